/// What can be done with a store just now; reasons are for the person who runs it.
public enum StoreHealth: Equatable, Sendable {
  case writable
  case readOnly(reason: String)
  case unavailable(reason: String)
}
