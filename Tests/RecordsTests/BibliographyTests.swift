import Records
import Testing

@Suite struct BibliographyTests {
  private func reference(
    _ key: Key, _ family: String? = nil, _ year: Int? = nil, _ title: String? = nil, doi: String? = nil,
    url: String? = nil
  ) -> Reference {
    Reference(
      key: key, type: .article, author: family.map { [Author(family: $0)] } ?? [],
      issued: year.flatMap { PartialDate(year: $0) }, title: title, doi: doi, url: url)
  }

  @Test func holdsAWorkOfTwoRecordsOnce() throws {
    let bibliography = Bibliography(
      [
        [reference("a", "Longden", 2018, "Hearing voices", doi: "10.1007/S10597-017-0148-1")],
        [
          reference("b", "Longden", 2018, "Hearing Voices", doi: "10.1007/s10597-017-0148-1"),
          reference("c", "Longden", 2018, url: "https://doi.org/10.1007/s10597-017-0148-1"),
          reference("d", "Longden", 2018, url: "http://dx.doi.org/10.1007/s10597-017-0148-1"),
        ],
      ], language: .english)
    #expect(bibliography.references.map(\.title) == ["Hearing voices"])
    let key = try #require(bibliography.references.first?.key)
    #expect(bibliography.names == [["a": key], ["b": key, "c": key, "d": key]])
  }

  @Test func keepsApartWhatOnlyLooksAlike() {
    let bibliography = Bibliography(
      [
        [reference("coe", "Council", 2021, url: "https://example.org/a")],
        [
          reference("coe", "Council", 2021, url: "https://example.org/b"),
          reference("same", "Council", 2021, url: "http://www.example.org/b/#part"),
          reference("other", "Council", 2021, "A chapter", url: "https://example.org/b"),
        ],
        [reference("coe", "Council", 2021), reference("again", "Council", 2021), reference("later", "Council", 2022)],
      ], language: .english)
    #expect(bibliography.references.count == 5)
    #expect(Set(bibliography.references.map(\.key)).count == 5)
    #expect(bibliography.names[1]["coe"] == bibliography.names[1]["same"])
    #expect(bibliography.names[1]["coe"] != bibliography.names[1]["other"])
    #expect(bibliography.names[0]["coe"] != bibliography.names[1]["coe"])
    #expect(bibliography.names[2]["coe"] == bibliography.names[2]["again"])
  }

  @Test func standsInTheOrderOfTheReadersLanguage() {
    let list = [
      reference("z", "Zinkler", 2016), reference("o2", "Österreich", 2020), reference("o1", "Österreich", 2011),
      reference("none", nil, 1990, "Open doors"), reference("o3", "Otto", 2001),
    ]
    let names = Bibliography([list], language: .german).references.map { $0.author.first?.family ?? $0.title ?? "" }
    #expect(names == ["Open doors", "Österreich", "Österreich", "Otto", "Zinkler"])
    #expect(Bibliography([list], language: .german).references[1].issued?.year == 2011)
  }

  @Test func isEmptyWithoutReferences() {
    let bibliography = Bibliography([[], []], language: .greek)
    #expect(bibliography.references == [] && bibliography.names == [[:], [:]])
  }
}
