import Content
import InterfaceTexts
import Ledger
import Records

extension UnreadableEntry: Worded {
  var sentence: String { "Entry \(sequence) (record “\(recordID)”) cannot be read. \(reason.sentence)" }
}

extension RecordBodyError: Worded {
  var sentence: String {
    switch self {
    case .unknownKind(let kind): "This version of Compendium does not know records of the kind “\(kind)”."
    case .unknownVersion(let kind, let version, let newest):
      "This version of Compendium reads \(kind) records up to schema \(newest), not \(version). Use a newer version."
    case .notJSON(let kind): "A \(kind) record is malformed: it is no JSON."
    case .malformed(let kind, let faults):
      "A \(kind) record is malformed: \(faults.map(Self.line).joined(separator: " "))"
    }
  }

  private static func line(_ fault: Fault) -> String {
    // Without its texts the program still names the field.
    (try? InterfaceTexts.ofTerminal())?.line(fault) ?? fault.field.description
  }
}

extension ContentFolderError: Worded {
  var sentence: String {
    switch self {
    case .missing(let folder): "There is no folder “\(folder)”."
    case .nothing(let folder):
      "The folder “\(folder)” holds no content: no practices/, pages/, help/, vocabularies/ or memberships/ with files in them."
    }
  }
}

extension CollectionExportError: Worded {
  var sentence: String {
    switch self {
    case .unnamed: "Name the folder to write to: a new or an empty one."
    case .notEmpty(let folder): "The folder “\(folder)” is not empty. Choose a new one; an export overwrites nothing."
    case .inUse(let folder):
      "The folder “\(folder)” is in use, and an export takes its place as a whole. Give the name of a folder that is not there yet."
    case .unwritable(let folder, let code):
      "The export cannot be written to “\(folder)”: \(reason(code)). Nothing was exported; choose another place."
    }
  }
}

extension ImportRefusal: Worded {
  var sentence: String {
    switch reason {
    case .changedSince(let draft):
      "\(file): \(draft.sentence) Export it, bring the changes together, and import again."
    case .changedElsewhere(let revision):
      "\(file): “\(recordID)” was changed in the store (revision \(revision)), and the file does not say which revision it "
        + "was made from. Export it, bring the changes together, and import the file with its `basedOn`."
    case .erased: "\(file): “\(recordID)” was erased. An erased record never comes back; a new one needs a new id."
    case .otherKind(let kind): "\(file): “\(recordID)” is a \(kind) in the store. Ids are never reused."
    }
  }
}

extension InterfaceTextsError: Worded {
  var sentence: String {
    switch self {
    case .notYAML(let language, let reason):
      "The interface texts “\(language).yaml” are no YAML mapping from keys to texts. \(reason)"
    case .missing(let language, let key): "The interface texts “\(language).yaml” lack the key “\(key)”. Add it."
    case .unknown(let language, let key):
      "The interface texts “\(language).yaml” have a key “\(key)” that nothing uses. Correct or remove it."
    case .malformedText(let language, let key):
      "“\(key)” in the interface texts “\(language).yaml” is neither a text nor a mapping from plural categories, “other” among them, to texts."
    case .malformedTemplate(let source):
      "“\(source)” has a brace without its partner, or a place whose name is not of letters."
    }
  }
}
