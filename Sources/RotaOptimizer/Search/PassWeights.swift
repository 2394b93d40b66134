import Rostering

/// How many passes each residence should have beside the others, where promises leave the choice.
///
/// Landlords have agreed how they share the team's time. A residence weighs what its landlord's share comes to for each of
/// the landlord's residences, and 1 in the mean; so it does where no share is agreed, or nobody knows whose it is. Public
/// space is nobody's.
struct PassWeights: Sendable {
  private let weights: [Residence.ID: Double]

  init(of scenario: Scenario) {
    let owned = Dictionary(grouping: scenario.residences.filter { $0.priority == .primary }, by: \.landlord)
    let shares = scenario.landlords.compactMap { landlord -> (residences: [Residence.ID], each: Double)? in
      guard let own = owned[landlord.id], let share = scenario.agreedShare(of: landlord) else { return nil }
      return (own.map(\.id), share / Double(own.count))
    }
    let total = shares.reduce(0) { $0 + $1.each * Double($1.residences.count) }
    let count = shares.reduce(0) { $0 + $1.residences.count }
    var weights: [Residence.ID: Double] = [:]
    for share in shares where total > 0 {
      let weight = share.each / total * Double(count)
      for residence in share.residences { weights[residence] = Swift.max(PassWeights.least, weight) }
    }
    self.weights = weights
  }

  /// So many passes of a residence as passes of one that weighs 1.
  func weighed(_ passes: Int, of residence: Residence.ID) -> Double { Double(passes) / self[residence] }

  /// The number by which residences are ordered for their next pass, the smallest first: that of their passes where all weigh
  /// the same.
  ///
  /// After A. Sainte-Laguë, “La représentation proportionnelle et la méthode des moindres carrés”, Annales scientifiques de
  /// l'École normale supérieure 27, 1910: parts taken so are nearest to the shares, and favour neither large nor small ones.
  func rank(after passes: Int, of residence: Residence.ID) -> Double {
    (Double(passes) + 0.5) / self[residence] - 0.5
  }

  private subscript(residence: Residence.ID) -> Double { weights[residence] ?? 1 }

  /// The least that a residence weighs, so that passes can be divided by it: a landlord may have agreed to a share of 0.
  private static let least = 0.01
}
