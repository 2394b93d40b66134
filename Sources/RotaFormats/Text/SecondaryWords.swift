import Rostering

extension DateWords {
  /// What public space beside residences gets, in a sentence.
  func sentence(_ time: SecondaryTime) -> [String] {
    let presence = hours(time.minutes)
    let share = percent(((time.share ?? 0) * 1_000).rounded() / 1_000)
    return TextLayout.paragraph(
      either(
        "public space: \(count(time.passes, "pass", "passes")), \(presence), \(share) of the presence in all places, in time "
          + "that no promise needs",
        "espace public\u{A0}: \(count(time.passes, "passage", "passages")), \(presence), \(share) de la présence en tous "
          + "lieux, sur le temps que les promesses laissent"))
  }
}
