import Practices
import Records
import TestSupport
import Testing

@testable import Web

extension SiteTests {
  struct SiteLanguageTests {
    @Test(
      arguments: [
        (nil, "en"), ("", "en"), (",;,", "en"), ("fr", "fr"), ("DE", "de"), ("de-AT", "de"), ("el-Grek-GR", "el"),
        ("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", "fr"), ("en;q=0.5, it;q=0.6", "it"),
        ("it;q=0.5,es;q=0.5", "it"),
        ("pl", "en"), ("pl, el;q=0.1", "el"), ("*", "en"), ("*, es", "es"), ("es;q=0.1, *;q=0.5", "en"),
        ("es ; q = 0.9 , de;q=0.8", "es"), ("en;q=0", "fr"), ("en;q=0, fr;q=0", "de"), ("en;q=0, *;q=0.5", "fr"),
        ("*;q=0", "en"), ("fr;q=zero", "en"), ("fr;q=-1, es;q=0.2", "es"), ("fr;q=nan", "en"), ("fr;q=", "en"),
        ("en-GB;q=0.2, en;q=0.9, de;q=0.5", "en"), ("engl", "en"), ("frr, it;q=0.1", "it"), ("_-\u{0}é", "en"),
      ] as [(String?, String)])
    func choosesTheLanguageThatTheReaderPrefers(header: String?, expected: String) {
      #expect(LanguageNegotiation.language(for: header, among: Language.interface).tag == expected)
    }

    @Test func readsOnlyTheBeginningOfAnEndlessHeader() {
      let header = String(repeating: "xx;q=0.9,", count: 200_000) + "fr"
      let duration = threadSeconds {
        #expect(LanguageNegotiation.language(for: header, among: Language.interface) == .english)
      }
      #expect(duration < 1)
    }

    @Test func fallsBackToTheFirstLanguageOfTheSite() {
      #expect(LanguageNegotiation.language(for: "pl", among: [.french, .english]) == .french)
      #expect(LanguageNegotiation.language(for: "de", among: [.french, .english]) == .french)
    }

    @Test func sendsTheReaderFromTheRootToTheirLanguage() async throws {
      try await SiteCollection().serve { server async throws in
        let french = try await server.get("/", "Accept-Language: fr-CH, en;q=0.5\r\n")
        #expect(french.status == 307)
        #expect(french["Location"] == "/fr")
        #expect(french["Vary"]?.contains("Accept-Language") == true)
        #expect(french["Cache-Control"] == "no-store")
        #expect(try await server.get("/")["Location"] == "/en")
        #expect(try await server.get("/", "Accept-Language: el\r\n", method: "HEAD")["Location"] == "/el")
        #expect(try await server.get("/", "Accept-Language: pl\r\nAccept-Language: it\r\n")["Location"] == "/it")
      }
    }

    @Test(arguments: [
      ("/de/nothing-here", "fr", "de"), ("/it/practices/nothing-here", "fr", "it"),
      ("/es/about/nothing-here", "", "es"),
      ("/fr/practices/nothing-here.json", "", "fr"), ("/el/practices/Not%20a%20slug", "", "el"),
      ("/nothing-here", "fr", "fr"), ("/pl", "es;q=0.2", "es"), ("/nothing/at/all", "", "en"),
    ])
    func saysInTheLanguageOfThePathThatThereIsNoPage(path: String, accepted: String, expected: String) async throws {
      try await SiteCollection().serve { server async throws in
        let response = try await server.get(path, "Accept-Language: \(accepted)\r\n")
        #expect(response.status == 404)
        #expect(response["Content-Type"] == "text/html; charset=utf-8")
        #expect(response.text.contains("<html lang=\"\(expected)\""))
        #expect(response["Content-Security-Policy"] != nil)
      }
    }
  }
}
