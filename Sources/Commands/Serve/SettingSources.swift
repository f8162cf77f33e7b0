import Foundation
import Yams

/// Flags, environment and file, brought together: a flag wins over the environment, the environment over the file.
struct SettingSources {
  private var found: [Setting: FoundSetting] = [:]

  /// - Parameters:
  ///   - flags: what was given on the command line.
  ///   - environment: all of it; names that begin with `COMPENDIUM_` and are no setting stop the start.
  ///   - file: a YAML file of settings; nil for none.
  /// - Throws: ``SettingError`` for a name that is no setting, and for a file that cannot be read.
  init(flags: [Setting: String], environment: [String: String], file: String?) throws(SettingError) {
    if let file { try read(file) }
    try read(environment)
    for (setting, value) in flags {
      found[setting] = FoundSetting(setting: setting, value: value, origin: .flag(setting))
    }
  }

  subscript(setting: Setting) -> FoundSetting? { found[setting] }

  private static let others: Set<String> = ["COMPENDIUM_DATA", "COMPENDIUM_CONFIG"]

  private mutating func read(_ environment: [String: String]) throws(SettingError) {
    let names = Dictionary(uniqueKeysWithValues: Setting.allCases.map { ($0.environmentName, $0) })
    for (name, value) in environment.sorted(by: { $0.key < $1.key })
    where name.hasPrefix("COMPENDIUM_") && !Self.others.contains(name) {
      guard let setting = names[name] else {
        throw .unknownVariable(name)
      }
      found[setting] = FoundSetting(setting: setting, value: value, origin: .environment(name))
    }
  }

  private mutating func read(_ file: String) throws(SettingError) {
    let node: Node?
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      node = try Yams.compose(yaml: String(decoding: data, as: UTF8.self))
    } catch let error as YamlError {
      throw .noYAML(file, said: "\(error)")
    } catch {
      throw .unreadable(file, said: reason(of: error))
    }
    guard let node else { return }
    guard let mapping = node.mapping else {
      throw .noSettings(file)
    }
    for (key, value) in mapping {
      guard let name = key.string, let setting = Setting(rawValue: name) else {
        throw .unknownName(key.string ?? "", file: file, line: key.mark?.line ?? 0)
      }
      let items = value.scalar.map { [$0.string] } ?? value.sequence?.map(\.scalar?.string) ?? [nil]
      let texts = items.compactMap(\.self)
      guard texts.count == items.count else {
        throw .neitherValueNorList(setting, file: file, line: value.mark?.line ?? 0)
      }
      found[setting] = FoundSetting(
        setting: setting, value: texts.joined(separator: ","), origin: .file(file, line: key.mark?.line ?? 0))
    }
  }
}
