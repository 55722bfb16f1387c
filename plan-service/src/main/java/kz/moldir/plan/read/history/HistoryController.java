package kz.moldir.plan.read.history;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.history.PlanHistory.Line;
import kz.moldir.plan.read.history.PlanHistory.Page;
import kz.moldir.plan.read.plans.PlanHead;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.register.RegisterEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers all that happened to an activity, and to a plan with its activities. */
@RestController
final class HistoryController {

    private static final int MOST = 1000;

    private final PlanHistory history;
    private final CouncilHistory council;
    private final Plans plans;
    private final Actors actors;

    HistoryController(PlanHistory history, CouncilHistory council, Plans plans, Actors actors) {
        this.history = history;
        this.council = council;
        this.plans = plans;
        this.actors = actors;
    }

    /**
     * One entry; activity and number are absent where it is about the plan itself.
     *
     * @param actingFor the account for which the actor stood in, "another" for those who are told
     *     no accounts; absent where it is nobody
     * @param name of the actor, with that of the one for whom the actor stood in
     */
    record Told(
            Instant at,
            String by,
            @Nullable String actor,
            @Nullable String actingFor,
            @Nullable String name,
            String type,
            @Nullable String activityId,
            @Nullable Integer number,
            List<Change> changes) {}

    /** Entries, the newest first; next names the older ones. */
    record Listing(List<Told> items, @Nullable String next) {}

    /** All events that are asked for, oldest first. */
    @Allowed(
            value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
            own = Role.PRESS)
    @GetMapping("/api/activities/{id}/history")
    List<Told> of(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Caller caller,
            Locale locale) {
        HistoryQuery query = HistoryQuery.of(actor, field, from, to);
        List<Line> lines = history.ofActivity(id, query, Integer.MAX_VALUE, null, caller).lines();
        UnaryOperator<String> names = actors.names(Line.named(lines), locale);
        return lines.reversed().stream().map(line -> told(line, names, locale)).toList();
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping("/api/plans/{planId}/history")
    Listing ofPlan(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(required = false) @Nullable String next,
            Caller caller,
            Locale locale) {
        String known = plans.head(planId).map(PlanHead::id).orElseThrow(NotFound::new);
        HistoryQuery query = HistoryQuery.of(actor, field, from, to);
        return listed(history.ofPlan(known, query, bounded(size), next, caller), locale);
    }

    /** What happened to the roster, or to one entry of it. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping("/api/roster/history")
    Listing ofRoster(
            @RequestParam(required = false) @Nullable String entry,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(required = false) @Nullable String next,
            Caller caller,
            Locale locale) {
        HistoryQuery query = HistoryQuery.of(actor, field, from, to);
        return listed(council.ofRoster(entry, query, bounded(size), next, caller), locale);
    }

    /** What was changed of the settings. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    @GetMapping("/api/settings/history")
    Listing ofSettings(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(required = false) @Nullable String next,
            Caller caller,
            Locale locale) {
        HistoryQuery query = HistoryQuery.of(actor, field, from, to);
        return listed(council.ofSettings(query, bounded(size), next, caller), locale);
    }

    private static int bounded(int size) {
        if (size < 1 || size > MOST) {
            throw Invalid.range("size", 1, MOST);
        }
        return size;
    }

    private Listing listed(Page page, Locale locale) {
        UnaryOperator<String> names = actors.names(Line.named(page.lines()), locale);
        return new Listing(
                page.lines().stream().map(line -> told(line, names, locale)).toList(), page.next());
    }

    /**
     * Who did it is for the secretariat and the chair; others are told the role, and of registers
     * only what they could read there.
     */
    static List<Line> seen(List<Line> lines, Caller caller) {
        if (knowsAccounts(caller)) {
            return lines;
        }
        boolean registers = caller.may(RegisterEntries.READERS.toArray(Role[]::new));
        return lines.stream()
                .filter(line -> registers || !line.entry().type().startsWith(RegisterLines.TYPES))
                .map(
                        line ->
                                new Line(
                                        line.entry().withoutActor(),
                                        line.activityId(),
                                        line.number()))
                .toList();
    }

    /** Whether they are told which account did something; they look inside of everything, too. */
    static boolean knowsAccounts(Caller caller) {
        return caller.may(Role.SECRETARIAT, Role.CHAIR);
    }

    private Told told(Line line, UnaryOperator<String> names, Locale locale) {
        Entry entry = line.entry();
        return new Told(
                entry.at(),
                entry.by(),
                entry.actor(),
                entry.actingFor(),
                actors.told(entry, names, locale),
                entry.type(),
                line.activityId(),
                line.number(),
                entry.changes());
    }
}
