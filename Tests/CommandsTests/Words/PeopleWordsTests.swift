import Ledger
import People
import Testing

@testable import Commands

/// Every refusal says what to do.
struct PeopleWordsTests {
  @Test(arguments: [
    (PeopleError.notAllowed(.publish), "That is not allowed: it needs the permission “publish”."),
    (.wrongCredentials, "The address, the password or the code is wrong. Try again."),
    (.codeNeeded, "A code is needed too. Give the one that the device shows."),
    (
      .tooManyTries(until: Timestamp(milliseconds: 1_795_000_000_000)),
      "There were too many tries. Try again after 2026-11-18T11:06:40Z."
    ), (.needsReauthentication, "The password has to be given again. Sign in anew."),
    (.expiredLink, "The link was used before or has ended. `compendium desk invite` makes another one."),
    (.weakPassword(atLeast: 12), "The password is too short. Use at least 12 characters."),
    (.longPassword(atMost: 200), "The password is too long. Use at most 200 characters."),
    (
      .guessablePassword,
      "The password is easy to guess. Use several words that have nothing to do with the person."
    ), (.wrongCode, "The code is wrong or was used before. Wait for the next one."),
    (
      .emailTaken,
      "There is an account with this address already. To let its owner set another password, give --reset."
    ), (.malformedEmail, "That is no e-mail address. Write it as name@example.org."),
    (.malformedName, "A name has 1 to 100 characters, and none that cannot be seen."),
    (.noRole, "An account has a role at least. Give one."),
    (.noSuchAccount, "There is no account with this address. Without --reset an invitation makes one."),
    (.lastAdministrator, "This is the only administrator. Make another one first."),
  ])
  func saysWhatToDo(_ error: PeopleError, _ sentence: String) {
    #expect(Commands.sentence(for: error) == sentence)
  }
}
