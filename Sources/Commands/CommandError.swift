import ArgumentParser
import Records

/// What a command itself refuses.
enum CommandError: Error, Equatable {
  // The store and the output.
  case noStore(folder: String)
  case noFolder(String)
  case unwritableOutput(said: String)
  case noEnglishTexts

  // Import.
  case faultyContent(ContentSummary)
  case refusedRecords(Int, of: Int)

  // Editions.
  case emptyLedger
  case tooManyEditions
  case editionNameTaken(String, by: Key)
  case editionNameLength
  case noDay(String)
  case dayToCome(String)
  case forewordName(String)
  case unreadableForeword(String)
  case faultyForeword([Fault])

  // Erasing.
  case erasesVocabulary(String)
  case unasked
  case unconfirmed

  // People.
  case noAddress(String)
  /// Somebody works at the desk, and nothing invented is put beside it.
  case deskInUse
  case noCall
  case noRole(String, known: [String])
  case noLanguage(String, known: [String])
  case unaskedPerson
  case unconfirmedPerson

  // Values that an option cannot have.
  case hiddenCharacter(UInt32, in: PublicWords)
  case noHash(String)
  case noInterfaceLanguage(String, known: [String])
  case malformedFacet(String, facets: [String])
  case unknownFacet(String, in: String, facets: [String])
  case unknownValue(String, of: String, values: [String])
  case noCountry(String)
  case noPage(String)
  case queryTooLong
  case unknownOrder(String)
  /// The index that is searched has no such order.
  case orderNotInIndex(String)

  /// Whether the command was called wrongly.
  var isWrongUsage: Bool {
    switch self {
    case .noStore, .noFolder, .unwritableOutput, .noEnglishTexts, .faultyContent, .refusedRecords, .emptyLedger,
      .tooManyEditions, .editionNameTaken, .erasesVocabulary, .unasked, .unconfirmed,
      .unaskedPerson, .unconfirmedPerson, .deskInUse, .noCall, .unreadableForeword, .faultyForeword:
      false
    case .editionNameLength, .noDay, .dayToCome, .hiddenCharacter, .noHash, .noInterfaceLanguage, .malformedFacet,
      .unknownFacet, .unknownValue, .noCountry, .noPage, .queryTooLong, .unknownOrder, .orderNotInIndex,
      .noAddress, .noRole, .noLanguage, .forewordName:
      true
    }
  }
}

/// Runs a command's work; an error becomes its sentence on standard error and exit code 1, or 64 for wrong usage.
func reporting(_ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let code as ExitCode {
    throw code
  } catch {
    let failure = Console.failure(sentence(for: error))
    let isWrongUsage = error is SettingError || (error as? CommandError)?.isWrongUsage == true
    throw isWrongUsage ? ExitCode.validationFailure : failure
  }
}
