import Compression
import HTTPServer
import Web

extension SiteSettings {
  /// What whoever runs the server should see to; nil for nothing.
  var reminder: String? {
    guard contact == nil else { return nil }
    return "No contact is set, so pages leave out every sentence that asks readers to write. "
      + "Set one with --contact, in COMPENDIUM_CONTACT or as `contact` in the settings file."
  }
}

extension ListenError: Worded {
  var sentence: String {
    let reason = code.map(reason) ?? "There is no such address"
    return "The server cannot listen on \(host), port \(port): \(reason). Choose another host or port."
  }
}

extension CompressionError: Worded {
  var sentence: String {
    switch self {
    case .levelOutOfRange(let level, let allowed):
      "There is no compression level \(level); choose \(allowed.lowerBound) to \(allowed.upperBound)."
    case .outOfMemory: "There was not enough memory to compress. Give the program more, or lower cache-megabytes."
    }
  }
}

extension SettingError: Worded {
  var sentence: String {
    switch self {
    case .missing(let setting, let other):
      "The setting \(other.rawValue) needs \(setting.rawValue) too. `compendium serve --help` tells what it is."
    case .wrong(let found, let expected):
      "The setting \(found.setting.rawValue) is “\(found.value)” (\(found.origin.words)). It must be \(expected)."
    case .unknownVariable(let name): "There is no setting \(name). `compendium serve --help` lists the settings."
    case .unknownName(let name, let file, let line):
      "There is no setting “\(name)” (\(file), line \(line)). `compendium serve --help` lists them."
    case .neitherValueNorList(let setting, let file, let line):
      "The setting \(setting.rawValue) must be one value or a list (\(file), line \(line))."
    case .noYAML(let file, let said): "The settings file “\(file)” is no YAML: \(said)"
    case .noSettings(let file): "The settings file “\(file)” must hold lines such as `port: 8080`."
    case .unreadable(let file, let said): "The settings file “\(file)” cannot be read: \(said)."
    }
  }
}

extension FoundSetting.Origin {
  fileprivate var words: String {
    switch self {
    case .flag(let setting): "from --\(setting.rawValue)"
    case .environment(let name): "from \(name)"
    case .file(let file, let line): "from \(file), line \(line)"
    }
  }
}
