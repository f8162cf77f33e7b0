internal import InterfaceTexts
internal import Layout

/// The files of a submission, each to be saved on the reader's own device.
struct AttachmentList {
  let submission: Submission
  let frame: EditorialFrame
  /// Where a file is given out, by its number.
  let place: (Int) -> EditorialAddress.Place
  private var texts: InterfaceTexts { frame.texts }

  func write(_ html: inout HTML) {
    guard !submission.files.isEmpty else {
      html.element("p", .class("minor"), text: texts[.filesNone])
      return
    }
    html.element("ul") { html in
      for file in submission.files {
        html.element("li") { html in
          html.element("a", .href(frame.path(place(file.number))), text: submission.name(of: file))
          html.element("span", .class("minor"), text: " · \(file.type.name) · \(words(ofSize: file.size))")
        }
      }
    }
  }

  /// With a heading and, where they can be changed, the way there; nothing where there are none and cannot be any.
  func writeSection(change: EditorialAddress.Place?, _ html: inout HTML) {
    guard change != nil || !submission.files.isEmpty else { return }
    html.element("section", .class("answers")) { html in
      html.element("h2", text: texts[.filesTitle])
      if let change {
        html.element("p", .class("minor")) { html in
          html.element("a", .href(frame.path(change)), text: texts[.filesChange])
        }
      }
      write(&html)
    }
  }

  private func words(ofSize bytes: Int) -> String {
    let kilobytes = (bytes + 1_023) >> 10
    guard kilobytes >= 1_000 else { return texts.text(.filesKilobytes, ["size": texts.number(kilobytes)]) }
    return texts.text(.filesMegabytes, ["size": texts.number(max((kilobytes + 512) >> 10, 1))])
  }
}
