import Rostering

/// What public space beside residences gets, in a sentence; nothing where there is none.
struct PublicSpaceText {
  let time: PublicSpaceTime?
  let words: DateWords

  var lines: [String] {
    guard let time else { return [] }
    let passes = words.either(
      words.count(time.passes, "pass", "passes"), words.count(time.passes, "passage", "passages"))
    let parts = [passes, words.hours(time.minutes)] + (time.share.map { [share($0)] } ?? [])
    let name = words.either("public space", "espace public")
    return TextLayout.paragraph("\(name)\(words.colon) \(parts.joined(separator: ", "))")
  }

  private func share(_ share: Double) -> String {
    let percent = words.percent((share * 1_000).rounded() / 1_000)
    return words.either("\(percent) of the presence in all places", "\(percent) de la présence, tous lieux confondus")
  }
}
