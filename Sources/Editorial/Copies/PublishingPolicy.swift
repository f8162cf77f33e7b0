internal import People
public import Records

/// What is still needed before a text is published.
public enum PublishingNeed: Hashable, Sendable {
  case approvals(Int)
  case livedExperience
  /// A reviewer's block, which no majority outvotes.
  case block(review: String)
  /// The contributor's word that the edited text is right.
  case confirmation(submission: String)
  case faults([Fault])
}

/// The rule by which texts are published: so many approvals of the present text, one of them of somebody with lived experience;
/// a block is resolved in a minuted meeting.
struct PublishingPolicy {
  let copy: WorkingCopy

  init(_ copy: WorkingCopy) { self.copy = copy }

  var needs: [PublishingNeed] {
    let fingerprint = copy.fingerprint
    let current = counted.filter { $0.of == fingerprint }
    // One person's approvals count once.
    let approvals = Dictionary(grouping: current.filter { $0.recommendation == .approve }, by: \.by)
    var needs: [PublishingNeed] = []
    if approvals.count < copy.approvals { needs.append(.approvals(copy.approvals - approvals.count)) }
    if !approvals.values.joined().contains(where: { $0.capacity == .livedExperience }) {
      needs.append(.livedExperience)
    }
    let resolved = Set(copy.minutes.map(\.review))
    for review in blocks where !resolved.contains(review.id) { needs.append(.block(review: review.id)) }
    let confirmed = Set(copy.confirmations.filter { $0.of == fingerprint }.map(\.submission))
    for submission in Set(copy.origins.map(\.submission)).sorted() where !confirmed.contains(submission) {
      needs.append(.confirmation(submission: submission))
    }
    return needs
  }

  /// The reviews without those of reviewers who took themselves out, before they reviewed or after.
  private var counted: [Review] {
    let excluded = Set(copy.invitations.filter { $0.conflicts?.isExcluded == true }.map(\.id))
    return copy.reviews.filter { !$0.isExcluded && !excluded.contains($0.by) }
  }

  /// The reviews that block: a reviewer's newest word, unless a later one of the same reviewer says otherwise.
  private var blocks: [Review] {
    Dictionary(grouping: counted, by: \.by).values.compactMap { $0.max { $0.at < $1.at } }
      .filter { $0.recommendation == .block }.sorted { $0.at < $1.at }
  }
}
