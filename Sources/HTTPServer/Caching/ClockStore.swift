/// Pages by address within a budget of bytes, the least used going first.
///
/// The CLOCK algorithm (Corbató 1968, A Paging Experiment with the Multics System): a hit sets a bit, and the hand that
/// looks for something to drop clears bits until it finds one that is clear. A page that was never asked for twice goes
/// before every page that was.
struct ClockStore {
  private struct Slot {
    let address: String
    var page: CachedPage
    var cost: Int
    var wasUsed: Bool
  }

  let budget: Int
  private(set) var bytes = 0
  private var slots: [Slot?] = []
  private var vacant: [Int] = []
  private var positions: [String: Int] = [:]
  private var hand = 0

  /// - Parameter budget: bytes.
  init(budget: Int) {
    self.budget = budget
  }

  var count: Int { positions.count }

  /// The page at `address`, of whatever age, marked as used. O(1).
  mutating func page(at address: String) -> CachedPage? {
    guard let position = positions[address] else { return nil }
    slots[position]?.wasUsed = true
    return slots[position]?.page
  }

  /// Keeps `page` and drops others until the budget holds. One that alone takes over a quarter of it is not kept.
  ///
  /// - Returns: How many others were dropped.
  @discardableResult
  mutating func keep(_ page: CachedPage, at address: String) -> Int {
    let cost = page.representation.cost + address.utf8.count + Self.overhead
    var wasUsed = false
    if let position = positions[address] {
      wasUsed = slots[position]?.wasUsed ?? false
      remove(position)
    }
    guard cost <= budget / 4 else { return 0 }
    var dropped = 0
    while bytes + cost > budget {
      dropOne()
      dropped += 1
    }
    insert(Slot(address: address, page: page, cost: cost, wasUsed: wasUsed))
    return dropped
  }

  /// What a slot, its key and its place in the dictionary take besides the page, in bytes.
  private static let overhead = 150

  private mutating func insert(_ slot: Slot) {
    bytes += slot.cost
    let position = vacant.popLast() ?? slots.count
    if position == slots.count { slots.append(slot) } else { slots[position] = slot }
    positions[slot.address] = position
  }

  private mutating func remove(_ position: Int) {
    guard let slot = slots[position] else { return }
    bytes -= slot.cost
    positions[slot.address] = nil
    slots[position] = nil
    vacant.append(position)
  }

  /// Called only while something is kept, so that the hand finds it in at most two rounds.
  private mutating func dropOne() {
    while true {
      hand = hand + 1 < slots.count ? hand + 1 : 0
      guard let slot = slots[hand] else { continue }
      guard slot.wasUsed else { return remove(hand) }
      slots[hand]?.wasUsed = false
    }
  }
}
