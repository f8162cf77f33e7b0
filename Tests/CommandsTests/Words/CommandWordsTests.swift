import Records
import Testing

@testable import Commands

/// What commands refuse, each with the sentence that a person reads and whether the command was called wrongly.
struct CommandWordsTests {
  static let sentences: [(CommandError, String, Bool)] = [
    (
      .noStore(folder: "/d"),
      "There is no store in “/d”. `compendium import content/ --data /d` makes one.", false
    ),
    (.noFolder("/d"), "“/d” is no folder. Give the folder of the store, not a file in it.", false),
    (
      .unwritableOutput(said: "the disk is full"),
      "The result cannot be written to standard output: the disk is full.", false
    ),
    (.noEnglishTexts, "The program has no English texts.", false),
    (
      .faultyContent(ContentSummary(records: 3, faults: 2, files: 1)),
      "Nothing was imported. 3 records read, 2 faults in 1 file.", false
    ),
    (.refusedRecords(2, of: 3), "Nothing was imported: 2 of 3 records were refused.", false),
    (.emptyLedger, "The ledger is empty; there is nothing to make an edition of.", false),
    (.tooManyEditions, "There are too many editions.", false),
    (
      .editionNameTaken("First", by: "edition-1"),
      "edition-1 is named “First” already. Choose another name.", false
    ),
    (.editionNameLength, "An edition's name has 1 to 200 characters.", true),
    (.noDay("today"), "--date “today” is no day such as 2026-11-23.", true),
    (
      .dayToCome("3026-01-02"),
      "--date “3026-01-02” is in the future. An edition has today's date (UTC) or an earlier one.", true
    ),
    (
      .erasesVocabulary("topics"),
      "“topics” is a vocabulary: records use its terms, and it could not come back. Erasing is for texts about people; a "
        + "vocabulary is changed by an import. Nothing was erased.", false
    ),
    (.unasked, "To erase without being asked, give --force. Nothing was erased.", false),
    (.unconfirmed, "That was not the id. Nothing was erased.", false),
    (.noAddress("x"), "“x” is no e-mail address. Write it as name@example.org.", true),
    (.noRole("boss", known: ["editor", "contributor"]), "--role “boss” is unknown. Roles: editor, contributor.", true),
    (.noLanguage("pl", known: ["en", "fr"]), "--language “pl” is no language of the interface: en, fr.", true),
    (.unaskedPerson, "To erase without being asked, give --yes. Nothing was erased.", false),
    (.unconfirmedPerson, "That was not the address. Nothing was erased.", false),
    (
      .hiddenCharacter(7, in: .note), "The note holds the control character U+0007. Remove it.", true
    ),
    (
      .hiddenCharacter(0x202E, in: .reason),
      "The reason holds the control character U+202E. Remove it.", true
    ),
    (
      .hiddenCharacter(0x9F, in: .editionName),
      "An edition's name holds the control character U+009F. Remove it.", true
    ),
    (.noHash("x"), "--head “x” is no hash. It has 64 hexadecimal digits.", true),
    (
      .noInterfaceLanguage("pl", known: ["en", "fr"]),
      "--lang “pl” is no language of the interface: en, fr.", true
    ),
    (
      .malformedFacet("type", facets: ["type", "aim"]),
      "--facet “type” must be written facet=value. Facets: type, aim.", true
    ),
    (
      .unknownFacet("kind", in: "kind=x", facets: ["type", "aim"]),
      "--facet “kind=x”: there is no facet “kind”. Facets: type, aim.", true
    ),
    (
      .unknownValue("x", of: "type", values: ["other", "unknown"]),
      "--facet “type=x” is unknown. Values: other, unknown.", true
    ),
    (
      .noCountry("x"),
      "--facet “country=x” is no country. Use a code of two letters, international or unknown.", true
    ),
    (.noPage("0"), "--page “0” is no page. Pages count from 1 to 100000.", true),
    (.queryTooLong, "The words are too long. Look for at most 400 characters.", true),
    (
      .unknownOrder("x"), "--sort “x” is unknown. Use relevance, title, newest or country.", true
    ),
    (
      .orderNotInIndex("title"), "--sort “title” is not possible: this index has no such order.", true
    ),
  ]

  @Test func sayWhatIsWrongAndWhatToDo() {
    for (error, expected, isWrongUsage) in Self.sentences {
      #expect(sentence(for: error) == expected)
      #expect(error.isWrongUsage == isWrongUsage)
    }
  }

  @Test func countWhatWasFoundInAFolder() {
    #expect(ContentSummary(records: 1, faults: 0, files: 0).sentence == "1 record read, no fault.")
    #expect(ContentSummary(records: 2, faults: 1, files: 1).sentence == "2 records read, 1 fault in 1 file.")
    #expect(ContentSummary(records: 0, faults: 5, files: 2).sentence == "0 records read, 5 faults in 2 files.")
  }
}
