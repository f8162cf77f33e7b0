internal import InterfaceTexts
public import Layout
internal import Records

/// Submissions and decisions in numbers, and what the collection has of each member state.
public struct FiguresPage: EditorialPage {
  let frame: EditorialFrame
  private let figures: Figures
  private let coverage: [Coverage]

  /// `coverage`: of the member states, by name.
  public init(_ figures: Figures, coverage: [Coverage], _ frame: EditorialFrame) {
    (self.figures, self.coverage, self.frame) = (figures, coverage, frame)
  }

  var title: String { texts[.figuresTitle] }

  public func render() -> RenderedPage { rendered() }

  func main(_ html: inout HTML) {
    DeskNavigation(frame: frame).write(&html)
    html.element("h1", text: title)
    html.element("p", text: texts.text(.figuresDate, ["date": texts.date(frame.today)]))
    if figures.isCutShort { html.element("p", text: texts[.figuresCutShort]) }
    section("figures-submissions", .figuresSubmissions, &html, submissions)
    section("figures-decisions", .figuresDecisions, &html, decisions)
    section("figures-involvement", .figuresInvolvement, &html, involvement)
    section("figures-coverage", .figuresCoverage, &html, states)
  }

  private func section(_ id: String, _ name: TextKey, _ html: inout HTML, _ content: (inout HTML) -> Void) {
    html.element("section", .labelledBy(id)) { html in
      html.element("h2", .id(id), text: texts[name])
      content(&html)
    }
  }

  private func submissions(_ html: inout HTML) {
    if figures.states.isEmpty { return html.element("p", text: texts[.inboxEmpty]) }
    table(.figuresByState, .inboxState, InboxFilter.states.map { (texts[$0.name], figures.states[$0] ?? 0) }, &html)
    let countries = figures.countries.map { (name: $0.key.name(in: frame.language), count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    let without = figures.withoutCountry
    table(
      .figuresByCountry, .inboxCountry, countries + (without > 0 ? [(texts[.figuresNoCountry], without)] : []), &html)
    table(
      .figuresByMonth, .figuresMonth,
      figures.months.sorted { $0.key < $1.key }.suffix(24).map { (texts.date($0.key), $0.value) }, &html)
  }

  private func decisions(_ html: inout HTML) {
    html.element("p", text: texts[.figuresDecisionsHelp])
    guard let median = figures.median, let longest = figures.longest else {
      return html.element("p", text: texts[.figuresUndecided])
    }
    DeskTable(
      name: texts[.figuresTime], headings: [texts[.figuresDecided], texts[.figuresMedian], texts[.figuresLongest]]
    ).write(&html) { html in
      html.element("tr") { html in
        html.element("th", Attribute("scope", "row"), text: texts.number(figures.daysToDecision.count))
        html.element("td", text: texts.text(.inboxAge, count: median))
        html.element("td", text: texts.text(.inboxAge, count: longest))
      }
    }
  }

  private func involvement(_ html: inout HTML) {
    html.element("p", text: texts[.figuresInvolvementHelp])
    DeskTable(
      name: texts[.figuresChangedTexts], headings: [texts[.figuresWhose], texts[.figuresCount], texts[.figuresChanged]]
    ).write(&html) { html in
      for (name, counted) in [(TextKey.figuresReviewed, figures.reviewed), (.figuresConfirmed, figures.confirmed)] {
        html.element("tr") { html in
          html.element("th", Attribute("scope", "row"), text: texts[name])
          html.element("td", text: texts.number(counted.count))
          html.element("td", text: texts.number(counted.changed))
        }
      }
    }
  }

  private func states(_ html: inout HTML) {
    let standings: [Coverage.Standing] = [.published, .submitted, .none]
    table(
      .figuresCovered, .figuresStanding,
      standings.map { standing in (texts[standing.name], coverage.filter { $0.standing == standing }.count) }, &html)
    DeskTable(
      name: texts[.figuresEachState],
      headings: [texts[.inboxCountry], texts[.figuresStanding], texts[.figuresPractices], texts[.figuresSubmissions]]
    ).write(&html) { html in
      for state in coverage {
        html.element("tr") { html in
          html.element("th", Attribute("scope", "row"), text: state.name)
          html.element("td", text: texts[state.standing.name])
          html.element("td", text: texts.number(state.published))
          html.element("td", text: texts.number(state.submitted))
        }
      }
    }
  }

  private func table(_ caption: TextKey, _ heading: TextKey, _ rows: [(String, Int)], _ html: inout HTML) {
    FigureTable(
      caption: texts[caption], heading: texts[heading], rows: rows.map { FigureTable.Row(name: $0, count: $1) },
      texts: texts
    ).write(&html)
  }
}

extension Coverage.Standing {
  fileprivate var name: TextKey {
    switch self {
    case .published: .figuresPublished
    case .submitted: .figuresSubmitted
    case .none: .figuresNothing
    }
  }
}
