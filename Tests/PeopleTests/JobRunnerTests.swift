import Documents
import Ledger
import People
import Records
import Synchronization
import TestSupport
import Testing

struct JobRunnerTests {
  private let place: TestStore
  private let runs = Log()

  init() throws { place = try TestStore() }

  private final class Log: Sendable {
    private let names = Mutex<[String]>([])
    func note(_ name: String) { names.withLock { $0.append(name) } }
    var all: [String] { names.withLock { $0 } }
  }

  private struct Broken: Error {}

  private func job(_ name: String, _ seconds: Int, fails: Bool = false) -> Job {
    Job(name: name, every: .seconds(seconds)) { [runs] _, _ in
      runs.note(name)
      if fails { throw Broken() }
    }
  }

  private func runner(_ jobs: Job..., faults: Log = Log()) -> JobRunner {
    JobRunner(store: place.store, jobs: jobs, now: { [place] in place.now }) { name, _ in faults.note(name) }
  }

  @Test func runsEachJobWhenItIsDue() async throws {
    let runner = runner(job("often", 10), job("seldom", 60))
    #expect(try await runner.runDue() == ["often", "seldom"])
    #expect(try await runner.runDue() == [])
    place.pass(.seconds(10))
    #expect(try await runner.runDue() == ["often"])
    place.pass(.seconds(50))
    #expect(try await runner.runDue() == ["often", "seldom"])
    // After a long sleep each is run once.
    place.pass(.seconds(86_400))
    #expect(try await runner.runDue() == ["often", "seldom"])
  }

  @Test func leavesTheJobsToOneNodeWhileItLives() async throws {
    let (one, other) = (runner(job("often", 1)), runner(job("often", 1)))
    #expect(try await one.runDue() == ["often"])
    for _ in 0..<10 {
      place.pass(.seconds(20))
      #expect(try await other.runDue() == [])
      #expect(try await one.runDue() == ["often"])
    }
    place.pass(JobRunner.patience)
    #expect(try await other.runDue() == ["often"])
    #expect(try await one.runDue() == [])
  }

  @Test func runsAJobOnceWhenManyNodesBegin() async throws {
    let runners = (0..<8).map { _ in runner(job("often", 1)) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for runner in runners { group.addTask { _ = try await runner.runDue() } }
      try await group.waitForAll()
    }
    #expect(runs.all == ["often"])
  }

  @Test func triesAFailedJobAgainLaterAndGoesOnWithTheOthers() async throws {
    let faults = Log()
    let runner = runner(job("broken", 3600, fails: true), job("fine", 3600), faults: faults)
    #expect(try await runner.runDue() == ["broken", "fine"])
    #expect(faults.all == ["broken"])
    let state = try await place.store.read { try $0.document(JobState.self, "broken") }?.body
    #expect(state?.fault == "Broken" && state?.failures == 1 && state?.dueAt == place.now + .seconds(60))
    place.pass(.seconds(60))
    #expect(try await runner.runDue() == ["broken"])
    place.pass(.seconds(119))
    #expect(try await runner.runDue() == [])
  }

  @Test func deletesWhatHasHadItsTime() async throws {
    try await place.admit("ana@example.org", [.researcher])
    _ = try await place.signIn("ana@example.org")
    _ = try? await place.signIn("bo@example.org")
    let bo = try #require(EmailAddress("bo@example.org"))
    _ = try await place.acting.perform(Invite(email: bo, roles: [.editor], language: .english), by: .operator)
    let (mail, now) = (Mail(to: bo, language: .english, subject: "One", text: ""), place.now)
    _ = try await place.store.act { try $0.send(mail, at: now) }
    let sender = MailSender(address: bo, name: "Compendium")
    _ = try await MailRunner(from: sender, by: .folder(path: place.folder + "/out")).run(in: place.store, at: now)
    let runner = runner(Retention.job)
    _ = try await runner.runDue()
    #expect(try await counts() == [1, 1, 1, 1])
    place.pass(.seconds(7 * 86_400))
    _ = try await runner.runDue()
    #expect(try await counts() == [0, 0, 0, 1])
    place.pass(.seconds(24 * 86_400))
    _ = try await runner.runDue()
    #expect(try await counts() == [0, 0, 0, 0])
    #expect(try await place.documents(Account.self, by: "email").count == 1)
  }

  private func counts() async throws -> [Int] {
    [
      try await place.documents(Session.self, by: "ends").count,
      try await place.documents(Invitation.self, by: "ends").count,
      try await place.documents(SignInTries.self, by: "last").count,
      try await place.documents(Mail.self, by: "due").count,
    ]
  }
}
