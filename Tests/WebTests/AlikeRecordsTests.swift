import Catalogue
import Editorial
import Ledger
import People
import Practices
import Records
import Testing

@testable import Web

/// What the desk says of a submission beside the collection that ships.
struct AlikeRecordsTests {
  private func submission(
    _ title: String, _ summary: String = "", country: String, place: String = "", provider: String = "",
    in language: Language = .english
  ) -> Editorial.Submission {
    let answers: [String: JSONValue] = [
      "name": .string(title), "summary": .string(summary), "countries": .array([.string(country)]),
      "place": .string(place), "provider": .string(provider),
    ]
    return Editorial.Submission(
      .practice(call: "call-practices", answers: .object(answers.filter { $0.value != .string("") })),
      link: Secret().hash, language: language, at: Timestamp(milliseconds: 0))
  }

  @Test func findsAPracticeUnderItsTitleInAnyLanguage() async throws {
    let state = try await SiteCollection().catalogue.state
    for (language, title) in [
      (Language.english, "personal ombud programme"), (.german, "Programm der persönlichen Ombudspersonen"),
      (.greek, "Πρόγραμμα «Προσωπικός Συνήγορος»"), (.english, "Programa del ombudsman personal"),
    ] {
      let found = state.records(like: submission(title, country: "SE", in: language), limit: 5)
      #expect(found.first?.id == "personal-ombud" && found.first?.reasons.first == .sameTitle, "\(title)")
    }
  }

  @Test func findsAPracticeInOtherWords() async throws {
    let state = try await SiteCollection().catalogue.state
    let ombud = submission(
      "An agent of one’s own",
      "Personal agents in Sweden act for their clients and for nobody else; people with psychosocial disabilities "
        + "founded the service, and users control it.", country: "SE")
    #expect(state.records(like: ombud, limit: 5).first.map { $0.id == "personal-ombud" } == true)
    let bochum = submission(
      "Zimmer für Menschen in Krisen", country: "DE", place: "Bochum",
      provider: "Landesverband Psychiatrie-Erfahrener NRW (LPE NRW)", in: .german)
    let found = try #require(state.records(like: bochum, limit: 5).first { $0.id == "bochum-crisis-rooms" })
    #expect(found.reasons.contains(.sameProvider) && found.reasons.contains(.samePlace))
  }

  @Test func findsNothingForWhatIsUnlikeAll() async throws {
    let state = try await SiteCollection().catalogue.state
    let garden = submission(
      "A garden for everybody", "Neighbours grow vegetables together on Saturdays.", country: "MT", place: "Gozo",
      provider: "Gozo Growers")
    #expect(state.records(like: garden, limit: 5).map(\.id) == [])
  }

  /// Of those that ship, few are taken for each other: by text hardly any.
  @Test func tellsThePracticesOfTheCollectionApart() async throws {
    let site = try await SiteCollection()
    let practices = site.practices.filter { $0.kind == .practice }
    var alike: [String] = []
    for practice in practices {
      let own = Language.english
      let like = submission(
        practice.title.words(in: own).text, practice.summary.words(in: own).text,
        country: practice.countries.first?.code ?? "", place: practice.places.first ?? "",
        provider: practice.provider ?? "")
      let found = site.catalogue.state.records(like: like, limit: 10)
      #expect(found.first?.id == practice.id && found.first?.reasons.first == .sameTitle, "\(practice.id)")
      alike += found.filter { $0.id != practice.id && $0.reasons != [.samePlace] }.map { "\(practice.id) \($0)" }
    }
    #expect(alike.count <= practices.count / 5, "\(alike)")
  }
}
