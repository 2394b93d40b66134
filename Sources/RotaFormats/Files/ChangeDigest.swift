import Foundation

/// A short text that changes when the bytes of some files change.
///
/// It is FNV-1a with 64 bits over each file's name, length and bytes: it tells a coordinator that a rota was made for
/// another version of the scenario. It is no protection against anybody who wants two files to look alike.
struct ChangeDigest {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in a file.
  mutating func add(file name: String, _ bytes: Data) {
    mix(Array(name.utf8) + [0])
    mix(Array(String(bytes.count).utf8) + [0])
    mix(bytes)
  }

  /// The digest of the files taken in, as 16 hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func mix(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }
}
