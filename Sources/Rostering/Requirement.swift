/// One named rule or target with its indices: what a row of the model states, what a gap misses, what a finding breaks.
///
/// The text form is MathProg's own, `cover[local,'2010-04-07T20:00']`, so that the optimizer's rows, the model in
/// `Models/`, the validator's findings and the explanations all speak of the same thing.
public enum Requirement: Hashable, Sendable {
  /// A post has its required number from this moment on.
  case cover(Post.ID, LocalMoment)
  /// A post has its desired number from this moment on.
  case desired(Post.ID, LocalMoment)
  /// A post has the people of a role that it wants from this moment on.
  case role(Post.ID, String, LocalMoment)
  /// A residence gets its passes of a target in the period that has this first day.
  case passes(CoverageTarget.ID, Residence.ID, Day)
  /// A residence is passed through at least once in the run of open days that has this last day.
  case spread(CoverageTarget.ID, Residence.ID, Day)
  /// A request is answered in its time.
  case request(Request.ID)
  /// A follow-up has its sessions in the period that has this first day.
  case sessions(FollowUp.ID, Day)
  /// A beneficiary has a session in the run of days that has this last day.
  case contact(Beneficiary.ID, Day)
  /// Everybody on duty at this moment stands in one place.
  case place(LocalMoment)
  /// The units that walk at this moment can be formed of people who may walk together.
  case pairing(LocalMoment)
  /// The passes of a patrol post fit in the stretch that begins at this moment.
  case capacity(Post.ID, LocalMoment)
  /// A person keeps a rule of work on a day, or in the period that begins on it.
  case rule(RuleName, Person.ID, Day)
}

extension Requirement: CustomStringConvertible {
  /// The name and the indices in MathProg's form.
  public var description: String {
    let (name, indices) = parts
    return "\(name)[\(indices.map(Requirement.symbol).joined(separator: ","))]"
  }

  private var parts: (name: String, indices: [String]) {
    switch self {
    case .cover(let post, let moment): ("cover", [post.text, moment.description])
    case .desired(let post, let moment): ("desired", [post.text, moment.description])
    case .role(let post, let role, let moment): ("role", [post.text, role, moment.description])
    case .passes(let target, let residence, let day): ("passes", [target.text, residence.text, day.description])
    case .spread(let target, let residence, let day): ("spread", [target.text, residence.text, day.description])
    case .request(let request): ("request", [request.text])
    case .sessions(let followUp, let day): ("sessions", [followUp.text, day.description])
    case .contact(let beneficiary, let day): ("contact", [beneficiary.text, day.description])
    case .place(let moment): ("place", [moment.description])
    case .pairing(let moment): ("pairing", [moment.description])
    case .capacity(let post, let moment): ("capacity", [post.text, moment.description])
    case .rule(let rule, let person, let day): (rule.rawValue, [person.text, day.description])
    }
  }

  /// A symbol as MathProg writes it: bare when it begins with a letter or `_` and goes on with letters, digits
  /// and `+-._`, in single quotes otherwise.
  static func symbol(_ text: String) -> String {
    let isLetter = { (byte: UInt8) in (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 }
    let isInner = { (byte: UInt8) in isLetter(byte) || (48...57).contains(byte) || [43, 45, 46].contains(byte) }
    guard let first = text.utf8.first, isLetter(first), text.utf8.allSatisfy(isInner) else {
      // By scalars, as MathProg reads: a quote with an accent upon it is one character, and still ends the symbol.
      let parts = text.unicodeScalars.split(separator: "'", omittingEmptySubsequences: false)
      return "'" + parts.map(String.init).joined(separator: "''") + "'"
    }
    return text
  }
}

extension Requirement: Comparable {
  /// Orders requirements by their text.
  public static func < (left: Requirement, right: Requirement) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}

extension Requirement: LosslessStringConvertible {
  /// Reads a requirement from its text form, or nil when the text is none.
  public init?(_ text: String) {
    guard let (name, indices) = Requirement.split(text) else { return nil }
    let moment = indices.last.flatMap { LocalMoment(iso: $0) }
    let day = indices.last.flatMap { Day(iso: $0) }
    switch (name, indices.count, moment, day) {
    case ("cover", 2, let moment?, nil): self = .cover(Post.ID(indices[0]), moment)
    case ("desired", 2, let moment?, nil): self = .desired(Post.ID(indices[0]), moment)
    case ("role", 3, let moment?, nil): self = .role(Post.ID(indices[0]), indices[1], moment)
    case ("capacity", 2, let moment?, nil): self = .capacity(Post.ID(indices[0]), moment)
    case ("place", 1, let moment?, nil): self = .place(moment)
    case ("pairing", 1, let moment?, nil): self = .pairing(moment)
    case ("passes", 3, nil, let day?):
      self = .passes(CoverageTarget.ID(indices[0]), Residence.ID(indices[1]), day)
    case ("spread", 3, nil, let day?):
      self = .spread(CoverageTarget.ID(indices[0]), Residence.ID(indices[1]), day)
    case ("sessions", 2, nil, let day?): self = .sessions(FollowUp.ID(indices[0]), day)
    case ("contact", 2, nil, let day?): self = .contact(Beneficiary.ID(indices[0]), day)
    case ("request", 1, _, _): self = .request(Request.ID(indices[0]))
    case (_, 2, nil, let day?):
      guard let rule = RuleName(rawValue: name) else { return nil }
      self = .rule(rule, Person.ID(indices[0]), day)
    default: return nil
    }
  }

  /// The name and the indices of `name[index,'quoted index']`.
  private static func split(_ text: String) -> (name: String, indices: [String])? {
    let scalars = text.unicodeScalars
    guard let bracket = scalars.firstIndex(of: "["), scalars.last == "]" else { return nil }
    var rest = scalars[scalars.index(after: bracket)...].dropLast()
    var indices: [String] = []
    while true {
      guard let index = readIndex(from: &rest) else { return nil }
      indices.append(index)
      guard let separator = rest.popFirst() else { break }
      guard separator == "," else { return nil }
    }
    return (String(scalars[..<bracket]), indices)
  }

  /// Reads one index, bare or in quotes, and leaves what follows it.
  private static func readIndex(from rest: inout Substring.UnicodeScalarView) -> String? {
    var index = String.UnicodeScalarView()
    guard rest.first == "'" else {
      while let next = rest.first, next != ",", next != "'" { index.append(rest.removeFirst()) }
      return index.isEmpty ? nil : String(index)
    }
    rest.removeFirst()
    while let next = rest.popFirst() {
      guard next == "'" else {
        index.append(next)
        continue
      }
      // A doubled quote stands for one; a single one ends the index.
      guard rest.first == "'" else { return String(index) }
      index.append(rest.removeFirst())
    }
    return nil
  }
}

extension Requirement: Codable {
  /// Reads a requirement from its text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let requirement = Requirement(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” names no requirement")
    }
    self = requirement
  }

  /// Writes the requirement in its text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Requirement {
  /// The name of the family, without its indices.
  public var name: String { parts.name }
}
