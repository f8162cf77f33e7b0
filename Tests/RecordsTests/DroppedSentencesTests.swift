import Records
import Testing

@Suite struct DroppedSentencesTests {
  @Test(arguments: [
    ("Nothing here.", "Nothing here."),
    ("Questions: {contact}.", ""),
    ("Nobody is on duty. A message to {contact}\nmay be late. Call.", "Nobody is on duty. Call."),
    ("One.\n\nAsk {contact}.\n\nTwo.", "One.\n\nTwo."),
    ("## Ask\n\nWrite to {contact}.\n\n## More\n\nText.", "## More\n\nText."),
    ("Text.\n\n## Ask\n\nWrite to {contact}.", "Text."),
    ("- One.\n- Ask {contact}.\n- Two, and\n  more.", "- One.\n\n- Two, and\n  more."),
  ])
  func leavesOutWholeSentencesAndWhatNothingIsLeftOf(_ text: String, _ rest: String) {
    #expect(text.withoutSentences(holding: "{contact}", .english) == rest)
  }

  @Test func endsGreekSentencesAtTheirStops() {
    let text = "Ρωτήστε μας; Γράψτε στο {contact}. Ευχαριστούμε."
    #expect(text.withoutSentences(holding: "{contact}", .greek) == "Ρωτήστε μας; Ευχαριστούμε.")
  }
}
