import Foundation
import Rostering

extension Rota {
  /// The columns of `rota.csv`.
  static let csvColumns = ["date", "person", "start", "end", "kind", "id", "unit", "residence", "locked"]

  /// The kind of a line that is a pass, and of one that only says how long a duty lasts.
  static let (passKind, dutyKind) = ("pass", "duty")

  /// The bytes of `rota.csv`: one line for each piece and each pass, by date, then person, then time.
  ///
  /// Times are on the clock of the line's date, past midnight if need be (`26:00`). A pass has its people in `person`,
  /// between `|`, and in `id` the request that it answers. A duty that begins before its first piece or ends after its last
  /// has a line of kind `duty` as well. A time that the clock shows for the second time, in October, has its offset from
  /// UTC: `26:10+01:00`.
  /// - Precondition: Duties and passes lie from 00:00 to 48:00 on the clock of their days.
  /// - Parameters:
  ///   - offsets: The time zone of the scenario.
  ///   - dialect: What will open the file.
  public func csv(offsets: UTCOffsets, dialect: CSVDialect = .standard) -> Data {
    let clock = { (instant: Instant, day: Day) in
      TableTime(of: instant, countedFrom: day, offsets: offsets).description
    }
    var rows: [(day: Day, fields: [String])] = []
    for duty in duties {
      let row = { (interval: Range<Instant>, kind: String, id: String, unit: Int?) in
        let times = [clock(interval.lowerBound, duty.day), clock(interval.upperBound, duty.day)]
        let unit = unit.map(String.init) ?? ""
        rows.append(
          (duty.day, [duty.day.description, duty.person.text] + times + [kind, id, unit, "", "\(duty.isLocked)"]))
      }
      let first = duty.pieces.map(\.interval.lowerBound).min()
      let last = duty.pieces.map(\.interval.upperBound).max()
      if first != duty.span.lowerBound || last != duty.span.upperBound { row(duty.span, Rota.dutyKind, "", nil) }
      for piece in duty.pieces { row(piece.interval, piece.kind.rawValue, piece.id, piece.unit) }
    }
    for pass in passes {
      let times = [clock(pass.interval.lowerBound, pass.day), clock(pass.interval.upperBound, pass.day)]
      let people = pass.people.map(\.text).joined(separator: "|")
      rows.append(
        (
          pass.day,
          [pass.day.description, people] + times + [
            Rota.passKind, pass.request?.text ?? "", "", pass.residence.text, "",
          ]
        ))
    }
    let inOrder = rows.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    return CSVWriter.bytes(of: [Rota.csvColumns] + inOrder.map(\.element.fields), dialect: dialect)
  }
}
