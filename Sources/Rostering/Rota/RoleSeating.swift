/// The most seats of wanted roles that some people can fill, each person counted once: a largest matching.
struct RoleSeating {
  /// How many seats of each role are filled.
  let filled: [String: Int]

  /// Seats people by augmenting paths (Berge 1957); the earlier requests are kept filled when not all can be.
  init(of requests: [Post.RoleRequest], among people: [Set<String>]) {
    let seats = requests.flatMap { Array(repeating: $0.role, count: Swift.max(0, $0.people)) }
    var seatOfPerson = [Int?](repeating: nil, count: people.count)
    func seat(_ index: Int, avoiding visited: inout Set<Int>) -> Bool {
      for person in people.indices where people[person].contains(seats[index]) && visited.insert(person).inserted {
        guard let other = seatOfPerson[person], !seat(other, avoiding: &visited) else {
          seatOfPerson[person] = index
          return true
        }
      }
      return false
    }
    var filled: [String: Int] = [:]
    for index in seats.indices {
      var visited: Set<Int> = []
      if seat(index, avoiding: &visited) { filled[seats[index], default: 0] += 1 }
    }
    self.filled = filled
  }
}
