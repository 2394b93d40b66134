/// Changes of right files, each with the problems as a coordinator reads them: place, field, value, message, advice.
enum ScenarioMistakes {
  static let yaml: [Mistake] = [
    Mistake(
      "schema: 1\n", "schema: 2\n",
      "scenario.yaml:1:9: schema “2”: this version reads schema 1 only. Maybe “schema: 1”, or a newer version of the program."
    ),
    Mistake(
      "schema: 1\n", "",
      "scenario.yaml:1:1: schema: the key “schema” is missing. Maybe “schema: 1”."),
    Mistake(
      "name: base\n", "",
      "scenario.yaml:1:1: name: the key “name” is missing. Maybe “name: bellefontaine”."),
    Mistake(
      "name: base\n", "name: ../x\n",
      "scenario.yaml:2:7: name “../x”: an identifier has lower-case letters a to z, digits, “-” and “_”, begins with a letter or a digit, and has 64 characters at most. Maybe “x”."
    ),
    Mistake(
      "name: base\n", "name: Médiation 1\n",
      "scenario.yaml:2:7: name “Médiation 1”: an identifier has lower-case letters a to z, digits, “-” and “_”, begins with a letter or a digit, and has 64 characters at most. Maybe “mediation-1”."
    ),
    Mistake(
      "language: fr", "language: de",
      "scenario.yaml:4:11: language “de”: this is none of en, fr. Maybe one of: en, fr."),
    Mistake(
      "timezone: Europe/Paris", "timezone: Europe/Pari",
      "scenario.yaml:5:11: timezone “Europe/Pari”: this is no time zone of the IANA list. Maybe you meant “Europe/Paris”."
    ),
    Mistake(
      "timezone: Europe/Paris", "timezone: GMT+2",
      "scenario.yaml:5:11: timezone “GMT+2”: this is no time zone of the IANA list. Maybe you meant “GMT”."),
    Mistake(
      "timezone: Europe/Paris\n", "",
      "scenario.yaml:1:1: timezone: the key “timezone” is missing. Maybe “timezone: Europe/Paris”."),
    Mistake(
      "calendar: {holidays: metropole", "calendar: {holidays: metropol",
      "scenario.yaml:6:22: calendar.holidays “metropol”: this is none of none, metropole, alsace-moselle. Maybe you meant “metropole”."
    ),
    Mistake(
      "[\"05-01\", 2010-04-06]", "[\"13-01\", 2010-02-29, 02-29, 01/05/2010]",
      "scenario.yaml:6:42: calendar.closed[0] “13-01”: there is no such day in the calendar. Maybe “05-01”: the month, then the day.",
      "scenario.yaml:6:51: calendar.closed[1] “2010-02-29”: there is no such day in the calendar. Maybe 2010-02-28.",
      "scenario.yaml:6:70: calendar.closed[3] “01/05/2010”: this is no date written YYYY-MM-DD. Maybe 2010-05-01."),
    Mistake(
      "calendar: {", "calendar: [{",
      "scenario.yaml:7:1: this is no YAML: did not find expected ',' or ']'. Maybe a quotation mark, a bracket or a colon is missing here or on the line before."
    ),
    Mistake(
      "landlords:", "landlors:",
      "scenario.yaml:8:1: landlors “landlors”: there is no such key here. Maybe you meant “landlords”."),
    Mistake(
      "windows:\n", "window:\n",
      "scenario.yaml:13:1: window “window”: there is no such key here. Maybe you meant “windows”."),
    Mistake(
      "shares: equal", "shares: equal\nshares: none",
      "scenario.yaml:10:1: shares “shares”: the key is written twice. Maybe delete one of the two: the other is on line 9."
    ),
    Mistake(
      "set: {consecutiveDaysOff: {days: 2, straddling: true}}",
      "set: {consecutiveDaysOff: 2, dailyRest: {hours: 11}, oneDuty: off, dayOff: off, weeklyRest: ~}",
      "scenario.yaml:7:61: rules.set.consecutiveDaysOff “2”: “off” or the rule's parameters are expected here. Maybe “{days: 2}”.",
      "scenario.yaml:7:75: rules.set.dailyRest.minutes: the key “minutes” is missing. Maybe “minutes: 660”.",
      "scenario.yaml:7:76: rules.set.dailyRest.hours “hours”: there is no such key here. Maybe “minutes”.",
      "scenario.yaml:7:97: rules.set.oneDuty “off”: the rule holds for everybody and has nothing to set. Maybe delete the line.",
      "scenario.yaml:7:102: rules.set.dayOff “dayOff”: there is no such key here. Maybe one of: dailyMaximum, amplitude, dailyRest, daysAWeek, weeklyRest, consecutiveDaysOff, weeklyMaximum, contractHours, interruptions, consecutiveDaysWorked, daysOffBetweenRuns, weekendsWorked, dutyCount, horizonMaximum, nightWork.",
      "scenario.yaml:7:127: rules.set.weeklyRest “~”: the key “weeklyRest” is missing. Maybe “weeklyRest: off” to switch the rule off."
    ),
    Mistake(
      "set: {consecutiveDaysOff: {days: 2, straddling: true}}", "set: {consecutiveDaysOff: {days: 8}}",
      "scenario.yaml:7:68: rules.set.consecutiveDaysOff.days “8”: the number must lie from 1 to 7. Maybe 7."),
    Mistake(
      "set: {consecutiveDaysOff: {days: 2, straddling: true}}",
      "set: {consecutiveDaysWorked: {}, daysOffBetweenRuns: {days: 2}, weekendsWorked: 2, horizonMaximum: {minutes: -1}}",
      "scenario.yaml:7:64: rules.set.consecutiveDaysWorked.atMost: the key “atMost” is missing. Maybe “atMost: 6”, or “atLeast: 2”.",
      "scenario.yaml:7:88: rules.set.daysOffBetweenRuns.atLeast: the key “atLeast” is missing. Maybe “atLeast: 2”.",
      "scenario.yaml:7:89: rules.set.daysOffBetweenRuns.days “days”: there is no such key here. Maybe “atLeast”.",
      "scenario.yaml:7:115: rules.set.weekendsWorked “2”: “off” or the rule's parameters are expected here. Maybe “{atMost: 2}”.",
      "scenario.yaml:7:144: rules.set.horizonMaximum.minutes “-1”: the number must lie from 0 to 600000. Maybe 0."),
    Mistake(
      "set: {consecutiveDaysOff: {days: 2, straddling: true}}",
      "set: {consecutiveDaysWorked: {atMost: 2, atLeast: 3}, dutyCount: [{duty: evning, atMost: 3}, {duty: evening}, 5]}",
      "scenario.yaml:7:85: rules.set.consecutiveDaysWorked.atLeast “3”: fewer days are allowed, 2. Maybe 2.",
      "scenario.yaml:7:108: rules.set.dutyCount[0].duty “evning”: there is no duty with this identifier. Maybe you meant “evening”.",
      "scenario.yaml:7:128: rules.set.dutyCount[1].atMost: the key “atMost” is missing. Maybe “atMost: 5”.",
      "scenario.yaml:7:145: rules.set.dutyCount[2] “5”: keys with values are expected here, not a text. Maybe write “{duty: …}”."
    ),
    Mistake(
      "set: {consecutiveDaysOff: {days: 2, straddling: true}}",
      "set: {dutyCount: {duty: evening}}, personal: {m4: {weekendsWorked: {atMost: 1}}, m1: {weekends: 1}, m2: ~}",
      "scenario.yaml:7:52: rules.set.dutyCount “keys with values”: a list is expected here, not keys with values. Maybe write [ ] around it.",
      "scenario.yaml:7:85: rules.personal.m4 “keys with values”: there is nobody with the identifier “m4” in the team. Maybe one of: m1, m2, m3.",
      "scenario.yaml:7:121: rules.personal.m1.weekends “weekends”: there is no such key here. Maybe one of: dailyMaximum, amplitude, dailyRest, daysAWeek, weeklyRest, consecutiveDaysOff, weeklyMaximum, contractHours, interruptions, consecutiveDaysWorked, daysOffBetweenRuns, weekendsWorked, dutyCount, horizonMaximum, nightWork.",
      "scenario.yaml:7:139: rules.personal.m2 “~”: the key “m2” is missing. Maybe delete the line."),
    Mistake(
      "set: {consecutiveDaysOff: {days: 2, straddling: true}}",
      "set: {dutyCount: [{duty: evening, atMost: 3}, {duty: evening, atMost: 367}, {duty: evening, atMost: 2}]}",
      "scenario.yaml:7:105: rules.set.dutyCount[1].atMost “367”: the number must lie from 0 to 366. Maybe 366.",
      "scenario.yaml:7:118: rules.set.dutyCount[2].duty “evening”: the list limits “evening” twice. Maybe delete one of the two."
    ),
    Mistake(
      "{id: goya, name: Goya, landlord: chalets}", "{id: goya, name: Goya, landlord: chalets, priority: second}",
      "scenario.yaml:11:57: residences[0].priority “second”: this is none of primary, secondary. Maybe one of: primary, secondary."
    ),
    Mistake(
      "{id: goya, name: Goya, landlord: chalets}", "{id: goya, name: Goya, landlord: chalet, dwellings: -5}",
      "scenario.yaml:11:38: residences[0].landlord “chalet”: there is no landlord with this identifier. Maybe you meant “chalets”.",
      "scenario.yaml:11:57: residences[0].dwellings “-5”: the number must lie from 0 to 10000000. Maybe 0."),
    Mistake(
      "{id: camus,", "{id: goya,",
      "scenario.yaml:12:10: residences[1].id “goya”: the identifier is already taken on line 11. Maybe “goya-2”."),
    Mistake(
      "{id: camus, name: Camus", "{name: Camus",
      "scenario.yaml:12:5: residences[1].id: the key “id” is missing. Maybe “id: name-2”."),
    Mistake(
      "{id: camus, name: Camus, landlord: ~}", "camus",
      "scenario.yaml:12:5: residences[1] “camus”: keys with values are expected here, not a text. Maybe write “{id: …}”."
    ),
    Mistake(
      "from: 20:00, to: \"24:00\"", "from: 20h00, to: 1200",
      "scenario.yaml:14:43: windows[0].from “20h00”: this is no time from 00:00 to 48:00. Maybe “20:00”.",
      "scenario.yaml:14:54: windows[0].to “1200”: this is no time from 00:00 to 48:00. Maybe “12:00”."),
    Mistake(
      "from: \"19:00\", to: \"23:00\"", "from: \"19:00\", to: \"19:00\"",
      "scenario.yaml:15:51: windows[1].to “19:00”: the window ends at or before its start at 19:00. Maybe swap the two times."
    ),
    Mistake(
      "from: \"19:00\", to: \"23:00\"", "from: \"19:00\", to: \"02:00\"",
      "scenario.yaml:15:51: windows[1].to “02:00”: the window ends at or before its start at 19:00. Maybe “26:00”: an end after midnight counts on from the day that began it."
    ),
    Mistake(
      "from: \"19:00\", to: \"23:00\"", "from: \"19:00\", to: \"48:01\"",
      "scenario.yaml:15:51: windows[1].to “48:01”: this is no time from 00:00 to 48:00. Maybe write it as HH:MM, such as “20:00”."
    ),
    Mistake(
      "from: \"19:00\", to: \"23:00\"", "from: \"19:00\"",
      "scenario.yaml:15:5: windows[1].to: the key “to” is missing. Maybe “to: \"24:00\"”."),
    Mistake(
      "days: [sun], from: \"19:00\"", "days: [wed], from: \"19:00\"",
      "scenario.yaml:15:38: windows[1].from “19:00”: the window is already open on wed from 20:00 to 24:00. Maybe give this opening another identifier, or other hours."
    ),
    Mistake(
      "days: [sun], from: \"19:00\", to: \"23:00\"", "days: [mon], from: \"19:00\", to: \"45:00\"",
      "scenario.yaml:15:38: windows[1].from “19:00”: the window is already open on tue from 20:00 to 24:00. Maybe give this opening another identifier, or other hours."
    ),
    Mistake(
      "days: [tue, wed]", "days: [tue, tuesday, tue]",
      "scenario.yaml:14:31: windows[0].days[1] “tuesday”: this is none of mon, tue, wed, thu, fri, sat, sun. Maybe you meant “tue”.",
      "scenario.yaml:14:40: windows[0].days[2] “tue”: the day is listed twice. Maybe delete one of the two."),
    Mistake(
      "days: [tue, wed]", "days: []",
      "scenario.yaml:14:25: windows[0].days “a list”: a window needs at least one day. Maybe [mon]."),
    Mistake(
      "days: [tue, wed]", "days: tue",
      "scenario.yaml:14:25: windows[0].days “tue”: a list is expected here, not a text. Maybe write [ ] around it."),
    Mistake(
      "date: 2010-05-01, window: evening, closed: true", "date: 2010-02-29, window: evenin, closed: yes",
      "scenario.yaml:16:21: exceptions[0].date “2010-02-29”: there is no such day in the calendar. Maybe 2010-02-28.",
      "scenario.yaml:16:41: exceptions[0].window “evenin”: there is no window with this identifier. Maybe you meant “evening”.",
      "scenario.yaml:16:57: exceptions[0].closed “yes”: “true” or “false” is expected here. Maybe true."),
    Mistake(
      "date: 2010-05-01, window: evening, closed: true",
      "date: 2010-05-01, window: evening, closed: true, from: \"20:00\", to: \"22:00\"",
      "scenario.yaml:16:58: exceptions[0].closed “true”: a window cannot be closed and have hours. Maybe delete “from” and “to”."
    ),
    Mistake(
      "date: 2010-05-01, window: evening, closed: true", "date: 2010-05-01, window: evening",
      "scenario.yaml:16:14: exceptions[0].closed: the key “closed” is missing. Maybe “closed: true”, or other hours with “from” and “to”."
    ),
    Mistake(
      "exceptions: [{", "exceptions: [{date: 2010-05-01, window: evening, from: \"20:00\", to: \"22:00\"}, {",
      "scenario.yaml:16:86: exceptions[1].date “2010-05-01”: another exception already says otherwise for this window and date. Maybe delete one of the two."
    ),
    Mistake(
      "kind: premises, window: evening, people: 2", "kind: premise, window: evening, people: 2",
      "scenario.yaml:18:23: posts[0].kind “premise”: this is none of premises, patrol, standby. Maybe you meant “premises”."
    ),
    Mistake(
      "window: evening, people: 2, closesWhenShort: true", "window: evenings, people: two, closesWhenShort: yes",
      "scenario.yaml:18:41: posts[0].window “evenings”: there is no window with this identifier. Maybe you meant “evening”.",
      "scenario.yaml:18:59: posts[0].people “two”: this is no whole number. Maybe write digits only, such as 0.",
      "scenario.yaml:18:81: posts[0].closesWhenShort “yes”: “true” or “false” is expected here. Maybe true."),
    Mistake(
      "window: evening, people: 2, closesWhenShort: true", "window: evening, people: 2, desiredPeople: 1, units: 3",
      "scenario.yaml:18:76: posts[0].desiredPeople “1”: fewer are desired than the 2 required. Maybe 3.",
      "scenario.yaml:18:86: posts[0].units “3”: a premises post has no “units”. Maybe “kind: patrol”, or delete the key."
    ),
    Mistake(
      "unitSizes: [2, 3], units: 1, residences: all", "unitSizes: [1], units: 51, residences: [goya, camu, goya]",
      "scenario.yaml:19:61: posts[1].unitSizes[0] “1”: the number must lie from 2 to 10. Maybe 2.",
      "scenario.yaml:19:72: posts[1].units “51”: the number must lie from 0 to 50. Maybe 50.",
      "scenario.yaml:19:88: posts[1].residences “a list”: the list names “goya” twice. Maybe delete one of the two.",
      "scenario.yaml:19:95: posts[1].residences[1] “camu”: there is no residence with this identifier. Maybe you meant “camus”."
    ),
    Mistake(
      "unitSizes: [2, 3], units: 1, residences: all", "units: 1, residences: goya, roles: {mediator: 0}",
      "scenario.yaml:19:71: posts[1].residences “goya”: “all” or a list of residences is expected here. Maybe “all”.",
      "scenario.yaml:19:95: posts[1].roles.mediator “0”: the number must lie from 1 to 100. Maybe 1."),
    Mistake(
      "briefing: 0, report: 0", "briefing: 1500, report: x, break: {minutes: 20}",
      "scenario.yaml:20:51: duties[0].briefing “1500”: the number must lie from 0 to 480. Maybe 480.",
      "scenario.yaml:20:65: duties[0].report “x”: this is no whole number. Maybe write digits only, such as 0.",
      "scenario.yaml:20:75: duties[0].break.at: the key “at” is missing. Maybe “at: \"22:00\"”."),
    Mistake(
      "briefing: 0, report: 0", "from: \"10:00\", to: \"12:00\"",
      "scenario.yaml:20:47: duties[0].from “10:00”: the duty lies outside every opening of “evening”. Maybe “20:00”."),
    Mistake(
      "briefing: 0, report: 0", "break: {minutes: 20, at: \"18:00\"}",
      "scenario.yaml:20:48: duties[0].break “keys with values”: the break lies outside the presence, 20:00 to 24:00. Maybe “at: \"20:00\"” or later."
    ),
    Mistake(
      "briefing: 0, report: 0", "from: \"21:00\"",
      "scenario.yaml:20:10: duties[0].to: the key “to” is missing. Maybe “to: \"24:00\"”."),
    Mistake(
      "duties: [{id: evening, window: evening,", "duties: [{id: evening, window: evning,",
      "scenario.yaml:20:32: duties[0].window “evning”: there is no window with this identifier. Maybe you meant “evening”."
    ),
    Mistake(
      "passes: {minutes: 20", "passes: {minutes: 0",
      "scenario.yaml:21:19: passes.minutes “0”: the number must lie from 1 to 600. Maybe 1."),
    Mistake(
      "passes: 5, per: week, tolerance: 0", "passes: 5, per: year, tolerance: -1",
      "scenario.yaml:23:52: targets[0].per “year”: this is none of evening, week, month. Maybe one of: evening, week, month.",
      "scenario.yaml:23:69: targets[0].tolerance “-1”: the number must lie from 0 to 1000. Maybe 0."),
    Mistake(
      "passes: 5, per: week, tolerance: 0", "passes: 5, per: week, maxOpenDaysBetween: 2",
      "scenario.yaml:23:78: targets[0].maxOpenDaysBetween “2”: a target is either “passes” or “maxOpenDaysBetween”. Maybe make two targets of it."
    ),
    Mistake(
      "passes: 5, per: week, tolerance: 0", "tolerance: 0",
      "scenario.yaml:23:5: targets[0].passes: the key “passes” is missing. Maybe “passes: 1, per: week”, or “maxOpenDaysBetween: 2”."
    ),
    Mistake(
      "maxOpenDaysBetween: 2", "maxOpenDaysBetween: 2, per: week",
      "scenario.yaml:25:63: targets[2].per “week”: a target with “maxOpenDaysBetween” has no “per”. Maybe two targets, one of them with “passes”."
    ),
    Mistake(
      "between: [\"22:00\", \"24:00\"]", "between: [\"22:00\", \"02:00\"]",
      "scenario.yaml:24:77: targets[1].between[1] “02:00”: the band ends at or before its start at 22:00. Maybe “26:00”: an end after midnight counts on from the day that began it."
    ),
    Mistake(
      "between: [\"22:00\", \"24:00\"]", "between: [\"22:00\"]",
      "scenario.yaml:24:67: targets[1].between “a list”: two times are expected here. Maybe [\"22:00\", \"24:00\"]."),
    Mistake(
      "people: mediators.csv", "people: ../x",
      "scenario.yaml:26:9: people “../x”: a file must lie inside the scenario's folder. Maybe “mediators.csv”."),
    Mistake(
      "people: mediators.csv", "people: /etc/hosts",
      "scenario.yaml:26:9: people “/etc/hosts”: a file must lie inside the scenario's folder. Maybe “mediators.csv”."),
    Mistake(
      "people: mediators.csv", "people: mediator.csv",
      "scenario.yaml:26:9: people “mediator.csv”: there is no such file in the scenario's folder. Maybe you meant “mediators.csv”."
    ),
    Mistake(
      "history: published", "history: ../published",
      "scenario.yaml:28:10: history “../published”: published rotas must lie inside the scenario's folder. Maybe “published”."
    ),
    Mistake(
      "prices: {pass: 31}", "prices: {pass: -1, pas: 3, late: 010, walk: 1.5}",
      "scenario.yaml:29:16: prices.pass “-1”: the number must lie from 0 to 1000000. Maybe 0.",
      "scenario.yaml:29:20: prices.pas “pas”: there is no such key here. Maybe you meant “pass”.",
      "scenario.yaml:29:28: prices.late “late”: there is no such key here. Maybe one of: premises, requiredUnit, desiredUnit, event, role, pass, latePass, spread, request, session, contact, idle, displaced, hoursBelow, hoursAbove, sunday, holiday, lateEnd, wish, face, early.",
      "scenario.yaml:29:39: prices.walk “walk”: there is no such key here. Maybe one of: premises, requiredUnit, desiredUnit, event, role, pass, latePass, spread, request, session, contact, idle, displaced, hoursBelow, hoursAbove, sunday, holiday, lateEnd, wish, face, early."
    ),
    Mistake(
      "lateFrom: \"23:00\"", "lateFrom: late",
      "scenario.yaml:30:11: lateFrom “late”: this is no time from 00:00 to 48:00. Maybe write it as HH:MM, such as “20:00”."
    ),
    Mistake(
      "assumptions: [\"two people\"]", "assumptions: two people",
      "scenario.yaml:31:14: assumptions “two people”: a list is expected here, not a text. Maybe write [ ] around it."),
    Mistake(
      "name: base\n", "name: base\n\tx: 1\n",
      "scenario.yaml:3:1: this is no YAML: found a tab character that violates indentation. Maybe use spaces: YAML takes no tabs."
    ),
    Mistake(
      "name: base\n", "name: \"base\n",
      "scenario.yaml:6:43: this is no YAML: did not find expected key. Maybe a quotation mark, a bracket or a colon is missing here or on the line before."
    ),
    Mistake(
      "unitSizes: [2, 3], units: 1, residences: all",
      "units: 1, residences: all, passes: {minutes: 0, walk: 4, pause: 3}}\nwalks:\n  - {between: [goya, camus], minutes: 5",
      "scenario.yaml:19:94: posts[1].passes.minutes “0”: the number must lie from 1 to 600. Maybe 1.",
      "scenario.yaml:19:106: posts[1].passes.pause “pause”: there is no such key here. Maybe one of: minutes, walk, approach.",
      "scenario.yaml:21:39: walks[0].minutes “5”: the walk is longer than the longest, the 4 minutes of “passes.walk of patrol”. Maybe “walk: 5” under “passes”."
    ),
    Mistake(
      "passes: {minutes: 20, walk: 8}\n",
      """
      passes: {minutes: 20, walk: 8}
      walks:
        - {between: [goya, camu], minutes: 4}
        - {between: [goya], minutes: 4}
        - {within: Mirail, minutes: 4}
        - {between: [goya, camus], minutes: 9}
        - {between: [goya, camus]}
        - {minutes: 3}
        - {between: [camus, goya], minutes: 5}
        - {between: [goya, camus], minutes: 6}

      """,
      "scenario.yaml:23:22: walks[0].between[1] “camu”: no residence or territory has this name. Maybe you meant “camus”.",
      "scenario.yaml:24:15: walks[1].between “a list”: two places are expected here. Maybe “between: [goya, camus]”.",
      "scenario.yaml:25:14: walks[2].within “Mirail”: no residence has this territory. Maybe the territory is still to be said of its residences.",
      "scenario.yaml:26:39: walks[3].minutes “9”: the walk is longer than the longest, the 8 minutes of “passes.walk”. Maybe “walk: 9” under “passes”.",
      "scenario.yaml:27:5: walks[4].minutes: the key “minutes” is missing. Maybe “minutes: 8”.",
      "scenario.yaml:28:5: walks[5].between: the key “between” is missing. Maybe “between: [goya, camus]”.",
      "scenario.yaml:30:5: walks[7] “keys with values”: the walk is already given, with 5 minutes. Maybe delete one of the two."
    ),
    Mistake(
      "passes: {minutes: 20, walk: 8}\n",
      """
      passes: {minutes: 20, walk: 8}
      pairing:
        apart: [[m1, m9], [m1], [m2, m2], [m1, m2]]
        together: [[m2, m1]]
        onlyWith: {m4: [m1], m3: []}

      """,
      "scenario.yaml:23:16: pairing.apart[0][1] “m9”: the team has nobody of that name. Maybe one of: m1, m2, m3.",
      "scenario.yaml:23:21: pairing.apart[1] “a list”: two people are expected here. Maybe [m1, m2].",
      "scenario.yaml:23:27: pairing.apart[2] “a list”: a pair is two people. Maybe delete it, or name another one.",
      "scenario.yaml:24:13: pairing.together “a list”: m1 and m2 are to be kept apart as well. Maybe delete one of the two.",
      "scenario.yaml:25:14: pairing.onlyWith.m4 “m4”: there is no such key here. Maybe one of: m1, m2, m3.",
      "scenario.yaml:25:28: pairing.onlyWith.m3 “a list”: somebody else to walk with is expected here. Maybe [m1]."),
    Mistake(
      "landlords: [{id: chalets, name: Chalets, dwellings: null}]\nshares: equal",
      "landlords: [{id: chalets, share: 50}]\nshares: equal",
      "scenario.yaml:8:34: landlords[0].share “50”: shares are “equal”, not each landlord's own. Maybe “shares: explicit”, or delete the key."
    ),
    Mistake(
      "landlords: [{id: chalets, name: Chalets, dwellings: null}]\nshares: equal",
      "landlords: [{id: chalets, share: 50}, {id: other, share: 40.5}]\nshares: explicit",
      "scenario.yaml:8:12: landlords “a list”: the shares add up to 90.5 percent, not to 100. Maybe one of them is mistyped."
    ),
    Mistake(
      "landlords: [{id: chalets, name: Chalets, dwellings: null}]\nshares: equal",
      "landlords: [{id: chalets, share: 101}, {id: other}]\nshares: explicit",
      "scenario.yaml:8:34: landlords[0].share “101”: a share lies from 0 to 100 percent. Maybe 100.",
      "scenario.yaml:8:40: landlords[1].share: the key “share” is missing. Maybe “share: 50”, in percent."
    ),
    Mistake(
      "landlords: [{id: chalets, name: Chalets, dwellings: null}]\nshares: equal",
      """
      landlords:
        - {id: chalets, dwellings: 2891, coordinator: true, members: [A, B, A, ""]}
        - {id: other, dwellings: 2945, coordinator: true, membres: []}
      shares: equal
      dwellings: 5386
      """,
      "scenario.yaml:9:71: landlords[0].members[2] “A”: the list names “A” twice. Maybe delete one of the two.",
      "scenario.yaml:9:74: landlords[0].members[3]: a name is expected here, and there is nothing. Maybe write one.",
      "scenario.yaml:10:47: landlords[1].coordinator “true”: “chalets” already coordinates the landlords. Maybe delete one of the two.",
      "scenario.yaml:10:53: landlords[1].membres “membres”: there is no such key here. Maybe you meant “members”.",
      "scenario.yaml:12:12: dwellings “5386”: the landlords' dwellings add up to 5836, not to 5386. Maybe 5836."),
    Mistake(
      "shares: equal",
      """
      shares: equal
      contract: {operator: "", start: 1.3.2017, months: 0, renewal: 24, renewalMonths: two}
      partners: Ville
      funders: [{name: Conseil}]
      """,
      "scenario.yaml:10:22: contract.operator: a name is expected here, and there is nothing. Maybe write one.",
      "scenario.yaml:10:33: contract.start “1.3.2017”: this is no date written YYYY-MM-DD. Maybe 2017-03-01.",
      "scenario.yaml:10:51: contract.months “0”: the number must lie from 1 to 1200. Maybe 1.",
      "scenario.yaml:10:54: contract.renewal “renewal”: there is no such key here. Maybe one of: operator, start, months, renewalMonths.",
      "scenario.yaml:10:82: contract.renewalMonths “two”: this is no whole number. Maybe write digits only, such as 0.",
      "scenario.yaml:11:11: partners “Ville”: a list is expected here, not a text. Maybe write [ ] around it.",
      "scenario.yaml:12:11: funders[0] “keys with values”: a name is expected here, not keys with values. Maybe write one."
    ),
    Mistake(
      "shares: equal",
      """
      shares: equal
      missions: [{id: watch, titel: Veille, share: 40}, {id: watch, share: 70}, {id: talk, share: -1}]
      """,
      "scenario.yaml:10:24: missions[0].titel “titel”: there is no such key here. Maybe you meant “title”.",
      "scenario.yaml:10:56: missions[1].id “watch”: the identifier is already taken on line 10. Maybe “watch-2”.",
      "scenario.yaml:10:93: missions[2].share “-1”: a share lies from 0 to 100 percent. Maybe 0."),
    Mistake(
      "shares: equal", "shares: equal\nmissions: [{id: watch, share: 40}, {id: talk, share: 59.5}]",
      "scenario.yaml:10:11: missions “a list”: the shares add up to 99.5 percent, not to 100. Maybe one of them is mistyped."
    ),
    Mistake(
      "shares: equal", "shares: equal\nmission: [{id: watch, share: 40}]",
      "scenario.yaml:10:1: mission “mission”: there is no such key here. Maybe you meant “missions”."),
  ]
}
