import People
import Testing

struct PersonTests {
  /// Every kind of person and all that they may; what stands nowhere here is refused.
  private static let rules: [(Person, Set<Permission>)] = [
    (.visitor, [.visit]),
    (.holder(of: "s-1"), [.visit, .hold]),
    (.account(id: "a-1", roles: []), [.visit]),
    (.account(id: "a-1", roles: [.contributor]), [.visit, .contribute]),
    (.account(id: "a-1", roles: [.practitioner]), [.visit, .contribute, .review]),
    (.account(id: "a-1", roles: [.researcher]), [.visit, .contribute, .review]),
    (.account(id: "a-1", roles: [.disabilityOrganisation]), [.visit, .contribute, .review]),
    (.account(id: "a-1", roles: [.livedExperience]), [.visit, .contribute, .review]),
    (.account(id: "a-1", roles: [.editor]), [.visit, .contribute, .edit, .publish]),
    (.account(id: "a-1", roles: [.administrator]), [.visit, .contribute, .review, .edit, .publish, .administer]),
    (.account(id: "a-1", roles: [.editor, .researcher]), [.visit, .contribute, .review, .edit, .publish]),
    (.operator, Set(Permission.allCases)),
    (.system, Set(Permission.allCases)),
  ]

  @Test(arguments: rules) func mayWhatTheTableSaysAndNothingElse(person: Person, permissions: Set<Permission>) {
    #expect(Set(Permission.allCases.filter(person.may)) == permissions)
  }

  @Test func namesEveryRoleInTheTable() {
    let roles = Self.rules.map { person, _ in if case .account(_, let roles) = person { roles } else { Set<Role>() } }
    #expect(roles.reduce(Set<Role>()) { $0.union($1) } == Set(Role.allCases))
  }

  @Test func reviewsFromFourPerspectives() {
    #expect(
      Role.allCases.filter(\.isReviewer).map(\.rawValue) == [
        "practitioner", "researcher", "disability-organisation", "lived-experience",
      ])
  }
}
