import Documents
@testable import Editorial
import Ledger
import People
import Records
import TestSupport
import Testing

struct LikenessTests {
  private func likeness(
    _ title: String, _ countries: String = "FR", place: String = "", provider: String? = nil, text: String = ""
  ) -> Likeness {
    Likeness(
      titles: [title], countries: countries.split(separator: " ").compactMap { Country(String($0)) },
      places: [place], provider: provider, texts: [text])
  }

  @Test func seesTheSameTitleThroughCaseAccentsAndPunctuation() {
    #expect(likeness("La Maison de Répit!").reasons(likeness("la maison de repit", "DE")) == [.sameTitle])
    #expect(likeness("Η Στέγη").reasons(likeness("η στεγη")) == [.sameTitle])
  }

  @Test func asksForMoreThanOneCommonWordOfATitle() {
    #expect(
      likeness("Personal Ombud Programme").reasons(likeness("The personal ombud programme of Skåne")) == [.likeTitle])
    #expect(likeness("Peer support at home").reasons(likeness("Support of families")) == [])
  }

  @Test func comparesProvidersAndPlacesWithinACountry() {
    let one = likeness("One", place: "Lyon", provider: "Les Pairs")
    #expect(one.reasons(likeness("Two", place: "Lyon (Rhône)", provider: "les pairs")) == [.sameProvider, .samePlace])
    #expect(one.reasons(likeness("Two", "BE", place: "Lyon", provider: "Les Pairs")) == [])
  }

  @Test func comparesTextsByTheirLongerWords() {
    let text = "A house open day and night where peers welcome people in crisis without coercion, near the station"
    let other = "Peers welcome people in crisis without any coercion in a house that is open by night and day"
    #expect(likeness("One", text: text).reasons(likeness("Two", text: other)) == [.likeText])
    #expect(
      likeness("One", text: text).reasons(likeness("Two", text: "Guidelines on medication for young adults")) == [])
  }

  @Test func isMutual() {
    let all = [
      likeness("One house", place: "Lyon", provider: "P"), likeness("one house", place: "Lyon 3", provider: "p"),
      likeness("Other", "DE"), likeness(""), likeness("One house for everybody", "FR DE", text: "a b c"),
    ]
    for one in all { for other in all { #expect(one.reasons(other) == other.reasons(one)) } }
  }

  @Test func findsOtherSubmissionsAndNeitherDraftsNorItself() async throws {
    let desk = try Desk()
    let first = try await desk.received()
    let second = try await desk.received()
    _ = try await desk.received(Desk.answers.merging(["name": "Gardens", "place": "Metz"]) { $1 })
    let draft = try await desk.start()
    try await desk.save(Desk.answers, draft)
    let found = try await desk.place.store.read { reader in
      try reader.submissions(like: try reader.submission(second), limit: 5)
    }
    #expect(found.map(\.submission.id) == [first])
    #expect(found.first?.reasons.first == .sameTitle)
  }

  @Test(
    arguments: [
      ("Maison de répit", "maison-de-repit"), ("Safewards!", "safewards"), ("Η Στέγη", "submission-new"),
      ("", "submission-new"), ("---", "submission-new"),
    ])
  func namesARecordByItsTitleWhereItCan(title: String, name: String) throws {
    let call: Key = "call"
    let submission = Submission(
      .practice(call: call, answers: .object(["name": .string(title)])), link: Secret().hash, language: .english,
      at: .init(milliseconds: 0))
    #expect(submission.nameOfRecord == name)
    #expect(Key(submission.nameOfRecord) != nil)
  }
}
