/// Changes of right files about money, each with the problems as a coordinator reads them.
enum FundingMistakes {
  static let yaml: [Mistake] = [
    Mistake(
      "amount: 37000", "amount: 37k",
      "scenario.yaml:5:68: budgets[0].amount “37k”: this is no amount in euros, to the cent and below a billion. Maybe write it in digits, such as 1480.50."
    ),
    Mistake(
      "amount: 37000", "amount: -37000.5",
      "scenario.yaml:5:68: budgets[0].amount “-37000.5”: an amount here is 0 or more. Maybe 37000.50."),
    Mistake(
      "amount: 37000", "amount: [37000]",
      "scenario.yaml:5:68: budgets[0].amount “a list”: an amount is expected here, not a list. Maybe write one."),
    Mistake(
      "\"6 480,50\"", "\"6,480.50\"",
      "scenario.yaml:6:73: budgets[1].amount “6,480.50”: this is no amount in euros, to the cent and below a billion. Maybe 6480.50."
    ),
    Mistake(
      "\"6 480,50\"", "6.480",
      "scenario.yaml:6:73: budgets[1].amount “6.480”: this is no amount in euros, to the cent and below a billion. Maybe 6480."
    ),
    Mistake(
      "\"6 480,50\"", "8000.01",
      "scenario.yaml:6:73: budgets[1].amount “8000.01”: the funder gives from 5000 to 8000. Maybe 8000, or another range."
    ),
    Mistake(
      "\"6 480,50\"", "4999.99",
      "scenario.yaml:6:73: budgets[1].amount “4999.99”: the funder gives from 5000 to 8000. Maybe 5000, or another range."
    ),
    Mistake(
      "[5000, 8000]", "[8000, 5000]",
      "scenario.yaml:6:99: budgets[1].range[1] “5000”: the most is less than the least, 8000. Maybe swap the two amounts."
    ),
    Mistake(
      "[5000, 8000]", "[-5000, 8 k]",
      "scenario.yaml:6:93: budgets[1].range[0] “-5000”: an amount here is 0 or more. Maybe 5000.",
      "scenario.yaml:6:100: budgets[1].range[1] “8 k”: this is no amount in euros, to the cent and below a billion. Maybe write it in digits, such as 1480.50."
    ),
    Mistake(
      "[5000, 8000]", "5000-8000",
      "scenario.yaml:6:92: budgets[1].range “5000-8000”: the least and the most are expected here. Maybe [5000, 8000]."
    ),
    Mistake(
      "from: 2018-06-01, to: 2019-01-01", "from: 2018-06-01, to: 2018-06-01",
      "scenario.yaml:5:97: budgets[0].to “2018-06-01”: the budget ends on or before its first day, 2018-06-01. Maybe a later date: the day after the last."
    ),
    Mistake(
      "from: 2018-06-01, to: 2019-01-01", "from: 2018-06-31, to: 1/1/2019",
      "scenario.yaml:5:81: budgets[0].from “2018-06-31”: there is no such day in the calendar. Maybe 2018-06-30.",
      "scenario.yaml:5:97: budgets[0].to “1/1/2019”: this is no date written YYYY-MM-DD. Maybe 2019-01-01."),
    Mistake(
      "{id: open, amount: null}", "{id: state-aid, amont: 3, funder: \"\"}",
      "scenario.yaml:7:10: budgets[2].id “state-aid”: the identifier is already taken on line 5. Maybe “state-aid-2”.",
      "scenario.yaml:7:21: budgets[2].amont “amont”: there is no such key here. Maybe you meant “amount”.",
      "scenario.yaml:7:39: budgets[2].funder: a name is expected here, and there is nothing. Maybe write one.",
      "expenses.csv:4: budget “open”: there is no budget with this identifier. Maybe one of: state-aid, grant-citiz."
    ),
    Mistake(
      "budgets:", "budget:",
      "scenario.yaml:4:1: budget “budget”: there is no such key here. Maybe you meant “budgets”."),
    Mistake(
      "projects:", "project:",
      "scenario.yaml:12:1: project “project”: there is no such key here. Maybe you meant “projects”."),
    Mistake(
      "{id: ramonville, name: Ramonville}", "{id: Ramonville, assumed: yes}",
      "scenario.yaml:10:10: territories[1].id “Ramonville”: an identifier has lower-case letters a to z, digits, “-” and “_”, begins with a letter or a digit, and has 64 characters at most. Maybe “ramonville”.",
      "scenario.yaml:10:31: territories[1].assumed “yes”: “true” or “false” is expected here. Maybe true."),
    Mistake(
      "[arenes, ramonville]", "[arene, ramonville, ramonville]",
      "scenario.yaml:17:19: projects[0].territories[0] “arene”: there is no territory with this identifier. Maybe you meant “arenes”.",
      "scenario.yaml:17:38: projects[0].territories[2] “ramonville”: the list names “ramonville” twice. Maybe delete one of the two."
    ),
    Mistake(
      "budget: grant-citiz", "budget: grant-citis",
      "scenario.yaml:16:13: projects[0].budget “grant-citis”: there is no budget with this identifier. Maybe you meant “grant-citiz”."
    ),
    Mistake(
      "{id: plan, due: null, done: null}", "{id: diagnosis, due: juin, done: 2018-02-29}",
      "scenario.yaml:20:14: projects[0].milestones[1].id “diagnosis”: the identifier is already taken on line 19. Maybe “diagnosis-2”.",
      "scenario.yaml:20:30: projects[0].milestones[1].due “juin”: this is no date written YYYY-MM-DD. Maybe write it as YYYY-MM-DD, such as 2010-04-30.",
      "scenario.yaml:20:42: projects[0].milestones[1].done “2018-02-29”: there is no such day in the calendar. Maybe 2018-02-28."
    ),
    Mistake(
      "{id: gardens, budget: null}", "{id: mobi, milestone: []}",
      "scenario.yaml:21:10: projects[1].id “mobi”: the identifier is already taken on line 13. Maybe “mobi-2”.",
      "scenario.yaml:21:16: projects[1].milestone “milestone”: there is no such key here. Maybe you meant “milestones”.",
      "expenses.csv:4: project “gardens”: there is no project with this identifier. Maybe “mobi”."),
    Mistake(
      "expenses: expenses.csv", "expenses: expense.csv",
      "scenario.yaml:22:11: expenses “expense.csv”: there is no such file in the scenario's folder. Maybe you meant “expenses.csv”."
    ),
    Mistake(
      "expenses: expenses.csv", "expenses: ../expenses.csv",
      "scenario.yaml:22:11: expenses “../expenses.csv”: a file must lie inside the scenario's folder. Maybe “expenses.csv”."
    ),
  ]

