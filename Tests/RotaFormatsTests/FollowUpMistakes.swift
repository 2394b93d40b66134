/// Changes of right files about sessions, each with the problems as a coordinator reads them.
enum FollowUpMistakes {
  static let yaml: [Mistake] = [
    Mistake(
      "then: [evening]", "then: evening",
      "scenario.yaml:8:36: duties[0].then “evening”: a list is expected here, not a text. Maybe write [ ] around it."),
    Mistake(
      "then: [evening]", "then: [evenings]",
      "scenario.yaml:8:37: duties[0].then[0] “evenings”: there is no window with this identifier. Maybe you meant “evening”."
    ),
    Mistake(
      "then: [evening]", "then: [day]",
      "scenario.yaml:8:36: duties[0].then “a list”: “day” never opens when “day” closes. Maybe another window, or other hours of the windows."
    ),
    Mistake(
      "onlyForSessions: true", "onlyForSessions: yes",
      "scenario.yaml:9:97: duties[1].onlyForSessions “yes”: “true” or “false” is expected here. Maybe true."),
    Mistake(
      "window: day, from: \"14:00\", to: \"16:00\"", "window: evening, then: [day]",
      "scenario.yaml:9:39: duties[1].then “a list”: “day” never opens when “evening” closes. Maybe another window, or other hours of the windows."
    ),
    Mistake(
      "- id: room\n    capacity: 12", "- id: Room\n    capacity: -1",
      "scenario.yaml:11:9: venues[0].id “Room”: an identifier has lower-case letters a to z, digits, “-” and “_”, begins with a letter or a digit, and has 64 characters at most. Maybe “room”.",
      "scenario.yaml:12:15: venues[0].capacity “-1”: the number must lie from 0 to 10000. Maybe 0."),
    Mistake(
      "{id: hall}", "{id: room, lend: []}",
      "scenario.yaml:14:10: venues[1].id “room”: the identifier is already taken on line 11. Maybe “room-2”.",
      "scenario.yaml:14:16: venues[1].lend “lend”: there is no such key here. Maybe you meant “lent”."),
    Mistake(
      "venues:", "venue:",
      "scenario.yaml:10:1: venue “venue”: there is no such key here. Maybe you meant “venues”."),
    Mistake(
      "[{borrower: Circuits verts, days: [tue], from: \"14:00\", to: \"16:00\"}",
      "[Ville, {borrower: \"\", days: [mardi], from: \"16:00\", to: \"14:00\"}",
      "scenario.yaml:13:12: venues[0].lent[0] “Ville”: keys with values are expected here, not a text. Maybe write “{borrower: …}”.",
      "scenario.yaml:13:30: venues[0].lent[1].borrower: a name is expected here, and there is nothing. Maybe write one.",
      "scenario.yaml:13:41: venues[0].lent[1].days[0] “mardi”: this is none of mon, tue, wed, thu, fri, sat, sun. Maybe one of: mon, tue, wed, thu, fri, sat, sun.",
      "scenario.yaml:13:68: venues[0].lent[1].to “14:00”: the lending ends at or before its start at 16:00. Maybe swap the two times."
    ),
    Mistake(
      "{borrower: Ville, dates: [2018-01-10]}", "{days: [mon], from: \"14:00\", dates: [10 janvier]}",
      "scenario.yaml:13:81: venues[0].lent[1].borrower: the key “borrower” is missing. Maybe “borrower: Circuits verts”.",
      "scenario.yaml:13:81: venues[0].lent[1].to: the key “to” is missing. Maybe “to: \"24:00\"”.",
      "scenario.yaml:13:118: venues[0].lent[1].dates[0] “10 janvier”: this is no date written YYYY-MM-DD. Maybe write it as YYYY-MM-DD, such as 2010-04-30."
    ),
    Mistake(
      "roles: [adviser, adviser], minutes: 60", "role: [adviser], minutes: 0",
      "scenario.yaml:16:5: services[0].roles: the key “roles” is missing. Maybe “roles: [cesf]”, or “roles: [\"cesf|educator\"]”.",
      "scenario.yaml:16:34: services[0].role “role”: there is no such key here. Maybe you meant “roles”.",
      "scenario.yaml:16:60: services[0].minutes “0”: the number must lie from 1 to 1440. Maybe 1."),
    Mistake(
      "roles: [adviser, adviser]", "roles: []",
      "scenario.yaml:16:41: services[0].roles “a list”: nobody holds the sessions. Maybe “[cesf]”: the role of whoever does."
    ),
    Mistake(
      "roles: [adviser, adviser]", "roles: adviser",
      "scenario.yaml:16:41: services[0].roles “adviser”: a list is expected here, not a text. Maybe write [ ] around it."
    ),
    Mistake(
      "[\"psychologist|adviser\"]", "[\"psychologist|\", {a: 1}]",
      "scenario.yaml:17:28: services[1].roles[0] “psychologist|”: there is nothing on one side of “|”. Maybe delete the “|”.",
      "scenario.yaml:17:45: services[1].roles[1] “keys with values”: the name of a role, or of several between “|” is expected here, not keys with values. Maybe write one."
    ),
    Mistake(
      "capacity: 6, after: [advice]", "capacity: 0, after: advice",
      "scenario.yaml:17:76: services[1].capacity “0”: the number must lie from 1 to 1000. Maybe 1.",
      "scenario.yaml:17:86: services[1].after “advice”: a list is expected here, not a text. Maybe write [ ] around it."
    ),
    Mistake(
      "after: [advice]", "after: [advise, workshop]",
      "scenario.yaml:17:87: services[1].after[0] “advise”: there is no service with this identifier. Maybe you meant “advice”.",
      "scenario.yaml:17:95: services[1].after[1] “workshop”: a service cannot wait for itself. Maybe another service, or none."
    ),
    Mistake(
      "minutes: 60, mode: coaching", "minutes: 60, mode: \"\", after: [workshop]",
      "scenario.yaml:16:80: services[0].mode: the name of a way of working is expected here, and there is nothing. Maybe write one.",
      "scenario.yaml:17:86: services[1].after “a list”: “advice”, “workshop” wait for one another, so none of them can come first. Maybe delete one that is waited for."
    ),
    Mistake(
      "venue: room", "venue: rooms",
      "scenario.yaml:17:103: services[1].venue “rooms”: there is no venue with this identifier. Maybe you meant “room”."
    ),
    Mistake(
      "participants: 12", "participants: 13",
      "scenario.yaml:17:123: services[1].participants “13”: “room” holds 12 people. Maybe 12, or another venue."),
    Mistake(
      "participants: 12", "participants: many",
      "scenario.yaml:17:123: services[1].participants “many”: this is no whole number. Maybe write digits only, such as 0."
    ),
    Mistake(
      "{id: workshop", "{id: advice",
      "scenario.yaml:17:10: services[1].id “advice”: the identifier is already taken on line 16. Maybe “advice-2”.",
      "scenario.yaml:17:85: services[1].after[0] “advice”: a service cannot wait for itself. Maybe another service, or none.",
      "follow-ups.csv:2: alternates “workshop”: there is no service with this identifier. Maybe “advice”.",
      "follow-ups.csv:3: service “workshop”: there is no service with this identifier. Maybe “advice”."),
    Mistake(
      "{id: workshop", "{id: Work Shop",
      "scenario.yaml:17:10: services[1].id “Work Shop”: an identifier has lower-case letters a to z, digits, “-” and “_”, begins with a letter or a digit, and has 64 characters at most. Maybe “work-shop”.",
      "follow-ups.csv:2: alternates “workshop”: there is no service with this identifier. Maybe “advice”.",
      "follow-ups.csv:3: service “workshop”: there is no service with this identifier. Maybe “advice”."),
    Mistake(
      "services:", "service:",
      "scenario.yaml:15:1: service “service”: there is no such key here. Maybe you meant “services”."),
    Mistake(
      "beneficiaries: beneficiaries.csv\n", "",
      "scenario.yaml:1:1: beneficiaries: the key “beneficiaries” is missing. Maybe “beneficiaries: beneficiaries.csv”."),
    Mistake(
      "beneficiaries: beneficiaries.csv", "beneficiary: beneficiaries.csv",
      "scenario.yaml:18:1: beneficiary “beneficiary”: there is no such key here. Maybe you meant “beneficiaries”."),
    Mistake(
      "beneficiaries: beneficiaries.csv", "beneficiaries: beneficiary.csv",
      "scenario.yaml:18:16: beneficiaries “beneficiary.csv”: there is no such file in the scenario's folder. Maybe you meant “beneficiaries.csv”."
    ),
    Mistake(
      "followUps: follow-ups.csv", "followUps: ../follow-ups.csv",
      "scenario.yaml:19:12: followUps “../follow-ups.csv”: a file must lie inside the scenario's folder. Maybe “follow-ups.csv”."
    ),
    Mistake(
      "followUps: follow-ups.csv", "followUps: followups.csv",
      "scenario.yaml:19:12: followUps “followups.csv”: there is no such file in the scenario's folder. Maybe you meant “follow-ups.csv”."
    ),
    Mistake(
      "to: 2018-01-20", "to: 2017-01-20",
      "scenario.yaml:22:62: events[0].dates.to “2017-01-20”: the last date comes before the first, 2018-01-09. Maybe swap the two dates."
    ),
    Mistake(
      "to: 2018-01-20", "to: 2028-01-20",
      "scenario.yaml:22:62: events[0].dates.to “2028-01-20”: the dates lie more than a year apart. Maybe 2018-01-30."),
    Mistake(
      "days: [tue, sat]", "days: [sun, samedi]",
      "scenario.yaml:22:86: events[0].dates.days[1] “samedi”: this is none of mon, tue, wed, thu, fri, sat, sun. Maybe one of: mon, tue, wed, thu, fri, sat, sun."
    ),
    Mistake(
      "from: 2018-01-09, to: 2018-01-20, days: [tue, sat]", "from: 2018-01-09, to: 2018-01-10, days: [sat]",
      "scenario.yaml:22:39: events[0].dates “keys with values”: no such weekday lies between the dates. Maybe other dates."
    ),
    Mistake(
      "{from: 2018-01-09, to: 2018-01-20, days: [tue, sat]}", "{form: 2018-01-09}",
      "scenario.yaml:22:39: events[0].dates.from: the key “from” is missing. Maybe “from: 2021-12-01”.",
      "scenario.yaml:22:39: events[0].dates.to: the key “to” is missing. Maybe “to: 2021-12-22”.",
      "scenario.yaml:22:40: events[0].dates.form “form”: there is no such key here. Maybe you meant “from”."),
    Mistake(
      "{from: 2018-01-09, to: 2018-01-20, days: [tue, sat]}", "[]",
      "scenario.yaml:22:39: events[0].dates “a list”: the event has no date. Maybe “[2021-12-01, 2021-12-08]”."),
    Mistake(
      "{from: 2018-01-09, to: 2018-01-20, days: [tue, sat]}", "[2018-02-30]",
      "scenario.yaml:22:40: events[0].dates[0] “2018-02-30”: there is no such day in the calendar. Maybe 2018-02-28."),
    Mistake(
      "{from: 2018-01-09, to: 2018-01-20, days: [tue, sat]}", "2018-01-09",
      "scenario.yaml:22:39: events[0].dates “2018-01-09”: a list of dates, or the days between two of them, are expected here. Maybe [2018-01-09]."
    ),
    Mistake(
      "{from: 2018-01-09, to: 2018-01-20, days: [tue, sat]}", "in January",
      "scenario.yaml:22:39: events[0].dates “in January”: a list of dates, or the days between two of them, are expected here. Maybe “{from: 2021-12-01, to: 2021-12-22, days: [wed]}”."
    ),
    Mistake(
      "kind: outing", "kind: trip, date: 2018-01-09, leader: p1, participants: -1",
      "scenario.yaml:22:24: events[0].kind “trip”: this is none of outing, activity, open-doors, meeting. Maybe one of: outing, activity, open-doors, meeting.",
      "scenario.yaml:22:36: events[0].date “2018-01-09”: the event has several dates as well. Maybe delete “date” or “dates”.",
      "scenario.yaml:22:56: events[0].leader “p1”: an event of which the date is open has no leader. Maybe a role that only the leader holds.",
      "scenario.yaml:22:74: events[0].participants “-1”: the number must lie from 0 to 10000. Maybe 0."),
    Mistake(
      "people: 3", "people: all",
      "scenario.yaml:22:129: events[0].people “all”: an event of which the date is open says how many people it wants. Maybe 3."
    ),
    Mistake(
      "people: 3", "people: 1",
      "scenario.yaml:22:129: events[0].people “1”: fewer people than the 2 whom the roles make, each counted once. Maybe 2."
    ),
    Mistake(
      "people: 3", "people: 0",
      "scenario.yaml:22:129: events[0].people “0”: the number must lie from 1 to 100. Maybe 1."),
    Mistake(
      "id: outing", "id: advice",
      "scenario.yaml:22:10: events[0].id “advice”: a window, duty, post, service or beneficiary already has this identifier. Maybe “advice-event”."
    ),
    Mistake(
      "from: \"10:00\", to: \"12:00\"", "from: \"12:00\", to: \"10:00\"",
      "scenario.yaml:22:112: events[0].to “10:00”: the event ends at or before its start at 12:00. Maybe “34:00”: an end after midnight counts on from the day that began it."
    ),
  ]

