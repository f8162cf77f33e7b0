import Testing

@testable import Discovery

struct LightStemmerTests {
  /// Of the pairs of words that Snowball's rules for Polish give one stem, how many get one here; and of those that get one here,
  /// how many do there. The rules differ on purpose where a stem changes (pacjent, pacjenci) and in plural past times.
  @Test func groupsPolishWordsAsSnowballDoes() throws {
    let pairs = StemmerVocabulary.polish.pairs
    let own = try pairs.map { try stem($0.word, "pl") }
    var (both, theirs, ours) = (0, 0, 0)
    for one in pairs.indices {
      for other in pairs.indices where other > one {
        let (there, here) = (pairs[one].stem == pairs[other].stem, own[one] == own[other])
        both += there && here ? 1 : 0
        theirs += there ? 1 : 0
        ours += here ? 1 : 0
      }
    }
    #expect((both, theirs, ours) == (567, 583, 616))
  }

  @Test(arguments: [
    ("pl", "szpital szpitala szpitalu szpitalem szpitale szpitali szpitalom szpitalami szpitalach"),
    ("pl", "pacjent pacjenta pacjentowi pacjentem pacjenci pacjentów pacjentom pacjentami pacjentach"),
    ("pl", "matka matki matce matkę matką matek matkom"), ("pl", "terapia terapii terapię terapią terapie"),
    ("pl", "możliwość możliwości możliwością możliwościom"),
    ("pl", "nowy nowa nowe nowego nowej nowemu nowym nowych nowymi"),
    ("cs", "nemocnice nemocnici nemocnicí nemocnic nemocnicím nemocnicemi nemocnicích"),
    ("cs", "pacient pacienta pacientovi pacientu pacientem pacienti pacientů pacientům pacienty pacientech"),
    ("cs", "matka matky matce matku matkou matek matkám matkách matkami"),
    ("cs", "kniha knihy knize knihu knihou knih knihám"),
    ("cs", "nový nová nové nového novému novým novou nových novými"), ("cs", "dítě dítěte dítěti dítětem"),
    ("sk", "nemocnica nemocnice nemocnici nemocnicu nemocnicou nemocníc nemocniciam nemocniciach nemocnicami"),
    ("sk", "matka matky matke matku matkou matiek matkám matkách matkami"),
    ("sk", "možnosť možnosti možnosťou možností možnostiam možnostiach možnosťami"),
    ("hr", "bolnica bolnice bolnici bolnicu bolnicom bolnicama"), ("hr", "ruka ruke ruci ruku rukom rukama"),
    ("hr", "grad grada gradu gradom gradovi gradova gradovima gradove"),
    ("hr", "starac starca starcu starcem starci starcima"),
    ("hr", "nov nova novo novog novoga novom novome novi nove novih novim novima novoj"),
    ("bg", "болница болницата болници болниците"), ("bg", "пациент пациентът пациента пациенти пациентите"),
    ("bg", "град градът града градове градовете"), ("bg", "език езикът езика езици езиците"),
    ("bg", "нов нова ново нови новият новия новата новото новите"),
    ("bg", "възможност възможността възможности възможностите"), ("bg", "център центърът центъра центрове центровете"),
    ("uk", "лікарня лікарні лікарню лікарнею лікарень лікарням лікарнями лікарнях"),
    ("uk", "рік року роком роки років рокам роками роках"), ("uk", "рука руки руці руку рукою рукам руками руках"),
    ("uk", "знання знанню знанням знань знаннями знаннях"), ("uk", "терапія терапії терапію терапією терапій"),
    ("uk", "можливість можливості можливістю можливостей можливостям можливостями можливостях"),
    ("uk", "новий нова нове нового новому новим новою нових новими нової"),
    ("ka", "სახლი სახლმა სახლს სახლის სახლით სახლად სახლში სახლიდან სახლები სახლებს სახლების სახლებში"),
    ("ka", "სკოლა სკოლამ სკოლას სკოლის სკოლაში სკოლიდან სკოლები სკოლების სკოლებში"),
    ("ka", "მეგობარი მეგობარმა მეგობარს მეგობრის მეგობრით მეგობრები მეგობრებთან"),
    ("ka", "ექიმი ექიმმა ექიმს ექიმის ექიმთან ექიმისთვის ექიმები ექიმების"),
  ])
  func unitesTheFormsOfAWord(code: String, forms: String) throws {
    #expect(Set(try forms.split(separator: " ").map { try stem(String($0), code) }).count == 1)
  }

  @Test(arguments: [
    ("pl", "szpital pacjent matka terapia nowy dom praca prawo rok ręka głowa zdrowie wojna"),
    ("cs", "nemocnice pacient matka kniha nový dům práce právo rok ruka hlava zdraví válka"),
    ("sk", "nemocnica pacient matka kniha nový dom práca právo rok ruka hlava zdravie vojna"),
    ("hr", "bolnica pacijent majka knjiga nov grad posao pravo godina ruka glava zdravlje rat"),
    ("bg", "болница пациент майка книга нов град работа право година ръка глава здраве война"),
    ("uk", "лікарня пацієнт мати книга новий місто робота право рік рука голова здоров'я війна"),
    ("ka", "საავადმყოფო პაციენტი დედა წიგნი ახალი ქალაქი სამუშაო უფლება წელი ხელი თავი ჯანმრთელობა ომი"),
  ])
  func keepsWordsApart(code: String, words: String) throws {
    let words = words.split(separator: " ")
    #expect(Set(try words.map { try stem(String($0), code) }).count == words.count)
  }

  @Test(arguments: LightStemmer.codes.sorted())
  func leavesAloneWhatHasNoEnding(code: String) throws {
    #expect(try stem("", code).isEmpty)
    for word in ["\u{0}", "a", "ја", "ა", "日本語", "🏠🏠🏠🏠", "\u{FFFD}", "\u{301}\u{301}", "123456"] {
      #expect(try stem(word, code) == Folding.withoutMarks(word))
    }
    #expect(try stem(String(repeating: "а", count: 100_000), code).count >= 3)
  }

  @Test func servesReadersWhoTypeWithoutMarks() throws {
    #expect(try stem("nemocnicich", "cs") == stem("nemocnicích", "cs"))
    #expect(try stem("rece", "pl") == stem("ręce", "pl"))
    #expect(try stem("mogucnosti", "hr") == stem("mogućnosti", "hr"))
  }

  @Test func findsAWordByAnotherOfItsForms() {
    let index = SearchIndex(IndexSettings(fields: [.init("body")], facets: [])).updated(
      removing: [],
      adding: [
        Document(
          id: "a", kind: "practice", texts: [FieldText(field: "body", language: "pl", text: "Pacjenci w szpitalach")])
      ])
    for text in ["pacjentów ", "szpital ", "Szpitalowi "] {
      #expect(index.search(SearchRequest(text: text, kind: "practice")).hits.map(\.id) == ["a"])
    }
  }

  private func stem(_ word: String, _ code: String) throws -> String {
    Folding.withoutMarks(try #require(Stemmer(code: code)).stem(word))
  }
}
