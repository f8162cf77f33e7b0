/// What one holder takes of what all may take together, such as the bytes of a request's body; given back when nobody holds
/// it any more, however the exchange ended.
final class BodyShare: Sendable {
  private let all: Counter
  private let own = Counter()

  init(of all: Counter) {
    self.all = all
  }

  deinit { all.add(-own.value) }

  /// Takes further bytes; false, and nothing taken, where all would have more than `limit`.
  func take(_ bytes: Int, of limit: Int) -> Bool {
    guard all.add(bytes, upTo: limit) else { return false }
    own.add(bytes)
    return true
  }

  /// Gives back some of what was taken.
  func give(_ bytes: Int) {
    own.add(-bytes)
    all.add(-bytes)
  }
}
