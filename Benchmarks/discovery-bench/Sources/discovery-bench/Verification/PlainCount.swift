/// Answers requests by looking at every record: one pass for all requests.
final class PlainCount {
  /// One facet of one request.
  private struct Slot {
    var facet: Int
    var values: Set<String>
  }

  private let requests: [PlainRequest]
  private let terms: PlainTerms
  /// For each request its clauses, as numbers of terms.
  private let clauses: [[[Int]]]
  private let slots: [Slot]
  /// For each request, its slots.
  private let ownSlots: [Range<Int>]
  /// Where the words of the record stand that are terms of phrases, by term.
  private var positions: [[Int]]
  /// For each term, the last record in which it was met.
  private var lastSeen: [Int]
  private var record = 0

  /// For each facet the values met so far, and their numbers over all facets.
  private var numbers: [[String: Int]]
  private var valueCount = 0
  /// For each value, whether each slot has it among its own.
  private var isChosen: [Bool] = []
  /// For each value, how many records count for each request.
  private var counts: [Int] = []
  private var answers: [PlainAnswer]

  init(_ requests: [PlainRequest]) {
    self.requests = requests
    let all = Array(Set(requests.flatMap { $0.clauses.joined() }))
    let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    terms = PlainTerms(all)
    clauses = requests.map { $0.clauses.map { $0.compactMap { places[$0] } } }
    var slots: [Slot] = []
    ownSlots = requests.map { request in
      let start = slots.count
      slots += request.chosen.map { Slot(facet: $0.facet, values: $0.values) }
      return start..<slots.count
    }
    self.slots = slots
    positions = all.map { _ in [] }
    lastSeen = all.map { _ in 0 }
    numbers = Record.facets.map { _ in [:] }
    answers = requests.map { _ in PlainAnswer() }
  }

  func add(_ record: Record) {
    self.record += 1
    readWords(of: record)
    let values = Record.facets.indices.map { facet in record.values(ofFacet: facet).map { number($0, facet) } }
    for request in requests.indices where clauses[request].allSatisfy(matches) {
      count(record, values, for: request)
    }
  }

  /// The answers to the requests, in their order.
  func finished() -> [PlainAnswer] {
    for (facet, own) in numbers.enumerated() {
      for (value, number) in own {
        for request in requests.indices {
          answers[request].counts[Record.facets[facet], default: [:]][value] = counts[number * requests.count + request]
        }
      }
    }
    return answers
  }

  private func readWords(of record: Record) {
    var start = 0
    for text in [record.title, record.summary, record.body] {
      terms.forEachMatch(in: text, language: record.language) { place, found in
        for term in found {
          if lastSeen[term] != self.record { positions[term].removeAll(keepingCapacity: true) }
          lastSeen[term] = self.record
          positions[term].append(start + place)
        }
      }
      // No phrase goes from one field into the next.
      start += 1 << 32
    }
  }

  private func matches(_ clause: [Int]) -> Bool {
    guard clause.allSatisfy({ lastSeen[$0] == record }) else { return false }
    guard clause.count > 1 else { return true }
    return positions[clause[0]].contains { first in
      clause.indices.dropFirst().allSatisfy { positions[clause[$0]].contains(first + $0) }
    }
  }

  /// Counts a record that answers the words of a request: for everything where it has a chosen value of every facet, and in the one
  /// facet alone where it has none.
  private func count(_ record: Record, _ values: [[Int]], for request: Int) {
    var failing: Int?
    for slot in ownSlots[request]
    where !values[slots[slot].facet].contains(where: { isChosen[$0 * slots.count + slot] }) {
      guard failing == nil else { return }
      failing = slots[slot].facet
    }
    for facet in failing.map({ $0...$0 }) ?? 0...Record.facets.count - 1 {
      for value in values[facet] { counts[value * requests.count + request] += 1 }
    }
    guard failing == nil else { return }
    answers[request].total += 1
    if requests[request].isNewestFirst {
      answers[request].add(record.id, submission: record.submission, limit: requests[request].limit)
    } else if requests[request].hits.contains(record.id) {
      answers[request].rightHits += 1
    }
  }

  private func number(_ value: String, _ facet: Int) -> Int {
    if let number = numbers[facet][value] { return number }
    numbers[facet][value] = valueCount
    valueCount += 1
    isChosen += slots.map { $0.facet == facet && $0.values.contains(value) }
    counts += requests.map { _ in 0 }
    return valueCount - 1
  }
}
