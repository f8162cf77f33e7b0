internal import Foundation

/// How many threads are worth their while at a time. Asked once: the system takes as long for the answer as a small search.
enum Cores {
  static let count = ProcessInfo.processInfo.activeProcessorCount
}
