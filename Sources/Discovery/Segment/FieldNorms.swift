internal import Foundation

/// Weighs how often a word stands in the fields of a document: a title counts more than a text, a short text more than a long one.
///
/// Source: Robertson & Zaragoza 2009, section 3.6, doi:10.1561/1500000019. The weighted frequencies of all fields are added
/// before they saturate.
struct FieldNorms {
  /// How much the length of a field matters, from 0 to 1.
  static let lengthShare: Float = 0.6

  private let weights: [Float]
  /// For each field, ``lengthShare`` divided by its mean length in words.
  private let slopes: [Float]
  let averages: [Float]

  /// The means are taken over the documents that have the field.
  init(_ settings: IndexSettings, words: [Int], documents: [Int]) {
    weights = settings.fields.map(\.weight)
    averages = zip(words, documents).map { $1 > 0 ? max(1, Float($0) / Float($1)) : 1 }
    slopes = averages.map { Self.lengthShare / $0 }
  }

  /// The weighted frequency of a word that stands in a document as `vector` says, a byte for each field; `lengths` are those of the
  /// document's fields, in words.
  @inline(__always)
  func frequency(_ vector: UInt64, _ lengths: UnsafePointer<UInt16>) -> Float {
    weights.withUnsafeBufferPointer { weights in
      slopes.withUnsafeBufferPointer { slopes in
        var sum: Float = 0
        var rest = vector
        while rest != 0 {
          let field = rest.trailingZeroBitCount &>> 3
          let times = Float((rest &>> UInt64(field &* 8)) & 0xFF)
          sum += weights[field] * times / (1 - Self.lengthShare + slopes[field] * Float(lengths[field]))
          rest &= ~(0xFF &<< UInt64(field &* 8))
        }
        return sum
      }
    }
  }
}

/// Weighted frequencies in one byte, rounded up: bounds for what a stretch of documents can score.
enum Impact {
  /// 2^-8 to 2^8 in steps of a sixteenth of an octave; the last one is above all.
  static let values: [Float] = (0..<256).map { step in
    step == 0 ? 0 : step == 255 ? 0x1p100 : exp2((Float(step) - 128) / 16)
  }

  static func code(_ frequency: Float) -> UInt8 {
    if frequency <= 0 { return 0 }
    var low = 1
    var high = 255
    while low < high {
      let middle = (low + high) / 2
      if values[middle] >= frequency { high = middle } else { low = middle + 1 }
    }
    return UInt8(low)
  }
}
