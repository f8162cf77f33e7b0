internal import CSodium

/// Whether libsodium is ready; asking makes it so, once, which the first random bytes on two threads at a time would need.
let sodiumIsReady = sodium_init() >= 0

/// Bytes from the operating system's cryptographic generator, through libsodium.
///
/// Stops the program where that generator cannot be opened: bytes that could be guessed are worse than none.
public func randomBytes(_ count: Int) -> [UInt8] {
  precondition(sodiumIsReady, "The operating system's random generator cannot be opened.")
  var bytes = [UInt8](repeating: 0, count: count)
  randombytes_buf(&bytes, count)
  return bytes
}
