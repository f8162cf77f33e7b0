import Digests
import Ledger
import TestSupport
import Testing

struct ChainVerifierTests {
  /// Twelve entries over four records; `r-1` was withdrawn, and `r-2` erased by the last entry.
  static func chain() throws -> [Entry] {
    var succession = Succession(after: .origin, standings: [:])
    let at = Timestamp(milliseconds: 1)
    var entries = try succession.entries(
      for: (0..<4).map { .fixture("r-\($0)") } + (0..<4).map { .fixture("r-\($0)", seen: 1) }
        + [.fixture("r-1", seen: 2, state: .withdrawn), .fixture("r-0", seen: 2), .fixture("r-3", seen: 2)], at: at)
    entries.append(try succession.erasure(of: "r-2", actor: .person("a-9"), reason: "On request.", at: at))
    for index in entries.indices where entries[index].recordID == "r-2" && entries[index].state != .erased {
      entries[index].content = nil
    }
    return entries
  }

  static func fault(
    _ entries: [Entry], passing heads: [LedgerHead] = [], and hashes: [SHA256Digest] = []
  ) -> ChainFault? {
    var verifier = ChainVerifier(passing: heads, and: hashes)
    do throws(ChainFault) {
      for entry in entries { try verifier.check(entry) }
      try verifier.finish()
      return nil
    } catch {
      return error
    }
  }

  @Test func acceptsAWholeChainAndCountsWhatWasErased() throws {
    let chain = try Self.chain()
    var verifier = ChainVerifier()
    for entry in chain { try verifier.check(entry) }
    try verifier.finish()
    #expect(verifier.erased == 2)
    #expect(verifier.head == chain.last?.head)
    #expect(Self.fault([]) == nil)
    #expect(Self.fault([], passing: [.origin], and: [.zero]) == nil)
  }

  @Test func findsAMissingEntry() throws {
    for index in 0..<11 {
      var chain = try Self.chain()
      chain.remove(at: index)
      #expect(Self.fault(chain) == ChainFault(sequence: Int64(index + 1), recordID: nil, kind: .missingEntry))
    }
  }

  @Test func findsAChangeOfAnyPart() throws {
    let changes: [(inout Entry) -> Void] = [
      { $0.recordID += "-x" }, { $0.kind = RecordKind(rawValue: "page") }, { $0.revision += 1 },
      { $0.state = $0.state == .published ? .withdrawn : .published }, { $0.schema += 1 }, { $0.at.milliseconds += 1 },
      { $0.commitment = .zero }, { $0.hash = .zero }, { $0.previousHash = SHA256Digest(of: "x") },
    ]
    let chain = try Self.chain()
    for index in chain.indices {
      for change in changes {
        var changed = chain
        change(&changed[index])
        #expect(Self.fault(changed)?.kind == .changedEntry)
        #expect(Self.fault(changed)?.sequence == Int64(index + 1))
      }
    }
  }

  @Test func findsChangedContent() throws {
    let changes: [(inout EntryContent) -> Void] = [
      { $0.body.append(32) }, { $0.actor = .person("a-78") }, { $0.note = "" }, { $0.salt[31] ^= 1 },
    ]
    let chain = try Self.chain()
    for index in chain.indices where chain[index].content != nil {
      for change in changes {
        var changed = chain
        var content = try #require(changed[index].content)
        change(&content)
        changed[index].content = content
        let entry = chain[index]
        #expect(
          Self.fault(changed) == ChainFault(sequence: entry.sequence, recordID: entry.recordID, kind: .changedContent))
      }
    }
  }

  @Test func findsContentThatIsGoneWithoutAnErasure() throws {
    var chain = try Self.chain()
    chain[4].content = nil
    #expect(Self.fault(chain) == ChainFault(sequence: 5, recordID: "r-0", kind: .missingContent))
    #expect(Self.fault(try Array(Self.chain().dropLast()))?.kind == .missingContent)
  }

  @Test func findsEntriesOutOfOrderAndRepeated() throws {
    var swapped = try Self.chain()
    swapped.swapAt(3, 4)
    #expect(Self.fault(swapped)?.kind == .missingEntry)
    var repeated = try Self.chain()
    repeated.insert(repeated[3], at: 4)
    #expect(Self.fault(repeated) == ChainFault(sequence: 4, recordID: "r-3", kind: .wrongLink))
  }

  /// The forger mends the hash of the changed entry, and so breaks the link of the next one.
  @Test func findsAMendedEntryByTheLinkAfterIt() throws {
    var chain = try Self.chain()
    chain[5].at.milliseconds = 99
    chain[5].hash = chain[5].expectedHash
    #expect(Self.fault(chain) == ChainFault(sequence: 7, recordID: "r-2", kind: .wrongLink))
  }

  @Test func findsACutOffChainByItsHead() throws {
    let chain = try Self.chain()
    let head = try #require(chain.last?.head)
    #expect(Self.fault(chain, passing: [head, chain[3].head], and: [head.hash, chain[0].hash]) == nil)
    let cut = Array(chain.prefix(2))
    let fault = ChainFault(sequence: 2, recordID: nil, kind: .cutOff)
    #expect(Self.fault(cut, and: [head.hash]) == fault)
    #expect(Self.fault(cut, passing: [head]) == fault)
    #expect(Self.fault([], passing: [head])?.sequence == 0)
    #expect(Self.fault(cut, and: [LedgerHead.origin.hash]) == fault)
  }

  /// A chain that was written anew holds in itself: only a noted head tells.
  @Test func findsARewrittenChainByItsHead() throws {
    let chain = try Self.chain()
    let anew = try Self.chain()
    #expect(Self.fault(anew) == nil)
    #expect(Self.fault(anew, passing: [chain[3].head]) == ChainFault(sequence: 4, recordID: "r-3", kind: .otherHead))
    #expect(Self.fault(anew, and: [chain[3].hash])?.kind == .cutOff)
  }
}
