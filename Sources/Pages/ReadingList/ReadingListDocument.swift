public import Catalogue
internal import InterfaceTexts
public import Layout
internal import Practices
internal import Records

/// A reading list as one document: every practice in full, and one list of references for all.
public struct ReadingListDocument: PageView {
  let frame: Frame
  let list: ReadingList
  let practices: [PublishedPractice]
  let bibliography: Bibliography
  private var texts: InterfaceTexts { frame.texts }

  public init(_ list: ReadingList, _ practices: [PublishedPractice], _ frame: Frame) {
    self.list = list
    self.practices = practices
    self.frame = frame
    bibliography = Bibliography(practices.map(\.practice.references), language: frame.language)
  }

  var title: Reading { .ofInterface(texts[.listTitle], frame.language) }
  var summary: Reading? { .ofInterface(texts[.listIntro], frame.language) }
  var languages: [Language] { frame.site.languages }

  func main(_ html: inout HTML) {
    html.element("div", .class("gathered document")) { html in
      html.element("p", .class("back")) { html in
        html.element(
          "a", .href(.init(.readingList(list.shown(whole: false)), frame.language)), Attribute("rel", "nofollow"),
          text: texts[.listBack])
      }
      html.element("h1", text: title.text)
      contents(&html)
      for (index, practice) in practices.enumerated() {
        PracticeInFull(
          frame: frame, practice: practice.practice, publication: practice.publication,
          references: ReferenceLabels(bibliography.references, names: bibliography.names[index])
        ).write(&html)
      }
      guard !bibliography.references.isEmpty else { return }
      html.element("section", .class("practice-body")) { html in
        html.element("h2", .id("references"), text: texts[.referencesTitle])
        let languages = Set(practices.map(\.practice.language))
        ReferenceList(
          frame: frame, references: bibliography.references, labels: ReferenceLabels(bibliography.references),
          language: languages.count == 1 ? languages.first : nil
        ).write(&html)
      }
    }
  }

  private func contents(_ html: inout HTML) {
    html.element("nav", .class("document-contents"), .labelledBy("contents")) { html in
      html.element("h2", .id("contents"), text: texts[.practiceContents])
      html.element("ol") { html in
        for practice in practices {
          html.element("li") { html in
            html.element("a", .href(anchor: "p-\(practice.practice.id)")) { $0.reading(practice.practice.title, frame) }
          }
        }
      }
    }
  }
}

extension ReadingListDocument {
  public func render() -> RenderedPage { rendered() }
}
