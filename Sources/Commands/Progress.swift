import Foundation

/// How far long work is, on one line of a terminal; silent where standard error is none.
final class Progress {
  private let what: String
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private static let pause = Duration.milliseconds(200)

  /// - Parameters:
  ///   - what: what is done and counted, such as "Indexing records".
  ///   - total: how many there are.
  init(_ what: String, total: Int) {
    self.what = what
    self.total = total
    isShown = isatty(STDERR_FILENO) == 1
  }

  func show(_ done: Int) {
    let now = ContinuousClock.now
    guard isShown, done > 0, last.map({ now - $0 > Self.pause }) ?? true else { return }
    last = now
    let seconds = max((now - start) / .seconds(1), 0.001)
    let rate = Double(done) / seconds
    let left = Int((Double(max(0, total - done)) / rate).rounded(.up))
    write("\r\u{1B}[K\(what): \(done) of \(total), \(Int(rate)) a second, \(left) s left")
  }

  /// Takes the line away.
  func end() {
    if isShown, last != nil { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
