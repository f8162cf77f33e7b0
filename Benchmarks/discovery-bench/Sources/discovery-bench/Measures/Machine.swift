import Foundation

/// Where and under what load something was measured.
struct Machine: Encodable {
  var processor: String
  var cores: Int
  /// Of the last minute, when the measurements began and when they ended.
  var loadAverages: [Double]

  init() {
    cores = ProcessInfo.processInfo.activeProcessorCount
    processor = Self.field("model name", of: "/proc/cpuinfo") ?? "unknown"
    loadAverages = [Self.load]
  }

  /// The machine with the load as it is now.
  var atEnd: Machine {
    var machine = self
    machine.loadAverages.append(Self.load)
    return machine
  }

  private static var load: Double {
    var load = 0.0
    return getloadavg(&load, 1) == 1 ? load : 0
  }

  /// The most memory that the process has had so far, in megabytes.
  static var peakMegabytes: Double { megabytes("VmHWM") }
  /// The memory that it has now, in megabytes; that of mapped files counts as far as it was read.
  static var residentMegabytes: Double { megabytes("VmRSS") }

  private static func megabytes(_ name: String) -> Double {
    let kibibytes = field(name, of: "/proc/self/status")?.prefix { $0.isNumber }
    return kibibytes.flatMap { Double($0) }.map { $0 * 1024 / 1e6 } ?? 0
  }

  private static func field(_ name: String, of path: String) -> String? {
    let content = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let line = content.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
