// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "discovery-bench",
  dependencies: [
    .package(name: "compendium", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    // Named apart from the same libraries of the packages this depends on.
    .systemLibrary(name: "CBenchSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CBenchStemmer", providers: [.apt(["libstemmer-dev"])]),
    .executableTarget(
      name: "discovery-bench",
      dependencies: [
        "CBenchSQLite", "CBenchStemmer", .product(name: "Discovery", package: "compendium"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]),
  ]
)
