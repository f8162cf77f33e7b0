import Catalogue
import Documents
import Editorial
import HTTPServer
import HTTPTypes
import InterfaceTexts
import Layout
import Ledger
import People
import Records

extension EditorialAnswering {
  func editions(_ asking: Asking) async throws -> SiteResponse {
    guard asking.isPost else { return try await editions(.init(original: asking.address.language), asking) }
    return try await confirming(asking) { form in
      guard form.act == "make" else { throw EditorialError.notFound }
      var typed = editionTyped(form, asking)
      do {
        let act = MakeEdition(
          typed.values ?? .fields([]), in: typed.original, session: asking.session?.session.id)
        _ = try await acting.perform(act, by: asking.person)
        return seeOther(.desk(.editions), asking)
      } catch EditorialError.faulty(let faults) {
        typed.faults = faults
        return try await editions(typed, asking, .unprocessableContent)
      }
    }
  }

  func editions(
    _ typed: DeskEditionsPage.Typed, _ asking: Asking, _ status: HTTPResponse.Status = .ok
  ) async throws -> SiteResponse {
    let (language, frame) = (asking.address.language, frame(asking))
    let editions = try await store.read { try $0.everyEdition().compactMap { $0 } }
    let changes = DeskEditionsPage.Changes(
      since: editions.last?.sequence, services.catalogue.state, frame.surroundings.texts)
    let page = DeskEditionsPage(
      editions.reversed(), changes, at: CatalogueAddress(.editions, language).path, typed: typed, frame)
    return self.page(page.render(), status)
  }

  /// What was typed for an edition. The first language in which there is a foreword is its original, the page's before others.
  func editionTyped(
    _ form: SentForm, notice: Notice? = nil, _ asking: Asking
  ) -> DeskEditionsPage.Typed {
    let languages = [asking.address.language] + services.settings.languages
    let original = languages.first { form.text("foreword.\($0.tag)") != nil } ?? asking.address.language
    let values = form.tree(DeskEditionsPage.fields(frame(asking)), original: original)
    return .init(values, original: original, notice: notice)
  }
}

extension DeskEditionsPage.Changes {
  /// What became of practices and pages after an entry, as far back as the state remembers; nothing without one.
  fileprivate init(since sequence: Int64?, _ state: CatalogueState, _ texts: InterfaceTexts) {
    let language = texts.language
    let newer = sequence.map { sequence in state.changes.filter { $0.publication.sequence > sequence } } ?? []
    let lines = newer.compactMap { change -> Line? in
      let publication = change.publication
      let key: TextKey =
        publication.state == .withdrawn ? .changeWithdrawn : publication.revision == 1 ? .changeNew : .changeChanged
      let words = texts.text(key, ["date": texts.day(milliseconds: publication.newest.milliseconds)])
      if publication.state == .erased { return nil }
      if let header = state.header(change.recordID) {
        return Line(
          title: header.title, address: CatalogueAddress(.history(header.slug), language).path, words: words)
      }
      return state.pages[change.recordID].map { page in
        Line(title: page.title, address: CatalogueAddress.page(language, page.slug).path, words: words)
      }
    }
    self.init(lines, isCutShort: newer.count == state.changes.count && newer.count == CatalogueState.mostChanges)
  }
}
