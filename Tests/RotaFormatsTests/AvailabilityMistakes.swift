/// Changes of a right table of weekly availability, each with the problems as a coordinator reads them.
extension ScenarioMistakes {
  static let availability: [Mistake] = [
    Mistake(
      "m1,tue", "m9,tue",
      "availability.csv:2: person “m9”: there is nobody with this identifier in the team. Maybe one of: m1, m2, m3."),
    Mistake(
      "tue|wed", "tue|web",
      "availability.csv:2: days “web”: this is none of mon, tue, wed, thu, fri, sat, sun. Maybe you meant “wed”."),
    Mistake(
      "tue|wed", "",
      "availability.csv:2: days: no weekday is given. Maybe “mon|tue”."),
    Mistake(
      "19:30,24:00", "24:00,19:30",
      "availability.csv:2: to_time “19:30”: the availability ends at or before its start at 24:00. Maybe swap the two times."
    ),
    Mistake(
      "19:30,24:00", "19h30,",
      "availability.csv:2: from_time “19h30”: this is no time from 00:00 to 48:00. Maybe “19:30”.",
      "availability.csv:2: to_time: a time is missing. Maybe write it as HH:MM, such as “20:00”."),
    Mistake(
      "from_time", "from",
      "availability.csv:1: from “from”: there is no such column here. Maybe “from_time”.",
      "availability.csv:1: from_time: the column “from_time” is missing. Maybe the header should be “person,days,from_time,to_time”."
    ),
  ]
}
