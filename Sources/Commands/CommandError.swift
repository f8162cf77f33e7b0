import ArgumentParser

/// What a command itself refuses.
enum CommandError: Worded {
  case noStore(String)
  case refused(String)
  /// An option has a value that it cannot have.
  case wrongUsage(String)

  var sentence: String {
    switch self {
    case .noStore(let folder):
      "There is no store in “\(folder)”. `compendium import content/ --data \(folder)` makes one."
    case .refused(let reason), .wrongUsage(let reason): reason
    }
  }

  var exitCode: ExitCode {
    if case .wrongUsage = self { .validationFailure } else { .failure }
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
    if error is SettingError { throw ExitCode.validationFailure }
    throw (error as? CommandError)?.exitCode ?? failure
  }
}
