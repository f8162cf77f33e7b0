import Catalogue
import Ledger
import Projections

extension DataOptions {
  /// Brings the checkpoint up to the ledger's head, so that the next start is quick and nothing erased is left in it. What was
  /// done to the ledger holds whether this can be done or not: why not is told.
  func keepCheckpoint(of ledger: any RecordLedger) async {
    do {
      let progress = Progress("Indexing entries", total: Int(try await ledger.head().sequence))
      let catalogue = try await Catalogue(following: ledger, checkpoint: checkpoint) { progress.show(Int($0)) }
      progress.end()
      try catalogue.keepCheckpoint()
    } catch {
      Console.message("The checkpoint was not written: \(sentence(for: error))")
    }
  }
}