  static let expenses: [Mistake] = [
    Mistake(
      "2018-06-14,grant-citiz,mobi,Abonnements,\"1 480,50\"", "2018-06-31,grant-citis,moby,,1.480",
      "expenses.csv:2: date “2018-06-31”: there is no such day in the calendar. Maybe 2018-06-30.",
      "expenses.csv:2: budget “grant-citis”: there is no budget with this identifier. Maybe you meant “grant-citiz”.",
      "expenses.csv:2: project “moby”: there is no project with this identifier. Maybe you meant “mobi”.",
      "expenses.csv:2: label: a label is missing. Maybe say what was paid.",
      "expenses.csv:2: amount “1.480”: this is no amount in euros, to the cent and below a billion. Maybe 1480."),
    Mistake(
      "30/06/2018,state-aid,,Séances,320", ",,,Séances,",
      "expenses.csv:3: date: a date is missing. Maybe write it as YYYY-MM-DD, such as 2010-04-30.",
      "expenses.csv:3: budget: the identifier of a budget is missing. Maybe one of: state-aid, grant-citiz, open.",
      "expenses.csv:3: amount: an amount is missing. Maybe write it in digits, such as 1480.50."),
    Mistake(
      ",320", ",320 EUR",
      "expenses.csv:3: amount “320 EUR”: this is no amount in euros, to the cent and below a billion. Maybe 320."),
    Mistake(
      ",320", ",1480.505",
      "expenses.csv:3: amount “1480.505”: this is no amount in euros, to the cent and below a billion. Maybe write it in digits, such as 1480.50."
    ),
    Mistake(
      ",320", ",320,5",
      "expenses.csv:3: “30/06/2018,state-aid,,Séances,320,5”: the row has 6 fields, and the header has 5. Maybe a field with “,” in it needs quotation marks."
    ),
    Mistake(
      "label,amount", "label,montant",
      "expenses.csv:1: montant “montant”: there is no such column here. Maybe “amount”.",
      "expenses.csv:1: amount: the column “amount” is missing. Maybe the header should be “date,budget,label,amount,project”."
    ),
  ]
}
