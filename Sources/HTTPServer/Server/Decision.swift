/// How a request is met, as soon as its head is known.
enum Decision: Sendable {
  case answer(Answer)
  case handle(Handling)
}