  static let beneficiaries: [Mistake] = [
    Mistake(
      "h2,,current", "h1,,current",
      "beneficiaries.csv:3: id “h1”: the identifier is already taken on line 2. Maybe “h1-2”.",
      "follow-ups.csv:4: beneficiary “h2”: there is no beneficiary with this identifier. Maybe you meant “h1”."),
    Mistake(
      "h1,Foyer 1", "../x,Foyer 1",
      "beneficiaries.csv:2: id “../x”: an identifier has lower-case letters a to z, digits, “-” and “_”, begins with a letter or a digit, and has 64 characters at most. Maybe “x”.",
      "follow-ups.csv:2: beneficiary “h1”: there is no beneficiary with this identifier. Maybe you meant “h2”.",
      "follow-ups.csv:3: beneficiary “h1”: there is no beneficiary with this identifier. Maybe you meant “h2”."),
    Mistake(
      "h2,,current", "=cmd(),,current",
      "beneficiaries.csv:3: id “=cmd()”: an identifier has lower-case letters a to z, digits, “-” and “_”, begins with a letter or a digit, and has 64 characters at most. Maybe “cmd”.",
      "follow-ups.csv:4: beneficiary “h2”: there is no beneficiary with this identifier. Maybe you meant “h1”."),
    Mistake(
      "mon|tue,14:00,17:00,21,2017-12-20", "mon|mardi|,17:00,14:00,0,2017-12-32",
      "beneficiaries.csv:2: days “mon|mardi|”: there is nothing on one side of “|”. Maybe delete the “|”.",
      "beneficiaries.csv:2: days “mardi”: this is none of mon, tue, wed, thu, fri, sat, sun. Maybe one of: mon, tue, wed, thu, fri, sat, sun.",
      "beneficiaries.csv:2: to_time “14:00”: what suits them ends at or before its start at 17:00. Maybe swap the two times.",
      "beneficiaries.csv:2: contact_days “0”: this is no number of days from 1 to 366. Maybe 21.",
      "beneficiaries.csv:2: last_contact “2017-12-32”: there is no such day in the calendar. Maybe write it as YYYY-MM-DD, such as 2010-04-30."
    ),
    Mistake(
      "14:00,17:00", "14:00,",
      "beneficiaries.csv:2: to_time: a time is missing. Maybe write it as HH:MM, such as “20:00”."),
    Mistake(
      ",advice", ",advise",
      "beneficiaries.csv:2: met “advise”: there is no service with this identifier. Maybe you meant “advice”."),
    Mistake(
      "id,title", "name,title",
      "beneficiaries.csv:1: name “name”: there is no such column here. Maybe “id”.",
      "beneficiaries.csv:1: id: the column “id” is missing. Maybe the header should be “id,title,group,territory,days,from_time,to_time,contact_days,last_contact,met”."
    ),
    Mistake(
      FollowUpFiles.beneficiaries, "",
      "beneficiaries.csv:1: the file has no header. Maybe “id,title,group,territory,days,from_time,to_time,contact_days,last_contact,met”."
    ),
  ]

