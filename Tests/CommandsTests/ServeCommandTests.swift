import Foundation
import TestSupport
import Testing

extension ProgramTests {
  struct ServeCommandTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    @Test func servesUntilItIsToldToEnd() async throws {
      try await workplace.importContent()
      for signal in [SIGTERM, SIGINT] {
        let server = try await ServingProgram(workplace, "--contact", "mail@compendium.example")
        #expect(server.program.messages == "Listening on http://127.0.0.1:\(server.port)/\n")
        let page = try await server.get("/en/practices")
        #expect(page.status == 200)
        #expect(page.text.contains("mailto:mail@compendium.example"))
        #expect(try await server.ready() == "ready\n")
        server.program.signal(signal)
        let outcome = await server.program.finish(within: .seconds(30))
        #expect(outcome.status == 0)
        #expect(outcome.output == "")
      }
    }

    /// A connection that is accepted just then is neither served nor forgotten.
    @Test func endsInPeaceWhileReadersCome() async throws {
      try await workplace.importContent()
      for round in 0..<5 {
        let server = try await ServingProgram(workplace)
        await withTaskGroup(of: Void.self) { readers in
          for reader in 0..<8 {
            readers.addTask {
              // Until nobody answers any more.
              var number = 0
              while (try? await server.get("/en/practices?q=peer+\(round)-\(reader)-\(number)"))?.status == 200 {
                number += 1
              }
            }
          }
          _ = await comesTrue { (try? await server.get("/en"))?.status == 200 }
          await server.stop()
        }
      }
    }

    /// A client that asks for much and reads nothing, so that a server that is told to end waits for it.
    private func hold(_ server: ServingProgram) async throws -> HTTPClientConnection {
      let port = server.port
      return try await onThread {
        let connection = try HTTPClientConnection(port: port)
        try connection.send(String(repeating: "GET /en/practices HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 2_000))
        #expect(try connection.hasReceived(within: 30))
        return connection
      }
    }

    @Test(arguments: [(SIGTERM, 143), (SIGINT, 130)] as [(Int32, Int32)])
    func endsAtOnceWithASecondSignal(signal: Int32, code: Int32) async throws {
      try await workplace.importContent()
      let server = try await ServingProgram(workplace, "--shutdown-seconds", "600")
      let held = try await hold(server)
      server.program.signal(signal)
      // It has heard: nobody is accepted any more.
      let port = server.port
      #expect(await comesTrue { (try? HTTPClientConnection(port: port)) == nil })
      server.program.signal(signal)
      #expect(await server.program.finish(within: .seconds(30)).status == code)
      withExtendedLifetime(held) {}
    }

    @Test func endsWithinItsSecondsWhoeverHoldsIt() async throws {
      try await workplace.importContent()
      for seconds in ["0", "2"] {
        let server = try await ServingProgram(workplace, "--shutdown-seconds", seconds)
        let held = try await hold(server)
        await server.stop()
        withExtendedLifetime(held) {}
      }
    }

    @Test func takesSettingsFromFlagEnvironmentAndFile() async throws {
      let file = workplace.file("settings.yaml")
      try "languages: [fr]\nmax-target-bytes: 300\ncontact: file@compendium.example\n".write(
        toFile: file, atomically: true, encoding: .utf8)
      let server = try await ServingProgram(
        workplace, "--contact", "flag@compendium.example",
        environment: [
          "COMPENDIUM_CONFIG": file, "COMPENDIUM_CONTACT": "environment@compendium.example",
          "COMPENDIUM_MAX_TARGET_BYTES": "400",
        ])
      let home = try await server.get("/fr")
      #expect(home.text.contains("flag@compendium.example"))
      #expect(try await server.get("/en").status == 404)
      #expect(try await server.get("/")["Location"] == "/fr")
      #expect(try await server.get("/fr?" + String(repeating: "a", count: 350)).status == 200)
      #expect(try await server.get("/fr?" + String(repeating: "a", count: 450)).status == 414)
      await server.stop()
    }

    @Test func makesAStoreWhereThereIsNoneAndServesItEmpty() async throws {
      let server = try await ServingProgram(workplace)
      #expect(try await server.get("/en").status == 200)
      #expect(try await server.get("/en/practices").status == 200)
      try await workplace.importContent()
      #expect(try await comesTrue { try await server.get("/en/practices/hugarafl").status == 200 })
      await server.stop()
    }

    @Test func stopsAtAWrongSettingAndNamesIt() async throws {
      let file = workplace.file("settings.yaml")
      try "# Settings\nidle-seconds: soon\n".write(toFile: file, atomically: true, encoding: .utf8)
      let cases: [([String], [String: String], String)] = [
        (
          ["--port", "http"], [:],
          "The setting port is “http” (from --port). It must be a whole number from 0 to 65535."
        ),
        (
          [], ["COMPENDIUM_PUBLIC_URL": "example"],
          "The setting public-url is “example” (from COMPENDIUM_PUBLIC_URL). It must be http:// or https:// with a host "
            + "and no path."
        ),
        (
          ["--config", file], [:],
          "The setting idle-seconds is “soon” (from \(file), line 2). It must be a number of seconds from 0.1 to 3600."
        ),
        ([], ["COMPENDIUM_X": "1"], "There is no setting COMPENDIUM_X. `compendium serve --help` lists the settings."),
      ]
      for (flags, environment, message) in cases {
        let outcome = try await RunningProgram(
          [Workplace.program, "serve", "--data", workplace.data] + flags, environment: environment
        ).finish(within: .seconds(30))
        #expect(outcome.status == 64)
        #expect(outcome.messages == "compendium: \(message)\n")
        #expect(!FileManager.default.fileExists(atPath: workplace.data))
      }
      let unknown = try await workplace.compendium("serve", "--prot", "80")
      #expect(unknown.status == 64)
      #expect(unknown.messages.contains("--prot"))
    }

    @Test func saysWhyItCannotListen() async throws {
      let server = try await ServingProgram(workplace)
      let taken = try await RunningProgram(
        [Workplace.program, "serve", "--data", workplace.data, "--port", "\(server.port)"]
      ).finish(within: .seconds(30))
      #expect(taken.status == 1)
      #expect(
        taken.messages.hasSuffix(
          "compendium: The server cannot listen on 127.0.0.1, port \(server.port): Address already in use. Choose another "
            + "host or port.\n"), "\(taken.messages)")
      await server.stop()
      let foreign = try await RunningProgram(
        [Workplace.program, "serve", "--data", workplace.data, "--port", "0", "--host", "192.0.2.1"]
      ).finish(within: .seconds(30))
      #expect(foreign.status == 1)
      #expect(
        foreign.messages.contains("The server cannot listen on 192.0.2.1, port 0: Cannot assign requested address."))
    }

    @Test func showsAnImportOfAnotherProcessWithinTwoSeconds() async throws {
      try await workplace.importContent()
      let server = try await ServingProgram(workplace)
      #expect(try await !server.get("/en/practices/hugarafl").text.contains("Quetzalcoatlus"))
      try workplace.rewrite(
        "content/practices/hugarafl.yaml", "otherNames: [Mindpower]", "otherNames: [Quetzalcoatlus]")
      try await workplace.importContent()
      #expect(
        try await comesTrue(within: .seconds(2)) {
          try await server.get("/en/practices/hugarafl").text.contains("Quetzalcoatlus")
        })
      await server.stop()
    }
  }
}
