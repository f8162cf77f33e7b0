import Content
import Practices
import Records

/// What an import did or would do.
struct ImportReport: Encodable {
  struct Step: Encodable {
    struct Difference: Encodable {
      var field: String
      var from: String?
      var to: String?
    }

    var action: String
    var id: String
    var differences: [Difference]
  }

  var dryRun: Bool
  var steps: [Step]
  var unchanged: Int
  var notInFolder: [String]

  init(_ plan: ImportPlan, isDryRun: Bool) {
    dryRun = isDryRun
    steps = plan.steps.map { step in
      Step(
        action: step.action.rawValue, id: step.recordID.text,
        differences: step.differences.map { Step.Difference(field: $0.field, from: $0.from, to: $0.to) })
    }
    unchanged = plan.unchanged
    notInFolder = plan.missing.map(\.text)
  }

  /// The same for people.
  static func lines(_ plan: ImportPlan, isDryRun: Bool) -> [String] {
    var lines: [String] = []
    for step in plan.steps {
      lines.append("\(isDryRun ? step.action.plan : step.action.deed) \(step.recordID)")
      guard isDryRun else { continue }
      for difference in step.differences {
        lines.append("  \(difference.field)")
        if let from = difference.from { lines.append("    - \(shortened(from))") }
        if let to = difference.to { lines.append("    + \(shortened(to))") }
      }
    }
    if !plan.missing.isEmpty {
      let ids = plan.missing.map(\.text).joined(separator: ", ")
      lines.append("Not in the folder and left as they are: \(ids). --withdraw-missing withdraws them.")
    }
    let verb = isDryRun ? "would be appended" : "appended"
    lines.append(
      "\(plan.steps.count) \(plan.steps.count == 1 ? "entry" : "entries") \(verb), \(plan.unchanged) records unchanged."
    )
    return lines
  }

  private static func shortened(_ text: String) -> String {
    text.count > 200 ? text.prefix(200) + "…" : text
  }
}

extension ImportPlan.Step.Action {
  fileprivate var plan: String {
    switch self {
    case .add: "would add"
    case .change: "would change"
    case .publishAgain: "would publish again"
    case .withdraw: "would withdraw"
    }
  }

  fileprivate var deed: String {
    switch self {
    case .add: "added"
    case .change: "changed"
    case .publishAgain: "published again"
    case .withdraw: "withdrew"
    }
  }
}
