import HTTPServer
import Foundation
import People
import Practices
import Records
import Testing
import Web

@testable import Commands

/// The settings of `serve`: one list for the code, `--help` and the guide for operators.
struct SettingTests {
  private let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private func settings(
    _ flags: [Setting: String] = [:], _ environment: [String: String] = [:], file: String? = nil
  ) throws -> ServeSettings {
    var path: String?
    if let file {
      path = workplace.file("settings.yaml")
      try file.write(toFile: workplace.file("settings.yaml"), atomically: true, encoding: .utf8)
    }
    return try ServeSettings(SettingSources(flags: flags, environment: environment, file: path))
  }

  @Test func takesAFlagBeforeTheEnvironmentAndTheEnvironmentBeforeTheFile() throws {
    let file = "port: 1001\nhost: 127.0.0.3\nidle-seconds: 7.5\n"
    let environment = ["COMPENDIUM_PORT": "1002", "COMPENDIUM_HOST": "127.0.0.2"]
    let all = try settings([.port: "1003"], environment, file: file)
    #expect(all.server.port == 1_003)
    #expect(all.server.host == "127.0.0.2")
    #expect(all.server.limits.idleSeconds == 7.5)
    #expect(try settings([:], [:], file: file).server.port == 1_001)
    #expect(try settings().server.port == 8_080)
  }

  @Test func readsEverySettingFromEverySource() throws {
    let values: [Setting: String] = [
      .host: "::1", .port: "81", .publicURL: "https://Compendium.example/", .trustedProxies: "127.0.0.1, 10.0.0.0/8",
      .contact: "mail@compendium.example", .sendmail: "/usr/sbin/sendmail", .mailFolder: "/var/mails",
      .mailFrom: "desk@compendium.example", .languages: "fr, de", .cacheMegabytes: "3", .bodiesMegabytes: "5",
      .connections: "9", .clientConnections: "7", .targetBytes: "1000", .bodyBytes: "0", .headSeconds: "0.5",
      .bodySeconds: "1.5", .idleSeconds: "2.5",
      .shutdownSeconds: "0",
    ]
    #expect(values.count == Setting.allCases.count)
    let file = values.map { "\($0.key.rawValue): '\($0.value)'" }.joined(separator: "\n")
    let environment = Dictionary(uniqueKeysWithValues: values.map { ($0.key.environmentName, $0.value) })
    for read in [try settings(values), try settings([:], environment), try settings(file: file)] {
      #expect(read.server.host == "::1")
      #expect(read.mail?.way == .sendmail(path: "/usr/sbin/sendmail"))
      #expect(read.mail?.from.address.text == "desk@compendium.example")
      #expect(read.server.port == 81)
      #expect(read.server.publicURL?.text == "https://compendium.example")
      #expect(read.server.trustedProxies.count == 2)
      #expect(read.server.cacheBudget == 3 << 20)
      #expect(read.server.limits.allBodiesBytes == 5 << 20)
      #expect(read.server.limits.connections == 9)
      #expect(read.server.limits.connectionsPerClient == 7)
      #expect(read.server.limits.targetBytes == 1_000)
      #expect(read.server.limits.bodyBytes == 0)
      #expect(read.server.limits.headSeconds == 0.5)
      #expect(read.server.limits.bodySeconds == 1.5)
      #expect(read.server.limits.idleSeconds == 2.5)
      #expect(read.server.shutdownSeconds == 0)
      #expect(read.site.contact?.text == "mail@compendium.example")
      #expect(read.site.languages.map(\.tag) == ["fr", "de"])
      #expect(read.site.publicURL == "https://compendium.example")
    }
    let lists = try settings(file: "languages: [es, el]\ntrusted-proxies:\n  - ::1\n")
    #expect(lists.site.languages.map(\.tag) == ["es", "el"])
    #expect(lists.server.trustedProxies.count == 1)
  }

  static let wrong: [(Setting, String, String)] = [
    (.host, "", "an address such as 127.0.0.1"), (.port, "65536", "a whole number from 0 to 65535"),
    (.port, "http", "a whole number from 0 to 65535"), (.port, "", "a whole number from 0 to 65535"),
    (.publicURL, "compendium.example", "http:// or https:// with a host and no path"),
    (.publicURL, "https://a.example/path", "http:// or https:// with a host and no path"),
    (.trustedProxies, "127.0.0.1,proxy", "addresses or networks such as 10.0.0.0/8"),
    (.contact, "nobody", "a mail address or a web address"), (.contact, "a b@c.d", "a mail address or a web address"),
    (.languages, "en,pl", "some of en, fr, de, it, es, el"), (.languages, "", "some of en, fr, de, it, es, el"),
    (.cacheMegabytes, "0", "a whole number from 1 to 65536"),
    (.connections, "-1", "a whole number from 1 to 1000000"), (.targetBytes, "1", "a whole number from 256 to 65536"),
    (.bodiesMegabytes, "0", "a whole number from 1 to 65536"),
    (.clientConnections, "0", "a whole number from 1 to 1000000"),
    (.bodyBytes, "1 MB", "a whole number from 0 to 67108864"),
    (.headSeconds, "0", "a number of seconds from 0.1 to 3600"),
    (.bodySeconds, "nan", "a number of seconds from 0.1 to 3600"),
    (.idleSeconds, "1h", "a number of seconds from 0.1 to 3600"),
    (.shutdownSeconds, "1.5", "a whole number from 0 to 3600"),
  ]

