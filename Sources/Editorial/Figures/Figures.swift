public import Documents
public import Ledger
internal import People
public import Records

/// What came in and what became of it, counted. Nobody is named by it.
public struct Figures: Hashable, Sendable {
  public var states: [SubmissionState: Int] = [:]
  /// A submission of several countries counts in each.
  public var countries: [Country: Int] = [:]
  /// Practices that were handed in without a country.
  public var withoutCountry = 0
  /// By the month in which they were handed in.
  public var months: [PartialDate: Int] = [:]
  /// Whole days from handing in to the decision, in order.
  public var daysToDecision: [Int] = []
  /// Texts, in work or published, that somebody with lived experience has reviewed, and that a contributor has confirmed.
  public var reviewed = Involvement()
  public var confirmed = Involvement()
  /// Whether there are more submissions or texts than were counted.
  public var isCutShort = false

  /// How many texts had a say of somebody, and how many of them say something else since.
  public struct Involvement: Hashable, Sendable {
    public var count = 0
    public var changed = 0
  }

  public init() {}

  public var longest: Int? { daysToDecision.last }

  /// Of an even number, the mean of the two in the middle, rounded down.
  public var median: Int? {
    if daysToDecision.isEmpty { return nil }
    let middle = daysToDecision.count / 2
    return daysToDecision.count % 2 == 1
      ? daysToDecision[middle] : (daysToDecision[middle - 1] + daysToDecision[middle]) / 2
  }

  mutating func count(_ submission: Submission, _ month: (Timestamp) -> PartialDate) {
    states[submission.state, default: 0] += 1
    if submission.call != nil {
      let own = Set(submission.countries)
      for country in own { countries[country, default: 0] += 1 }
      if own.isEmpty { withoutCountry += 1 }
    }
    guard let handedIn = submission.handedInAt else { return }
    months[month(handedIn), default: 0] += 1
    guard let decided = submission.decision?.at, decided >= handedIn else { return }
    daysToDecision.append(Int((decided.milliseconds - handedIn.milliseconds) / 86_400_000))
  }

  mutating func count(_ copy: WorkingCopy) {
    let present = copy.fingerprint
    let lived = copy.reviews.filter { $0.capacity == .livedExperience && !$0.isExcluded }.map(\.of)
    reviewed.count(lived, present)
    confirmed.count(copy.confirmations.map(\.of), present)
  }
}

extension Figures.Involvement {
  /// Adds a text about which something was said: `said`, of which texts.
  fileprivate mutating func count(_ said: [Fingerprint], _ present: Fingerprint) {
    if said.isEmpty { return }
    count += 1
    if said.contains(where: { $0 != present }) { changed += 1 }
  }
}

extension DocumentReader {
  /// The figures of the submissions that were handed in, and of the texts in work and published.
  ///
  /// `month`: the month of a moment.
  ///
  /// - Complexity: reads at most `most` submissions, those that changed last, and as many working and past copies.
  public func figures(most: Int = 5_000, month: (Timestamp) -> PartialDate) throws -> Figures {
    var figures = Figures()
    let submissionsLeft = try walk(DocumentQuery<Submission>(by: "inbox", descending: true), most) {
      figures.count($0, month)
    }
    let copiesLeft = try walk(DocumentQuery<WorkingCopy>(by: "changed", descending: true), most) { figures.count($0) }
    let pastLeft = try walk(DocumentQuery<PastCopy>(by: "at", descending: true), most) { past in
      if past.revision != nil { figures.count(past.copy) }
    }
    figures.daysToDecision.sort()
    figures.isCutShort = submissionsLeft || copiesLeft || pastLeft
    return figures
  }

  /// - Returns: Whether there are more than `most`.
  private func walk<Body: DocumentBody>(
    _ query: DocumentQuery<Body>, _ most: Int, _ see: (Body) -> Void
  ) throws -> Bool {
    var (query, seen) = (query, 0)
    repeat {
      query.limit = min(200, most - seen)
      let page = try documents(query)
      page.documents.forEach { see($0.body) }
      seen += page.documents.count
      query.after = page.next
    } while query.after != nil && seen < most
    return query.after != nil
  }
}
