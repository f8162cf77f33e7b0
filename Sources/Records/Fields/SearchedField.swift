/// A field that search reads, with the values that a record has in it.
public struct SearchedField {
  public var shape: FieldShape
  public var field: SearchField
  public var values: [FieldTree]
}

extension FieldGroup {
  /// What search reads of it, in the order of the table; fields of groups by each thing that has them.
  ///
  /// Of fields without anything to search no tree is made.
  public var searched: [SearchedField] {
    var found: [SearchedField] = []
    for field in Self.fields where field.shape.isSearched {
      if let tree = field.tree(self) { field.shape.collect(tree, &found) }
    }
    return found
  }
}

extension FieldShape {
  /// Whether search reads it, or something in it.
  fileprivate var isSearched: Bool {
    if search != nil { return true }
    guard case .group(_, let inner) = form else { return false }
    return inner.contains(where: \.isSearched)
  }

  fileprivate func collect(_ tree: FieldTree, _ found: inout [SearchedField]) {
    let values = presence == .list ? tree.items : [tree]
    if let search { found.append(SearchedField(shape: self, field: search, values: values)) }
    guard case .group(_, let inner) = form else { return }
    for value in values {
      for shape in inner where shape.isSearched {
        if let tree = value[shape.name] { shape.collect(tree, &found) }
      }
    }
  }
}
