import HTTPServer
import Foundation
import Practices
import People
import Records
import Web

/// The settings of `serve`, read and checked.
struct ServeSettings {
  var server = ServerSettings()
  var site = SiteSettings()
  /// How mails leave, and from whom; nil where they wait.
  var mail: (from: MailSender, way: MailWay)?

  /// - Throws: ``SettingError`` for the first setting that is not what it must be.
  init(_ sources: SettingSources) throws(SettingError) {
    let reader = SettingReader(sources)
    server.host = try reader.value(.host, "an address such as 127.0.0.1") { $0.isEmpty ? nil : $0 } ?? server.host
    server.port = try reader.integer(.port, 0...65_535) ?? server.port
    server.publicURL = try reader.value(.publicURL, "http:// or https:// with a host and no path", PublicURL.init)
    server.trustedProxies =
      try reader.list(.trustedProxies, "addresses or networks such as 10.0.0.0/8", AddressRange.init) ?? []
    server.cacheBudget = try reader.integer(.cacheMegabytes, 1...65_536).map { $0 << 20 } ?? server.cacheBudget
    server.limits.connections = try reader.integer(.connections, 1...1_000_000) ?? server.limits.connections
    server.limits.connectionsPerClient =
      try reader.integer(.clientConnections, 1...1_000_000) ?? server.limits.connectionsPerClient
    server.limits.targetBytes = try reader.integer(.targetBytes, 256...65_536) ?? server.limits.targetBytes
    server.limits.allBodiesBytes =
      try reader.integer(.bodiesMegabytes, 1...65_536).map { $0 << 20 } ?? server.limits.allBodiesBytes
    server.limits.bodyBytes =
      try reader.integer(.bodyBytes, 0...server.limits.allBodiesBytes) ?? server.limits.bodyBytes
    server.limits.headSeconds = try reader.seconds(.headSeconds) ?? server.limits.headSeconds
    server.limits.bodySeconds = try reader.seconds(.bodySeconds) ?? server.limits.bodySeconds
    server.limits.idleSeconds = try reader.seconds(.idleSeconds) ?? server.limits.idleSeconds
    server.shutdownSeconds = try reader.integer(.shutdownSeconds, 0...3_600) ?? server.shutdownSeconds
    site.contact = try reader.value(.contact, "a mail address or a web address", Contact.init)
    mail = try Self.mail(reader)
    let known = Language.interface.map(\.tag).joined(separator: ", ")
    site.languages =
      try reader.list(.languages, "some of \(known)") { text in Language.interface.first { $0.tag == text } }
      ?? site.languages
    site.publicURL = server.publicURL?.text
    site.version = Version.text
  }

  private static func mail(_ reader: SettingReader) throws(SettingError) -> (from: MailSender, way: MailWay)? {
    let path = "a path from the root, beginning with /"
    let program = try reader.value(.sendmail, path) { $0.hasPrefix("/") ? $0 : nil }
    let folder = try reader.value(.mailFolder, path) { $0.hasPrefix("/") ? $0 : nil }
    let from = try reader.value(.mailFrom, "a mail address", EmailAddress.init)
    guard let way = program.map(MailWay.sendmail(path:)) ?? folder.map(MailWay.folder(path:)) else { return nil }
    let needing = program == nil ? Setting.mailFolder : .sendmail
    guard let from else { throw .missing(.mailFrom, with: needing) }
    // Mails hold links.
    guard reader.sources[.publicURL] != nil else { throw .missing(.publicURL, with: needing) }
    return (MailSender(address: from, name: "Compendium"), way)
  }
}

/// Reads settings as what they must be.
struct SettingReader {
  let sources: SettingSources

  init(_ sources: SettingSources) { self.sources = sources }

  func value<Value>(
    _ setting: Setting, _ expected: String, _ read: (String) -> Value?
  ) throws(SettingError) -> Value? {
    guard let found = sources[setting] else { return nil }
    guard let value = read(found.value.trimmingCharacters(in: .whitespaces)) else {
      throw .wrong(found, expected: expected)
    }
    return value
  }

  func integer(_ setting: Setting, _ range: ClosedRange<Int>) throws(SettingError) -> Int? {
    try value(setting, "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  func seconds(_ setting: Setting) throws(SettingError) -> Double? {
    try value(setting, "a number of seconds from 0.1 to 3600") { text in
      Double(text).flatMap { (0.1...3_600).contains($0) ? $0 : nil }
    }
  }

  /// A list with at least one item.
  func list<Value>(
    _ setting: Setting, _ expected: String, _ read: (String) -> Value?
  ) throws(SettingError) -> [Value]? {
    try value(setting, expected) { text in
      let items = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      let values = items.compactMap(read)
      return values.isEmpty || values.count != items.count ? nil : values
    }
  }
}
