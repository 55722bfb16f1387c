package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.moldir.identity.account.Absence;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import kz.moldir.identity.signin.Audit;
import kz.moldir.testkit.IndexedQueries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who stands in knows it, and so does whoever is stood in for and everybody who looks. */
@ExtendWith(IndexedQueries.class)
class AbsenceIT {

    private static final Listening SERVICE = SharedProvider.service();

    private final RunningProvider provider = SharedProvider.running();
    private final Accounts accounts = provider.bean(Accounts.class);
    private final LocalDate today = provider.bean(Times.class).today();
    private final Visitor secretary = provider.signedIn("secretariat-2");

    @Test
    void isToldToBothWhenItIsEnteredAndWhenItIsTakenBack() {
        Account absent = added("absence-told", "chair");
        Account deputy = added("absence-tells", "commission-1-lead");
        int before = provider.mail.mails().size();

        appoint(absent, deputy, today, today.plusDays(3));

        assertThat(mails(before))
                .anyMatch(mail -> mail.contains("absence-told, somebody stands in for you"))
                .anyMatch(mail -> mail.contains("absence-tells, you stand in for somebody else"))
                .allMatch(mail -> mail.contains("secretariat-2"))
                .hasSize(2);
        int entered = provider.mail.mails().size();
        assertThat(takeBack(absent)).endsWith("?saved");
        assertThat(mails(entered))
                .anyMatch(mail -> mail.contains("absence-told, the deputy for your absence"))
                .anyMatch(mail -> mail.contains("absence-tells, you do not stand in for"))
                .hasSize(2);
    }

    /** What is over needs no mail, and nothing of it is left to take back. */
    @Test
    void ofBeforeIsToldToNobodyAndStays() {
        Account absent = added("absence-before", "chair");
        Account deputy = added("absence-before-2", "commission-1-lead");
        int before = provider.mail.mails().size();
        appoint(absent, deputy, today.minusDays(3), today.minusDays(1));
        assertThat(mails(before)).isEmpty();
        assertThat(secretary.get(page(absent)).body())
                .contains("· over")
                .doesNotContain("Take back");
        assertThat(takeBack(absent)).endsWith("?fault=over");
        assertThat(accounts.absencesOf(absent.id())).noneMatch(Absence::takenBack);
    }

    @Test
    void isKeptWhenItIsTakenBackWithWhoStoodIn() {
        Account absent = added("absence-back", "chair");
        Account deputy = added("absence-back-2", "commission-1-lead");
        appoint(absent, deputy, today, today);
        assertThat(takeBack(absent)).endsWith("?saved");
        assertThat(accounts.absencesOf(absent.id())).hasSize(1).allMatch(Absence::takenBack);
        assertThat(accounts.rolesOn(deputy, today)).containsExactly("commission-1-lead");
        assertThat(secretary.get(page(absent)).body())
                .contains("· taken back")
                .doesNotContain(">Take back<");
        assertThat(provider.bean(Audit.class).of(absent.id()))
                .anyMatch(
                        line ->
                                line.what().equals("noAbsence")
                                        && String.valueOf(line.detail())
                                                .equals("absence-back-2 " + today + "–" + today));
        assertThat(takeBack(absent)).endsWith("?fault=over");
    }

    @Test
    void isOfAYearAtMostAndOfADeputyWhoHasAccess() {
        Account absent = added("absence-long", "chair");
        Account deputy = added("absence-long-2", "commission-1-lead");
        LocalDate year = today.plusYears(1);
        assertThat(entered(absent, deputy, today, year)).endsWith("?fault=long");
        assertThat(secretary.get(page(absent) + "?fault=long").body())
                .contains("an absence lasts a year at most");
        Account soon = accounts.byId(deputy.id()).orElseThrow();
        accounts.change(soon, soon.with(soon.roles(), null, null, today.plusDays(2)));
        assertThat(entered(absent, deputy, today.plusDays(3), today.plusDays(4)))
                .endsWith("?fault=inactive");
        assertThat(secretary.get(page(absent) + "?fault=inactive").body())
                .contains("the deputy has no access");
        assertThat(accounts.absencesOf(absent.id())).isEmpty();
        assertThat(entered(absent, deputy, today.plusDays(1), year)).endsWith("?saved");
        Account gone = accounts.byId(deputy.id()).orElseThrow();
        accounts.change(gone, gone.with(true));
        assertThat(entered(absent, deputy, today.minusDays(1), today))
                .as("disabled by now")
                .endsWith("?fault=inactive");
    }

    /** Nobody was given anything by it. */
    @Test
    void thatHasNotBegunSignsNobodyOut() throws Exception {
        Account absent = added("absence-later", "chair");
        Account deputy = added("absence-later-2", "commission-1-lead");
        appoint(absent, deputy, today.plusDays(5), today.plusDays(6));
        signedIn(deputy).idToken(SERVICE.redirect());
        SERVICE.forget();
        assertThat(takeBack(absent)).endsWith("?saved");
        provider.bean(Upkeep.class).now();
        assertThat(heardOfAccess()).doesNotContain(deputy.id());
    }

