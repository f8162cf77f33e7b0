import Testing

@testable import HTTPServer

struct PartHeadTests {
  private static func head(_ lines: String) -> PartHead? { try? PartHead(Array(lines.utf8)[...]) }

  @Test(
    arguments: [
      ("Content-Disposition: form-data; name=\"a\"", "a", nil, nil),
      ("content-disposition:form-data;name=a", "a", nil, nil),
      ("CONTENT-DISPOSITION: Form-Data ; NAME = \"a b\" ;", "a b", nil, nil),
      ("Content-Disposition: form-data; name=\"\"", "", nil, nil),
      ("Content-Disposition: form-data; name=\"é;=\\\"%22%0D%0A\"", "é;=\"\"%0D%0A", nil, nil),
      (
        "Content-Disposition: form-data; name=a; filename=\"b.pdf\"\r\nContent-Type: application/pdf", "a", "b.pdf",
        "application/pdf"
      ),
      ("X-More: x\r\nContent-Disposition: form-data; filename=b c.pdf; name=a; x=y", "a", "b c.pdf", nil),
      ("Content-Disposition: form-data; name=a; filename=\"\"", "a", "", nil),
      ("Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: 8BIT\r\nContent-Type:", "a", nil, ""),
      ("Content-Disposition: form-data; name=a; filename=\"C:\\Users\\me\\b.pdf\"", "a", "b.pdf", nil),
      ("Content-Disposition: form-data; name=a; filename=\"\\\\\\\\server\\share\\b.pdf\"", "a", "b.pdf", nil),
      ("Content-Disposition: form-data; name=a; filename=\"../../etc/passwd\"", "a", "passwd", nil),
      ("Content-Disposition: form-data; name=a; filename=\"/\"", "a", "", nil),
      ("Content-Disposition: form-data; name=a; filename=\"a/..\"", "a", "", nil),
      ("Content-Disposition: form-data; name=a; filename=\".\"", "a", "", nil),
      ("Content-Disposition: form-data; name=a; filename=\"%2e%2e%2f\"", "a", "%2e%2e%2f", nil),
    ] as [(String, String, String?, String?)])
  func readsWhatAPartSaysOfItself(lines: String, name: String, fileName: String?, contentType: String?) {
    let head = Self.head(lines)
    #expect(head?.name == name)
    #expect(head?.fileName == fileName)
    #expect(head?.contentType == contentType)
  }

  @Test(arguments: [
    "", "Content-Type: text/plain", "Content-Disposition: form-data", "Content-Disposition: form-data; filename=a",
    "Content-Disposition: attachment; name=a", "Content-Disposition: ; name=a", "Content-Disposition: form-data; name",
    "Content-Disposition: form-data; name=", "Content-Disposition: form-data; name=\"a",
    "Content-Disposition: form-data; name=\"a\\\"", "Content-Disposition: form-data; name=\"a\"b",
    "Content-Disposition: form-data; name=a\"b", "Content-Disposition: form-data; name=a; name=b",
    "Content-Disposition: form-data; name=a; NAME=a", "Content-Disposition: form-data; name=a; filename=b; filename=c",
    "Content-Disposition: form-data; name=a; filename*=UTF-8''b",
    "Content-Disposition: form-data; name=a; filename=b; filename*=UTF-8''c",
    "Content-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=a",
    "Content-Disposition: form-data; name=a\r\nContent-Type: a\r\nContent-Type: b",
    "Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64",
    "Content-Disposition: form-data;\r\n name=a", "Content-Disposition : form-data; name=a", ": form-data; name=a",
    "Content-Disposition: form-data; name=a\nX: y", "Content-Disposition: form-data; name=\"a\rb\"",
    "Content-Disposition: form-data; name=\"a\0\"", "Content-Disposition: form-data; name=\"a\u{7f}\"",
    "\r\nContent-Disposition: form-data; name=a",
  ])
  func refusesWhatCanBeReadInTwoWays(lines: String) {
    #expect(Self.head(lines) == nil)
  }

  @Test func refusesNamesThatAreNoText() {
    let lines = Array("Content-Disposition: form-data; name=\"".utf8) + [0xFF, 0x22]
    #expect((try? PartHead(lines[...])) == nil)
  }

  @Test(arguments: [
    ("multipart/form-data; boundary=a", "a"), ("MULTIPART/Form-Data;boundary=\"a b'()+_,-./:=?c\"", "a b'()+_,-./:=?c"),
    ("multipart/form-data; charset=utf-8; boundary=----WebKitFormBoundary7MA4YWxk", "----WebKitFormBoundary7MA4YWxk"),
    ("multipart/form-data ; Boundary=a:b", "a:b"),
    ("multipart/form-data; boundary=" + String(repeating: "a", count: 70), String(repeating: "a", count: 70)),
  ])
  func readsTheBoundary(contentType: String, boundary: String) throws {
    #expect(try MultipartBoundary.read(contentType) == Array(boundary.utf8))
  }

  @Test(arguments: [
    "multipart/form-data", "multipart/form-data; boundary", "multipart/form-data; boundary=",
    "multipart/form-data; boundary=\"\"", "multipart/form-data; boundary=a; boundary=b",
    "multipart/form-data; boundary=\"a \"", "multipart/form-data; boundary=a<b", "multipart/form-data; boundary=é",
    "multipart/form-data; boundary=\"a", "multipart/form-data; boundary=a, multipart/form-data; boundary=b",
    "multipart/form-data; boundary=" + String(repeating: "a", count: 71),
  ])
  func refusesWhatIsNoBoundary(contentType: String) {
    #expect(throws: SiteError.malformedForm) { try MultipartBoundary.read(contentType) }
  }

  @Test(arguments: ["", "multipart/mixed; boundary=a", "multipart/form-dataX; boundary=a", "text/plain"])
  func leavesOtherTypesAlone(contentType: String) throws {
    #expect(try MultipartBoundary.read(contentType) == nil)
  }
}
