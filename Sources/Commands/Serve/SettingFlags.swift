import ArgumentParser

/// The settings as flags of the command line.
struct SettingFlags: ParsableArguments {
  @Option(help: help(.host)) var host: String?
  @Option(help: help(.port)) var port: String?
  @Option(name: .customLong("public-url"), help: help(.publicURL)) var publicURL: String?
  @Option(help: help(.trustedProxies)) var trustedProxies: String?
  @Option(help: help(.contact)) var contact: String?
  @Option(help: help(.sendmail)) var sendmail: String?
  @Option(help: help(.mailFolder)) var mailFolder: String?
  @Option(help: help(.mailFrom)) var mailFrom: String?
  @Option(help: help(.languages)) var languages: String?
  @Option(help: help(.cacheMegabytes)) var cacheMegabytes: String?
  @Option(help: help(.bodiesMegabytes)) var bodiesMegabytes: String?
  @Option(name: .customLong("max-connections"), help: help(.connections)) var connections: String?
  @Option(name: .customLong("max-client-connections"), help: help(.clientConnections)) var clientConnections: String?
  @Option(name: .customLong("max-target-bytes"), help: help(.targetBytes)) var targetBytes: String?
  @Option(name: .customLong("max-body-bytes"), help: help(.bodyBytes)) var bodyBytes: String?
  @Option(help: help(.headSeconds)) var headSeconds: String?
  @Option(help: help(.bodySeconds)) var bodySeconds: String?
  @Option(help: help(.idleSeconds)) var idleSeconds: String?
  @Option(help: help(.shutdownSeconds)) var shutdownSeconds: String?

  private static func help(_ setting: Setting) -> ArgumentHelp {
    ArgumentHelp("\(setting.explanation) [\(setting.environmentName)]", valueName: "value")
  }

  var given: [Setting: String] {
    let values: [(Setting, String?)] = [
      (.host, host), (.port, port), (.publicURL, publicURL), (.trustedProxies, trustedProxies), (.contact, contact),
      (.sendmail, sendmail), (.mailFolder, mailFolder), (.mailFrom, mailFrom), (.languages, languages),
      (.cacheMegabytes, cacheMegabytes), (.bodiesMegabytes, bodiesMegabytes),
      (.connections, connections), (.clientConnections, clientConnections), (.targetBytes, targetBytes),
      (.bodyBytes, bodyBytes), (.headSeconds, headSeconds), (.bodySeconds, bodySeconds),
      (.idleSeconds, idleSeconds), (.shutdownSeconds, shutdownSeconds),
    ]
    return Dictionary(uniqueKeysWithValues: values.compactMap { setting, value in value.map { (setting, $0) } })
  }
}
