/// A week of two people and two shifts, written in the public format.
enum TinyInstance {
  static let text = """
    # A week of two people.

    SECTION_HORIZON
    # all instances start on a Monday
    7

    SECTION_SHIFTS
    # id, minutes, forbidden next
    E,480,
    N,600,E|N

    SECTION_STAFF
    # id, maxima, minutes at most and at least, run at most and at least, days off, weekends
    ann,E=5|N=0,2400,960,5,2,2,1
    bob,E=7|N=2,3000,0,4,1,1,0

    SECTION_DAYS_OFF
    ann,0,3

    SECTION_SHIFT_ON_REQUESTS
    ann,1,E,4

    SECTION_SHIFT_OFF_REQUESTS
    bob,2,N,3

    SECTION_COVER
    1,E,1,100,1
    2,N,1,100,2
    """

  /// The same with one line changed.
  static func with(_ line: String, for old: String) -> String { text.replacing(old, with: line) }
}
