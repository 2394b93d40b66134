import Foundation
import Rostering
import Testing

@testable import RotaFormats

@Suite("What spreadsheets write")
struct SpreadsheetTests {
  static let text =
    "id;name;roles;employer;kind;weekly_hours;from;to\nm1;Médiatrice 1;mediator;mpr;employee;17,5;31/12/2009;01/02/2012\n"

  private func person(_ bytes: Data) throws -> Person {
    let files = try ScenarioFiles(mediators: nil, absences: "person,from,to,kind\n")
    try files.write(bytes, to: "mediators.csv")
    return try #require(files.scenario().people.first)
  }

  static let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  static let bigEndian: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }

  static let dialects: [Data] = [
    Data(text.utf8),
    Data([0xEF, 0xBB, 0xBF] + Array(text.utf8)),
    Data(utf16),
    Data(bigEndian),
    Data(text.unicodeScalars.map { UInt8($0.value) }),
    Data(text.replacingOccurrences(of: "\n", with: "\r\n").utf8),
    Data(text.replacingOccurrences(of: "\n", with: "\r").utf8),
    Data(text.replacingOccurrences(of: ";", with: "\t").utf8),
    Data(text.replacingOccurrences(of: ";", with: ",").replacingOccurrences(of: "17,5", with: "\"17,5\"").utf8),
    Data(text.replacingOccurrences(of: "id;name", with: "ID;Name").utf8),
    Data(("\n \n" + text + ";;;;;;;\n\n").utf8),
    Data(("sep=;\n" + text).utf8),
    Data(text.replacingOccurrences(of: "\n", with: ";;\n").utf8),
    Data(text.dropLast().utf8),
  ]

  @Test("Separators, encodings, line breaks, cases, blank lines, decimal commas and French dates", arguments: dialects)
  func dialect(_ bytes: Data) throws {
    let person = try person(bytes)
    #expect(person.id == "m1")
    #expect(person.name == "Médiatrice 1")
    #expect(person.weeklyMinutes == 1_050)
    #expect(person.employedFrom == Day(iso: "2009-12-31"))
    #expect(person.employedTo == Day(iso: "2012-02-01"))
  }

  @Test("Windows-1252 has its own letters between 0x80 and 0x9F")
  func windowsLatin() throws {
    #expect(SourceText.ofSpreadsheet(Data([0x80, 0x9C, 0x92, 0x85, 0xE9])) == "€œ’…é")
  }

  @Test(
    "Bytes that are no UTF-8 are Windows-1252, whatever follows them",
    arguments: [[0xC3, 0x28], [0xE9], [0xED, 0xA0, 0x80]])
  func invalidUnicode(_ bytes: [UInt8]) {
    #expect(SourceText.unicode(Data(bytes)) == nil)
    #expect(SourceText.ofSpreadsheet(Data(bytes)).unicodeScalars.count == bytes.count)
  }

  @Test("Text under a blank header is a mistake, and the columns beside it are read")
  func blankHeader() throws {
    let files = try ScenarioFiles(
      mediators: "id;name;;kind\nm1;A;;employee\nm2;B;note;employe\n", absences: "person,from,to,kind\n")
    #expect(
      try files.problems().map(\.description) == [
        "mediators.csv:3: “note”: the header has no name for the column of this field. Maybe empty the field, or give its column a name.",
        "mediators.csv:3: kind “employe”: this is none of employee, external, volunteer. Maybe you meant “employee”.",
      ])
  }

  @Test("Columns may come in any order")
  func order() throws {
    let person = try person(Data("kind,name,id\nvolunteer,Someone,v1\n".utf8))
    #expect(person.id == "v1")
    #expect(person.kind == .volunteer)
  }

  @Test(
    "Any text is a name, a formula and a path as well",
    arguments: ["=cmd()", "../x", "👩‍🚒 Ana", "O'Neil, \"Bob\"", "two\nlines", "+33", "NULL", "é\u{301}"])
  func names(_ name: String) throws {
    let quoted = "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    #expect(try person(Data("id,name\nm1,\(quoted)\n".utf8)).name == name)
  }

  @Test("Lines are counted as an editor counts them, through quoted line breaks and blank lines")
  func physicalLines() throws {
    let files = try ScenarioFiles(
      mediators: "id,name,kind\r\n\r\nm1,\"two\r\nlines\",employe\r\nm2,\"a\nb\nc\",\r\nm3,C,employe\r\n",
      absences: "person,from,to,kind\n")
    #expect(try files.problems().map(\.line) == [3, 8])
  }

  @Test("A quotation mark that is never closed hides no mistake on the lines after it")
  func unclosed() throws {
    let files = try ScenarioFiles(
      mediators: "id,name,kind\nm1,\"A,employee\nm2,B,employe\nM3,C,employee\n",
      absences: "person,from,to,kind\nm1,2010-04-01,2010-04-01,leave\n")
    #expect(try files.problems().map { "\($0.line) \($0.field)" } == ["2 ", "3 kind", "4 id"])
  }

  @Test("A file without a line is a mistake, and one with a header only is nobody")
  func empty() throws {
    #expect(
      try ScenarioFiles(mediators: "", absences: "\n\n").problems().map(\.description) == [
        "mediators.csv:1: the file has no header. Maybe “id,name,roles,employer,kind,weekly_hours,from,to”.",
        "absences.csv:1: the file has no header. Maybe “person,from,to,kind,from_time,to_time,weight,duty”.",
      ])
    let files = try ScenarioFiles(mediators: "id,name\n", absences: "person,from,to,kind")
    #expect(try files.scenario().people.isEmpty)
  }

  @Test("A table is written with the quotes of RFC 4180, and read back the same")
  func writing() throws {
    let rows = [
      ["id", "name"], ["m1", "a,b"], ["m2", "say \"hi\""], ["m3", "two\nlines"], ["m4", "=1+1"], ["m5", "a;b"],
    ]
    let text = String(decoding: CSVWriter.bytes(of: rows), as: UTF8.self)
    #expect(
      text
        == "id,name\r\nm1,\"a,b\"\r\nm2,\"say \"\"hi\"\"\"\r\nm3,\"two\nlines\"\r\nm4,'=1+1\r\nm5,a;b\r\n")
    let french = CSVWriter.bytes(of: rows, dialect: .french)
    #expect(french.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(String(decoding: french, as: UTF8.self).contains("m5;\"a;b\"\r\n"))
    let log = ProblemLog()
    let columns = CSVTable.Columns(required: ["id", "name"], optional: [])
    let table = try #require(CSVTable(french, columns: columns, file: log.open("x.csv")))
    #expect(table.rows.map { $0["name"] } == ["a,b", "say \"hi\"", "two\nlines", "'=1+1", "a;b"])
    #expect(log.isEmpty)
  }
}
