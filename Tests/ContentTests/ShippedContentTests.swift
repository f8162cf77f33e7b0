import Content
import Practices
import Records
import TestSupport
import Testing

/// The collection that ships.
@Suite struct ShippedContentTests {
  private static let content = Result { try ContentFolder(reading: FixtureRepository.content, .shipped) }

  private var practices: [Practice] {
    get throws { try Self.content.get().items.compactMap { try $0.record as? Practice } }
  }

  @Test func hasNoFault() throws {
    #expect(try Self.content.get().faults.map(\.line) == [])
  }

  @Test func holdsTwentySixPracticesAndFourOverviews() throws {
    let practices = try practices
    #expect(practices.count { $0.kind == .practice } == 26)
    #expect(practices.count { $0.kind == .overview } == 4)
  }

  @Test func holdsTheTenCheckedStatementsInTheirStates() throws {
    let states = try practices.flatMap(\.claims).map(\.state)
    let counts = ClaimState.allCases.map { state in states.count { $0 == state } }
    #expect(ClaimState.allCases == [.stands, .imprecise, .contested, .overtaken, .wrong, .sourcesDisagree, .unchecked])
    #expect(counts == [1, 3, 1, 2, 1, 2, 0])
  }

  @Test func holdsEveryVocabularyAndEveryPageInEveryInterfaceLanguage() throws {
    let records = try Self.content.get().items.map { try $0.record }
    #expect(Set(records.compactMap { ($0 as? Vocabulary)?.name }) == Set(VocabularyName.ofPractices))
    let pages = records.compactMap { $0 as? ContentPage }
    #expect(pages.count == 12)
    for page in pages {
      #expect(Set(page.languages) == Set(Language.interface), "\(page.id)")
      #expect(page.languages.dropFirst().allSatisfy { page.body.state(in: $0) == .current }, "\(page.id)")
    }
  }

  @Test func knowsTheMembersOfTheCouncilOfEuropeByDate() throws {
    let membership = try Self.content.get().items.compactMap { try $0.record as? Membership }.first
    let council = try #require(membership)
    #expect(council.members(on: .fixture("2022-03-15")).count == 47)
    #expect(council.members(on: .fixture("2022-03-16")).count == 46)
  }

  /// What was checked against the facts: whoever adds a number checks it, and counts it here.
  @Test func holdsHelpForEveryMemberAndTheNumbersThatWereChecked() throws {
    let help = try Self.content.get().items.compactMap { try $0.record as? HelpLines }
    let council = try #require(try Self.content.get().items.compactMap { try $0.record as? Membership }.first)
    #expect(Set(help.map(\.country)) == Set(council.members(on: .fixture("2026-11-30"))))
    func numbers(_ all: [String?]) -> [String: Int] {
      all.compactMap { $0 }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    #expect(numbers(help.flatMap(\.emergency).map(\.number)) == ["112": 28, "999": 1, "103": 1, "122": 1, "124": 1])
    #expect(
      numbers(help.flatMap(\.lines).map(\.number)) == ["116 123": 2, "09 2525 0111": 1, "3114": 1, "1717": 1])
    let bosnia = try #require(help.first { $0.country.code == "BA" })
    #expect(bosnia.emergency.allSatisfy { $0.number == nil } && bosnia.emergency.first?.use != nil)
    for line in help.flatMap(\.lines) {
      for text in [line.about, line.hours, line.cost, line.writing, line.afterwards].compactMap({ $0 }) {
        #expect(Language.interface.dropFirst().allSatisfy { text.state(in: $0) == .current }, "\(line.key)")
      }
    }
  }

  @Test func readsBackEveryRecordFromTheFilesItWrites() throws {
    let items = try Self.content.get().items
    let folder = try FixtureFolder()
    for item in items {
      for (path, text) in try ContentFiles(item.record, basedOn: nil).files { try folder.write(text, to: path) }
    }
    let read = try ContentFolder(reading: folder.path, .shipped)
    #expect(read.faults.map(\.line) == [])
    #expect(read.items.map(\.file) == items.map(\.file))
    for (one, other) in zip(read.items, items) { #expect(try one.record.tree == other.record.tree, "\(other.file)") }
  }
}
