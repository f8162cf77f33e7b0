public import Foundation

/// The repository that these tests are in, wherever they run.
public enum FixtureRepository {
  public static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The collection that ships.
  public static var content: String { root.appendingPathComponent("content").path }
}
