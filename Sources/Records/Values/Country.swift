import Foundation
import Synchronization

/// A country or territory by its ISO 3166-1 alpha-2 code, in upper case.
///
/// Its name is never stored: the platform's CLDR data names it in the reader's language.
public struct Country: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let code: String

  /// Nil unless `code` is a code that ISO 3166-1 assigns.
  public init?(_ code: String) {
    guard Self.assigned.contains(code) else { return nil }
    self.code = code
  }

  private static let assigned: Set<String> = {
    // CLDR also knows regions that ISO 3166-1 does not assign: groupings, exceptional reservations and private codes.
    let unassigned: Set<String> = [
      "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ",
    ]
    let codes = Locale.Region.isoRegions.map(\.identifier)
      .filter { $0.utf8.count == 2 && $0.utf8.allSatisfy(\.isASCIIUppercase) }
    return Set(codes).subtracting(unassigned)
  }()

  /// Every country and territory of ISO 3166-1, by code.
  public static let all: [Country] = assigned.sorted().compactMap(Country.init)

  /// The name by CLDR, such as “Türkiye” in English; the code itself where CLDR has none.
  public func name(in language: Language) -> String {
    Self.names.withLock { names in
      if let name = names[language]?[code] { return name }
      let name = Locale(identifier: language.tag).localizedString(forRegionCode: code) ?? code
      names[language, default: [:]][code] = name
      return name
    }
  }

  /// What has been asked for: CLDR takes a microsecond or more for each.
  private static let names = Mutex<[Language: [String: String]]>([:])

  public var description: String { code }
  public static func < (left: Self, right: Self) -> Bool { left.code < right.code }
}

extension Country: Codable {
  public init(from decoder: any Decoder) throws {
    let code = try decoder.singleValueContainer().decode(String.self)
    guard let country = Country(code) else {
      throw DecodingError.invalid(code, "country", decoder)
    }
    self = country
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
