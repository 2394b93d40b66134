internal import CGLPK

// The numbers of cglpk.h and the enumerations of this module, each pair in one place.

extension Direction {
  /// The C side's number for it.
  var code: Int32 {
    switch self {
    case .minimize: Int32(CGLPK_MINIMIZE.rawValue)
    case .maximize: Int32(CGLPK_MAXIMIZE.rawValue)
    }
  }
}

extension StopReason {
  /// Reads the C side's number; nil when the method came to its own end.
  init?(stopCode: Int32) {
    switch UInt32(bitPattern: stopCode) {
    case CGLPK_STOP_ITERATIONS.rawValue: self = .workLimit(.iterations)
    case CGLPK_STOP_NODES.rawValue: self = .workLimit(.nodes)
    case CGLPK_STOP_TIME.rawValue: self = .timeLimit
    case CGLPK_STOP_CANCELLED.rawValue: self = .cancelled
    case CGLPK_STOP_GAP.rawValue: self = .gapReached
    default: return nil
    }
  }
}

extension MIPOptions.Branching {
  /// The C side's number for it.
  var code: Int32 {
    switch self {
    case .pseudoCost: Int32(CGLPK_BRANCH_PSEUDO_COST.rawValue)
    case .mostFractional: Int32(CGLPK_BRANCH_MOST_FRACTIONAL.rawValue)
    case .firstFractional: Int32(CGLPK_BRANCH_FIRST_FRACTIONAL.rawValue)
    case .driebeckTomlin: Int32(CGLPK_BRANCH_DRIEBECK_TOMLIN.rawValue)
    }
  }
}

extension MIPOptions.Backtracking {
  /// The C side's number for it.
  var code: Int32 {
    switch self {
    case .bestProjection: Int32(CGLPK_BACKTRACK_BEST_PROJECTION.rawValue)
    case .bestBound: Int32(CGLPK_BACKTRACK_BEST_BOUND.rawValue)
    case .depthFirst: Int32(CGLPK_BACKTRACK_DEPTH_FIRST.rawValue)
    }
  }
}

extension ModelFormat {
  /// The C side's number for it.
  var code: Int32 {
    switch self {
    case .lp: Int32(CGLPK_FORMAT_LP.rawValue)
    case .mps: Int32(CGLPK_FORMAT_FREE_MPS.rawValue)
    case .fixedMPS: Int32(CGLPK_FORMAT_FIXED_MPS.rawValue)
    }
  }

  /// The GLPK routine that reads it.
  var reader: String { self == .lp ? "glp_read_lp" : "glp_read_mps" }

  /// The GLPK routine that writes it.
  var writer: String { self == .lp ? "glp_write_lp" : "glp_write_mps" }
}

extension BasicStatus.Side {
  /// Reads the C side's number.
  init(code: Int32) {
    switch UInt32(bitPattern: code) {
    case CGLPK_FEASIBLE.rawValue: self = .feasible
    case CGLPK_INFEASIBLE.rawValue: self = .infeasible
    case CGLPK_NO_FEASIBLE.rawValue: self = .impossible
    default: self = .undefined
    }
  }
}
