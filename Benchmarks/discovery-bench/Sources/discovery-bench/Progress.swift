import Foundation
import Synchronization

/// How far a long piece of work is, on standard error and only where that is a terminal.
final class Progress: Sendable {
  private struct State {
    var items = 0
    var done = 0
    var shown = 0.0
  }

  private let title: String
  private let total: Int
  private let start = Clock.wall
  private let isShown = isatty(STDERR_FILENO) == 1
  private let state = Mutex(State())

  /// `total` counts bytes.
  init(_ title: String, total: Int) {
    self.title = title
    self.total = total
  }

  func advance(by items: Int, bytes: Int) {
    guard isShown else { return }
    state.withLock { state in
      state.items += items
      state.done += bytes
      let now = Clock.wall
      guard now - state.shown >= 0.2, state.done > 0 else { return }
      state.shown = now
      let left = (now - start) * Double(total - state.done) / Double(state.done)
      write(
        "\(title): \(state.done * 100 / total) %, \(Int(Double(state.items) / (now - start)))/s, \(Int(left)) s left")
    }
  }

  /// Takes the line away.
  func end() {
    if isShown { write("") }
  }

  /// Back to the start of the line, and nothing behind the text.
  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\r\(text)\u{1B}[K".utf8))
  }
}
