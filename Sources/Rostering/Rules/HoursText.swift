/// Minutes as hours for a sentence: `35 h`, `10 h 30`.
func hours(_ minutes: Int) -> String {
  minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \((minutes % 60).padded(to: 2))"
}
