internal import NIOCore
internal import Synchronization

/// The connections that are open, and the places they take.
///
/// None outlives its server: one that is accepted just when the server stops is never handed to it, and nobody else would
/// close it.
final class OpenConnections: Sendable {
  private struct Open {
    let channel: any Channel
    let place: Place
  }

  /// So many places of one sort.
  private struct Room {
    let size: Int
    var open: [ObjectIdentifier: Open] = [:]
    /// Those that waited when it was last looked, who waits longest at the end. The order holds for who still waits: all
    /// others came to wait later.
    private var waiting: [(since: UInt64, id: ObjectIdentifier)] = []

    init(size: Int) {
      self.size = size
    }

    var isFull: Bool { open.count >= size }

    /// Takes out who has waited longest for a request; nil where nobody waits.
    mutating func removeLongestWaiting() -> Open? {
      if let next = removeNextWaiting() { return next }
      waiting = open.compactMap { id, open in
        let since = open.place.waitingSince
        return since < .max ? (since, id) : nil
      }
      waiting.sort { $0.since > $1.since }
      return removeNextWaiting()
    }

    private mutating func removeNextWaiting() -> Open? {
      while let (since, id) = waiting.popLast() {
        if open[id]?.place.waitingSince == since { return open.removeValue(forKey: id) }
      }
      return nil
    }
  }

  private struct Book {
    var ordinary: Room
    var reserved: Room
    var perClient: [AddressRange: Int] = [:]
    var isClosed = false

    init(_ limits: ServerLimits) {
      ordinary = Room(size: limits.connections)
      reserved = Room(size: limits.reservedConnections)
    }

    mutating func add(_ open: Open) {
      let id = ObjectIdentifier(open.channel)
      if open.place.isReserved { reserved.open[id] = open } else { ordinary.open[id] = open }
      if let client = open.place.client { perClient[client, default: 0] += 1 }
    }

    /// Notes that one has ended, whose place another one may have got before.
    mutating func remove(_ id: ObjectIdentifier, _ place: Place) {
      let open = place.isReserved ? reserved.open.removeValue(forKey: id) : ordinary.open.removeValue(forKey: id)
      if open != nil { leave(place) }
    }

    /// Which sort of place is to be had, and who had to go for it; nil where there is none.
    mutating func makeRoom() -> (isReserved: Bool, displaced: Open?)? {
      if !ordinary.isFull { return (false, nil) }
      if let displaced = ordinary.removeLongestWaiting() { return (false, displaced) }
      if !reserved.isFull { return (true, nil) }
      return reserved.removeLongestWaiting().map { (true, $0) }
    }

    mutating func leave(_ place: Place) {
      guard let client = place.client, let count = perClient[client] else { return }
      perClient[client] = count > 1 ? count - 1 : nil
    }
  }

  private let limits: ServerLimits
  private let unlimited: [AddressRange]
  private let metrics: Metrics
  private let book: Mutex<Book>

  init(settings: ServerSettings, metrics: Metrics) {
    limits = settings.limits
    unlimited = settings.limits.unlimitedClients + settings.trustedProxies
    self.metrics = metrics
    book = Mutex(Book(settings.limits))
  }

  /// The place of a new connection; nil where it gets none and is to be closed.
  func admit(_ channel: any Channel) -> Place? {
    let client = client(of: channel)
    let (place, displaced) = book.withLock { book -> (Place?, Open?) in
      if book.isClosed { return (nil, nil) }
      if let client, book.perClient[client, default: 0] >= limits.connectionsPerClient { return (nil, nil) }
      guard let (isReserved, displaced) = book.makeRoom() else { return (nil, nil) }
      if let displaced { book.leave(displaced.place) }
      let place = Place(client: client, isReserved: isReserved)
      book.add(Open(channel: channel, place: place))
      return (place, displaced)
    }
    if let displaced {
      metrics.connectionsDisplaced.add()
      displaced.channel.pipeline.fireUserInboundEventTriggered(Place.Lost())
    }
    guard let place else {
      metrics.connectionsRefused.add()
      return nil
    }
    let id = ObjectIdentifier(channel)
    channel.closeFuture.whenComplete { _ in self.book.withLock { $0.remove(id, place) } }
    return place
  }

  /// Closes what is open, and what will be opened.
  func closeAll() {
    let left = book.withLock { book in
      let left = book
      book = Book(limits)
      book.isClosed = true
      return [left.ordinary, left.reserved].flatMap { $0.open.values.map(\.channel) }
    }
    for channel in left { channel.close(promise: nil) }
  }

  /// Nil for those whose connections are not counted: local sockets, trusted proxies, this machine.
  private func client(of channel: any Channel) -> AddressRange? {
    guard let address = channel.remoteAddress?.ipAddress, !unlimited.contains(where: { $0.contains(address) }) else {
      return nil
    }
    return AddressRange(client: address)
  }
}
