/// The commands of LaTeX that bibliographies use, and the characters they stand for.
enum LaTeXCommands {
  /// Accents by their commands, as the marks that combine with the letter before them.
  static let accents: [String: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", "u": "\u{306}", ".": "\u{307}",
    "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "d": "\u{323}", "c": "\u{327}", "k": "\u{328}",
    "b": "\u{331}", "t": "\u{361}",
  ]

  /// What an accent is without a letter.
  static let alone: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{300}": "`", "\u{301}": "'", "\u{302}": "^", "\u{303}": "~", "\u{304}": "=", "\u{307}": ".", "\u{308}": "\"",
    "\u{327}": "\u{B8}",
  ]

  /// Commands of one mark.
  static let marks: [Unicode.Scalar: String] = [
    "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", "\\": " ", ",": " ", ";": " ",
    ":": " ", "-": "", "/": "", "!": "", "@": "", "\n": " ", "\t": " ", "\r": " ",
  ]

  /// Marks that are one where they stand together.
  static let joined: [String: Unicode.Scalar] = [
    "``": "\u{201C}", "''": "\u{201D}", "?`": "\u{BF}", "!`": "\u{A1}",
  ]

  /// Commands that only change how the text behind them looks, or what may be done with it.
  static let withoutText: Set<String> = [
    "emph", "textit", "textbf", "textsc", "textrm", "textsf", "texttt", "textup", "textmd", "textsl", "textnormal",
    "textsuperscript", "textsubscript", "underline", "uppercase", "lowercase", "mbox", "hbox", "text", "ensuremath",
    "enquote", "mkbibquote", "mkbibemph", "url", "nolinkurl", "path", "em", "it", "bf", "sc", "rm", "sf", "tt", "sl",
    "itshape", "bfseries", "scshape", "small", "footnotesize", "protect", "relax", "nocase", "bibstring", "mathrm",
    "mathit", "mathbf", "left", "right", "allowbreak", "penalty", "hspace", "unskip", "ignorespaces", "break",
    "nobreak", "null", "leavevmode",
  ]

  /// Words that stand for characters.
  static let symbols: [String: String] = table(
    """
    aa å AA Å ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł ss ß SS ẞ i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ
    textbackslash \\ textbraceleft { textbraceright } lbrace { rbrace } textasciitilde ~ textasciicircum ^
    textunderscore _ textdollar $ textless < textgreater > textbar | textquotedbl " textquotesingle ' textasciigrave `
    textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” quotedblbase „ quotesinglbase ‚
    guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › lq ‘ rq ’
    textendash – textemdash — dots … ldots … textellipsis … textbullet • textperiodcentered · cdot · S § P ¶ textsection §
    textparagraph ¶ dag † ddag ‡ textdagger † textdaggerdbl ‡ copyright © textcopyright © textregistered ®
    texttrademark ™ pounds £ textsterling £ euro € texteuro € EUR € textyen ¥ textcent ¢ textdegree ° degree °
    textordfeminine ª textordmasculine º textonehalf ½ textonequarter ¼ textthreequarters ¾ textmu µ
    textexclamdown ¡ textquestiondown ¿ textnumero № times × texttimes × div ÷ pm ± leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠
    approx ≈ sim ∼ infty ∞ rightarrow → to → leftarrow ← Rightarrow ⇒ prime ′ circ ∘ LaTeX LaTeX TeX TeX
    alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ
    pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ
    Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
    """
  ).merging(["textvisiblespace": " ", "quad": " ", "qquad": " ", "space": " ", "newline": " ", "nobreakspace": " "]) {
    $1
  }

  /// Pairs of words.
  private static func table(_ text: String) -> [String: String] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let pairs = stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
    return Dictionary(pairs) { first, _ in first }
  }
}
