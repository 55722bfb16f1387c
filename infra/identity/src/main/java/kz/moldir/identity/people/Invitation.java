package kz.moldir.identity.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.moldir.identity.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to invite somebody.
 *
 * @param from the first day of the term
 * @param until the last day of the term
 * @param roster the entry in the roster, or the address of its page
 * @param sure anything where somebody is invited also without what was asked for
 */
record Invitation(
        String username,
        String name,
        String email,
        String role,
        String mails,
        String from,
        String until,
        String roster,
        String sure) {

    /** Of a form that nobody has filled in. */
    static final Invitation NOTHING = new Invitation("", "", "", "", "", "", "", "", "");

    Invitation {
        username = text(username);
        name = text(name);
        email = text(email);
        role = text(role);
        mails = text(mails);
        from = text(from);
        until = text(until);
        roster = text(roster);
        sure = text(sure);
    }

    /** A field that was not sent is empty. */
    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    /**
     * A new account, of nobody who has come.
     *
     * @throws java.time.DateTimeException where a day is none
     */
    Account account() {
        return new Account(
                UUID.randomUUID().toString(),
                username.strip(),
                name.strip(),
                PeoplePages.address(email),
                List.of(role),
                RosterTie.typed(roster),
                null,
                false,
                day(from),
                day(until),
                PeoplePages.mails(mails),
                0);
    }

    /** A day as a form sends it. */
    static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text);
    }
}
