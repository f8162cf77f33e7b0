import Catalogue
import Discovery
import Foundation
import Records
import TestSupport
import Testing

/// Questions as readers type them, each with the practices that should be among the first three: the half of the judged list by
/// which the search was tuned. Asked as the catalogue page asks.
@Suite struct QuestionsTests {
  struct Question {
    var language: Language
    var text: String
    /// One of each belongs among the first three.
    var expected: [Set<String>]
  }

  static func questions() throws -> [Question] {
    let file = FixtureRepository.root.appendingPathComponent("Tests/CatalogueTests/Questions/questions.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t").map(String.init)
      guard columns.count == 3, let language = Language(columns[0]) else { return nil }
      let expected = columns[2].split(separator: " ").map { Set($0.split(separator: "|").map(String.init)) }
      return Question(language: language, text: columns[1], expected: expected)
    }
  }

  @Test func findsWhatAnswersAmongTheFirstThree() async throws {
    let collection = try await ShippedCollection()
    let state = try await Catalogue(following: collection.ledger).state
    let questions = try Self.questions()
    #expect(questions.count >= 250 && Set(questions.map(\.language)).isSuperset(of: Language.interface))
    let unanswered = questions.filter { question in
      let answer = CatalogueAnswer(of: state.index, to: CatalogueQuery(text: question.text), in: question.language)
      let first = Set(answer.hits.prefix(3).map(\.id))
      return !question.expected.allSatisfy { !$0.isDisjoint(with: first) }
    }
    let share = 1 - Double(unanswered.count) / Double(questions.count)
    #expect(share >= 0.95, "\(unanswered.map { "\($0.language) \($0.text)" })")
  }

  @Test func findsSomethingForEveryQuestion() async throws {
    let collection = try await ShippedCollection()
    let state = try await Catalogue(following: collection.ledger).state
    let questions = try Self.questions()
    let empty = questions.filter { question in
      CatalogueAnswer(of: state.index, to: CatalogueQuery(text: question.text), in: question.language).hits.isEmpty
    }
    #expect(Double(empty.count) <= 0.02 * Double(questions.count), "\(empty.map(\.text))")
  }
}
