import Discovery
import Projections

extension IndexFileError: Worded {
  var sentence: String {
    switch self {
    case .unreadable(let path, let code): "The index file “\(path)” cannot be read: \(reason(code))."
    case .unwritable(let path, let code):
      "The index file “\(path)” cannot be written: \(reason(code)). What was there before is as it was."
    case .unnamed: "The index file has no name. Give its path."
    case .danglingLink(let path):
      "The index file “\(path)” cannot be written: it is a link that leads nowhere. Give another path."
    case .occupied(let path): "“\(path)” is there already and is no index file. Give another path."
    case .busy(let path): "Another program is writing the index file “\(path)”. Wait for it, or give another path."
    case .foreign(let path): "“\(path)” is no index file. Give another path, or build the index anew."
    case .otherVersion(let path, let version, let read):
      "“\(path)” is an index of version \(version); this program reads version \(read). Build it anew."
    case .damaged(let path, let part): "The index file “\(path)” is damaged (\(part.name)). Build it anew."
    }
  }
}

extension IndexFileError.Part {
  fileprivate var name: String {
    switch self {
    case .head: "head"
    case .directory: "directory"
    case .settings: "settings"
    case .length: "it is not as long as it was written"
    case .section(let name): name
    case .missingSection(let name): "\(name) is missing"
    }
  }
}

extension CheckpointError: Worded {
  /// It is made anew by whoever meets it, so there is nothing to do.
  var sentence: String {
    switch self {
    case .damaged(let name): "The checkpoint “\(name)” is damaged or of another version."
    case .otherForm: "The checkpoint was made by another version."
    case .otherLedger: "The checkpoint was made of another ledger."
    case .unreadable(let path, let code): "The checkpoint “\(path)” cannot be read: \(reason(code))."
    case .unwritable(let path, let code): "The checkpoint “\(path)” cannot be written: \(reason(code))."
    }
  }
}
