import HTTPTypes
import TestSupport
import Testing

@testable import HTTPServer

struct FormTests {
  private static func request(_ body: String, _ type: String = "multipart/form-data; boundary=b") -> SiteRequest {
    SiteRequest(id: "1", method: .post, path: "/", fields: [.contentType: type], body: Array(body.utf8))
  }

  private static func part(_ parameters: String, _ content: String) -> String {
    "--b\r\nContent-Disposition: form-data; \(parameters)\r\n\r\n\(content)\r\n"
  }

  private static func status(_ read: () throws -> Form) -> Int? {
    do {
      _ = try read()
      return nil
    } catch {
      return (error as? SiteError)?.status.code
    }
  }

  @Test func readsBothKindsOfForms() throws {
    let items = [FormItem(name: "a", value: "é"), FormItem(name: "a", value: ""), FormItem(name: "b", value: "x\r\ny")]
    let multipart = Self.part("name=a", "é") + Self.part("name=a", "") + Self.part("name=b", "x\r\ny") + "--b--"
    #expect(try Self.request(multipart).formItems == items)
    #expect(try Self.request("a=%C3%A9&a=&b=x%0D%0Ay", "application/x-www-form-urlencoded").form.items == items)
    #expect(Self.status { try Self.request("{}", "application/json").form } == 415)
    #expect(Self.status { try Self.request("a=%", "application/x-www-form-urlencoded; charset=utf-8").form } == 400)
  }

  @Test func refusesValuesThatAreNoText() {
    #expect(Self.status { try Self.request(Self.part("name=a", "\0") + "--b--").form } == 400)
    var bytes = Array(Self.part("name=a", "x").utf8)
    bytes[bytes.count - 3] = 0xFF
    let broken = SiteRequest(
      id: "1", method: .post, path: "/", fields: [.contentType: "multipart/form-data; boundary=b"],
      body: bytes + Array("--b--".utf8))
    #expect(Self.status { try broken.form } == 400)
  }

  @Test func takesNoFileIntoMemory() throws {
    let nothing = Self.part("name=f; filename=\"\"", "") + Self.part("name=a", "1") + "--b--"
    let form = try Self.request(nothing).form
    #expect(form.items == [FormItem(name: "a", value: "1")])
    #expect(form.files.isEmpty)
    #expect(Self.status { try Self.request(Self.part("name=f; filename=x", "") + "--b--").form } == 413)
    #expect(Self.status { try Self.request(Self.part("name=f; filename=\"\"", "1") + "--b--").form } == 413)
  }

  @Test func keepsToItsLimits() throws {
    let folder = try FixtureFolder()
    let (bytes, files) = (Counter(), Counter())
    let spool = FileSpool(folder: folder.path, limits: ServerLimits(), bytes: bytes, files: files)
    var limits = FileLimits()
    (limits.fileBytes, limits.files, limits.parts, limits.textBytes) = (10, 2, 4, 20)
    let read = { (body: String) throws -> Form in
      var intake = FormIntake(boundary: Array("b".utf8), limits: limits, spool: spool)
      // Byte by byte, so that a limit is passed in the middle.
      for byte in (body + "--b--").utf8 { try intake.take([byte]) }
      return try intake.finish()
    }
    let file = { (size: Int) in Self.part("name=f; filename=x", String(repeating: "x", count: size)) }
    let value = { (size: Int) in Self.part("name=a", String(repeating: "x", count: size)) }
    #expect(try read(file(10) + file(0)).files.map(\.size) == [10, 0])
    #expect(Self.status { try read(file(11)) } == 413)
    #expect(Self.status { try read(file(1) + file(1) + file(1)) } == 413)
    #expect(Self.status { try read(file(1) + file(1) + file(0)) } == 413)
    #expect(try read(value(1) + value(2) + value(3) + value(4)).items.count == 4)
    #expect(Self.status { try read(value(0) + value(0) + value(0) + value(0) + value(0)) } == 413)
    #expect(try read(value(19)).items.count == 1)
    #expect(Self.status { try read(value(20)) } == 413)
    #expect(Self.status { try read(Self.part("name=\"\(String(repeating: "n", count: 21))\"", "")) } == 413)
    #expect(bytes.value == 0)
    #expect(files.value == 0)
  }

  @Test func givesAFileInPiecesAndWhole() async throws {
    let folder = try FixtureFolder()
    let (bytes, files) = (Counter(), Counter())
    let spool = FileSpool(folder: folder.path, limits: ServerLimits(), bytes: bytes, files: files)
    var generator = SeededGenerator(state: 1)
    let content = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    var form: Form?
    do {
      var intake = FormIntake(boundary: Array("b".utf8), limits: FileLimits(), spool: spool)
      let head =
        "--b\r\nContent-Disposition: form-data; name=f; filename=\"é.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
      try intake.take(Array(head.utf8) + content + Array("\r\n--b--".utf8))
      form = try intake.finish()
    }
    let file = try #require(form?.files.first)
    #expect((file.name, file.fileName, file.contentType, file.size) == ("f", "é.pdf", "application/pdf", 200_000))
    #expect(try file.bytes == content)
    #expect(try file.bytes(at: 199_990, count: 100) == Array(content.suffix(10)))
    #expect(try file.bytes(at: 300_000, count: 1).isEmpty)
    var pieces: [[UInt8]] = []
    for try await piece in file.pieces { pieces.append(piece) }
    #expect(pieces.map(\.count) == [65_536, 65_536, 65_536, 3_392])
    #expect(Array(pieces.joined()) == content)
    #expect(bytes.value == 200_000)
    #expect(files.value == 1)
  }
}
