public import Practices
import Records

extension HelpLines {
  /// Help in the United Kingdom with something in every field.
  public static func fixture(_ country: String = "GB", number: String = "116 123") -> HelpLines {
    func text(_ words: String) -> LocalizedText { LocalizedText(words, in: .english) }
    let samaritans = HelpSource(
      publisher: "Samaritans", kind: .operator, url: "https://samaritans.example/", notBefore: .fixture("2024-05"))
    return HelpLines(
      id: Key("help-\(country.lowercased())") ?? "help", country: .fixture(country), language: .english,
      emergency: [
        EmergencyNumber(
          number: "999", use: text("In an emergency"),
          source: HelpSource(
            publisher: "Ambulance Service", kind: .state, url: "https://ambulance.example/",
            date: .fixture("2025-03-14")))
      ],
      lines: [
        HelpLine(
          key: "samaritans", name: "Samaritans", about: text("A line that listens"), number: number,
          hours: text("24 hours a day"), languages: [.english], cost: text("Free"), writing: text("By e-mail"),
          afterwards: text("An ambulance may come."), url: "https://samaritans.example/", source: samaritans,
          furtherSources: [samaritans])
      ])
  }
}
