/// The program's version, as `--version`, logs and pages show it.
enum Version {
  static let text = "0.1.0"
}
