import Addresses
import Catalogue
import Editorial
import Records

/// Every address of the site as a value: a case for each room, which reads and prints its own part.
enum SiteAddress: Hashable {
  /// `/`: sends the reader to a language.
  case root
  case sitemap
  case robots
  case catalogue(CatalogueAddress)
  case editorial(EditorialAddress)

  /// Reads a path and its query, in any case of letters.
  ///
  /// - Returns: The address, and wrong values of ours that were left out of account; nil for what is no address of the site.
  static func read(
    path: String, query: String, languages: [Language]
  ) -> (address: SiteAddress, notUnderstood: [NotUnderstood])? {
    if let address = forMachines[path.lowercased()] { return (address, []) }
    if let address = EditorialAddress.read(path: path, query: query, languages: languages) {
      return (.editorial(address), [])
    }
    guard let read = CatalogueAddress.read(path: path, query: query, languages: languages) else { return nil }
    return (.catalogue(read.address), read.notUnderstood)
  }

  private static let forMachines: [String: SiteAddress] = {
    let addresses: [SiteAddress] = [.root, .sitemap, .robots]
    return Dictionary(uniqueKeysWithValues: addresses.map { ($0.path, $0) })
  }()

  /// The address from the root of the site, with its query.
  var path: String {
    switch self {
    case .root: "/"
    case .sitemap: "/sitemap.xml"
    case .robots: "/robots.txt"
    case .catalogue(let address): address.path
    case .editorial(let address): address.path
    }
  }

  /// The same without its query.
  var pathAlone: String {
    switch self {
    case .root, .sitemap, .robots: path
    case .catalogue(let address): address.pathAlone
    case .editorial(let address): address.pathAlone
    }
  }
}
