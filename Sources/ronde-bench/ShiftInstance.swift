import RosterEngine

/// A public shift-scheduling instance: staff, shifts, requests and cover, as its text file states them.
///
/// The format and its rules: T. Curtois and R. Qu, “Computational results on new staff scheduling benchmark instances”,
/// 2014; schedulingbenchmarks.org.
struct ShiftInstance {
  /// A kind of duty.
  struct Shift {
    let id: String
    let minutes: Int
    /// The shifts that may not follow on the next day.
    let forbiddenNext: [String]
  }

  /// A person with the limits of the contract.
  struct Employee {
    let id: String
    /// The most shifts of each kind.
    let mostShifts: [String: Int]
    let mostMinutes: Int
    let leastMinutes: Int
    let mostConsecutive: Int
    let leastConsecutive: Int
    let leastOff: Int
    let mostWeekends: Int
    var daysOff: Set<Int> = []
  }

  /// A wish for or against a shift on a day.
  struct Request {
    let employee: String
    let day: Int
    let shift: String
    let weight: Int
  }

  /// How many people a shift wants on a day.
  struct Cover {
    let day: Int
    let shift: String
    let people: Int
    let priceUnder: Int
    let priceOver: Int
  }

  let days: Int
  let shifts: [Shift]
  let staff: [Employee]
  let wanted: [Request]
  let unwanted: [Request]
  let cover: [Cover]
}

// MARK: - The roster problem

extension ShiftInstance {
  /// The instance as the engine takes it: choice `k` of a day is the `k`-th shift of the file.
  var problem: RosterProblem {
    var problem = RosterProblem(days: days, costUnit: 1)
    var rows: [DayShift: Int] = [:]
    for cover in cover {
      let under = problem.add(SideVariable(cost: Double(cover.priceUnder), isInteger: true))
      let over = problem.add(SideVariable(cost: Double(cover.priceOver), isInteger: true))
      let people = Double(cover.people)
      rows[DayShift(day: cover.day, shift: cover.shift)] = problem.add(
        LinkingRow(
          lower: people, upper: people, terms: [LinkingRow.Term(1, side: under), LinkingRow.Term(-1, side: over)]))
    }
    let costs = requestCosts(constant: &problem.constant)
    let successions = SuccessionTable(days: days, forbiddenNext: forbiddenNext)
    problem.lines = staff.map { employee in
      var line = LineProblem(
        menu: (0..<days).map { day in
          shifts.map { shift in
            let row = rows[DayShift(day: day, shift: shift.id)]
            return LineProblem.Duty(
              cost: costs[Wish(employee: employee.id, day: day, shift: shift.id)] ?? 0,
              entries: row.map { [LineProblem.Duty.Entry(row: $0)] } ?? [])
          }
        })
      line.successions = successions
      employee.restrict(&line, shifts: shifts)
      return line
    }
    return problem
  }

  private struct DayShift: Hashable {
    let day: Int
    let shift: String
  }

  private struct Wish: Hashable {
    let employee: String
    let day: Int
    let shift: String
  }

  /// The roster as checkers read it: a line per person, a tab-separated cell per day, the shift's name or nothing.
  func text(of roster: Roster) -> String {
    roster.lines.map { line in
      (0..<line.days).map { day in
        let choice = line.choice(on: day)
        return choice == 0 ? "" : shifts[choice - 1].id
      }.joined(separator: "\t") + "\n"
    }.joined()
  }

  /// What each shift costs its holder; shifts wished for count negative, against a constant.
  private func requestCosts(constant: inout Double) -> [Wish: Double] {
    var costs: [Wish: Double] = [:]
    for request in wanted {
      costs[Wish(employee: request.employee, day: request.day, shift: request.shift), default: 0] -= Double(
        request.weight)
      constant += Double(request.weight)
    }
    for request in unwanted {
      costs[Wish(employee: request.employee, day: request.day, shift: request.shift), default: 0] += Double(
        request.weight)
    }
    return costs
  }

  /// By choice, the choices forbidden on the next day.
  private var forbiddenNext: [UInt64] {
    let numbers = Dictionary(zip(shifts.map(\.id), 1...)) { first, _ in first }
    return [0]
      + shifts.map { shift in
        shift.forbiddenNext.compactMap { numbers[$0] }.reduce(0) { $0 | 1 << UInt64($1) }
      }
  }
}

extension ShiftInstance.Employee {
  /// Puts the limits of the contract on a line.
  fileprivate func restrict(_ line: inout LineProblem, shifts: [ShiftInstance.Shift]) {
    let days = line.menu.indices
    for day in days {
      for (number, shift) in shifts.enumerated() where daysOff.contains(day) || mostShifts[shift.id] == 0 {
        line.allowed[day] &= ~(1 << UInt64(number + 1))
      }
    }
    line.runs = RunLimits(mostWorked: mostConsecutive, leastWorked: leastConsecutive, leastOff: leastOff)
    let minutes = days.flatMap { day in
      shifts.enumerated().map { CountLimit.Amount(day: day, choice: $0 + 1, amount: $1.minutes) }
    }
    line.counts.append(CountLimit(amounts: minutes, atLeast: leastMinutes, atMost: mostMinutes))
    let anyShift = ((1 << UInt64(shifts.count)) - 1) << 1 as UInt64
    // The last weekend may be cut by the horizon.
    let weekends = stride(from: 5, to: days.count, by: 7).map { saturday in
      let weekend = [saturday, saturday + 1].filter { $0 < days.count }
      return CountLimit.Group(choices: Dictionary(uniqueKeysWithValues: weekend.map { ($0, anyShift) }))
    }
    line.counts.append(CountLimit(groups: weekends, atMost: mostWeekends))
    for (number, shift) in shifts.enumerated() {
      let amounts = days.map { CountLimit.Amount(day: $0, choice: number + 1, amount: 1) }
      line.counts.append(CountLimit(amounts: amounts, atMost: mostShifts[shift.id] ?? days.count))
    }
  }
}
