import Layout
import Records
import Testing

@Suite struct FormChangeTests {
  private let form: FormFixture

  init() throws { form = try FormFixture() }

  private static let inner = [
    FormField.fixture("key", .key, .required), .fixture("notes", .line, .list),
    .fixture("kind", .choice([]), choices: ["a"]),
  ]
  private static let fields: [FormField] = [
    .fixture("names", .line, .list), .fixture("limits", .localized(.line), .list),
    .fixture("parts", .group("part", inner.map(\.shape)), .list, inner: inner),
    .fixture("one", .group("part", inner.map(\.shape)), inner: inner),
  ]

  /// Presses a button of the form that shows a tree.
  private func pressed(_ change: String, _ tree: FieldTree) throws -> (tree: FieldTree, focus: FieldPath) {
    let page = form.page(form.view(Self.fields, tree))
    #expect(page.all("button").contains { $0["value"] == change }, "\(change)")
    let items = page.sent + [("change", change)]
    let pressed = try #require(FormChange(items))
    let read = FormReading.tree(items, fields: Self.fields, original: .english)
    let changed = pressed.apply(to: read, Self.fields)
    return (changed, pressed.focus(in: changed))
  }

  private func names(_ names: String...) -> FieldTree {
    .fields([.init("names", .list(names.map(FieldTree.typed)))])
  }

  @Test func addsRemovesAndMovesRowsOfLines() throws {
    #expect(try pressed("add:names", names("a")) == (names("a", ""), FieldPath("names").item(1)))
    #expect(try pressed("add:names", .fields([])).tree == names("", ""))
    #expect(try pressed("remove:names[0]", names("a", "b")) == (names("b"), FieldPath("names")))
    #expect(try pressed("up:names[2]", names("a", "", "c")) == (names("a", "c", ""), FieldPath("names").item(1)))
    #expect(try pressed("down:names[0]", names("a", "b")) == (names("b", "a"), FieldPath("names").item(1)))
  }

  @Test func addsRowsOfGroupsAndOfListsWithinThem() throws {
    var tree = try pressed("add:parts", .fields([])).tree
    tree = try pressed("add:parts", tree).tree
    #expect(tree["parts"]?.items.count == 2)
    tree = try pressed("add:parts[1].notes", tree).tree
    #expect(tree["parts"]?.items[1]["notes"]?.items.count == 2)
    tree = try pressed("up:parts[1]", tree).tree
    #expect(tree["parts"]?.items[0]["notes"]?.items.count == 2 && tree["parts"]?.items[1] == .fields([]))
    tree = try pressed("remove:parts[0].notes[1]", tree).tree
    tree = try pressed("add:one.notes", tree).tree
    #expect(tree["one"]?["notes"]?.items.count == 2)
    #expect(
      FormReading.tree(form.page(form.view(Self.fields, tree)).sent, fields: Self.fields, original: .english)
        == .fields([]))
  }

  @Test func offersNoMoveBeyondTheEnds() {
    let buttons = form.page(form.view(Self.fields, names("a", "b"))).all("button").compactMap { $0["value"] }
    #expect(
      buttons.filter { $0.contains("names") } == [
        "down:names[0]", "remove:names[0]", "up:names[1]", "remove:names[1]", "add:names",
      ])
  }

  @Test func saysInItsNameWhichRowAButtonChanges() {
    let button = form.page(form.view(Self.fields, names("a"))).all("button").first { $0["value"] == "remove:names[0]" }
    #expect(button?.text == "Remove: names\u{A0}1")
  }

  @Test(arguments: [
    "add:nowhere", "add:one", "add:names[0]", "add:parts[9].notes", "remove:names", "remove:names[9]", "up:names[0]",
    "down:names[1]", "remove:one", "up:parts[0].key", "remove:names[999999999]", "add:parts[0].kind",
  ])
  func leavesEverythingAsItWas(_ button: String) throws {
    let change = try #require(FormChange([("change", button)]))
    let tree = FieldTree.fields([
      .init("names", .list([.typed("a"), .typed("b")])), .init("parts", .list([.fields([.init("key", .typed("k"))])])),
    ])
    #expect(change.apply(to: tree, Self.fields) == tree)
  }

  @Test(arguments: [
    "", "add", "add:", "drop:names", "add:names[", "add:__proto__ x", "addnames", String(repeating: "a", count: 9_999),
  ])
  func isNoButton(_ value: String) { #expect(FormChange([("change", value)]) == nil) }

  @Test func addsNoMoreRowsThanAreRead() {
    let change = FormChange.add(FieldPath("names"))
    let limits = FormLimits(items: 2, values: 10, bytes: 10)
    #expect(change.apply(to: names("a", "b"), Self.fields, limits) == names("a", "b"))
  }
}
