import Foundation
import Synchronization

/// A terminal that nobody sits at.
final class Terminal: Sendable {
  /// The end that a program writes to.
  let device: FileHandle
  private let seen: FileHandle
  private let bytes = Mutex(Data())

  init() throws {
    let (master, name) = try Terminal.opened()
    let other = open(name, O_RDWR | O_NOCTTY)
    guard other >= 0 else { throw CocoaError(.fileNoSuchFile) }
    seen = FileHandle(fileDescriptor: master, closeOnDealloc: true)
    device = FileHandle(fileDescriptor: other, closeOnDealloc: true)
    seen.readabilityHandler = { [weak self] handle in
      // Foundation's own reading waits for more, or stops the tests when the terminal is gone.
      var buffer = [UInt8](repeating: 0, count: 4_096)
      let count = read(handle.fileDescriptor, &buffer, buffer.count)
      guard let self, count > 0 else { return }
      self.bytes.withLock { $0 += buffer.prefix(count) }
    }
  }

  deinit { seen.readabilityHandler = nil }

  /// A new terminal, and the name of the end that a program writes to.
  private static func opened() throws -> (Int32, String) {
    #if os(Linux)
      // Glibc's module leaves posix_openpt and its like out; these are the calls that it makes.
      let (unlock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (locked, number): (Int32, Int32) = (0, 0)
      guard master >= 0, ioctl(master, unlock, &locked) == 0, ioctl(master, getNumber, &number) == 0 else {
        throw CocoaError(.fileNoSuchFile)
      }
      return (master, "/dev/pts/\(number)")
    #else
      let master = posix_openpt(O_RDWR | O_NOCTTY)
      guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) else {
        throw CocoaError(.fileNoSuchFile)
      }
      return (master, String(cString: name))
    #endif
  }

  /// Everything that was written so far.
  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  /// Waits until what was written has come to be as wanted; gives up after half a minute.
  func wait(until isAsWanted: (String) -> Bool) -> Bool {
    let end = Date(timeIntervalSinceNow: 30)
    while !isAsWanted(text), Date() < end { Thread.sleep(forTimeInterval: 0.02) }
    return isAsWanted(text)
  }
}
