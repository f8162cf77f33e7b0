internal import HTTPTypes
internal import NIOHTTP1

extension HTTPFields {
  /// The fields of a request in their order; one whose name is no field name is left out.
  init(_ headers: HTTPHeaders) {
    self.init()
    for (name, value) in headers {
      if let name = HTTPField.Name(name) { append(HTTPField(name: name, value: value)) }
    }
  }

  /// All `X-Forwarded-For` fields, as one list.
  var forwardedFor: String? {
    HTTPField.Name("X-Forwarded-For").flatMap { self[$0] }
  }
}
