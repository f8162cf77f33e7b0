import Documents
import Editorial
import Ledger
import People
import Records
import ServiceLifecycle
import Synchronization

/// What the program does by itself while it serves: mails, and deleting what has had its time.
struct JobService: Service {
  private let runner: JobRunner

  /// `mail`: how mails leave; nil where they wait.
  /// `others`: jobs of the site.
  init(on store: any DocumentStore, mail: (from: MailSender, way: MailWay)?, _ others: [Job]) {
    let months: @Sendable () async throws -> [String: Int] = {
      let calls = try await Call.published(in: store)
      return Dictionary(calls.map { ($0.id.text, $0.contactMonths) }) { first, _ in first }
    }
    let own = [Retention.job, ForgetContacts.job(months: months), PastCopy.retention, CopyDraft.retention, Self.sweep]
    var jobs = own + others
    if let mail { jobs.append(MailRunner(from: mail.from, by: mail.way).job) }
    let told = Mutex<[String: String]>([:])
    runner = JobRunner(store: store, jobs: jobs, now: { .now }) { job, error in
      let message = "The job “\(job)” failed and is tried again: \(sentence(for: error))"
      // A disk that stays full is told of once.
      let isNew = told.withLock { $0.updateValue(message, forKey: job) != message }
      if isNew { Console.message(message) }
    }
  }

  /// Bytes that nothing names any longer, such as the files of what was erased.
  private static let sweep = Job(name: "sweep-blobs", every: .seconds(86_400)) { store, now in
    try await store.sweepBlobs(keptBefore: now + .seconds(-86_400))
  }

  func run() async throws {
    await cancelWhenGracefulShutdown { await runner.run() }
  }
}
