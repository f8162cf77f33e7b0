import Catalogue
import Ledger
import Practices
import Records

extension CatalogueState {
  /// What is wrong with a record beside those that readers see: an address that is another's, a link to what is not there.
  func faults(beside record: any Record) -> [Fault] {
    var faults: [Fault] = []
    for (field, address) in record.addresses {
      guard let owner = owner(of: address), owner != record.id else { continue }
      faults.append(Fault(FieldPath(field), .addressTaken(address, by: owner)))
    }
    type(of: record).shapes.walk(record.tree) { path, shape, value in
      guard shape.form == .record(Practice.name), let id = value.scalar.flatMap({ Key($0) }), published(id) == nil
      else { return }
      faults.append(Fault(path, .noRecord(id)))
    }
    return faults
  }

  /// The published record that stands at an address, as `Record.addresses` spells it.
  private func owner(of address: String) -> Key? {
    let parts = address.split(separator: "/").map(String.init)
    guard parts.count == 2, let slug = Key(parts[1]) else { return nil }
    switch parts[0] {
    case "practices":
      guard case .practice(let header)? = find(slug) else { return nil }
      return header.id
    case "about": return page(slug).flatMap { $0.publication.state == .published ? $0.id : nil }
    default: return nil
    }
  }
}
