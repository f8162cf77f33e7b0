import Ledger
import Testing

struct ActorTests {
  /// The words that stand in ledgers; another word there would read as another actor.
  @Test(arguments: [(Actor.import, "import"), (.operator, "operator"), (.system, "system"), (.person("a-7"), "a-7")])
  func isStoredAsLedgersHaveIt(_ actor: Actor, _ text: String) {
    #expect(actor.stored == text)
    #expect(Actor(stored: text) == actor)
  }

  @Test(arguments: ["", "Import", "import ", "somebody", "e\u{301}", "\u{E9}", "a\u{0}b"])
  func keepsAnyOtherTextAsItStands(_ text: String) {
    let actor = Actor(stored: text)
    guard case .person = actor else {
      Issue.record("\(actor)")
      return
    }
    #expect(Array(actor.stored.utf8) == Array(text.utf8))
  }
}
