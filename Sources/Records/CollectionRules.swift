/// What must hold of the records of a collection, each by itself and all together.
public struct CollectionRules: Sendable {
  /// Faults by the record's place in the collection.
  public private(set) var faults: [Int: [Fault]] = [:]

  public init(_ records: [any Record], _ types: RecordTypes) {
    self.init(between: records, types)
    let collection = CollectionTerms(types, records.compactMap { $0 as? Vocabulary })
    for (index, record) in records.enumerated() {
      let own = record.faults(collection)
      if !own.isEmpty { faults[index] = own + (faults[index] ?? []) }
    }
  }

  /// What must hold between the records alone, of which their skeletons say enough.
  public init(between records: [any Record], _ types: RecordTypes) {
    checkIdentities(records)
    checkLinks(records)
    for type in types.all { check(type, records) }
  }

  private mutating func add(_ index: Int, _ fault: Fault) { faults[index, default: []].append(fault) }

  private mutating func checkIdentities(_ records: [any Record]) {
    var ids: [Key: Int] = [:]
    var addresses: [String: Key] = [:]
    for (index, record) in records.enumerated() {
      let count = record.id.text.utf8.count
      if ids[record.id] != nil { add(index, Fault(FieldPath("id"), .idTaken(record.id))) }
      if !(2...60).contains(count) { add(index, Fault(FieldPath("id"), .idLength(count))) }
      ids[record.id] = index
      for (field, address) in record.addresses {
        if let owner = addresses[address], owner != record.id {
          add(index, Fault(FieldPath(field), .addressTaken(address, by: owner)))
        }
        addresses[address] = record.id
      }
    }
  }

  /// Records that others name are there.
  private mutating func checkLinks(_ records: [any Record]) {
    var ids: [String: Set<String>] = [:]
    for record in records { ids[type(of: record).name, default: []].insert(record.id.text) }
    let every = Set(records.map(\.id.text))
    for (index, record) in records.enumerated() {
      type(of: record).shapes.walk(record.tree) { path, shape, value in
        guard case .record(let kind) = shape.form, let id = value.scalar.flatMap({ Key($0) }),
          !(kind.map { ids[$0] ?? [] } ?? every).contains(id.text)
        else { return }
        add(index, Fault(path, .noRecord(id)))
      }
    }
  }

  private mutating func check<Value: Record>(_ type: Value.Type, _ records: [any Record]) {
    let own = records.enumerated().compactMap { index, record in (record as? Value).map { (index, $0) } }
    Value.check(own.map(\.1)) { place, fault in add(own[place].0, fault) }
  }
}

extension Record {
  /// Every fault of the record taken by itself.
  public func faults(_ collection: CollectionTerms) -> [Fault] { RecordRules(self, collection).faults }
}
