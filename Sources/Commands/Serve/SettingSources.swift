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
      found[setting] = FoundSetting(setting: setting, value: value, origin: "from --\(setting.rawValue)")
    }
  }

  subscript(setting: Setting) -> FoundSetting? { found[setting] }

  private static let others: Set<String> = ["COMPENDIUM_DATA", "COMPENDIUM_CONFIG"]

  private mutating func read(_ environment: [String: String]) throws(SettingError) {
    let names = Dictionary(uniqueKeysWithValues: Setting.allCases.map { ($0.environmentName, $0) })
    for (name, value) in environment.sorted(by: { $0.key < $1.key })
    where name.hasPrefix("COMPENDIUM_") && !Self.others.contains(name) {
      guard let setting = names[name] else {
        throw SettingError(message: "There is no setting \(name). `compendium serve --help` lists the settings.")
      }
      found[setting] = FoundSetting(setting: setting, value: value, origin: "from \(name)")
    }
  }

  private mutating func read(_ file: String) throws(SettingError) {
    let node: Node?
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      node = try Yams.compose(yaml: String(decoding: data, as: UTF8.self))
    } catch let error as YamlError {
      throw SettingError(message: "The settings file “\(file)” is no YAML: \(error)")
    } catch {
      throw SettingError(message: "The settings file “\(file)” cannot be read: \(reason(of: error)).")
    }
    guard let node else { return }
    guard let mapping = node.mapping else {
      throw SettingError(message: "The settings file “\(file)” must hold lines such as `port: 8080`.")
    }
    for (key, value) in mapping {
      guard let name = key.string, let setting = Setting(rawValue: name) else {
        throw SettingError(
          message:
            "There is no setting “\(key.string ?? "")” (\(file), line \(key.mark?.line ?? 0)). `compendium serve --help` lists them."
        )
      }
      let items = value.scalar.map { [$0.string] } ?? value.sequence?.map(\.scalar?.string) ?? [nil]
      let texts = items.compactMap(\.self)
      guard texts.count == items.count else {
        throw SettingError(
          message: "The setting \(name) must be one value or a list (\(file), line \(value.mark?.line ?? 0)).")
      }
      found[setting] = FoundSetting(
        setting: setting, value: texts.joined(separator: ","), origin: "from \(file), line \(key.mark?.line ?? 0)")
    }
  }
}
