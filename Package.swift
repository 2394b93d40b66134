// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "ronde",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "LinearProgramming", targets: ["LinearProgramming"]),
    .library(name: "Rostering", targets: ["Rostering"]),
  ],
  dependencies: [],
  targets: [
    .target(
      name: "CGLPK",
      linkerSettings: [.linkedLibrary("glpk"), .linkedLibrary("m")]
    ),
    .target(name: "LinearProgramming", dependencies: ["CGLPK"]),
    .target(name: "Rostering"),
    .testTarget(name: "LinearProgrammingTests", dependencies: ["LinearProgramming", "CGLPK"]),
    .testTarget(name: "RosteringTests", dependencies: ["Rostering"]),
  ],
  swiftLanguageModes: [.v6]
)
