@testable import Editorial
import People
import Records
import TestSupport
import Testing

struct AuditFilterTests {
  private static func filter(_ numbers: inout SeededGenerator) -> AuditFilter {
    var filter = AuditFilter()
    filter.actor = [nil, "a-0a1b", "visitor", "holder-0a1b"].randomElement(using: &numbers) ?? nil
    filter.act = [nil, "sign-in", "no-act-of-ours"].randomElement(using: &numbers) ?? nil
    filter.kind = [nil, "submission", "working-copy"].randomElement(using: &numbers) ?? nil
    filter.id = [nil, "safewards", "0a1b"].randomElement(using: &numbers) ?? nil
    filter.outcome = ([nil] + AuditEntry.Outcome.allCases).randomElement(using: &numbers) ?? nil
    filter.from = [nil, PartialDate("2026-11-18")].randomElement(using: &numbers) ?? nil
    filter.to = [nil, PartialDate("2028-02-29")].randomElement(using: &numbers) ?? nil
    filter.after = [nil, .init(milliseconds: 1_795_000_000_000, id: "0a1b-2c")].randomElement(using: &numbers) ?? nil
    return filter
  }

  @Test func isReadAsItIsPrinted() {
    var numbers = SeededGenerator(state: 18)
    for _ in 0..<500 {
      let filter = Self.filter(&numbers)
      #expect(AuditFilter(query: filter.query) == filter)
      for place in [EditorialAddress.Desk.audit(filter), .auditFile(filter)] {
        let address = EditorialAddress(.desk(place), .greek)
        #expect(EditorialAddress.read(path: address.path, languages: Language.interface) == address)
      }
    }
  }

  @Test(
    arguments: [
      "", "&&==&", "who=", "who=../x", "who=A+B", "who=%00", "act=Sign-In", "kind=<script>", "id=a%0ab", "outcome=DONE",
      "outcome=", "from=2026", "from=2026-11", "from=2026-02-30", "to=18.11.2026", "to=2026-11-18T00:00", "after=1",
      "after=01.a", "after=1.a/b", "q=x",
    ])
  func takesNothingThatIsNoValueOfIts(query: String) { #expect(AuditFilter(query: query).isEmpty) }

  @Test func takesAnIdThatWasPastedWithWhiteSpace() { #expect(AuditFilter(query: "id=+a-0a1b%09").id == "a-0a1b") }

  @Test func beginsAnewWithEveryChange() {
    var filter = AuditFilter(query: "act=publish")
    filter.after = TimePlace(milliseconds: 1, id: "a")
    #expect(filter.fromTheTop == AuditFilter(query: "act=publish"))
    #expect(filter.with { $0.actor = "visitor" } == AuditFilter(query: "act=publish&who=visitor"))
  }
}
