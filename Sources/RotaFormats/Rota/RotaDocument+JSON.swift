import Foundation
import Rostering

extension RotaDocument {
  /// The bytes of `rota.json`: keys in a fixed order, lists by date and then person, instants with the zone's offset.
  ///
  /// The same document gives the same bytes on every machine.
  /// - Parameter offsets: The time zone of the scenario.
  public func json(offsets: UTCOffsets) -> Data { RotaJSONWriter(offsets: offsets).value(of: self).bytes }
}
