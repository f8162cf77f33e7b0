internal import _FoundationICU

/// Names by which a country is known besides its own: the short and the variant ones of CLDR, such as UK and Czech Republic.
public enum RegionNames {
  /// Opening CLDR's tables takes some microseconds.
  ///
  /// - Parameters:
  ///   - code: ISO 3166-1, in upper case.
  ///   - language: a BCP 47 tag.
  /// - Returns: The short name first; none where CLDR has no other.
  public static func others(of code: String, in language: String) -> [String] {
    var status = U_ZERO_ERROR
    let tables = "icudt\(U_ICU_VERSION_MAJOR_NUM)l-region"
    guard let names = swift_ures_open(tables, localeIdentifier(of: language), &status) else { return [] }
    defer { swift_ures_close(names) }
    return ["Countries%short", "Countries%variant"].compactMap { table in
      var status = U_ZERO_ERROR
      guard let table = swift_ures_getByKey(names, table, nil, &status) else { return nil }
      defer { swift_ures_close(table) }
      var length: Int32 = 0
      guard let name = swift_ures_getStringByKey(table, code, &length, &status),
        status.rawValue <= U_ZERO_ERROR.rawValue
      else { return nil }
      return String(decoding: UnsafeBufferPointer(start: name, count: Int(length)), as: UTF16.self)
    }
  }
}
