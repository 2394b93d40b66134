/// Changes of right tables, each with the problems as a coordinator reads them.
extension ScenarioMistakes {
  static let mediators: [Mistake] = [
    Mistake(
      "m1,Médiatrice", "M1,Médiatrice",
      "mediators.csv:2: id “M1”: an identifier has lower-case letters a to z, digits, “-” and “_”, begins with a letter or a digit, and has 64 characters at most. Maybe “m1”."
    ),
    Mistake(
      "m2,Médiateur 2", "m1,Médiateur 2",
      "mediators.csv:3: id “m1”: the identifier is already taken on line 2. Maybe “m1-2”.",
      "absences.csv:3: person “m2”: there is nobody with this identifier in the team. Maybe one of: m1, m3."),
    Mistake(
      ",employee,17.5", ",employe,17h30",
      "mediators.csv:2: kind “employe”: this is none of employee, external, volunteer. Maybe you meant “employee”.",
      "mediators.csv:2: weekly_hours “17h30”: this is no number of hours. Maybe 17.50."),
    Mistake(
      "17.5", "61",
      "mediators.csv:2: weekly_hours “61”: a week's contract has 60 hours at most. Maybe 35."),
    Mistake(
      "17.5", "dix",
      "mediators.csv:2: weekly_hours “dix”: this is no number of hours. Maybe write it in hours, such as 17.5."),
    Mistake(
      "2010-01-01,2010-12-31", "2010-12-31,2010-01-01",
      "mediators.csv:3: to “2010-01-01”: the employment ends before it begins on 2010-12-31. Maybe swap the two dates."),
    Mistake(
      "2010-01-01,2010-12-31", "2010-02-29,31.12.2010",
      "mediators.csv:3: from “2010-02-29”: there is no such day in the calendar. Maybe 2010-02-28.",
      "mediators.csv:3: to “31.12.2010”: this is no date written YYYY-MM-DD. Maybe 2010-12-31."),
    Mistake(
      "mediator|driver", "mediator||driver",
      "mediators.csv:2: roles “mediator||driver”: there is nothing on one side of “|”. Maybe delete the “|”."),
    Mistake(
      "Médiatrice 1", "",
      "mediators.csv:2: name: a name is missing. Maybe “m1”."),
    Mistake(
      "weekly_hours", "weekly_hour",
      "mediators.csv:1: weekly_hour “weekly_hour”: there is no such column here. Maybe you meant “weekly_hours”."),
    Mistake(
      "id,name", "identifier,name",
      "mediators.csv:1: identifier “identifier”: there is no such column here. Maybe “id”.",
      "mediators.csv:1: id: the column “id” is missing. Maybe the header should be “id,name,roles,employer,kind,weekly_hours,from,to”."
    ),
    Mistake(
      "id,name,roles", "id,name,name",
      "mediators.csv:1: name “name”: the column comes twice. Maybe delete one of the two."),
    Mistake(
      ",17.5,,", ",17,5,,",
      "mediators.csv:2: “m1,Médiatrice 1,mediator|driver,mpr,employee,17,5,,”: the row has 9 fields, and the header has 8. Maybe a field with “,” in it needs quotation marks."
    ),
    Mistake(
      ",volunteer,,,", ",volunteer",
      "mediators.csv:4: “m3,Volunteer 3,,,volunteer”: the row has 5 fields, and the header has 8. Maybe a “,” is missing."
    ),
    Mistake(
      "m1,Médiatrice 1", "m1,\"Médiatrice 1",
      "mediators.csv:2:4: “\"”: a quotation mark is opened and never closed. Maybe close it at the end of its field, or write it twice if it belongs to the text."
    ),
    Mistake(
      "Médiatrice 1", "Média\"trice\" 1",
      "mediators.csv:2:9: “\"”: a quotation mark stands where none may. Maybe put the whole field in quotation marks and write those inside twice."
    ),
    Mistake(
      "Médiatrice 1", "\"Média\"trice 1",
      "mediators.csv:2:11: “\"”: a quotation mark stands where none may. Maybe put the whole field in quotation marks and write those inside twice."
    ),
  ]

