/// Changes of right rotas, each with the problems as a coordinator reads them: place, field, value, message, advice.
enum RotaMistakes {
  static let json: [Mistake] = [
    Mistake(
      "\"schema\": 1", "\"schema\": 2",
      "rota.json:2:13: schema “2”: this version reads schema 1 only. Maybe a newer version of the program reads it."),
    Mistake(
      "  \"state\": \"draft\",\n", "",
      "rota.json:1:1: state: the key “state” is missing. Maybe “\"state\": \"draft\"”."),
    Mistake(
      "\"state\": \"draft\"", "\"state\": \"drafted\"",
      "rota.json:6:12: state “drafted”: this is none of draft, published. Maybe you meant “draft”."),
    Mistake(
      "\"revision\": 1", "\"revision\": 0",
      "rota.json:7:15: revision “0”: the number must lie from 1 to 1000000. Maybe 1."),
    Mistake(
      "\"scenario\": \"base\"", "\"scenario\": \"other\"",
      "rota.json:3:15: scenario “other”: the rota was made for another scenario. Maybe “base”, or the other scenario's folder."
    ),
    Mistake(
      "\"scenario\": \"base\"", "\"scenario\": base",
      "rota.json:3:15: this is no JSON: a value was expected, but there is “b”. Maybe a comma, a quotation mark or a bracket is missing."
    ),
    Mistake(
      "\"from\": \"2010-04-07\", \"to\": \"2010-04-08\"", "\"from\": \"2010-04-07\", \"to\": \"2010-04-07\"",
      "rota.json:8:43: horizon.to “2010-04-07”: the horizon ends at or before its first day; its end is the day after the last. Maybe 2010-04-08 or later."
    ),
    Mistake(
      "\"from\": \"2010-04-07\", \"to\": \"2010-04-08\"", "\"from\": \"2010-04-08\", \"to\": \"2010-04-09\"",
      "rota.json:18:15: duties[0].date “2010-04-07”: the date lies outside 2010-04-08 to 2010-04-08. Maybe another horizon.",
      "rota.json:27:15: duties[1].date “2010-04-07”: the date lies outside 2010-04-08 to 2010-04-08. Maybe another horizon.",
      "rota.json:35:44: passes[0].date “2010-04-07”: the date lies outside 2010-04-08 to 2010-04-08. Maybe another horizon."
    ),
    Mistake(
      "\"person\": \"m1\",", "\"person\": \"m4\",",
      "rota.json:17:17: duties[0].person “m4”: there is nobody with this identifier in the team. Maybe one of: m1, m2, m3."
    ),
    Mistake(
      "\"person\": \"m1\",", "\"person\": 1,",
      "rota.json:17:17: duties[0].person “1”: a person is expected here, not a number or a word. Maybe put it in quotation marks."
    ),
    Mistake(
      "      \"person\": \"m1\",\n      \"date\": \"2010-04-07\",\n", "      \"date\": \"2010-02-29\",\n",
      "rota.json:16:5: duties[0].person: the key “person” is missing. Maybe “\"person\": \"m1\"”.",
      "rota.json:17:15: duties[0].date “2010-02-29”: there is no such day in the calendar. Maybe 2010-02-28."),
    Mistake(
      "\"end\": \"2010-04-08T00:00:00+02:00\",\n      \"paidMinutes\": 240,\n      \"locked\": false",
      "\"end\": \"2010-04-07T19:00:00+02:00\",\n      \"paidMinutes\": 240,\n      \"locked\": \"no\"",
      "rota.json:20:14: duties[0].end “2010-04-07T19:00:00+02:00”: the duty ends at or before its start. Maybe swap the two, or the next day's date.",
      "rota.json:22:17: duties[0].locked “no”: “true” or “false” is expected here. Maybe false."),
    Mistake(
      "\"paidMinutes\": 240,\n      \"locked\": false", "\"paidMinutes\": 241,\n      \"locked\": false",
      "rota.json:21:22: duties[0].paidMinutes “241”: more minutes are paid than the duty lasts. Maybe 240."),
    Mistake(
      "\"paidMinutes\": 240,\n      \"locked\": false", "\"paidMinutes\": \"240\",\n      \"locked\": false",
      "rota.json:21:22: duties[0].paidMinutes “240”: a whole number is expected here. Maybe 240 without quotation marks."
    ),
    Mistake(
      "\"kind\": \"post\", \"id\": \"patrol\", \"unit\": 1, \"start\": \"2010-04-07T20:00:00+02:00\", \"end\": \"2010-04-08T00:00:00+02:00\"}]\n    },",
      "\"kind\": \"posts\", \"id\": \"patrol\", \"unit\": 0, \"start\": \"2010-04-07T20:00\", \"end\": \"2010-04-08T00:00:00+02:00\"}]\n    },",
      "rota.json:23:27: duties[0].pieces[0].kind “posts”: this is none of post, event, appointment, request, briefing, report, break. Maybe you meant “post”.",
      "rota.json:23:60: duties[0].pieces[0].unit “0”: the number must lie from 1 to 1000. Maybe 1.",
      "rota.json:23:72: duties[0].pieces[0].start “2010-04-07T20:00”: this is no point in time with its offset from UTC, to the minute. Maybe “2010-04-01T20:00:00+02:00”."
    ),
    Mistake(
      "\"kind\": \"post\", \"id\": \"patrol\", \"unit\": 1, \"start\": \"2010-04-07T20:00:00+02:00\", \"end\": \"2010-04-08T00:00:00+02:00\"}]\n    },",
      "\"kind\": \"post\", \"id\": \"patrols\", \"unit\": null, \"start\": \"2010-04-07T19:00:00+02:00\", \"end\": \"2010-04-08T00:00:00+02:00\"}]\n    },",
      "rota.json:23:41: duties[0].pieces[0].id “patrols”: there is no post with this identifier. Maybe you meant “patrol”.",
      "rota.json:23:75: duties[0].pieces[0].start “2010-04-07T19:00:00+02:00”: the piece reaches outside its duty. Maybe lengthen the duty."
    ),
    Mistake(
      "\"residence\": \"goya\"", "\"residence\": \"goja\"",
      "rota.json:35:28: passes[0].residence “goja”: there is no residence with this identifier. Maybe you meant “goya”."
    ),
    Mistake(
      "\"people\": [\"m1\", \"m2\"]", "\"people\": [\"m1\", \"m12\"]",
      "rota.json:35:149: passes[0].people[1] “m12”: there is nobody with this identifier in the team. Maybe one of: m1, m2."
    ),
    Mistake(
      "\"people\": [\"m1\", \"m2\"]", "\"people\": \"m1\"",
      "rota.json:35:142: passes[0].people “m1”: a list is expected here, not a text. Maybe write [ ] around it."),
    Mistake(
      "\"date\": \"2010-04-07\", \"start\": \"2010-04-07T20:05",
      "\"date\": \"2010-04-08\", \"start\": \"2010-04-07T20:05",
      "rota.json:35:44: passes[0].date “2010-04-08”: the date lies outside 2010-04-07 to 2010-04-07. Maybe another horizon."
    ),
    Mistake(
      "\"start\": \"2010-04-07T20:05:00+02:00\"", "\"start\": \"2010-04-01T20:05:00+02:00\"",
      "rota.json:35:67: passes[0].start “2010-04-01T20:05:00+02:00”: the pass does not lie on its date. Maybe another date."
    ),
    Mistake(
      "  \"schema\": 1,", "  \"schema\": 1,\n  \"schema\": 1,",
      "rota.json:3:3: schema “schema”: the key is written twice. Maybe delete one of the two: the other is on line 2."),
    Mistake(
      "\"requests\": []", "\"requests\": [}",
      "rota.json:88:16: this is no JSON: a value was expected, but there is “}”. Maybe a comma, a quotation mark or a bracket is missing."
    ),
    Mistake(
      "\"requests\": []", "\"requests\": [\"x",
      "rota.json:88:19: this is no JSON: a text goes on past the end of its line. Maybe a closing quotation mark is missing."
    ),
    Mistake(
      "\"requests\": []", "\"requests\": [01]",
      "rota.json:88:16: this is no JSON: a value was expected, but there is “0”. Maybe a comma, a quotation mark or a bracket is missing."
    ),
    Mistake(
      "\"passes\": [{", "\"passes\": {\"a\": {",
      "rota.json:35:160: this is no JSON: a comma or “}” was expected, but there is “]”. Maybe a comma, a quotation mark or a bracket is missing."
    ),
    Mistake(
      "\"status\": \"locksBreakLaw\"", "\"status\": \"done\"",
      "rota.json:10:15: solve.status “done”: this is none of optimal, gapReached, limit, cancelled, failed, locksBreakLaw. Maybe one of: optimal, gapReached, limit, cancelled, failed, locksBreakLaw."
    ),
  ]

