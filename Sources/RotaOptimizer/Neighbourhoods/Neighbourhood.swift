/// Which duties a search for a better rota decides again.
///
/// The other duties are held. What is no duty – places, passes, gaps – is free wherever its week is, and so is what spans
/// several weeks.
enum Neighbourhood: Hashable, Sendable {
  /// Everything in some of the horizon's weeks, the others as the best rota has them.
  case weeks(Range<Int>)
  /// The same, but only some people's duties.
  case people(Set<Int>, weeks: Range<Int>)
  /// The duties on which the best rota and the relaxation differ.
  ///
  /// After E. Danna, E. Rothberg and C. Le Pape, “Exploring relaxation induced neighborhoods to improve MIP solutions”,
  /// Mathematical Programming 102, 2005.
  case disagreement
  /// The duties that the relaxation leaves between no and yes, the others as it has them.
  ///
  /// After T. Berthold, “RENS: the optimal rounding”, Mathematical Programming Computation 6, 2014.
  case fractions
}