  static let absences: [Mistake] = [
    Mistake(
      "m1,2010-04-12", "m4,2010-04-12",
      "absences.csv:2: person “m4”: there is nobody with this identifier in the team. Maybe one of: m1, m2, m3."),
    Mistake(
      "2010-04-12,2010-04-18", "9999-12-31,2010-4-18",
      "absences.csv:2: from “9999-12-31”: the date lies outside the years 1970 to 2100. Maybe another year.",
      "absences.csv:2: to “2010-4-18”: this is no date written YYYY-MM-DD. Maybe 2010-04-18."),
    Mistake(
      "2010-04-12,2010-04-18", "2010-04-31,31/04/2011",
      "absences.csv:2: from “2010-04-31”: there is no such day in the calendar. Maybe 2010-04-30.",
      "absences.csv:2: to “31/04/2011”: there is no such day in the calendar. Maybe 2011-04-30."),
    Mistake(
      "2010-04-12,2010-04-18", "2010-04-18,2010-04-12",
      "absences.csv:2: to “2010-04-12”: the absence ends before it begins on 2010-04-18. Maybe swap the two dates."),
    Mistake(
      "2010-04-12,2010-04-18", "2010-02-29,",
      "absences.csv:2: from “2010-02-29”: there is no such day in the calendar. Maybe 2010-02-28.",
      "absences.csv:2: to: a date is missing. Maybe write it as YYYY-MM-DD, such as 2010-04-30."),
    Mistake(
      ",leave,", ",holiday,",
      "absences.csv:2: kind “holiday”: this is none of leave, sick, training, unavailable, wish-off, wish-on. Maybe one of: leave, sick, training, unavailable, wish-off, wish-on."
    ),
    Mistake(
      "14:00,17:00", "14:00,",
      "absences.csv:3: to_time: “from_time” is given and “to_time” is not. Maybe leave both empty for the whole day."),
    Mistake(
      "14:00,17:00", ",17:00",
      "absences.csv:3: from_time: “to_time” is given and “from_time” is not. Maybe leave both empty for the whole day."),
    Mistake(
      "14:00,17:00", "17:00,14:00",
      "absences.csv:3: to_time “14:00”: the absence ends at or before its start at 17:00. Maybe swap the two times."),
    Mistake(
      "14:00,17:00", "22:00,02:00",
      "absences.csv:3: to_time “02:00”: the absence ends at or before its start at 22:00. Maybe “26:00”: an end after midnight counts on from the day that began it."
    ),
    Mistake(
      "14:00,17:00", "14h,1700",
      "absences.csv:3: from_time “14h”: this is no time from 00:00 to 48:00. Maybe “14:00”.",
      "absences.csv:3: to_time “1700”: this is no time from 00:00 to 48:00. Maybe “17:00”."),
    Mistake(
      "from_time,to_time\nm1,2010-04-12,2010-04-18,leave,,",
      "from_time,to_time,weight,duty\nm1,2010-04-12,2010-04-18,leave,,,2,evening\nm3,2010-04-13,2010-04-13,wish-on,,,0,evnin\nm3,2010-04-14,2010-04-14,wish-off,,,1.5,",
      "absences.csv:2: weight “2”: only a wish has a weight. Maybe leave it empty.",
      "absences.csv:2: duty “evening”: only a wish has a duty. Maybe leave it empty.",
      "absences.csv:3: duty “evnin”: there is no duty with this identifier. Maybe “evening”.",
      "absences.csv:3: weight “0”: a weight is a whole number from 1 to 1000. Maybe 1.",
      "absences.csv:4: weight “1.5”: a weight is a whole number from 1 to 1000. Maybe 1.",
      "absences.csv:5: “m2,2010-04-13,2010-04-13,training,14:00,17:00”: the row has 6 fields, and the header has 8. Maybe a “,” is missing."
    ),
  ]

}