  @Test(arguments: wrong) func namesAWrongSettingAndWhereItStands(setting: Setting, value: String, expected: String) {
    func wrong(_ origin: FoundSetting.Origin) -> SettingError {
      .wrong(FoundSetting(setting: setting, value: value, origin: origin), expected: expected)
    }
    let variable = setting.environmentName
    #expect(throws: wrong(.flag(setting))) { try settings([setting: value]) }
    #expect(throws: wrong(.environment(variable))) { try settings([:], [variable: value]) }
    #expect(throws: wrong(.file(workplace.file("settings.yaml"), line: 3))) {
      try settings(file: "# Settings\n\n\(setting.rawValue): '\(value)'\n")
    }
  }

  @Test(arguments: [
    ("port: 80\nportt: 81\n", "There is no setting “portt” (FILE, line 2)."),
    ("data: /tmp\n", "There is no setting “data” (FILE, line 1)."),
    ("port:\n  number: 80\n", "The setting port must be one value or a list (FILE, line 2)."),
    (
      "trusted-proxies: [127.0.0.1, [10.0.0.1]]\n",
      "The setting trusted-proxies must be one value or a list (FILE, line 1)."
    ),
    ("just words\n", "The settings file “FILE” must hold lines such as `port: 8080`."),
    ("port: 80\nport: 81\n", "The settings file “FILE” is no YAML: "),
    ("port: [80\n", "The settings file “FILE” is no YAML: "),
  ])
  func namesWhatIsNoSettingInAFile(file: String, expected: String) {
    let error = #expect(throws: SettingError.self) { try settings(file: file) }
    let message = error?.sentence.replacingOccurrences(of: workplace.file("settings.yaml"), with: "FILE") ?? ""
    #expect(message.hasPrefix(expected), "\(message)")
  }

  @Test func namesASettingsFileThatIsNotThere() {
    let path = workplace.file("missing.yaml")
    let error = #expect(throws: SettingError.self) {
      try SettingSources(flags: [:], environment: [:], file: path)
    }
    #expect(error == .unreadable(path, said: "No such file or directory"))
  }

  @Test func stopsAtANameInTheEnvironmentThatIsNoSetting() {
    #expect(throws: SettingError.unknownVariable("COMPENDIUM_PROT")) {
      try settings([:], ["COMPENDIUM_PROT": "80", "PATH": "/bin", "COMPENDIUM_DATA": "d"])
    }
  }

  /// What holds when nothing is set, as the guide writes it.
  private static var defaults: [Setting: String] {
    let server = ServerSettings()
    let site = SiteSettings()
    return [
      .host: server.host, .port: "\(server.port)", .publicURL: "none", .trustedProxies: "none", .contact: "none",
      .sendmail: "none", .mailFolder: "none", .mailFrom: "none",
      .languages: site.languages.map(\.tag).joined(separator: ","), .cacheMegabytes: "\(server.cacheBudget >> 20)",
      .bodiesMegabytes: "\(server.limits.allBodiesBytes >> 20)", .connections: "\(server.limits.connections)",
      .clientConnections: "\(server.limits.connectionsPerClient)", .targetBytes: "\(server.limits.targetBytes)",
      .bodyBytes: "\(server.limits.bodyBytes)", .headSeconds: "\(Int(server.limits.headSeconds))",
      .bodySeconds: "\(Int(server.limits.bodySeconds))", .idleSeconds: "\(Int(server.limits.idleSeconds))",
      .shutdownSeconds: "\(server.shutdownSeconds)",
    ]
  }

  @Test func listsEverySettingWithItsDefaultInHelp() async throws {
    let outcome = try await workplace.compendium("serve", "--help", environment: ["COLUMNS": "200"])
    #expect(outcome.status == 0)
    let help = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for setting in Setting.allCases {
      #expect(help.contains("--\(setting.rawValue) <value>"), "\(setting)")
      #expect(help.contains("[\(setting.environmentName)]"), "\(setting)")
      let value = Self.defaults[setting] ?? ""
      if value != "none" { #expect(setting.explanation.contains("Default: \(value)"), "\(setting)") }
    }
    for name in ["COMPENDIUM_DATA", "COMPENDIUM_CONFIG"] { #expect(help.contains(name)) }
  }

  @Test func listsEverySettingWithItsDefaultInTheGuide() throws {
    let guide = try String(contentsOfFile: Workplace.root + "/docs/operating.md", encoding: .utf8)
    let rows = guide.split(separator: "\n").filter { $0.hasPrefix("| `--") }.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
    }
    let settings = rows.dropFirst()
    #expect(rows.first?.prefix(2) == ["--data", "COMPENDIUM_DATA"])
    #expect(settings.map { $0[0] } == Setting.allCases.map { "--\($0.rawValue)" })
    #expect(settings.map { $0[1] } == Setting.allCases.map(\.environmentName))
    #expect(settings.map { $0[2] } == Setting.allCases.map(\.rawValue))
    #expect(settings.map { $0[3] } == Setting.allCases.map { Self.defaults[$0] })
  }
}
