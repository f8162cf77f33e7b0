internal import InterfaceTexts
internal import Records

/// How a reader would like to read: language, size of the text, colours, print. Folded into one place on every page.
struct ReadingTools {
  private let surroundings: Surroundings
  private var texts: InterfaceTexts { surroundings.texts }

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  func write(_ html: inout HTML) {
    html.element("details", .class("tools"), .id("tools")) { html in
      html.element("summary") { html in
        html.element("span", .class("visually-hidden"), text: texts[.toolsLabel] + texts[.siteColon])
        html.text(texts.ownName + " ")
        html.element("span", .class("letters"), Attribute("aria-hidden", "true"), text: "Aa")
      }
      html.element("div", .class("tools-panel")) { html in
        languages(&html)
        sizes(&html)
        colours(&html)
        html.element("div", .class("tool-row scripted-only")) { html in
          html.element("button", Attribute("type", "button"), Attribute("data-tool", "print"), text: texts[.toolsPrint])
          html.element(
            "button", Attribute("type", "button"), Attribute("data-tool", "copy"),
            Attribute("data-done", texts[.toolsCopied]), text: texts[.toolsCopy])
        }
      }
    }
  }

  /// Keeps page and query. A page in error leads to the homes.
  private func languages(_ html: inout HTML) {
    guard surroundings.site.languages.count > 1 else { return }
    html.element("div", .class("languages"), Attribute("role", "group"), .labelledBy("tool-language")) { html in
      html.element("p", .class("tool-name"), .id("tool-language"), text: texts[.navLanguage])
      html.element("ul") { html in
        for language in surroundings.site.languages {
          let isCurrent = language == surroundings.language
          html.element("li") { html in
            html.element(
              "a", .href(surroundings.languages[language] ?? "/\(language)"), .lang(isCurrent ? nil : language),
              Attribute("hreflang", language.tag), Attribute("aria-current", isCurrent ? "true" : nil),
              text: surroundings.site.texts[language]?.ownName ?? language.tag)
          }
        }
      }
    }
  }

  /// Seen only with the script, which alone can make them work; as the colours.
  private func sizes(_ html: inout HTML) {
    group("tool-size", .toolsSize, &html) { html in
      button("smaller", "A−", texts[.toolsSmaller], &html)
      button("reset", "A", texts[.toolsReset], &html)
      button("larger", "A+", texts[.toolsLarger], &html)
    }
  }

  private func colours(_ html: inout HTML) {
    let choices: [(String, TextKey)] = [
      ("", .toolsColourDevice), ("light", .toolsColourLight), ("dark", .toolsColourDark),
    ]
    group("tool-colour", .toolsColour, &html) { html in
      for (colour, name) in choices {
        html.element(
          "button", Attribute("type", "button"), Attribute("data-colour", colour),
          Attribute("aria-pressed", colour.isEmpty ? "true" : "false"), text: texts[name])
      }
    }
  }

  private func group(_ id: String, _ name: TextKey, _ html: inout HTML, _ content: (inout HTML) -> Void) {
    html.element("div", .class("tool scripted-only"), Attribute("role", "group"), .labelledBy(id)) { html in
      html.element("p", .class("tool-name"), .id(id), text: texts[name])
      html.element("div", .class("tool-row")) { content(&$0) }
    }
  }

  private func button(_ tool: String, _ sign: String, _ label: String, _ html: inout HTML) {
    html.element(
      "button", Attribute("type", "button"), Attribute("data-tool", tool), .label(label), Attribute("title", label),
      Attribute("data-said", texts.text(.toolsSizeNow, ["percent": "{percent}"])), text: sign)
  }
}