    /** Whoever has signed in again since is not signed out by upkeep. */
    @Test
    void endsOnceWhenItIsTakenBack() throws Exception {
        Account absent = added("absence-once", "chair");
        Account deputy = added("absence-once-2", "commission-1-lead");
        appoint(absent, deputy, today, today.plusDays(2));
        signedIn(deputy).idToken(SERVICE.redirect());
        SERVICE.forget();
        assertThat(takeBack(absent)).endsWith("?saved");
        provider.bean(Upkeep.class).now();
        assertThat(heardOfAccess()).containsOnlyOnce(deputy.id());
    }

    @Test
    void isAskedToBeSignedInForWhereServicesDoNotKnowIt() throws Exception {
        Account absent = added("absence-again", "chair");
        Account deputy = added("absence-again-2", "commission-1-lead");
        Visitor before = signedIn(deputy);
        before.idToken(SERVICE.redirect());
        assertThat(before.get("/en").body()).doesNotContain("Sign out and in again");

        appoint(absent, deputy, today, today);

        assertThat(before.get("/en").body())
                .contains("services that you opened before that do not know it")
                .contains("Sign out and in again");
        before.idToken(SERVICE.redirect());
        assertThat(before.get("/en").body())
                .as("the same sign-in opened that service again")
                .doesNotContain("Sign out and in again");
        before.submit("/en", "/logout", Map.of("language", "en", "everywhere", "1"));
        Visitor after = signedIn(deputy);
        after.idToken(SERVICE.redirect());
        assertThat(after.get("/en").body())
                .contains("absence-again")
                .doesNotContain("Sign out and in again");
    }

    @Test
    void isReadAmongAllPeople() {
        Account absent = added("absence-shown", "chair");
        Account deputy = added("absence-shown-2", "commission-1-lead");
        appoint(absent, deputy, today.minusDays(1), today.plusDays(300));
        assertThat(row(absent)).contains("absence-shown-2 stands in");
        assertThat(row(deputy)).contains("for absence-shown<");
        takeBack(absent);
        assertThat(row(absent)).doesNotContain("stands in");
    }

    /** Calendars at secret addresses would go on telling what the deputy could read. */
    @Test
    void endsForServicesWithWhatTheAbsentPersonMay() throws Exception {
        Account absent = added("absence-ends", "chair");
        Account deputy = added("absence-ends-2", "commission-1-lead");
        appoint(absent, deputy, today, today.plusDays(9));
        SERVICE.forget();
        assertThat(
                        Visitor.path(
                                secretary.submit(
                                        page(absent),
                                        page(absent) + "/disabled",
                                        Map.of("disabled", "true"))))
                .endsWith("?saved");
        assertThat(heardOfAccess()).contains(absent.id(), deputy.id());
    }

    /** Also where nobody did anything: the term of who is absent has ended. */
    @Test
    void endsForServicesWhereADeputyIsSignedIn() throws Exception {
        Account absent = added("absence-term", "chair");
        Account deputy = added("absence-term-2", "commission-1-lead");
        appoint(absent, deputy, today, today.plusDays(9));
        signedIn(deputy).idToken(SERVICE.redirect());
        provider.bean(Upkeep.class).now();
        SERVICE.forget();
        Account seen = accounts.byId(absent.id()).orElseThrow();
        accounts.change(seen, seen.with(List.of("press"), null, null, null));
        provider.bean(Upkeep.class).now();
        assertThat(heardOfAccess()).containsOnlyOnce(deputy.id());
    }

    private static List<String> heardOfAccess() throws Exception {
        List<String> whose = new ArrayList<>();
        while (SERVICE.heard() > 0) {
            var token = SERVICE.first().getJWTClaimsSet();
            if (Boolean.TRUE.equals(token.getBooleanClaim("access_ended"))) {
                whose.add(token.getSubject());
            }
        }
        return whose;
    }

    private void appoint(Account absent, Account deputy, LocalDate from, LocalDate to) {
        assertThat(entered(absent, deputy, from, to)).endsWith("?saved");
    }

    private String entered(Account absent, Account deputy, LocalDate from, LocalDate to) {
        return Visitor.path(
                secretary.submit(
                        page(absent),
                        page(absent) + "/absences",
                        Map.of(
                                "deputy", deputy.id(),
                                "from", from.toString(),
                                "to", to.toString())));
    }

    private String takeBack(Account absent) {
        String id = accounts.absencesOf(absent.id()).getFirst().id();
        return Visitor.path(
                secretary.submit(
                        page(absent), page(absent) + "/absences/" + id + "/take-back", Map.of()));
    }

    private List<String> mails(int after) {
        var all = provider.mail.mails();
        return all.subList(after, all.size()).stream().map(provider::text).toList();
    }

    private static String page(Account account) {
        return "/en/people/" + account.id();
    }

    private String row(Account account) {
        return Pattern.compile("<tr>")
                .splitAsStream(secretary.get("/en/people").body())
                .filter(row -> row.contains("/people/" + account.id() + "\""))
                .findFirst()
                .orElseThrow();
    }

    private Visitor signedIn(Account account) {
        Visitor visitor = new Visitor(provider.address());
        visitor.signIn(account.username(), account.username());
        return visitor;
    }

    private Account added(String name, String role) {
        assertThat(
                        accounts.add(
                                new Account(
                                        UUID.randomUUID().toString(),
                                        name,
                                        name,
                                        name + "@example.org",
                                        List.of(role),
                                        null,
                                        Hashes.quick(name),
                                        false,
                                        null,
                                        null,
                                        "en",
                                        0)))
                .isTrue();
        return accounts.byLogin(name).orElseThrow();
    }
}
