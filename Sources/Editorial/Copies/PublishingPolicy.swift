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
  /// That so many people bring in what they typed, or that it is left out.
  case pending(Int)
  case faults([Fault])
}

/// The rule by which texts are published: so many approvals of the present text, one of them of somebody with lived experience;
/// a block is resolved in a minuted meeting. A text in which only spelling differs needs a second editor's word in place of approvals.
/// Who changed the text has no voice.
struct PublishingPolicy {
  let copy: WorkingCopy

  init(_ copy: WorkingCopy) { self.copy = copy }

  var needs: [PublishingNeed] {
    let (fingerprint, approvals) = (copy.fingerprint, self.approvals)
    var needs: [PublishingNeed] = []
    if copy.spelling?.of != fingerprint {
      if approvals.count < copy.approvals { needs.append(.approvals(copy.approvals - approvals.count)) }
      if !approvals.contains(where: { $0.capacity == .livedExperience }) { needs.append(.livedExperience) }
    }
    let resolved = Set(copy.minutes.map(\.review))
    for review in words where review.recommendation == .block && !resolved.contains(review.id) {
      needs.append(.block(review: review.id))
    }
    let confirmed = Set(copy.confirmations.filter { $0.of == fingerprint }.map(\.submission))
    for submission in Set(copy.origins.map(\.submission)).sorted() where !confirmed.contains(submission) {
      needs.append(.confirmation(submission: submission))
    }
    if !copy.pending.isEmpty { needs.append(.pending(copy.pending.count)) }
    return needs
  }

  /// Approvals of the present text that count.
  var approvals: [Review] {
    let fingerprint = copy.fingerprint
    return words.filter { $0.recommendation == .approve && $0.of == fingerprint }
  }

  /// The newest word of each reviewer who takes part and did not change the text, the oldest first.
  private var words: [Review] {
    let newest = Dictionary(copy.reviews.map { ($0.by, $0.id) }) { _, later in later }
    let writers = Set(copy.invitations.filter(copy.isOfWriter).map(\.id))
    return copy.reviews.filter { newest[$0.by] == $0.id && !$0.isExcluded && !writers.contains($0.by) }
  }
}
