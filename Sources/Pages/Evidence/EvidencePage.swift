public import Catalogue
internal import InterfaceTexts
public import Layout
internal import Practices
internal import Records

/// The evidence map: what is known of which outcome, by which kind of study, and where the gaps are. Never a ranking.
public struct EvidencePage: PageView {
  let frame: Frame
  let map: EvidenceMap
  var texts: InterfaceTexts { frame.texts }

  public init(_ map: EvidenceMap, _ frame: Frame) {
    self.map = map
    self.frame = frame
  }

  var title: Reading { .ofInterface(texts[.evidenceMapTitle], frame.language) }
  var summary: Reading? { .ofInterface(texts[.evidenceMapIntro], frame.language) }
  var languages: [Language] { frame.site.languages }

  func main(_ html: inout HTML) {
    html.element("div", .class("evidence-page")) { html in
      html.element("div", .class("page-head")) { html in
        html.element("h1", text: title.text)
        html.element("p", .class("lead"), text: texts[.evidenceMapIntro])
        html.element("p", .class("minor"), text: texts[.evidenceMapNoRanking])
        ForeignNote(frame: frame, texts: shownTexts).write(&html)
      }
      if map.statementCount == 0 {
        html.element("p", .class("nothing"), text: texts[.evidenceMapEmpty])
      } else {
        section("outcomes", .evidenceMapOutcomes, &html) { EvidenceDots(map: map, frame: frame).write(&$0) }
        section("statements", .evidenceMapTable, onPaper: false, &html) {
          EvidenceTables(map: map, frame: frame).write(&$0)
        }
        section("summary", .evidenceMapSummary, onPaper: false, &html) {
          EvidenceSummaryTable(map: map, frame: frame).write(&$0)
        }
      }
      section("words", .evidenceMapWords, &html) { html in
        for name in [VocabularyName.evidenceStatus, .evidenceDirection, .evidenceFlag] {
          TermLegend(name: name, frame: frame).write(&html)
        }
      }
      withoutStatements(&html)
      html.element("p", .class("onward")) {
        $0.element("a", .href(.init(.claims, frame.language)), text: texts[.evidenceToClaims])
      }
    }
  }

  /// What the map says too is left out on paper.
  private func section(
    _ anchor: String, _ heading: TextKey, onPaper: Bool = true, _ html: inout HTML, _ content: (inout HTML) -> Void
  ) {
    html.element("section", onPaper ? .lang(nil) : .class("on-screen")) { html in
      html.element("h2", .id(anchor), text: texts[heading])
      content(&html)
    }
  }

  private func withoutStatements(_ html: inout HTML) {
    let (listed, further) = map.withoutStatements
    guard !listed.isEmpty else { return }
    section("gaps", .evidenceMapGaps, &html) { html in
      html.element("p", .class("minor"), text: texts[.evidenceMapGapsText])
      PracticeLine.list(listed, frame, &html)
      guard further > 0 else { return }
      html.element("p", .class("all")) {
        $0.element(
          "a", .href(frame.catalogue(CatalogueQuery().choosing(Facet.unknown, in: .evidence))),
          text: texts.text(.countFurther, ["count": texts.number(further)]))
      }
    }
  }

  private var shownTexts: [LocalizedText] {
    map.groups.flatMap { $0.cells.values.flatMap(\.findings) }.compactMap(\.statement.outcome)
  }
}

extension EvidencePage {
  public func render() -> RenderedPage { rendered() }
}
