internal import NIOCore

/// A form with files that is arriving.
struct Upload {
  /// How many bytes wait for the disk before no more are read from the client.
  private static let most = 256 << 10

  private var waiting = ByteBuffer()
  /// Nil while a piece is taken elsewhere.
  var intake: FormIntake?

  init(_ intake: FormIntake) {
    self.intake = intake
  }

  var isFull: Bool { waiting.readableBytes >= Self.most }
  /// Whether all that has arrived was taken.
  var isTaken: Bool { intake != nil && waiting.readableBytes == 0 }

  mutating func add(_ bytes: ByteBuffer) {
    waiting.writeImmutableBuffer(bytes)
  }

  /// What is to be taken next, and by whom; nil while nothing is or something is being taken.
  mutating func next() -> (intake: FormIntake, bytes: [UInt8])? {
    guard let taking = intake, waiting.readableBytes > 0 else { return nil }
    let bytes = Array(buffer: waiting)
    waiting = ByteBuffer()
    intake = nil
    return (taking, bytes)
  }
}
