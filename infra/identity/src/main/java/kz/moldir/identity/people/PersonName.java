package kz.moldir.identity.people;

import java.text.Normalizer;
import java.util.Locale;
import kz.moldir.council.text.LookAlikes;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;

/**
 * What histories call somebody, who is tied to no entry of the roster, also of what is long ago.
 */
final class PersonName {

    private PersonName() {}

    /**
     * Whether another account is called so, also one whose access has ended: with other letters
     * that look alike, or other spaces and dots, too.
     */
    static boolean isAnothers(Accounts accounts, Account whose, String name) {
        String shown = asItLooks(name);
        return accounts.all().stream()
                .anyMatch(
                        one -> !one.id().equals(whose.id()) && asItLooks(one.name()).equals(shown));
    }

    private static String asItLooks(String name) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return LookAlikes.compared(letters.toString());
    }
}
