/// Changes of a right table of requests, each with the problems as a coordinator reads them.
extension ScenarioMistakes {
  static let requests: [Mistake] = [
    Mistake(
      "r2,2010", "R 2,2010",
      "requests.csv:3: id “R 2”: an identifier has lower-case letters a to z, digits, “-” and “_”, begins with a letter or a digit, and has 64 characters at most. Maybe “r-2”."
    ),
    Mistake(
      "r2,2010", "r1,2010",
      "requests.csv:3: id “r1”: the identifier is already taken on line 2. Maybe “r1-2”."),
    Mistake(
      "tenant,local", "tenants,locale",
      "requests.csv:2: requester “tenants”: this is none of commissioner, partner, tenant, city, spontaneous. Maybe you meant “tenant”.",
      "requests.csv:2: place “locale”: there is no residence and no premises with this identifier. Maybe you meant “local”."
    ),
    Mistake(
      "tenant,local", "tenant,patrol",
      "requests.csv:2: place “patrol”: there is no residence and no premises with this identifier. Maybe one of: goya, camus, local."
    ),
    Mistake(
      "2010-04-06T10:00", "2010-04-31 25h",
      "requests.csv:3: received “2010-04-31 25h”: there is no such day in the calendar. Maybe 2010-04-30."),
    Mistake(
      "2010-04-06T10:00", "2010-04-06 99:00",
      "requests.csv:3: received “2010-04-06 99:00”: this is no time from 00:00 to 48:00. Maybe write it as HH:MM, such as “20:00”."
    ),
    Mistake(
      "2010-04-06T10:00", "",
      "requests.csv:3: received: a date is missing. Maybe write it as YYYY-MM-DD HH:MM, such as 2010-04-30 20:15."),
    Mistake(
      "goya,2010-04-07,", "goya,2010-04-05,",
      "requests.csv:3: from “2010-04-05”: this is before the request came, 2010-04-06T10:00. Maybe leave it empty."),
    Mistake(
      "09/04/2010", "2010-04-06",
      "requests.csv:3: due “2010-04-06”: the request is due before it can be answered. Maybe leave it empty: the next opening."
    ),
    Mistake(
      ",45,", ",0,",
      "requests.csv:3: minutes “0”: this is no number of minutes from 1 to 1440. Maybe 20."),
    Mistake(
      ",45,", ",1h,",
      "requests.csv:3: minutes “1h”: this is no number of minutes from 1 to 1440. Maybe 20."),
    Mistake(
      "2010-04-09 18:30", "2010-04-01",
      "requests.csv:4: answered “2010-04-01”: this is before the request came, 2010-04-07. Maybe another day."),
    Mistake(
      "received", "receved",
      "requests.csv:1: receved “receved”: there is no such column here. Maybe you meant “received”.",
      "requests.csv:1: received: the column “received” is missing. Maybe the header should be “id,received,requester,place,from,due,minutes,answered,orientation”."
    ),
  ]
}
