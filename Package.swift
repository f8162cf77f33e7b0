// swift-tools-version:6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A target of ours: `Sources/<name>`, with the settings that hold everywhere.
func part(_ name: String, _ dependencies: [Target.Dependency] = [], linker: [LinkerSetting] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings, linkerSettings: linker)
}

/// The tests of one target: `Tests/<name>Tests`.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, exclude: exclude,
    swiftSettings: settings)
}

let hummingbird: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "HummingbirdCore", package: "hummingbird"),
]
let nio: [Target.Dependency] = [
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
]

let package = Package(
  name: "compendium",
  products: [
    .executable(name: "compendium", targets: ["compendium"]),
    .library(name: "Discovery", targets: ["Discovery"]),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ],
  targets: [
    // Libraries of the system, and the small targets that wrap them.
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "COath", pkgConfig: "liboath", providers: [.apt(["liboath-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(name: "Assets", exclude: ["data"]),
    part("Digests", ["CSodium"]),
    part("ICU", linker: [.linkedLibrary("_FoundationICU")]),
    part("Markdown", ["CCmarkGFM"]),
    part("Compression", ["CDeflate", "CBrotli"]),

    part(
      "HTTPServer",
      [
        "Compression", "Digests",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ] + hummingbird + nio),

    // The house, from the ground up.
    part("Records", ["Digests", "ICU"]),
    part("Practices", ["Records"]),
    part("Addresses"),
    part("Discovery", ["Assets", "ICU", "CStemmer", "CDeflate"]),
    part("Ledger", ["Digests"]),
    part("Documents", ["Ledger", "Records", "Digests"]),
    part("People", ["Documents", "Ledger", "Records", "Digests", "CSodium", "COath"]),
    part(
      "StoreSQLite",
      [
        "Documents", "Ledger", "Digests", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    part("Content", ["Records", "Ledger", .product(name: "Yams", package: "Yams")]),
    part("Projections", ["Ledger", "Digests"]),
    part(
      "Catalogue",
      ["Digests", "Projections", "Ledger", "Discovery", "Addresses", "Practices", "Records", "Markdown", "ICU"]),
    part(
      "Exchange",
      ["Catalogue", "Practices", "Records", "InterfaceTexts"]),
    part("InterfaceTexts", ["Assets", "ICU", "Records", .product(name: "Yams", package: "Yams")]),
    part("Layout", ["Addresses", "Assets", "Digests", "ICU", "InterfaceTexts", "Markdown", "Records"]),
    part(
      "Pages",
      [
        "Layout", "Catalogue", "Ledger", "Discovery", "Addresses", "Practices", "Records", "InterfaceTexts", "Markdown",
        "Assets",
      ]),
    part(
      "Editorial",
      [
        "Layout", "People", "Documents", "Ledger", "Records", "InterfaceTexts", "Markdown", "ICU", "Addresses",
        "Digests",
      ]),
    part(
      "Web",
      [
        "HTTPServer", "Layout", "Pages", "Editorial", "Exchange", "Catalogue", "People", "Documents", "Ledger",
        "Addresses", "Practices", "Records", "InterfaceTexts",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),
    part(
      "Commands",
      [
        "Web", "HTTPServer", "Content", "InterfaceTexts", "Catalogue", "Projections", "Discovery", "StoreSQLite",
        "Editorial", "People", "Documents", "Ledger",
        "Addresses",
        "Practices", "Records",
        "Compression", "Digests", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "compendium",
      dependencies: ["Commands", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: settings),

    // Tests: one folder a target.
    .target(
      name: "TestSupport",
      dependencies: [
        "Editorial", "People", "Practices", "Records", "Ledger", "Documents", "Content", "InterfaceTexts",
        "StoreSQLite", "HTTPServer",
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      ],
      path: "Tests/TestSupport",
      swiftSettings: settings),
    tests(of: "Digests"),
    tests(of: "ICU"),
    tests(of: "Markdown"),
    tests(of: "Compression", ["CDeflate", "CBrotli"]),
    tests(
      of: "HTTPServer",
      ["Compression", "Digests", .product(name: "HTTPTypes", package: "swift-http-types")] + nio),
    tests(of: "Records", ["Digests"]),
    tests(of: "Practices", ["Records", "Digests"], exclude: ["Frozen"]),
    tests(of: "Addresses"),
    tests(of: "Discovery"),
    tests(of: "Ledger", ["Digests"]),
    tests(of: "Documents", ["Records"]),
    tests(of: "People", ["Documents", "Ledger", "Records", "StoreSQLite"]),
    .executableTarget(
      name: "KilledAct", dependencies: ["Documents", "Ledger", "StoreSQLite"], path: "Tests/KilledAct",
      swiftSettings: settings),
    tests(
      of: "StoreSQLite", ["Documents", "Ledger", "Digests", "KilledAct", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(
      of: "Catalogue",
      ["Projections", "StoreSQLite", "Content", "Ledger", "Discovery", "Addresses", "Practices", "Records"],
      exclude: ["Questions"]),
    tests(of: "Content", ["Practices", "Records", "Ledger", "StoreSQLite"]),
    tests(
      of: "Exchange", ["Practices", "Records", "Catalogue", "Ledger", "StoreSQLite", "Content", "InterfaceTexts"],
      exclude: ["Corpus"]),
    tests(of: "InterfaceTexts", ["Practices", "Records", "Content", "ICU"]),
    tests(of: "Layout", ["Content", "InterfaceTexts", "Practices", "Records"]),
    tests(
      of: "Editorial",
      ["People", "Documents", "Ledger", "Records", "Content", "Practices", "StoreSQLite", "InterfaceTexts", "Digests"]),
    tests(
      of: "Pages",
      [
        "Layout", "Catalogue", "Content", "Ledger", "Discovery", "Addresses", "Practices", "Records", "InterfaceTexts",
        "Digests",
      ],
      exclude: ["Snapshots"]),
    tests(
      of: "Web",
      [
        "Layout", "Pages", "Catalogue", "Exchange", "Content", "Addresses", "Practices", "Records", "Ledger",
        "StoreSQLite", "Editorial", "People", "Documents",
        "InterfaceTexts", "HTTPServer", .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    tests(
      of: "Commands",
      [
        "Web", "HTTPServer", "Compression", "Projections", "Digests", "Discovery", "StoreSQLite", "People", "Documents",
        "Ledger", "Content", "InterfaceTexts", "Practices", "Records",
      ]),
  ],
  cLanguageStandard: .gnu2x
)
