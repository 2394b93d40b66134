import Foundation

@testable import RotaFormats

/// A small scenario about sessions alone, to be changed by tests.
enum FollowUpFiles {
  static let yaml = """
    schema: 1
    name: base
    timezone: Europe/Paris
    windows:
      - {id: day, days: [mon, tue, wed], from: "14:00", to: "18:00"}
      - {id: evening, days: [tue, wed], from: "18:00", to: "22:00"}
    duties:
      - {id: whole, window: day, then: [evening]}
      - {id: half, window: day, from: "14:00", to: "16:00", roles: [psychologist], onlyForSessions: true}
    venues:
      - id: room
        capacity: 12
        lent: [{borrower: Circuits verts, days: [tue], from: "14:00", to: "16:00"}, {borrower: Ville, dates: [2018-01-10]}]
      - {id: hall}
    services:
      - {id: advice, title: Conseil, roles: [adviser, adviser], minutes: 60, mode: coaching}
      - {id: workshop, roles: ["psychologist|adviser"], minutes: 90, capacity: 6, after: [advice], venue: room, participants: 12}
    beneficiaries: beneficiaries.csv
    followUps: follow-ups.csv
    people: people.csv
    events:
      - {id: outing, kind: outing, dates: {from: 2018-01-09, to: 2018-01-20, days: [tue, sat]}, from: "10:00", to: "12:00", people: 3, roles: {adviser: 2}}

    """

  static let beneficiaries = """
    id,title,group,territory,days,from_time,to_time,contact_days,last_contact,met
    h1,Foyer 1,new,Mirail,mon|tue,14:00,17:00,21,2017-12-20,advice
    h2,,current,,,,,,,

    """

  static let followUps = """
    id,beneficiary,service,sessions,per,from,to,days,from_time,to_time,apart,referent,alternates,signatories
    ,h1,advice,2,month,,,,,,7,p1,workshop,tenant|landlord
    ,h1,workshop,1,week,2018-01-08,,tue,14:00,16:00,,,,
    first,h2,advice,1,total,2018-01-01,2018-01-31,,,,,,,

    """

  static let people = """
    id,name,roles,kind
    p1,Adviser,adviser,
    p2,Second adviser,adviser,
    p3,Psychologist,psychologist,external

    """

  static func files(
    yaml: String = yaml, beneficiaries: String = beneficiaries, followUps: String = followUps, people: String = people
  ) throws -> ScenarioFiles {
    let files = try ScenarioFiles(yaml: yaml, mediators: nil, absences: nil)
    try files.write(Data(beneficiaries.utf8), to: "beneficiaries.csv")
    try files.write(Data(followUps.utf8), to: "follow-ups.csv")
    try files.write(Data(people.utf8), to: "people.csv")
    return files
  }
}
