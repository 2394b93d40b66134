// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "ronde",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "LinearProgramming", targets: ["LinearProgramming"]),
    .library(name: "Rostering", targets: ["Rostering"]),
    .library(name: "RotaFormats", targets: ["RotaFormats"]),
    .library(name: "RotaOptimizer", targets: ["RotaOptimizer"]),
    .library(name: "RotaValidator", targets: ["RotaValidator"]),
    .executable(name: "ronde", targets: ["ronde"]),
    .executable(name: "ronde-check", targets: ["ronde-check"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.1.0"),
  ],
  targets: [
    // The solver, and the language in which it is spoken to.
    .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk"), .linkedLibrary("m")]),
    .target(name: "LinearProgramming", dependencies: ["CGLPK"]),

    // Column generation, for any roster problem.
    .target(
      name: "RosterEngine",
      dependencies: ["LinearProgramming", .product(name: "HeapModule", package: "swift-collections")]),
    .executableTarget(
      name: "ronde-bench",
      dependencies: ["RosterEngine", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

    // The domain, and what is done with it.
    .target(name: "Rostering"),
    .target(
      name: "RotaOptimizer", dependencies: ["LinearProgramming", "RosterEngine", "Rostering"],
      // Links into Models: the program must work alone.
      resources: [.embedInCode("rota.mod"), .embedInCode("rounds.mod"), .embedInCode("units.mod")]),
    .target(name: "RotaValidator", dependencies: ["Rostering"]),
    .target(
      name: "RotaFormats",
      dependencies: ["Rostering", "SwiftCSV", .product(name: "Yams", package: "Yams")]),

    // The programs.
    .target(
      name: "CheckCommand",
      dependencies: [
        "Rostering", "RotaFormats", "RotaValidator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "ronde",
      dependencies: [
        "CheckCommand", "Rostering", "RotaFormats", "RotaOptimizer", "RotaValidator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "ronde-check",
      dependencies: ["CheckCommand", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

    // What is claimed of each.
    .target(name: "RotaTestSupport", dependencies: ["Rostering", "RotaFormats"], path: "Tests/RotaTestSupport"),
    .testTarget(name: "LinearProgrammingTests", dependencies: ["LinearProgramming", "CGLPK"]),
    .testTarget(
      name: "RosterEngineTests", dependencies: ["LinearProgramming", "RosterEngine", "RotaTestSupport"]),
    .testTarget(name: "RondeBenchTests", dependencies: ["ronde-bench", "RosterEngine"]),
    .testTarget(name: "RosteringTests", dependencies: ["Rostering", "RotaTestSupport"]),
    .testTarget(name: "RotaFormatsTests", dependencies: ["RotaFormats", "RotaTestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "RotaOptimizerTests",
      dependencies: [
        "LinearProgramming", "RosterEngine", "RotaFormats", "RotaOptimizer", "RotaValidator", "RotaTestSupport",
      ]),
    .testTarget(name: "RotaValidatorTests", dependencies: ["RotaValidator", "RotaTestSupport"]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["ronde", "ronde-check", "RotaFormats", "RotaTestSupport"],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
