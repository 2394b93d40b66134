import Foundation

@testable import RotaFormats

/// A small scenario about money alone, to be changed by tests.
enum FundingFiles {
  static let yaml = """
    schema: 1
    name: base
    timezone: Europe/Paris
    budgets:
      - {id: state-aid, title: "Aide de l'État", funder: État, amount: 37000, from: 2018-06-01, to: 2019-01-01}
      - {id: grant-citiz, title: Subvention Citiz, funder: Chalets, amount: "6 480,50", range: [5000, 8000]}
      - {id: open, amount: null}
    territories:
      - {id: arenes, name: Les Arènes, town: Toulouse}
      - {id: ramonville, name: Ramonville}
      - {id: territory-6, assumed: true}
    projects:
      - id: mobi
        title: Mobi-Chalets
        partner: Citiz
        budget: grant-citiz
        territories: [arenes, ramonville]
        milestones:
          - {id: diagnosis, title: Diagnostic, due: 2018-06-30, done: 2018-06-15}
          - {id: plan, due: null, done: null}
      - {id: gardens, budget: null}
    expenses: expenses.csv

    """

  static let expenses = """
    date,budget,project,label,amount
    2018-06-14,grant-citiz,mobi,Abonnements,"1 480,50"
    30/06/2018,state-aid,,Séances,320
    2018-07-02,open,gardens,Avoir,-20.05

    """

  static func files(yaml: String = yaml, expenses: String = expenses) throws -> ScenarioFiles {
    let files = try ScenarioFiles(yaml: yaml, mediators: nil, absences: nil)
    try files.write(Data(expenses.utf8), to: "expenses.csv")
    return files
  }
}
