// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "discovery-bench",
  dependencies: [.package(name: "compendium", path: "../..")],
  targets: [
    .executableTarget(
      name: "discovery-bench", dependencies: [.product(name: "Discovery", package: "compendium")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
