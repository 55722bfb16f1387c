package kz.moldir.identity.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.moldir.identity.Times;
import kz.moldir.identity.Words;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.NewAddresses;
import kz.moldir.identity.account.NewAddresses.Waiting;
import kz.moldir.identity.signin.Codes;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.springframework.mail.SimpleMailMessage;

/**
 * Mails about accounts in the language of whose they are.
 *
 * @param from who writes them
 * @param address where the provider is
 */
public record LetterTexts(
        Messages messages,
        Codes codes,
        NewAddresses addresses,
        String from,
        String address,
        Times times) {

    static final String INVITATION = "invitation";
    static final String ABSENCE = "absence";
    static final String NO_ABSENCE = "noAbsence";
    static final String PASSWORD = "password";
    static final String OFFICE = "office";
    static final String BY_DEPUTY = "byDeputy";

    /** Who gave a role where the roster did; no user name. */
    static final String ROSTER = "";

    static final String DISABLED = "disabled";
    static final String ENABLED = "enabled";
    static final String TERM_OVER = "termOver";
    static final String TERM_SET = "termSet";
    static final String TERM_BACK = "termBack";
    static final String ADDRESS_WAITS = "addressWaits";
    static final String ADDRESS_NEW = "addressNew";

    /** As it is to be sent now, with a link that can be used from now on; none when it is over. */
    Optional<SimpleMailMessage> letter(Account account, Outbox.Mail mail) {
        return words(account, mail).map(words -> letter(account, mail.to(), mail.kind(), words));
    }

    private Optional<List<String>> words(Account account, Outbox.Mail mail) {
        List<String> words = mail.words();
        return switch (mail.kind()) {
            case INVITATION ->
                    account.mayBeInvited(times.today()) && account.email().equals(mail.to())
                            ? Optional.of(List.of(link(account, codes.invitation(account.id()))))
                            : Optional.empty();
            case OFFICE, BY_DEPUTY -> Optional.of(ofOffice(account, words));
            case PASSWORD -> Optional.of(List.of(page(account, "/forgotten")));
            case TERM_OVER -> Optional.of(List.of(day(account, words.getFirst())));
            case TERM_SET -> Optional.of(List.of(day(account, words.getFirst()), words.getLast()));
            case TERM_BACK -> Optional.of(List.of(page(account, "/sign-in")));
            case ENABLED -> Optional.of(List.of(page(account, "/sign-in"), words.getFirst()));
            case ADDRESS_WAITS ->
                    addresses
                            .link(account.id(), words.getFirst())
                            .map(
                                    kept ->
                                            with(
                                                    words,
                                                    moment(account, kept.waiting()),
                                                    page(
                                                            account,
                                                            "/address?link=" + kept.secret())));
            case ADDRESS_NEW ->
                    addresses
                            .of(account.id())
                            .filter(waiting -> waiting.email().equals(words.getFirst()))
                            .map(waiting -> words);
            default -> Optional.of(isOfDays(mail.kind()) ? days(account, words) : words);
        };
    }

    private ZoneId zone() {
        return times.council().getZone();
    }

    private static boolean isOfDays(String kind) {
        return kind.startsWith(ABSENCE) || kind.startsWith(NO_ABSENCE);
    }

    /** The other person, the days, who did it. */
    private List<String> days(Account account, List<String> words) {
        String days =
                new Dates(language(account), zone())
                        .range(LocalDate.parse(words.get(1)), LocalDate.parse(words.get(2)));
        return List.of(words.getFirst(), days, words.getLast());
    }

    /** The other person, the roles, who gave them. */
    private List<String> ofOffice(Account account, List<String> words) {
        String roles =
                new Words(messages, language(account).locale())
                        .roles(List.of(words.get(1).split(",")));
        String by = words.getLast();
        return List.of(
                words.getFirst(),
                roles,
                by.equals(ROSTER)
                        ? messages.getMessage(
                                "identity.mail.office.byRoster", null, language(account).locale())
                        : by);
    }

    private static List<String> with(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all;
    }

    private String day(Account account, String day) {
        return new Dates(language(account), zone()).day(LocalDate.parse(day));
    }

    private String moment(Account account, Waiting waiting) {
        return new Dates(language(account), zone()).moment(waiting.counts());
    }

    /** Where a password is set with a secret. */
    String link(Account account, String secret) {
        return page(account, "/password?link=" + secret);
    }

    private String page(Account account, String page) {
        return address + "/" + account.language() + page;
    }

    /** With the name, the first of the words, the user name, and the other words. */
    SimpleMailMessage letter(Account account, String to, String kind, List<String> words) {
        Locale language = language(account).locale();
        List<Object> all =
                new ArrayList<>(List.of(account.name(), words.getFirst(), account.username()));
        all.addAll(words.subList(1, words.size()));
        var letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject(
                messages.getMessage("identity.mail." + kind + ".subject", null, language));
        letter.setText(
                messages.getMessage("identity.mail." + kind + ".text", all.toArray(), language));
        return letter;
    }

    private static Language language(Account account) {
        return Language.of(Locale.forLanguageTag(account.language()));
    }
}
