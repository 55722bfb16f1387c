package kz.moldir.plan.read.feeds;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;
import kz.moldir.council.text.SortKey;
import kz.moldir.kit.access.KnownAccounts;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.feeds.Feed.Scope;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands out addresses, takes them back, and says what they answer. */
@Component
final class FeedDesk {

    private static final int SECRET_BYTES = 32;

    /** Whose term has ended cannot sign in; whoever did not for so long may be such a one. */
    private static final int DAYS_AWAY = 31;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Feeds feeds;
    private final FeedCalendar calendar;
    private final Plans plans;
    private final PlanRows rows;
    private final RosterList roster;
    private final Council council;
    private final CouncilClock clock;
    private final KnownAccounts accounts;

    FeedDesk(
            Feeds feeds,
            FeedCalendar calendar,
            Plans plans,
            PlanRows rows,
            RosterList roster,
            Council council,
            CouncilClock clock,
            KnownAccounts accounts) {
        this.accounts = accounts;
        this.feeds = feeds;
        this.calendar = calendar;
        this.plans = plans;
        this.rows = rows;
        this.roster = roster;
        this.council = council;
        this.clock = clock;
    }

    /** A feed that was made just now; its secret is never told again. */
    record Made(Feed feed, String secret) {}

    /**
     * Makes a feed.
     *
     * @return empty where the same request made it already
     * @throws Invalid with every fault of what was asked for
     */
    Optional<Made> make(
            @Nullable String scope,
            @Nullable String value,
            boolean withheld,
            Language language,
            Caller caller) {
        Scope wanted = Scope.of(scope).orElseThrow(() -> fault("scope", "scope"));
        String of = wanted == Scope.PLAN || value == null || value.isBlank() ? null : value.strip();
        if (wanted != Scope.PLAN && of == null) {
            String field = wanted == Scope.COMMISSION ? "commission" : "person";
            throw fault(field, field + "-missing");
        }
        if (wanted == Scope.COMMISSION && !council.commissions().containsKey(of)) {
            throw fault("commission", "commission");
        }
        if (wanted == Scope.PERSON && (of == null || !known(of, caller))) {
            throw fault("person", "person");
        }
        if (withheld && caller.could().stream().noneMatch(role -> mayKnow(role, wanted, of))) {
            throw fault("withheld", "withheld");
        }
        if (feeds.of(caller.actor()).size() >= Feeds.MOST) {
            throw fault("scope", "many");
        }
        Feed feed =
                new Feed(
                        CommandIds.derived(caller.actor(), caller.route(), caller.key()),
                        caller.actor(),
                        wanted,
                        of,
                        language,
                        withheld,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS));
        String secret = secret();
        return feeds.keep(feed, secret) ? Optional.of(new Made(feed, secret)) : Optional.empty();
    }

    /** Those that the caller may take back: their own, for the secretariat all. */
    List<Feed> listed(Caller caller) {
        return sees(caller) ? feeds.all() : feeds.of(caller.actor());
    }

    /**
     * Takes an address back.
     *
     * @throws NotFound if it is not there, or another's
     */
    void revoke(String id, Caller caller) {
        Feed feed =
                feeds.get(id)
                        .filter(each -> sees(caller) || each.by().equals(caller.actor()))
                        .orElseThrow(NotFound::new);
        feeds.revoke(feed, caller.actor(), clock.instant());
    }

    /** Which were taken back, and by whom: one's own, for the secretariat all. */
    List<Feeds.Revoked> revoked(Caller caller) {
        return feeds.revoked(sees(caller) ? null : caller.actor());
    }

    /**
     * What an address answers now.
     *
     * @throws NotFound if there is none, or it was taken back
     */
    String answer(String secret) {
        Feed feed = feeds.at(secret).orElseThrow(NotFound::new);
        boolean knows =
                accounts.find(feed.by())
                        .filter(owner -> knowsStill(feed, owner, clock.instant()))
                        .isPresent();
        Feed told = knows ? feed : feed.announced();
        Optional<PlanView> plan = plans.inForce(council.today(clock)).flatMap(plans::whole);
        String value = feed.value();
        Predicate<String> meant =
                feed.scope() == Scope.PERSON && value != null
                        ? roster.meaning(value)
                        : name -> false;
        List<PlannedActivity> shown =
                plan.stream().flatMap(this::rows).filter(row -> told.shows(row, meant)).toList();
        return calendar.of(told, shown, plan.map(FeedDesk::decided).orElse(null));
    }

    /** Also where it was put right to an earlier one: calendars know the later one by then. */
    static @Nullable LocalDate decided(PlanView plan) {
        return Stream.concat(
                        Stream.ofNullable(plan.approvedOn()),
                        plan.misdated().stream()
                                .flatMap(wrong -> Stream.of(wrong.told(), wrong.right())))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Days that are not announced end with the term or the role of whose address it is. */
    static boolean knowsStill(Feed feed, KnownAccounts.Account owner, Instant now) {
        return owner.cameWithin(DAYS_AWAY, now)
                && owner.roles().stream()
                        .anyMatch(role -> mayKnow(role, feed.scope(), feed.value()));
    }

    /** What the account is called whose address it is. */
    String owner(Feed feed) {
        return named(feed.by());
    }

    String named(String account) {
        return accounts.name(account);
    }

    /**
     * All of a plan and what is done beside it, and at the turn of the half-year what the plans
     * before and after it have; what went over to the next plan stands there.
     */
    private Stream<PlannedActivity> rows(PlanView plan) {
        return Stream.concat(
                rows.withOutside(plan).stream(),
                plans.beside(plan).stream()
                        .flatMap(other -> rows.withOutside(other).stream())
                        .filter(row -> !row.state().equals("carriedOver")));
    }

    /** Whom the form offers: whom the plan in force names, and the roster's persons. */
    List<String> persons(Caller caller) {
        boolean reads = reads(caller);
        UnaryOperator<String> known = reads ? roster.knownAs() : UnaryOperator.identity();
        return Stream.concat(named().map(known), reads ? roster.names().stream() : Stream.empty())
                .distinct()
                .sorted(Comparator.comparing(SortKey::of))
                .toList();
    }

    /** By any name that the plan in force or the roster has. */
    private boolean known(String person, Caller caller) {
        return persons(caller).contains(person)
                || named().anyMatch(person::equals)
                || (reads(caller) && roster.personsByName().containsKey(person));
    }

    private Stream<String> named() {
        return plans
                .inForce(council.today(clock))
                .flatMap(plans::whole)
                .map(rows::withOutside)
                .orElse(List.of())
                .stream()
                .flatMap(row -> row.responsible().persons().stream());
    }

    /** Whether the roster is theirs to read: the press learns names from the plan. */
    private static boolean reads(Caller caller) {
        return mayKnowAny(caller);
    }

    private static boolean sees(Caller caller) {
        return caller.may(Role.SECRETARIAT);
    }

    /** Who may see a day that is not announced: the secretariat, the chair, the commission. */
    static boolean mayKnow(String role, Scope scope, @Nullable String value) {
        return role.equals("secretariat")
                || role.equals("chair")
                || (scope == Scope.COMMISSION
                        && (role.equals("commission-" + value + "-lead")
                                || role.equals("commission-" + value + "-member")));
    }

    /** Whether there is anything of which the caller may see days that are not announced. */
    static boolean mayKnowAny(Caller caller) {
        return caller.could().stream().anyMatch(role -> !role.equals("press"));
    }

    private static Invalid fault(String field, String code) {
        return Invalid.field(field, "views.feeds.problem." + code);
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
