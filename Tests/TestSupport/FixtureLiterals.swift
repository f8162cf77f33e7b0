public import Records

extension PartialDate {
  /// A date that the test knows to be one.
  public static func fixture(_ text: String) -> PartialDate {
    guard let date = PartialDate(text) else { preconditionFailure("“\(text)” is no date") }
    return date
  }
}

extension Country {
  /// A country that the test knows to be one.
  public static func fixture(_ code: String) -> Country {
    guard let country = Country(code) else { preconditionFailure("“\(code)” is no country") }
    return country
  }
}
