import Documents
@testable import Editorial
import People
import Records
import TestSupport
import Testing

/// Many people at once.
struct TogetherTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test func givesEachOfTwentyItsOwnNumberAfterThoseOfTheCollection() async throws {
    var ids: [String] = []
    for _ in 0..<20 {
      let id = try await desk.start()
      try await desk.save(Desk.answers, id)
      ids.append(id)
    }
    let numbers = try await withThrowingTaskGroup(of: Int?.self) { [desk] group in
      for id in ids { group.addTask { try await desk.handIn(id).number?.number } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(numbers) == Set(31...50))
    let later = try await desk.start()
    try await desk.save(Desk.answers, later)
    #expect(try await desk.handIn(later, after: 70).number?.number == 71)
  }

  @Test func savesTwoSectionsAtOnce() async throws {
    let id = try await desk.start()
    try await withThrowingTaskGroup { [desk] group in
      for section in desk.call.sections {
        let own = Desk.answers.filter { answer in section.questions.contains { $0.key.text == answer.key } }
        group.addTask {
          try await desk.act(SaveAnswers(.sent(own), in: section, of: desk.call, submission: id), .holder(of: id))
        }
      }
      try await group.waitForAll()
    }
    #expect(try await desk.submission(id)?.answers == .sent(Desk.answers))
  }

  /// Fifty forms of one version; `fields` so many fields that they are about.
  @Test(arguments: [1, 3, 50]) func losesNothingThatFiftyEditorsSaved(fields: Int) async throws {
    try await desk.act(OpenCopy("talking", Leaflet.self))
    let names = (0..<50).map { "field-\($0 % fields)" }
    try await withThrowingTaskGroup { [desk] group in
      for (number, name) in names.enumerated() {
        let text = FieldTree.sent(["id": "talking", "slug": "talking", name: "word-\(number)."])
        group.addTask {
          try await desk.act(SaveCopy("talking", text, seen: 1), .account(id: "a-\(number)", roles: [.editor]))
        }
      }
      try await group.waitForAll()
    }
    let copy = try #require(try await desk.copy("talking")).body
    let kept = ([copy.text] + copy.past.map(\.text) + copy.pending.values.joined().map(\.text)).map(\.text)
    for number in 0..<50 { #expect(kept.contains { $0.contains("\"word-\(number).\"") }, "\(number)") }
  }

  @Test func keepsBothOfOnePersonsTabs() async throws {
    try await desk.act(OpenCopy("talking", Leaflet.self))
    try await desk.act(SaveCopy("talking", .sent(["title": "theirs"]), seen: 1), .account(id: "a-2", roles: [.editor]))
    for text in ["one", "two", "two"] { try await desk.act(SaveCopy("talking", .sent(["title": text]), seen: 1)) }
    var copy = try #require(try await desk.copy("talking"))
    let version = copy.version
    #expect(copy.body.merge(of: desk.editor)?.mine["title"]?.scalar == "one")
    await #expect(throws: EditorialError.faulty([Fault(FieldPath("title"), .unanswered)])) {
      try await desk.act(ChooseTexts("talking", [:], seen: version))
    }
    copy = try await desk.act(ChooseTexts("talking", ["title": .mine], seen: copy.version))
    #expect(copy.body.tree["title"]?.scalar == "one")
    #expect(copy.body.merge(of: desk.editor)?.mine["title"]?.scalar == "two")
    copy = try await desk.act(ChooseTexts("talking", ["title": .theirs], seen: copy.version))
    #expect(copy.body.tree["title"]?.scalar == "one" && copy.body.pending == [:])
  }

  @Test func knowsTheTextOfAVersionAfterWhichOnlyReviewsCame() async throws {
    try await desk.act(OpenCopy("talking", Leaflet.self))
    var copy = try await desk.act(SaveCopy("talking", .sent(["title": "one", "summary": "gone"]), seen: 1)).copy
    _ = try await desk.invite("talking", as: .researcher)
    copy = try await desk.act(SaveCopy("talking", .sent(["title": "two"]), seen: copy.version)).copy
    #expect(copy.body.tree.without("id") == .sent(["title": "two"]) && copy.body.pending == [:])
  }

  @Test func letsOneChooseWhereTheBeginningIsNotKnownAnyMore() async throws {
    try await desk.act(OpenCopy("talking", Leaflet.self))
    var copy = try await desk.act(SaveCopy("talking", .sent(["title": "old", "summary": "same"]), seen: 1)).copy
    let seen = copy.version
    for number in 0..<12 {
      let text = FieldTree.sent(["title": "new-\(number)", "summary": "same"])
      copy = try await desk.act(SaveCopy("talking", text, seen: copy.version)).copy
    }
    let saved = try await desk.act(SaveCopy("talking", .sent(["title": "old", "places": "mine"]), seen: seen))
    guard case .conflicting(let document, let names) = saved else {
      Issue.record("\(saved)")
      return
    }
    #expect(Set(names) == ["title", "summary", "places"])
    #expect(document.body.tree == copy.body.tree)
  }
}

extension Saved {
  var copy: Document<WorkingCopy> {
    switch self {
    case .saved(let copy), .merged(let copy), .conflicting(let copy, _): copy
    }
  }
}
