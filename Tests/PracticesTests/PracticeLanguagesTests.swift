import Practices
import Records
import TestSupport
import Testing

@Suite struct PracticeLanguagesTests {
  private func text(_ original: String, french: String?) -> LocalizedText {
    var text = LocalizedText(original, in: .english)
    if let french { text.translations[.french] = .init(of: text.fingerprint, text: french) }
    return text
  }

  private func practice(section: String?) -> Practice {
    var practice = Practice(
      id: "a", slug: "a", language: .english, title: text("Open doors", french: "Portes ouvertes"),
      summary: text("Doors stay open.", french: "Les portes restent ouvertes."), completeness: .whole)
    practice.sections = [
      Section(key: "what", heading: text("What", french: nil), text: text("A ward.", french: section))
    ]
    return practice
  }

  @Test func isInALanguageInWhichItsSectionsAreToo() {
    #expect(practice(section: "Un service.").languages == [.english, .french])
    #expect(practice(section: nil).languages == [.english])
    #expect(practice(section: "Un service.").body(in: .french).text == "Les portes restent ouvertes.")
    #expect(practice(section: nil).body(in: .french).text == "Doors stay open.")
  }
}
