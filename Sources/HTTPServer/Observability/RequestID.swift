/// The name of one request; made into text only where it is written.
struct RequestID: Equatable, Sendable {
  let run: String
  let number: UInt64

  var text: String { "\(run)-\(number)" }
}
