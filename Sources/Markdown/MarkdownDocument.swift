internal import CCmarkGFM
internal import Glibc

/// The tree of a text, freed with its owner.
struct MarkdownDocument: ~Copyable {
  private let parser: OpaquePointer
  private let root: OpaquePointer

  /// Registers the extensions, once.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Nil for a text that is longer than ``Markdown/longestSource``.
  init?(_ source: String) {
    _ = Self.registered
    guard source.utf8.count <= Markdown.longestSource, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else {
      return nil
    }
    for name in ["table", "strikethrough"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    var source = source
    source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else {
      cmark_parser_free(parser)
      return nil
    }
    self.parser = parser
    self.root = root
  }

  deinit {
    cmark_node_free(root)
    cmark_parser_free(parser)
  }

  /// Whether nothing is nested deeper than ``Markdown/deepestNesting``.
  var isShallow: Bool {
    var depth = 0
    var deepest = 0
    walk { _, isEntering in
      depth += isEntering ? 1 : -1
      deepest = max(deepest, depth)
    } leaf: { _ in
    }
    return deepest <= Markdown.deepestNesting
  }

  func renderedHTML() -> [UInt8] {
    guard let text = cmark_render_html(root, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser)) else {
      return []
    }
    defer { free(text) }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  func plainText(bullet: String = "") -> String {
    var text = ""
    walk { node, isEntering in
      if isEntering, cmark_node_get_type(node) == CMARK_NODE_ITEM { text += bullet }
      if !isEntering, cmark_node_get_type(node).isBlock, !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    } leaf: { node in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      case CMARK_NODE_THEMATIC_BREAK: break
      default: text += literal(of: node)
      }
    }
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// Makes the tree safe and fits it into the page: see ``MarkdownOptions``.
  func tame(_ options: MarkdownOptions) {
    tameBlocks(options)
    tameLinks(options)
    cmark_consolidate_text_nodes(root)
    for text in textsOutsideLinks() { replace(text, with: options.inlines(literal(of: text))) }
  }

  private func tameBlocks(_ options: MarkdownOptions) {
    for node in nodes() {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HEADING:
        let level = Int(cmark_node_get_heading_level(node))
        cmark_node_set_heading_level(node, CInt(min(max(level, options.topHeading), 6)))
      case CMARK_NODE_HTML_BLOCK:
        guard let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) else { continue }
        cmark_node_append_child(paragraph, newText(literal(of: node)))
        replace(node, with: paragraph)
      case CMARK_NODE_HTML_INLINE: replace(node, with: newText(literal(of: node)))
      case CMARK_NODE_SOFTBREAK: replace(node, with: newText(" "))
      default:
        // Only a table has columns. Their alignment would become an attribute that HTML no longer has.
        var none = [UInt8](repeating: 0, count: Int(cmark_gfm_extensions_get_table_columns(node)))
        if !none.isEmpty { cmark_gfm_extensions_set_table_alignments(node, UInt16(none.count), &none) }
      }
    }
  }

  private func tameLinks(_ options: MarkdownOptions) {
    for node in nodes() {
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_IMAGE {
        dissolve(node)
      } else if type == CMARK_NODE_LINK {
        let target = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        if let address = options.address(target), MarkdownOptions.isSafeAddress(address) {
          cmark_node_set_url(node, address)
        } else {
          dissolve(node)
        }
      }
    }
  }

  private func replace(_ text: OpaquePointer, with inlines: [MarkdownInline]) {
    if case .text? = inlines.first, inlines.count == 1 { return }
    for inline in inlines {
      switch inline {
      case .text(let piece): cmark_node_insert_before(text, newText(piece))
      case .link(let piece, let address, let title):
        guard let link = MarkdownOptions.isSafeAddress(address) ? cmark_node_new(CMARK_NODE_LINK) : nil else {
          cmark_node_insert_before(text, newText(piece))
          continue
        }
        cmark_node_set_url(link, address)
        if let title { cmark_node_set_title(link, title) }
        cmark_node_append_child(link, newText(piece))
        cmark_node_insert_before(text, link)
      }
    }
    cmark_node_unlink(text)
    cmark_node_free(text)
  }

  private func replace(_ node: OpaquePointer, with other: OpaquePointer?) {
    cmark_node_replace(node, other)
    cmark_node_free(node)
  }

  /// Puts a node's children in its place.
  private func dissolve(_ node: OpaquePointer) {
    while let child = cmark_node_first_child(node) { cmark_node_insert_before(node, child) }
    cmark_node_unlink(node)
    cmark_node_free(node)
  }

  private func newText(_ text: String) -> OpaquePointer? {
    let node = cmark_node_new(CMARK_NODE_TEXT)
    cmark_node_set_literal(node, text)
    return node
  }

  private func literal(of node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private func nodes() -> [OpaquePointer] {
    var nodes: [OpaquePointer] = []
    walk { node, isEntering in
      if isEntering { nodes.append(node) }
    } leaf: { node in
      nodes.append(node)
    }
    return nodes
  }

  private func textsOutsideLinks() -> [OpaquePointer] {
    var texts: [OpaquePointer] = []
    var links = 0
    walk { node, isEntering in
      if cmark_node_get_type(node) == CMARK_NODE_LINK { links += isEntering ? 1 : -1 }
    } leaf: { node in
      if links == 0, cmark_node_get_type(node) == CMARK_NODE_TEXT { texts.append(node) }
    }
    return texts
  }

  /// Goes over the tree in reading order without recursion.
  private func walk(_ inner: (OpaquePointer, _ isEntering: Bool) -> Void, leaf: (OpaquePointer) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      if Self.isLeaf(cmark_node_get_type(node)) {
        leaf(node)
      } else {
        inner(node, event == CMARK_EVENT_ENTER)
      }
    }
  }

  /// Nodes that the iterator enters and never leaves.
  private static func isLeaf(_ type: cmark_node_type) -> Bool {
    let leaves = [
      CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK,
      CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE,
    ]
    return leaves.contains(type)
  }
}

extension cmark_node_type {
  /// The library marks its kinds with two bits (CMARK_NODE_TYPE_MASK): 0x8000 for blocks, 0xC000 for inlines.
  fileprivate var isBlock: Bool { rawValue & 0xC000 == 0x8000 }
}
