import Catalogue
import Ledger
import People

extension PeopleError: Worded {
  var sentence: String {
    switch self {
    case .notAllowed(let permission): "That is not allowed: it needs the permission “\(permission.rawValue)”."
    case .wrongCredentials: "The address, the password or the code is wrong. Try again."
    case .codeNeeded: "A code is needed too. Give the one that the device shows."
    case .tooManyTries(let until): "There were too many tries. Try again after \(until.iso8601)."
    case .needsReauthentication: "The password has to be given again. Sign in anew."
    case .expiredLink: "The link was used before or has ended. `compendium desk invite` makes another one."
    case .weakPassword(let count): "The password is too short. Use at least \(count) characters."
    case .longPassword(let count): "The password is too long. Use at most \(count) characters."
    case .guessablePassword: "The password is easy to guess. Use several words that have nothing to do with the person."
    case .wrongCode: "The code is wrong or was used before. Wait for the next one."
    case .emailTaken:
      "There is an account with this address already. To let its owner set another password, give --reset."
    case .malformedEmail: "That is no e-mail address. Write it as name@example.org."
    case .malformedName: "A name has 1 to 100 characters, and none that cannot be seen."
    case .noRole: "An account has a role at least. Give one."
    case .noSuchAccount: "There is no account with this address. Without --reset an invitation makes one."
    case .lastAdministrator: "This is the only administrator. Make another one first."
    }
  }
}
