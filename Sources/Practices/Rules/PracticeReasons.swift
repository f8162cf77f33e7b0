internal import Records

/// Why a practice, or help in a crisis, is not as it must be.
extension Fault.Reason {
  static let partsOfAPractice = Self("partsOfAPractice")
  static let partOfItself = Self("partOfItself")
  static let relatedToItself = Self("relatedToItself")
  static func presentSlug(_ slug: Key) -> Self { Self("presentSlug", ["slug": .text(slug.text)]) }
  static func topicCount(_ count: Int) -> Self { Self("topicCount", ["count": .number(count)]) }
  static func partIsOverview(_ part: Key) -> Self { Self("partIsOverview", ["part": .text(part.text)]) }
  static func partOfAnother(_ part: Key, holder: Key) -> Self {
    Self("partOfAnother", ["part": .text(part.text), "holder": .text(holder.text)])
  }
  static func endedBeforeStart(ended: PartialDate, started: PartialDate) -> Self {
    Self("endedBeforeStart", ["ended": .text(ended.description), "started": .text(started.description)])
  }
  static let endedAndRunning = Self("endedAndRunning")
  static let claimOfNobody = Self("claimOfNobody")
  static func nothingInstead(_ state: ClaimState) -> Self { Self("nothingInstead", ["state": .text(state.rawValue)]) }
  static func insteadMissing(_ state: ClaimState) -> Self { Self("insteadMissing", ["state": .text(state.rawValue)]) }
  static func checkMissing(_ state: ClaimState) -> Self { Self("checkMissing", ["state": .text(state.rawValue)]) }
  static let checkWithoutSource = Self("checkWithoutSource")
  static func dueBeforeRecorded(due: PartialDate, recorded: PartialDate) -> Self {
    Self("dueBeforeRecorded", ["due": .text(due.description), "recorded": .text(recorded.description)])
  }
  static let absenceWithoutSearch = Self("absenceWithoutSearch")
  static let valuesMissing = Self("valuesMissing")
  static let valueWithoutSource = Self("valueWithoutSource")
  static let noSubmissionNumber = Self("noSubmissionNumber")
  static let findingWithoutSource = Self("findingWithoutSource")
  static let groupWithoutOutcome = Self("groupWithoutOutcome")
  static let yearWithoutAmount = Self("yearWithoutAmount")
  static let quotationWithoutSource = Self("quotationWithoutSource")
  static let amountWithoutCurrency = Self("amountWithoutCurrency")
  static func noCurrency(_ text: String) -> Self { Self("noCurrency", ["text": .text(text)]) }
  static func notInferrable(_ name: String) -> Self {
    Self(
      "notInferrable", ["field": .text(name), "fields": .text(Practice.inferrableFields.joined(separator: ", "))])
  }

  // MARK: - Help in a crisis

  static func noTelephoneNumber(_ text: String) -> Self { Self("noTelephoneNumber", ["text": .text(text)]) }
  static func numberOfOthers(_ publisher: String) -> Self { Self("numberOfOthers", ["publisher": .text(publisher)]) }
  static func numberInText(_ number: String) -> Self { Self("numberInText", ["number": .text(number)]) }
}