  static let followUps: [Mistake] = [
    Mistake(
      ",h1,advice,2,month", ",h3,advise,x,year",
      "follow-ups.csv:2: beneficiary “h3”: there is no beneficiary with this identifier. Maybe one of: h1, h2.",
      "follow-ups.csv:2: service “advise”: there is no service with this identifier. Maybe you meant “advice”.",
      "follow-ups.csv:2: sessions “x”: this is no number of sessions from 0 to 100. Maybe 1.",
      "follow-ups.csv:2: per “year”: this is none of week, month, total. Maybe one of: week, month, total."),
    Mistake(
      ",h1,workshop,1,week", ",,,,",
      "follow-ups.csv:3: beneficiary: the identifier of a beneficiary is missing. Maybe one of: h1, h2.",
      "follow-ups.csv:3: service: the identifier of a service is missing. Maybe one of: advice, workshop.",
      "follow-ups.csv:3: sessions: this is no number of sessions from 0 to 100. Maybe 1.",
      "follow-ups.csv:3: per: this is none of week, month, total. Maybe one of: week, month, total."),
    Mistake(
      "7,p1", "0,p9",
      "follow-ups.csv:2: apart “0”: this is no number of days from 1 to 366. Maybe 7.",
      "follow-ups.csv:2: referent “p9”: there is nobody with this identifier in the team. Maybe one of: p1, p2, p3."),
    Mistake(
      "2018-01-01,2018-01-31", "2018-01-31,2018-01-01",
      "follow-ups.csv:4: to “2018-01-01”: the follow-up ends before it begins on 2018-01-31. Maybe swap the two dates."),
    Mistake(
      "2018-01-01,2018-01-31", ",2018-01-31",
      "follow-ups.csv:4: from: sessions in all are due between two dates. Maybe give both, or “per” as “month”."),
    Mistake(
      "2018-01-01,2018-01-31", ",",
      "follow-ups.csv:4: from: sessions in all are due between two dates. Maybe give both, or “per” as “month”."),
    Mistake(
      "first,h2", "First,h2",
      "follow-ups.csv:4: id “First”: an identifier has lower-case letters a to z, digits, “-” and “_”, begins with a letter or a digit, and has 64 characters at most. Maybe “first”."
    ),
    Mistake(
      ",h1,workshop,1,week", ",h1,advice,1,week",
      "follow-ups.csv:2: alternates “workshop”: “h1” has no follow-up of this service. Maybe add a line for the other service.",
      "follow-ups.csv:3: service “advice”: line 2 has the same follow-up, “h1-advice”. Maybe one line with all the sessions, or an “id” of its own."
    ),
    Mistake(
      "first,h2", "h1-advice,h2",
      "follow-ups.csv:4: id “h1-advice”: line 2 has the same follow-up, “h1-advice”. Maybe one line with all the sessions, or an “id” of its own."
    ),
    Mistake(
      "tue,14:00,16:00", "tues,16:00,14:00",
      "follow-ups.csv:3: days “tues”: this is none of mon, tue, wed, thu, fri, sat, sun. Maybe you meant “tue”.",
      "follow-ups.csv:3: to_time “14:00”: the follow-up ends at or before its start at 16:00. Maybe swap the two times."
    ),
    Mistake(
      "7,p1,workshop", "7,p1,workshops",
      "follow-ups.csv:2: alternates “workshops”: there is no service with this identifier. Maybe you meant “workshop”."),
    Mistake(
      "7,p1,workshop", "7,p1,advice",
      "follow-ups.csv:2: alternates “advice”: a follow-up cannot take turns with itself. Maybe “workshop”."),
    Mistake(
      "16:00,,,,", "16:00,,,advice,",
      "follow-ups.csv:3: alternates “advice”: the turns of “h1-advice”, “h1-workshop” go round in a circle, so that none of them can begin. Maybe leave it empty here: whichever names the other begins."
    ),
    Mistake(
      "2018-01-31,,,,,,,", "2018-01-31,,,,,,workshop,",
      "follow-ups.csv:4: alternates “workshop”: “h2” has no follow-up of this service. Maybe add a line for the other service."
    ),
    Mistake(
      "2018-01-31,,,,,,,", "2018-01-31,,,,,,advice,",
      "follow-ups.csv:4: alternates “advice”: a follow-up cannot take turns with itself. Maybe add a line for the other service."
    ),
    Mistake(
      "tenant|landlord", "tenant||landlord",
      "follow-ups.csv:2: signatories “tenant||landlord”: there is nothing on one side of “|”. Maybe delete the “|”."),
    Mistake(
      "sessions,per", "session,per",
      "follow-ups.csv:1: session “session”: there is no such column here. Maybe you meant “sessions”.",
      "follow-ups.csv:1: sessions: the column “sessions” is missing. Maybe the header should be “beneficiary,service,sessions,per,id,from,to,days,from_time,to_time,apart,referent,alternates,signatories”."
    ),
    Mistake(
      ",2,month", ",101,month",
      "follow-ups.csv:2: sessions “101”: this is no number of sessions from 0 to 100. Maybe 1."),
    Mistake(
      FollowUpFiles.followUps, "",
      "follow-ups.csv:1: the file has no header. Maybe “beneficiary,service,sessions,per,id,from,to,days,from_time,to_time,apart,referent,alternates,signatories”."
    ),
  ]
}
