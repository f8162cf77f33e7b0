import Discovery

/// Searching by the places of every word, without the index, its analysis or its query parser: for words of lower-case ASCII,
/// parted by single spaces.
struct BruteForce {
  struct Place: Hashable {
    var field: String
    /// Which of the document's texts, and which word of it.
    var text: Int
    var position: Int
    var isEnglish: Bool
  }

  let settings: IndexSettings
  private(set) var documents: [Int: Document] = [:]
  /// Word → document → where it stands there.
  private(set) var places: [String: [Int: [Place]]] = [:]
  private var kinds: [String: Set<Int>] = [:]
  private var holders: [String: [String: Set<Int>]] = [:]
  private let stems = PlainStems()

  init(_ settings: IndexSettings) { self.settings = settings }

  mutating func update(removing: Set<String>, adding: [Document]) {
    for id in removing { remove(Self.number(of: id)) }
    for document in adding {
      let number = Self.number(of: document.id)
      remove(number)
      documents[number] = document
      kinds[document.kind, default: []].insert(number)
      for (facet, values) in document.facets {
        for value in values { holders[facet, default: [:]][value, default: []].insert(number) }
      }
      for (text, content) in document.texts.enumerated() {
        for (position, word) in content.text.split(separator: " ").enumerated() {
          let place = Place(
            field: content.field, text: text, position: position, isEnglish: content.language == "en")
          places[String(word), default: [:]][number, default: []].append(place)
        }
      }
    }
  }

  private mutating func remove(_ number: Int) {
    guard let document = documents.removeValue(forKey: number) else { return }
    kinds[document.kind]?.remove(number)
    for (facet, values) in document.facets {
      for value in values { holders[facet]?[value]?.remove(number) }
    }
    for word in Set(document.texts.flatMap { $0.text.split(separator: " ") }) {
      places[String(word)]?[number] = nil
      if places[String(word)]?.isEmpty == true { places[String(word)] = nil }
    }
  }

  static func number(of id: String) -> Int { Int(id.dropFirst()) ?? -1 }

  // MARK: - What answers

  /// The documents of a kind that answer, given those that answer the words; the choice in one facet can be left out.
  func matching(_ request: SearchRequest, _ words: Set<Int>?, kind: String, without open: String? = nil) -> Set<Int> {
    var found = kinds[kind] ?? []
    if let words { found.formIntersection(words) }
    for (name, range) in request.ranges {
      found = found.filter { number in
        documents[number]?.numbers[name].map { settings.numbers.contains(name) && range.contains($0) } ?? false
      }
    }
    for (facet, values) in request.chosen where facet != open && !values.isEmpty {
      let chosen = values.reduce(into: Set<Int>()) { $0.formUnion(holders[facet]?[$1] ?? []) }
      found.formIntersection(chosen)
    }
    return found
  }

  func counts(_ request: SearchRequest, _ words: Set<Int>?) -> [String: [String: Int]] {
    let ofKind = kinds[request.kind] ?? []
    var counts: [String: [String: Int]] = [:]
    for facet in settings.facets {
      let found = matching(request, words, kind: request.kind, without: facet)
      counts[facet] = (holders[facet] ?? [:]).filter { !$0.value.isDisjoint(with: ofKind) }
        .mapValues { holders in holders.count(where: found.contains) }
    }
    return counts
  }

  /// Ascending by a sort, then by id.
  func ordered(_ numbers: Set<Int>, by sort: String?) -> [String] {
    return numbers.compactMap { documents[$0] }.sorted { precedes($0, $1, by: sort) }.map(\.id)
  }

  func precedes(_ left: Document, _ right: Document, by sort: String?) -> Bool {
    let (one, other) = (sort.flatMap { left.sortKeys[$0] }, sort.flatMap { right.sortKeys[$0] })
    if let one, let other, one != other { return one.lexicographicallyPrecedes(other) }
    if (one == nil) != (other == nil) { return other == nil }
    return left.id < right.id
  }

  // MARK: - Words

  /// The documents, of any kind, that answer a query's words; nil for all.
  func words(_ query: PlainQuery) -> Set<Int>? {
    var found: Set<Int>?
    for clause in query.required {
      let own = holders(of: clause)
      switch (found, query.matching) {
      case (nil, _): found = own
      case (let all?, .all): found = all.intersection(own)
      case (let all?, .any), (let all?, .best): found = all.union(own)
      }
    }
    for clause in query.clauses where clause.isExcluded {
      found = (found ?? Set(documents.keys)).subtracting(holders(of: clause))
    }
    return found
  }

  private func holders(of clause: PlainQuery.Clause) -> Set<Int> {
    clause.isPhrase ? phrase(clause) : holders(of: clause.words[0], in: clause.field, isOpen: clause.mayBeUnfinished)
  }

  /// The documents that hold a form of a word.
  func holders(of word: String, in field: String?, isOpen: Bool) -> Set<Int> {
    var found: Set<Int> = []
    for (other, own) in places {
      let isAlike = other == word || isOpen && other.hasPrefix(word)
      guard isAlike || stems.stem(of: other) == stems.stem(of: word) else { continue }
      for (number, places) in own
      where places.contains(where: { (isAlike || $0.isEnglish) && (field == nil || $0.field == field) }) {
        found.insert(number)
      }
    }
    return found
  }

  /// The documents in one of whose texts the words stand in a row.
  private func phrase(_ clause: PlainQuery.Clause) -> Set<Int> {
    let first = places[clause.words[0]] ?? [:]
    return Set(
      first.keys.filter { number in
        (first[number] ?? []).contains { start in
          (clause.field == nil || clause.field == start.field)
            && clause.words.enumerated().allSatisfy { offset, word in
              var place = start
              place.position += offset
              return places[word]?[number]?.contains(place) ?? false
            }
        }
      })
  }
}
