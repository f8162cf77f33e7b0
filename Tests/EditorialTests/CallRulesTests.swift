import Content
@testable import Editorial
import Foundation
import Practices
import Records
import TestSupport
import Testing

struct CallRulesTests {
  /// A change that makes the call faulty, and where that stands.
  private static let faulty: [(String, @Sendable (inout Call) -> Void)] = [
    ("contactMonths outOfRange", { $0.contactMonths = 121 }),
    ("contactMonths outOfRange", { $0.contactMonths = -1 }),
    ("approvals outOfRange", { $0.approvals = 0 }),
    ("approvals outOfRange", { $0.approvals = 10 }),
    ("sections[1].key twice", { $0.sections[1].key = "practice" }),
    ("sections[1].questions[1].key twice", { $0.sections[1].questions[1].key = "name" }),
    ("sections[0].questions[0].options optionsOfChoices", { $0.sections[0].questions[0].vocabulary = "type" }),
    ("sections[1].questions[0].options optionsOfChoices", { $0.sections[1].questions[0].options = [] }),
    (
      "sections[0].questions[0].shownWhen.question noEarlierQuestion",
      { $0.sections[0].questions[0].shownWhen = CallCondition(question: "involved", value: "yes") }
    ),
    (
      "sections[0].questions[1].shownWhen.question noEarlierQuestion",
      { $0.sections[0].questions[1].shownWhen = CallCondition(question: "summary", value: "x") }
    ),
    (
      "sections[0].questions[4].shownWhen.value expectedOneOf",
      { $0.sections[0].questions[4].shownWhen = CallCondition(question: "involved", value: "maybe") }
    ),
    (
      "sections[0].questions[5].shownWhen.value expectedOneOf",
      { $0.sections[0].questions[5].shownWhen = CallCondition(question: "led", value: "yes") }
    ),
  ]

  private func faults(_ call: Call) -> [String] {
    var faults: [String] = []
    CallRules(call).check { faults.append("\($0.field) \($0.reason.name)") }
    return faults
  }

  @Test func findsNoFaultInAGoodCall() { #expect(faults(.ofLeaflets) == []) }

  @Test(arguments: faulty) func findsEachFault(expected: String, change: @Sendable (inout Call) -> Void) {
    var call = Call.ofLeaflets
    change(&call)
    #expect(faults(call) == [expected])
  }

  // MARK: - The call that ships

  @Test func shipsACallWithoutAFault() throws {
    #expect(try Call.shipped().faults(CollectionTerms(.editorial, [])) == [])
  }

  @Test func shipsACallWhoseAnswersGoIntoFieldsThatThereAre() throws {
    let (fields, names) = (Practice.shapes.map(\.name), VocabularyName.ofPractices.map(\.rawValue))
    for question in try Call.shipped().questions {
      if let name = question.vocabulary { #expect(names.contains(name.text), "\(question.key)") }
      guard let field = question.field, field != "submissions.by", !field.hasPrefix("sections.") else { continue }
      let contact = ["contact.name", "contact.email", "contact.language"]
      #expect(fields.contains(field) || contact.contains(field), "\(question.key): \(field)")
    }
  }
}

extension Call {
  /// The call in the content that ships.
  static func shipped() throws -> Call {
    let file = "calls/practices.yaml"
    let text = try String(contentsOfFile: "\(FixtureRepository.content)/\(file)", encoding: .utf8)
    let folder = try FixtureFolder([file: text])
    return try withExtendedLifetime(folder) {
      let content = try ContentFolder(reading: folder.path, .editorial)
      return try #require(try content.items.first?.record as? Call)
    }
  }
}
