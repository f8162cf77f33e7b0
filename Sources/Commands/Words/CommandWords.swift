import Catalogue
import Content
import InterfaceTexts
import Records

extension CommandError: Worded {
  var sentence: String {
    switch self {
    case .noStore(let folder):
      "There is no store in “\(folder)”. `compendium import content/ --data \(folder)` makes one."
    case .noFolder(let path): "“\(path)” is no folder. Give the folder of the store, not a file in it."
    case .unwritableOutput(let said): "The result cannot be written to standard output: \(said)."
    case .noEnglishTexts: "The program has no English texts."
    case .faultyContent(let summary): "Nothing was imported. \(summary.sentence)"
    case .refusedRecords(let count, let all): "Nothing was imported: \(count) of \(all) records were refused."
    case .emptyLedger: "The ledger is empty; there is nothing to make an edition of."
    case .tooManyEditions: "There are too many editions."
    case .editionNameTaken(let name, let id): "\(id) is named “\(name)” already. Choose another name."
    case .editionNameLength: "An edition's name has 1 to 200 characters."
    case .noDay(let text): "--date “\(text)” is no day such as 2026-11-23."
    case .dayToCome(let day):
      "--date “\(day)” is in the future. An edition has today's date (UTC) or an earlier one."
    case .forewordName(let file):
      "--foreword “\(file)” is named by no language, or by one that was given already. Name the file as en.md, fr.md."
    case .unreadableForeword(let file): "--foreword “\(file)” cannot be read as a text in UTF-8."
    case .faultyForeword(let faults):
      ((try? InterfaceTexts.ofTerminal()).map { words in faults.map(words.line).joined(separator: "\n") }) ?? ""
    case .erasesVocabulary(let id):
      "“\(id)” is a vocabulary: records use its terms, and it could not come back. Erasing is for texts about people; "
        + "a vocabulary is changed by an import. Nothing was erased."
    case .unasked: "To erase without being asked, give --force. Nothing was erased."
    case .unconfirmed: "That was not the id. Nothing was erased."
    case .deskInUse: "There are accounts or submissions here already. Give an empty data folder with --data."
    case .noCall: "The store has no call. Import the collection first: compendium import content."
    case .noAddress(let text): "“\(text)” is no e-mail address. Write it as name@example.org."
    case .noRole(let text, let known): "--role “\(text)” is unknown. Roles: \(known.joined(separator: ", "))."
    case .noLanguage(let text, let known):
      "--language “\(text)” is no language of the interface: \(known.joined(separator: ", "))."
    case .unaskedPerson: "To erase without being asked, give --yes. Nothing was erased."
    case .unconfirmedPerson: "That was not the address. Nothing was erased."
    case .hiddenCharacter(let character, let words):
      "\(words.name) holds the control character U+\(Self.number(character)). Remove it."
    case .noHash(let text): "--head “\(text)” is no hash. It has 64 hexadecimal digits."
    case .noInterfaceLanguage(let text, let known):
      "--lang “\(text)” is no language of the interface: \(known.joined(separator: ", "))."
    case .malformedFacet(let choice, let facets):
      "--facet “\(choice)” must be written facet=value. Facets: \(facets.joined(separator: ", "))."
    case .unknownFacet(let facet, let choice, let facets):
      "--facet “\(choice)”: there is no facet “\(facet)”. Facets: \(facets.joined(separator: ", "))."
    case .unknownValue(let value, let facet, let values):
      "--facet “\(facet)=\(value)” is unknown. Values: \(values.joined(separator: ", "))."
    case .noCountry(let value):
      "--facet “country=\(value)” is no country. Use a code of two letters, international or unknown."
    case .noPage(let text): "--page “\(text)” is no page. Pages count from 1 to \(CatalogueQuery.lastPage)."
    case .queryTooLong: "The words are too long. Look for at most \(CatalogueQuery.longestText) characters."
    case .unknownOrder(let text): "--sort “\(text)” is unknown. Use relevance, title, newest or country."
    case .orderNotInIndex(let order): "--sort “\(order)” is not possible: this index has no such order."
    }
  }

  /// At least four hexadecimal digits.
  private static func number(_ character: UInt32) -> String {
    let digits = String(character, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension PublicWords {
  fileprivate var name: String {
    switch self {
    case .note: "The note"
    case .reason: "The reason"
    case .editionName: "An edition's name"
    }
  }
}

/// What was found in a content folder, in numbers.
struct ContentSummary: Equatable {
  var records: Int
  var faults: Int
  /// With faults in them.
  var files: Int

  var sentence: String {
    let read = Self.counted(records, "record") + " read"
    guard faults > 0 else { return "\(read), no fault." }
    return "\(read), \(Self.counted(faults, "fault")) in \(Self.counted(files, "file"))."
  }

  /// “1 fault”, “5 faults”.
  private static func counted(_ count: Int, _ what: String) -> String {
    "\(count) \(what)\(count == 1 ? "" : "s")"
  }
}

extension ContentSummary {
  init(_ content: ContentFolder) {
    self.init(
      records: content.items.count, faults: content.faults.count, files: Set(content.faults.map(\.place?.file)).count)
  }
}
