import Documents
@testable import Editorial
import Foundation
import InterfaceTexts
@testable import People
import Records
import TestSupport
import Testing

/// Who may do what, and go where: said here once more in full, so that no change goes unseen.
struct PermissionMatrixTests {
  private enum Who: String, CaseIterable {
    case visitor, holder
    case administrator, editor, practitioner, researcher
    case disabilityOrganisation, livedExperience, contributor
    /// Signed in, and yet to set up their codes.
    case waiting

    var person: Person {
      switch self {
      case .visitor: .visitor
      case .holder: .holder(of: "0a1b")
      case .administrator: .account(id: "a", roles: [.administrator])
      case .editor: .account(id: "a", roles: [.editor])
      case .practitioner: .account(id: "a", roles: [.practitioner])
      case .researcher: .account(id: "a", roles: [.researcher])
      case .disabilityOrganisation: .account(id: "a", roles: [.disabilityOrganisation])
      case .livedExperience: .account(id: "a", roles: [.livedExperience])
      case .contributor: .account(id: "a", roles: [.contributor])
      case .waiting: .account(id: "a", roles: [])
      }
    }
  }

  private static let everyone = Set(Who.allCases)
  private static let holder: Set<Who> = [.holder]
  private static let staff: Set<Who> = [.administrator, .editor]
  private static let administrator: Set<Who> = [.administrator]
  /// Whoever has an account.
  private static let contributors = everyone.subtracting([.visitor, .holder, .waiting])
  private static let reviewers: Set<Who> = [
    .administrator, .practitioner, .researcher, .disabilityOrganisation, .livedExperience,
  ]

  /// Every act. Those that all may do ask for themselves whose session, secret or invitation it is.
  private static let acts: [(any Act.Type, Set<Who>)] = [
    (StartSubmission.self, everyone), (ReportMistake.self, everyone),
    (SaveAnswers.self, holder), (HandIn.self, holder), (Reply.self, holder), (WithdrawSubmission.self, holder),
    (EraseSubmission.self, holder), (ConfirmText.self, holder), (DeclareConflicts.self, everyone),
    (GiveReview.self, everyone), (AttachFile.self, holder), (RemoveFile.self, holder),
    (StartFurther.self, holder),
    (AskSubmitter.self, staff), (AssignSubmission.self, staff), (DeclineSubmission.self, staff),
    (MakeLink.self, staff), (AcceptSubmission.self, staff), (OpenCopy.self, staff), (DiscardCopy.self, staff),
    (TypeIn.self, staff), (DropSubmission.self, staff),
    (SaveCopy.self, staff), (ChooseTexts.self, staff), (AskConfirmation.self, staff), (InviteReviewer.self, staff),
    (KeepDraft.self, staff), (DropDraft.self, staff),
    (RetryMail.self, staff), (CancelMail.self, staff), (ResolveBlock.self, staff),
    (Publish.self, staff), (WithdrawRecord.self, staff), (UndoPublication.self, staff), (TakeUpCopy.self, staff),
    (BringUpToDate.self, staff), (LeaveOutTexts.self, staff), (SchedulePublication.self, staff),
    (CancelSchedule.self, staff), (ApproveSpelling.self, staff), (MissSchedule.self, administrator),
    (MakeEdition.self, staff),
    (Invite.self, administrator), (RevokeInvitation.self, administrator), (ChangeRoles.self, administrator),
    (DeactivateAccount.self, administrator), (ReactivateAccount.self, administrator),
    (ForgetPerson.self, administrator),
    (AcceptInvitation.self, everyone), (SignIn.self, everyone), (ConfirmSession.self, everyone),
    (EndSession.self, everyone), (ChangePassword.self, everyone), (ChangeProfile.self, everyone),
    (DeleteAccount.self, everyone), (BeginTOTP.self, everyone), (SetUpTOTP.self, everyone),
    (RenewRecoveryCodes.self, everyone),
  ]

  /// A new place does not compile before it stands here.
  private static func visitors(of place: EditorialAddress.Place) -> Set<Who> {
    switch place {
    case .start, .report, .signIn, .invitation: everyone
    case .submission(let access), .answers(let access, _), .files(let access), .file(let access, _),
      .check(let access):
      access.isSecret ? holder : contributors
    case .review: holder
    case .desk(.mine): contributors
    case .desk(.account): everyone
    case .desk(.reviews), .desk(.review): reviewers
    case .desk(.audit), .desk(.auditFile), .desk(.people), .desk(.person): administrator
    case .desk(.inbox), .desk(.figures), .desk(.submission), .desk(.file), .desk(.copies), .desk(.copy),
      .desk(.preview), .desk(.mail), .desk(.typeIn), .desk(.editions):
      staff
    }
  }

  private static func may(_ permission: Permission) -> Set<Who> {
    Set(Who.allCases.filter { $0.person.may(permission) })
  }

  @Test func letsEveryActBeDoneByThoseOfTheTable() {
    for (act, who) in Self.acts { #expect(Self.may(act.permission) == who, "\(act)") }
  }

  @Test(arguments: EditorialAddressTests.places) func opensEveryPlaceToThoseOfTheTable(place: EditorialAddress.Place) {
    #expect(Self.may(EditorialAddress(place, .english).permission) == Self.visitors(of: place))
  }

  @Test func namesEveryActThatThereIs() throws {
    let folder = FixtureRepository.root.appendingPathComponent("Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    let found = try files.flatMap { file in
      try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        .matches(of: /struct (\w+)(?:<[^>]*>)?: [^{]*\bAct\b/).map { String($0.output.1) }
    }
    #expect(found.sorted() == Self.acts.map { String(describing: $0.0) }.sorted())
    #expect(found.count > 30)
  }

  @Test(arguments: Language.interface) func hasWordsForEveryActAndWhatItIsAbout(language: Language) throws {
    let texts = try #require(try InterfaceTexts.embedded()[language])
    for (act, _) in Self.acts { #expect(texts.act(act.name) != act.name, "\(act)") }
    let kinds = [
      Account.kind, Session.kind, Invitation.kind, Mail.kind, Submission.kind, WorkingCopy.kind,
    ].map(\.rawValue)
    #expect(Set(kinds) == Set(texts.subjects))
    #expect(Set(texts.acts.map { texts.act($0) }).count == texts.acts.count, "no two acts have the same words")
  }

  @Test func callsEachActByANameOfItsOwn() {
    #expect(Set(Self.acts.map { $0.0.name }).count == Self.acts.count)
  }
}
