extension ShiftInstance {
  /// The most of whatever an instance counts: sums of it stay far from what a number can hold.
  private static let most = 10_000_000

  /// Reads the text of an instance.
  ///
  /// - Throws: `MalformedInstance` with all that is not what its section has.
  init(text: String) throws(MalformedInstance) {
    var sections = InstanceSections(text: text)
    let horizon = sections.lines(of: "HORIZON", isNeeded: true)
    let days = horizon.first.map { sections.integer($0, 0, in: 1...3_660) } ?? 1
    for line in horizon.dropFirst() { sections.add(line, line[0], "there is one horizon") }
    if horizon.isEmpty, sections.mistakes.isEmpty { sections.add(nil, "HORIZON", "", "the number of days is missing") }

    let shifts = ShiftInstance.shifts(&sections)
    let ids = Set(shifts.map(\.id))
    var staff = ShiftInstance.staff(&sections, shifts: ids)
    let people = Set(staff.map(\.id))
    for fields in sections.lines(of: "DAYS_OFF") {
      let id = sections.name(fields, fields[0], of: "employee", among: people)
      let off = Set(fields.parts.indices.dropFirst().map { sections.integer(fields, $0, in: 0...days - 1) })
      if let position = staff.firstIndex(where: { $0.id == id }) { staff[position].daysOff.formUnion(off) }
    }
    self.days = days
    self.shifts = shifts
    self.staff = staff
    wanted = ShiftInstance.requests("SHIFT_ON_REQUESTS", &sections, days: days, shifts: ids, people: people)
    unwanted = ShiftInstance.requests("SHIFT_OFF_REQUESTS", &sections, days: days, shifts: ids, people: people)
    cover = ShiftInstance.cover(&sections, days: days, shifts: ids)
    guard sections.mistakes.isEmpty else { throw MalformedInstance(mistakes: sections.mistakes) }
  }

  private static func shifts(_ sections: inout InstanceSections) -> [Shift] {
    var ids: Set<String> = []
    let lines = sections.lines(of: "SHIFTS", isNeeded: true)
    if let tooMany = lines.dropFirst(63).first {
      sections.add(tooMany, tooMany[0], "there are at most 63 shifts")
    }
    let names = Set(lines.map { $0[0] })
    return lines.map { fields in
      for later in fields.list(2) { _ = sections.name(fields, later, of: "shift", among: names) }
      return Shift(
        id: sections.newName(fields, of: "shift", among: &ids), minutes: sections.integer(fields, 1, in: 1...1_440),
        forbiddenNext: fields.list(2))
    }
  }

  private static func staff(_ sections: inout InstanceSections, shifts: Set<String>) -> [Employee] {
    var ids: Set<String> = []
    return sections.lines(of: "STAFF", isNeeded: true).map { fields in
      var most: [String: Int] = [:]
      for entry in fields.list(1) {
        let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let count = Int(parts[1]), count >= 0 else {
          sections.add(fields, entry, "a maximum is written E=14")
          continue
        }
        most[sections.name(fields, String(parts[0]), of: "shift", among: shifts)] = count
      }
      let limit = { (sections: inout InstanceSections, position: Int) in
        sections.integer(fields, position, in: 0...ShiftInstance.most)
      }
      return Employee(
        id: sections.newName(fields, of: "employee", among: &ids), mostShifts: most, mostMinutes: limit(&sections, 2),
        leastMinutes: limit(&sections, 3), mostConsecutive: limit(&sections, 4), leastConsecutive: limit(&sections, 5),
        leastOff: limit(&sections, 6), mostWeekends: limit(&sections, 7))
    }
  }

  private static func requests(
    _ section: String, _ sections: inout InstanceSections, days: Int, shifts: Set<String>, people: Set<String>
  ) -> [Request] {
    sections.lines(of: section).map { fields in
      Request(
        employee: sections.name(fields, fields[0], of: "employee", among: people),
        day: sections.integer(fields, 1, in: 0...days - 1),
        shift: sections.name(fields, fields[2], of: "shift", among: shifts),
        weight: sections.integer(fields, 3, in: 0...most))
    }
  }

  private static func cover(_ sections: inout InstanceSections, days: Int, shifts: Set<String>) -> [Cover] {
    var known: Set<String> = []
    return sections.lines(of: "COVER", isNeeded: true).map { fields in
      if !known.insert("\(fields[0]),\(fields[1])").inserted {
        sections.add(fields, "\(fields[0]),\(fields[1])", "the shift has a cover on that day already")
      }
      return Cover(
        day: sections.integer(fields, 0, in: 0...days - 1),
        shift: sections.name(fields, fields[1], of: "shift", among: shifts),
        people: sections.integer(fields, 2, in: 0...most), priceUnder: sections.integer(fields, 3, in: 0...most),
        priceOver: sections.integer(fields, 4, in: 0...most))
    }
  }
}
