/// A public holiday of France (L3133-1), or one of the two that Alsace and Moselle add (L3134-13).
public enum PublicHoliday: String, CaseIterable, Codable, Sendable {
  case newYear, goodFriday, easterMonday, labourDay, victory, ascension, whitMonday, bastilleDay, assumption,
    allSaints, armistice, christmas, secondChristmasDay

  /// Where holidays are kept.
  public enum Region: String, CaseIterable, Codable, Sendable {
    /// No holiday at all.
    case none
    /// The eleven holidays of L3133-1.
    case metropole
    /// Those, with Good Friday and 26 December.
    case alsaceMoselle = "alsace-moselle"
  }

  /// The holidays of a year, each with its day, in order of date.
  ///
  /// Ascension can fall on a fixed holiday: in 2008 it was 1 May, and France had ten distinct days.
  public static func all(in year: Int, region: Region) -> [(day: Day, holiday: PublicHoliday)] {
    let easter = easterSunday(of: year)
    return allCases.filter { $0.isKept(in: region) }
      .compactMap { holiday in holiday.day(in: year, easter: easter).map { ($0, holiday) } }
      .sorted { $0.day < $1.day }
  }

  /// Easter Sunday of the Gregorian calendar, by the anonymous algorithm of *Nature*, 20 April 1876.
  public static func easterSunday(of year: Int) -> Day {
    let golden = year % 19
    let century = year / 100
    let leapCorrection = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
    let moon = leapCorrection - (leapCorrection / 28) * (1 - (29 / (leapCorrection + 1)) * ((21 - golden) / 11))
    let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7
    let fromMarchZero = 28 + moon - weekday
    let startOfMarch = Day(year: year, month: 3, day: 1) ?? Day(number: 0)
    return startOfMarch.advanced(by: fromMarchZero - 1)
  }

  private func isKept(in region: Region) -> Bool {
    switch (self, region) {
    case (_, .none): false
    case (.goodFriday, .metropole), (.secondChristmasDay, .metropole): false
    default: true
    }
  }

  private func day(in year: Int, easter: Day) -> Day? {
    switch self {
    case .newYear: Day(year: year, month: 1, day: 1)
    case .goodFriday: easter.advanced(by: -2)
    case .easterMonday: easter.advanced(by: 1)
    case .labourDay: Day(year: year, month: 5, day: 1)
    case .victory: Day(year: year, month: 5, day: 8)
    case .ascension: easter.advanced(by: 39)
    case .whitMonday: easter.advanced(by: 50)
    case .bastilleDay: Day(year: year, month: 7, day: 14)
    case .assumption: Day(year: year, month: 8, day: 15)
    case .allSaints: Day(year: year, month: 11, day: 1)
    case .armistice: Day(year: year, month: 11, day: 11)
    case .christmas: Day(year: year, month: 12, day: 25)
    case .secondChristmasDay: Day(year: year, month: 12, day: 26)
    }
  }
}
