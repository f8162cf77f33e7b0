/// The settings of `serve`. Each can be given by flag, by environment or in a file, in this order.
enum Setting: String, CaseIterable {
  case host, port
  case publicURL = "public-url"
  case trustedProxies = "trusted-proxies"
  case contact
  case sendmail
  case mailFolder = "mail-folder"
  case mailFrom = "mail-from"
  case languages
  case cacheMegabytes = "cache-megabytes"
  case bodiesMegabytes = "bodies-megabytes"
  case connections = "max-connections"
  case clientConnections = "max-client-connections"
  case targetBytes = "max-target-bytes"
  case bodyBytes = "max-body-bytes"
  case headSeconds = "head-seconds"
  case bodySeconds = "body-seconds"
  case idleSeconds = "idle-seconds"
  case shutdownSeconds = "shutdown-seconds"

  /// `COMPENDIUM_PUBLIC_URL`
  var environmentName: String {
    "COMPENDIUM_" + rawValue.uppercased().split(separator: "-").joined(separator: "_")
  }

  /// What a person reads in `--help` and in the guide for operators.
  var explanation: String {
    switch self {
    case .host: "The address to listen on. Default: 127.0.0.1, for a proxy on the same machine."
    case .port: "The port to listen on; 0 takes a free one. Default: 8080."
    case .publicURL:
      "Where readers find the site, such as https://compendium.example. Without it no page names its own address."
    case .trustedProxies:
      "Addresses or networks of proxies whose X-Forwarded-For is believed, separated by commas. Default: none."
    case .contact:
      "Whom readers write to: a mail address or a web address. Default: none, and no page asks readers to write."
    case .sendmail:
      "The program that mails are handed to, such as /usr/sbin/sendmail. Default: none; mails wait, and the desk copies links."
    case .mailFolder: "A folder into which mails are written, one file each, in place of sendmail. Default: none."
    case .mailFrom: "The address that mails come from. Default: none; needed with sendmail or mail-folder."
    case .languages: "Languages of the interface, separated by commas. Default: en,fr,de,it,es,el."
    case .cacheMegabytes: "Memory for rendered pages, in megabytes. Default: 32."
    case .bodiesMegabytes:
      "Memory for what all requests together send, in megabytes; more is answered 503. Default: 64."
    case .connections: "Connections open at once; one more closes the one that has waited longest. Default: 4096."
    case .clientConnections:
      "Connections open at once of one client (an IPv4 address or an IPv6 /64); further ones are closed. Default: 256."
    case .targetBytes: "Bytes of an address; longer ones are answered 414. Default: 8192."
    case .bodyBytes:
      "Bytes that a request may send, within bodies-megabytes; more is answered 413. Default: 1048576."
    case .headSeconds: "Seconds that a client may take to send a request's head. Default: 10."
    case .bodySeconds: "Seconds that a client may take to send a request's body. Default: 30."
    case .idleSeconds: "Seconds that a connection may stay without a request. Default: 30."
    case .shutdownSeconds:
      "Seconds within which the server ends when it is told to; running requests get all but the last. Default: 10."
    }
  }
}

/// A setting that stops the start, by its name and by where it came from.
enum SettingError: Error, Equatable {
  /// A setting that another one needs.
  case missing(Setting, with: Setting)
  case wrong(FoundSetting, expected: String)
  /// A variable of the environment that is named as a setting would be.
  case unknownVariable(String)
  case unknownName(String, file: String, line: Int)
  case neitherValueNorList(Setting, file: String, line: Int)
  case noYAML(String, said: String)
  /// A file of something else than names with values.
  case noSettings(String)
  case unreadable(String, said: String)
}

/// A setting's value, and where it was found.
struct FoundSetting: Equatable {
  var setting: Setting
  var value: String
  var origin: Origin

  enum Origin: Equatable {
    case flag(Setting)
    case environment(String)
    case file(String, line: Int)
  }
}
