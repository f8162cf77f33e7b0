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
      // A server keeps it too, now and then.
      for _ in 0..<50 {
        if try catalogue.keepCheckpoint() { return }
        try await Task.sleep(for: .milliseconds(200))
      }
      Console.message("The checkpoint is being written by another program, which must bring it up to date.")
    } catch {
      Console.message("The checkpoint was not written: \(sentence(for: error))")
    }
  }
}

extension Catalogue {
  /// Tells why a checkpoint that is there was not used.
  func tellRemark() {
    if let remark { Console.message("\(sentence(for: remark)) It is made anew.") }
  }
}
