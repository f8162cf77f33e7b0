internal import Glibc

/// The bytes of a segment. Nobody changes them.
///
/// `@unchecked Sendable`: the memory is written before the value is made and never after, and freed with the last owner.
final class IndexBytes: @unchecked Sendable {
  let start: UnsafeRawPointer
  let count: Int

  /// Takes over memory of `malloc`.
  init(owning memory: UnsafeMutableRawPointer, count: Int) {
    start = UnsafeRawPointer(memory)
    self.count = count
  }

  deinit { free(UnsafeMutableRawPointer(mutating: start)) }
}