  static let csv: [Mistake] = [
    Mistake(
      "2010-04-07,m1,20:00", "2010-05-07,m1,20:00",
      "rota.csv:2: date “2010-05-07”: the date lies outside the period, 2010-04-01 to 2010-04-30. Maybe the period is another."
    ),
    Mistake(
      "2010-04-07,m1,20:00", "07.04.2010,m1,20:00",
      "rota.csv:2: date “07.04.2010”: this is no date written YYYY-MM-DD. Maybe 2010-04-07."),
    Mistake(
      "2010-04-07,m1,20:00,24:00", "2010-04-07,m1,20:00,00:15",
      "rota.csv:2: end “00:15”: the line ends at or before its start at 20:00. Maybe “24:15”: an end after midnight counts on from the day that began it."
    ),
    Mistake(
      "2010-04-07,m1,20:00,24:00", "2010-04-07,m1,20:00+01:00,24:00+02:00",
      "rota.csv:2: start “20:00+01:00”: the clocks of Europe/Paris do not show this time with this offset. Maybe “20:00”."
    ),
    Mistake(
      "2010-04-07,m1,20:00,24:00", "2010-04-07,m1,20:00,19:00+02:00",
      "rota.csv:2: end “19:00+02:00”: the line ends at or before its start at 20:00. Maybe swap the two times."),
    Mistake(
      "2010-04-07,m1,20:00,24:00", "2010-04-07,m1,20:00,24:00+2",
      "rota.csv:2: end “24:00+2”: this is no time from 00:00 to 48:00. Maybe “24:00”."),
    Mistake(
      "2010-04-07,m1,20:00,24:00", "2010-04-07,m1,20h,",
      "rota.csv:2: start “20h”: this is no time from 00:00 to 48:00. Maybe “20:00”.",
      "rota.csv:2: end: a time is missing. Maybe write it as HH:MM, such as “20:00”."),
    Mistake(
      "2010-04-07,m1,20:00,24:00,post,patrol,1", "2010-04-07,m4,20:00,24:00,posts,patrol,one",
      "rota.csv:2: person “m4”: there is nobody with this identifier in the team. Maybe one of: m1, m2, m3.",
      "rota.csv:2: kind “posts”: this is none of post, event, appointment, request, briefing, report, break, pass, duty. Maybe you meant “post”.",
      "rota.csv:2: unit “one”: this is no number of a unit. Maybe 1."),
    Mistake(
      "2010-04-07,m1,20:00,24:00,post,patrol,1", "2010-04-07,m1,20:00,24:00,post,patrl,0",
      "rota.csv:2: id “patrl”: there is no post with this identifier. Maybe you meant “patrol”.",
      "rota.csv:2: unit “0”: this is no number of a unit. Maybe 1."),
    Mistake(
      "1,,false", "1,,maybe",
      "rota.csv:2: locked “maybe”: “true” or “false” is expected here. Maybe “true”."),
    Mistake(
      "pass,,,goya", "pass,,,goja",
      "rota.csv:4: residence “goja”: there is no residence with this identifier. Maybe you meant “goya”."),
    Mistake(
      "m1|m2", "m1|m7|m1",
      "rota.csv:4: person “m1|m7|m1”: somebody is named twice. Maybe delete one of the two.",
      "rota.csv:4: person “m7”: there is nobody with this identifier in the team. Maybe one of: m1, m2, m3."),
    Mistake(
      "m1|m2", "",
      "rota.csv:4: person: a pass needs the people who make it. Maybe “m1|m2”."),
    Mistake(
      "locked", "lock",
      "rota.csv:1: lock “lock”: there is no such column here. Maybe “locked”."),
    Mistake(
      "date,person", "day,person",
      "rota.csv:1: day “day”: there is no such column here. Maybe “date”.",
      "rota.csv:1: date: the column “date” is missing. Maybe the header should be “date,person,start,end,kind,id,unit,residence,locked”."
    ),
  ]

}
