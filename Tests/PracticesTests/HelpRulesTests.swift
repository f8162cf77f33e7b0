import Practices
import Records
import TestSupport
import Testing

/// A number stands only where the line, the emergency service or the state gives it on a page of its own.
@Suite struct HelpRulesTests {
  private func faults(_ change: (inout HelpLines) -> Void) -> [String] {
    var help = HelpLines.fixture()
    change(&help)
    return (CollectionRules([help], .compendium).faults[0] ?? []).map { "\($0.field): \($0.message)" }
  }

  @Test func findNothingWrongWithNumbersThatTheLineOrTheStateGives() {
    #expect(faults { _ in } == [])
    #expect(faults { $0.lines[0].source.kind = .state } == [])
  }

  @Test func refuseANumberThatSomebodyElseGives() {
    let sentence =
      "A number needs a page of the line, of the emergency service or of the state as its source, and “The Daily” is none of them. Leave the number out."
    #expect(
      faults { help in
        for source in [\HelpLines.emergency[0].source, \.lines[0].source] {
          help[keyPath: source] = HelpSource(publisher: "The Daily", kind: .other, url: "https://daily.example/")
        }
      } == ["emergency[0].number: \(sentence)", "lines[0].number: \(sentence)"])
  }

  @Test func takeALineAndAnEmergencySourceWithoutANumberFromAnybody() {
    #expect(
      faults { help in
        (help.emergency[0].number, help.lines[0].number, help.lines[0].name) = (nil, nil, "Samaritans")
        (help.emergency[0].source.kind, help.lines[0].source.kind) = (.other, .other)
      } == [])
  }

  /// Else an editor would write it beside the rule: into a name, a time, a remark.
  @Test(arguments: [
    "116 123", "113", "Call 0800 1234 now", "+44 20 7946", "٣١١٤", "١١٦ ١٢٣", "07-86-01-23-45", "01.45.39.40.00",
    "01/45/39",
    "(01) (45) (39)", "11·61·23", "11,61,23", "11‑61‑23", "11\u{200B}61\u{AD}23",
  ])
  func refuseANumberInAnyOtherText(_ text: String) throws {
    for field in [\HelpLine.name, \.source.publisher] {
      #expect(
        faults { help in (help.lines[0].number, help.lines[0][keyPath: field]) = (nil, text) }.count == 1, "\(text)")
    }
    for field in [\HelpLine.about, \.hours, \.cost, \.writing, \.afterwards] {
      let found = faults { help in
        help.lines[0].number = nil
        help.lines[0].name = "Samaritans"
        help.lines[0][keyPath: field] = LocalizedText(text, in: .english)
      }
      #expect(found.count == 1 && found[0].contains("reads like a telephone number"), "\(text): \(found)")
    }
    let translated = LocalizedText(
      "Help", in: .english, translations: [.french: .init(of: .init(of: "Help"), text: text)])
    #expect(
      faults { help in
        help.lines[0].number = nil
        help.lines[0].name = "Samaritans"
        help.emergency[0].use = translated
      }.first?.hasPrefix("emergency[0].use.fr: ") == true)
  }

  @Test(arguments: [
    "10–24 h", "In 2023 and 2026", "10 to 15% of calls", "16.30 to 22.30", "116 123, the line", "since 30.11.2026",
    "24/7", "Mon to Fri 9-12, 14-18", "",
  ])
  func takeYearsTimesAndTheLinesOwnNumberInATextAsTheyAre(_ text: String) {
    #expect(faults { $0.lines[0].about = LocalizedText(text + ".", in: .english) } == [], "\(text)")
  }

  @Test(arguments: ["", " ", "1", "116  123", "call 112", "112;113", "112 or 113", "1234567890123456", "+", "११२"])
  func refuseWhatIsNoTelephoneNumber(_ number: String) {
    let found = faults { ($0.emergency[0].number, $0.emergency[0].use) = (number, nil) }
    #expect(found.first?.hasPrefix("emergency[0].number: “\(number)” is no telephone number.") == true, "\(found)")
  }

  @Test(arguments: ["112", "999", "116 123", "09 2525 0111", "+44 20 7946 0000", "0800 1110111"])
  func takeNumbersInGroups(_ number: String) {
    #expect(faults { $0.emergency[0].number = number } == [])
  }

  @Test func allowOneRecordForACountry() {
    var (one, other) = (HelpLines.fixture(), HelpLines.fixture())
    (one.id, other.id) = ("help-gb", "help-gb-again")
    let faults = CollectionRules([one, other], .compendium).faults[1] ?? []
    #expect(faults.map(\.field.description) == ["country"])
  }

  @Test func refuseALineTwice() {
    #expect(
      faults { $0.lines.append($0.lines[0]) } == [
        "lines[1].key: The key “samaritans” stands in `lines` twice. Keys are unique."
      ])
  }
}
