import Catalogue
import Exchange
import Foundation
import Ledger
import Practices
import Records
import StoreSQLite
import TestSupport
import Testing

@testable import Web

extension SiteTests {
  struct SiteRecordTests {
    /// 20 November 2026 as each language writes it.
    private static let dates = [
      "en": "20 November 2026", "fr": "20 novembre 2026", "de": "20. November 2026", "it": "20 novembre 2026",
      "es": "20 de noviembre de 2026", "el": "20 Νοεμβρίου 2026",
    ]

    @Test func redirectsFromAFormerAddressForGood() async throws {
      let collection = try await SiteCollection()
      var practice = try collection.practice("hugarafl")
      practice.slug = "hugarafl-iceland"
      practice.oldSlugs = ["hugarafl"]
      try await collection.ledger.publish(practice, id: practice.id, at: SiteCollection.later)
      try await collection.serve { server async throws in
        for ending in ["", ".json", ".md"] {
          #expect(
            try await comesTrue {
              let response = try await server.get("/fr/practices/hugarafl\(ending)")
              return response.status == 301 && response["Location"] == "/fr/practices/hugarafl-iceland\(ending)"
            }, "\(ending)")
          #expect(try await server.get("/fr/practices/hugarafl-iceland\(ending)").status == 200)
        }
      }
    }

    @Test func saysInTheReadersLanguageWhenAPracticeWasWithdrawnOrErased() async throws {
      let collection = try await SiteCollection()
      try await collection.ledger.publish(nil, id: "safewards", at: SiteCollection.later)
      _ = try await collection.ledger.erase(
        "hugarafl", actor: .person("test"), reason: "On request.", at: SiteCollection.later)
      try await collection.serve { server async throws in
        _ = try await comesTrue { try await server.get("/en/practices/hugarafl").status == 410 }
        for (language, date) in Self.dates {
          for path in ["safewards", "safewards.json", "safewards.md", "hugarafl", "hugarafl.json"] {
            let response = try await server.get("/\(language)/practices/\(path)")
            #expect(response.status == 410, "\(language) \(path)")
            #expect(response["Content-Type"] == "text/html; charset=utf-8")
            #expect(response.text.contains("<html lang=\"\(language)\""))
            #expect(response.text.contains(date), "\(language) \(path)")
            #expect(response.text.contains(">410<"), "\(language) \(path)")
          }
        }
        let erased = try await server.get("/en/practices/hugarafl").text
        #expect(erased.contains("This was erased"))
        #expect(!erased.contains("Hugarafl"))
        #expect(try await server.get("/en/practices/safewards").text.contains("This was withdrawn"))
        #expect(try await !server.get("/en/practices?q=safewards").text.contains("/en/practices/safewards\""))
      }
    }

    @Test func saysThatAPageWasWithdrawn() async throws {
      let collection = try await SiteCollection()
      try await collection.ledger.publish(nil, id: "page-success", kind: ContentPage.name, at: SiteCollection.later)
      try await collection.serve { server async throws in
        #expect(
          try await comesTrue { try await server.get("/de/about/success").status == 410 }, "the page is still there")
        #expect(try await server.get("/de/about/success").text.contains("20. November 2026"))
        #expect(try await server.get("/en/about/limits").status == 200)
      }
    }

    @Test func showsAPracticeAgainThatWasPublishedAgain() async throws {
      let collection = try await SiteCollection()
      let practice = try collection.practice("safewards")
      try await collection.serve { server async throws in
        #expect(try await server.get("/en/practices/safewards").status == 200)
        try await collection.ledger.publish(nil, id: "safewards", at: SiteCollection.later)
        #expect(try await comesTrue { try await server.get("/en/practices/safewards").status == 410 })
        try await collection.ledger.publish(practice, id: "safewards", at: SiteCollection.later)
        #expect(try await comesTrue { try await server.get("/en/practices/safewards").status == 200 })
      }
    }

    @Test func givesTheRecordAsADocumentOfItsOwn() async throws {
      let collection = try await SiteCollection()
      try await collection.serve { server async throws in
        for practice in collection.practices {
          let response = try await server.get("/en/practices/\(practice.slug).json")
          #expect(response["Content-Type"] == "application/json; charset=utf-8")
          let publication = Publication(
            sequence: 1, revision: 1, state: .published, first: SiteCollection.published,
            newest: SiteCollection.published, note: "")
          #expect(response.body == (try RecordJSON(practice, publication).bytes), "\(practice.id)")
        }
        let french = try await server.get("/fr/practices/safewards.json")
        #expect(try await french.body == server.get("/en/practices/safewards.json").body)
      }
    }

    @Test func givesTheRecordAsMarkdownInTheReadersLanguage() async throws {
      try await SiteCollection().serve { server async throws in
        let english = try await server.get("/en/practices/peer-support-and-the-peer-workforce.md")
        let french = try await server.get("/fr/practices/peer-support-and-the-peer-workforce.md")
        for response in [english, french] {
          #expect(response.status == 200)
          #expect(response["Content-Type"] == "text/markdown; charset=utf-8")
          #expect(response.text.hasPrefix("# "))
        }
        #expect(english.text != french.text)
      }
    }

    @Test func showsEveryPracticeAndPageInEveryLanguage() async throws {
      let collection = try await SiteCollection()
      try await collection.serve { server async throws in
        let pages = collection.catalogue.state.pagesInOrder.map { "about/\($0.slug)" }
        #expect(pages.count == 12)
        for path in collection.practices.map({ "practices/\($0.slug)" }) + pages + ["practices"] {
          for language in Language.interface {
            let response = try await server.get("/\(language)/\(path)")
            #expect(response.status == 200, "/\(language)/\(path)")
            #expect(response.text.contains("<html lang=\"\(language)\""))
          }
        }
      }
    }
  }
}
