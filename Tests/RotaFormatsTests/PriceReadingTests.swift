import Rostering
import Testing

@testable import RotaFormats

/// Oracle: the text of the file, read by people.
@Suite("Reading what sessions cost")
struct PriceReadingTests {
  private static let yaml = """
    schema: 1
    name: base
    timezone: Europe/Paris
    budgets: [{id: state-aid, amount: 37000}]
    projects: [{id: mobi}]
    services:
      - {id: advice, roles: [adviser], minutes: 60, price: 60, budget: state-aid}
      - {id: talk, roles: [adviser], minutes: 60, price: "1 480,50", budget: state-aid, project: mobi}
      - {id: free, roles: [adviser], minutes: 60}

    """

  @Test("a service has the price of a session, the budget that pays it and perhaps a project, or no price")
  func prices() throws {
    let scenario = try ScenarioFiles.scenario(PriceReadingTests.yaml)
    #expect(
      scenario.services.map(\.price) == [
        Service.Price(Money(cents: 6_000), from: "state-aid"),
        Service.Price(Money(cents: 148_050), from: "state-aid", for: "mobi"), nil,
      ])
  }

  private static let mistakes: [Mistake] = [
    Mistake(
      "price: 60,", "price: 60k,",
      "scenario.yaml:7:56: services[0].price “60k”: this is no amount in euros, to the cent and below a billion. Maybe write it in digits, such as 1480.50."
    ),
    Mistake(
      "price: 60,", "price: -60,",
      "scenario.yaml:7:56: services[0].price “-60”: an amount here is 0 or more. Maybe 60."),
    Mistake(
      "price: 60, budget: state-aid", "price: 60",
      "scenario.yaml:7:56: services[0].price “60”: no budget pays it. Maybe “budget: state-aid”."),
    Mistake(
      "price: 60, budget: state-aid", "budget: state-aid",
      "scenario.yaml:7:57: services[0].budget “state-aid”: nothing is paid where sessions have no price. Maybe “price: 60”, in euros for each."
    ),
    Mistake(
      "price: 60, budget: state-aid", "price: 60, budget: state-aide",
      "scenario.yaml:7:68: services[0].budget “state-aide”: there is no budget with this identifier. Maybe you meant “state-aid”."
    ),
    Mistake(
      "project: mobi}", "project: moby}",
      "scenario.yaml:8:94: services[1].project “moby”: there is no project with this identifier. Maybe you meant “mobi”."
    ),
    Mistake(
      "price: 60,", "prise: 60,",
      "scenario.yaml:7:49: services[0].prise “prise”: there is no such key here. Maybe you meant “price”."
    ),
  ]

  @Test("a mistake in what a session costs is told with its line and its field", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let text = PriceReadingTests.yaml.replacingOccurrences(of: mistake.change, with: mistake.into)
    try #require(text != PriceReadingTests.yaml)
    let files = try ScenarioFiles(yaml: text, mediators: nil, absences: nil)
    #expect(try files.problems().map(\.description) == mistake.problems)
  }
}
