import Records
import TestSupport
import Testing

@Suite struct MembershipTests {
  private let membership = Membership(
    id: "membership-council-of-europe", organisation: Labels([:]),
    states: [
      .init(country: .fixture("FR")), .init(country: .fixture("RU"), until: PartialDate("2022-03-16")),
      .init(country: .fixture("ME"), since: PartialDate("2007-05-11")),
    ])

  @Test(arguments: [
    ("2007-05-10", ["FR", "RU"]), ("2007-05-11", ["FR", "RU", "ME"]), ("2022-03-15", ["FR", "RU", "ME"]),
    ("2022-03-16", ["FR", "ME"]), ("2026-11-23", ["FR", "ME"]),
  ])
  func hasThoseMembersWhoBelongedOnTheDay(_ day: String, _ codes: [String]) throws {
    #expect(membership.members(on: try #require(PartialDate(day))).map(\.code) == codes)
  }
}
