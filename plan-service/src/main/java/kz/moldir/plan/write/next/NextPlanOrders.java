package kz.moldir.plan.write.next;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.Timeframe;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.document.RowReader;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.next.EarlierPlans.EarlierPlan;
import kz.moldir.plan.write.next.EarlierPlans.Named;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Begins the draft of a half-year. */
@Component
final class NextPlanOrders {

    private final Commands commands;
    private final PlanImports imports;
    private final EarlierPlans plans;
    private final MessageSource messages;
    private final Council council;
    private final CouncilClock clock;

    NextPlanOrders(
            Commands commands,
            PlanImports imports,
            EarlierPlans plans,
            MessageSource messages,
            Council council,
            CouncilClock clock) {
        this.commands = commands;
        this.imports = imports;
        this.plans = plans;
        this.messages = messages;
        this.council = council;
        this.clock = clock;
    }

    /** What came of it: the draft, how many rows it has, and the position to read it after. */
    record Started(String planId, int activities, long position) {}

    List<Named> plans() {
        return plans.approved();
    }

    /** What a new plan of a half-year can go on with, in the order of the earlier one. */
    List<Offer> offers(String from, int year, int half) {
        imports.check(year, half);
        return offers(earlier(from, year, half), year, half);
    }

    private EarlierPlan earlier(String from, int year, int half) {
        return plans.of(from)
                .filter(plan -> plan.plan().before(year, half))
                .orElseThrow(() -> Invalid.field("from", "next.problem.from"));
    }

    private List<Offer> offers(EarlierPlan earlier, int year, int half) {
        RowReader rows = imports.rows(year, half);
        String planId = imports.planId(year, half);
        PlanPeriod period = new PlanPeriod(year, Half.of(half));
        return new Continuation(
                        period, council.today(clock), words -> term(rows, words), this::toBeAgreed)
                .of(earlier, id -> CommandIds.derived(planId, "continues", id));
    }

    /**
     * Begins a draft. One that goes on with a plan says on its coverage what that one says.
     *
     * @param from the plan that it goes on with, or null for a draft with no rows
     * @param chosen the earlier activities that are taken; null for all that are proposed
     */
    Started start(
            int year,
            int half,
            @Nullable String from,
            @Nullable Set<String> chosen,
            Caller caller) {
        imports.check(year, half);
        EarlierPlan earlier = from == null ? null : earlier(from, year, half);
        List<Row> rows = earlier == null ? List.of() : taken(offers(earlier, year, half), chosen);
        Coverage usual = imports.usual();
        String planId = imports.planId(year, half);
        Done done =
                commands.send(
                        new PlanCommand.StartPlan(
                                planId,
                                year,
                                half,
                                rows,
                                earlier == null ? usual : earlier.covered(usual)),
                        caller.asking(List.of(year, half, String.valueOf(from), rows)));
        return new Started(planId, rows.size(), done.position());
    }

    private static List<Row> taken(List<Offer> offers, @Nullable Set<String> chosen) {
        List<Row> rows = new ArrayList<>();
        for (Offer offer : offers) {
            if (chosen == null ? offer.proposed() : chosen.contains(offer.activityId())) {
                rows.add(offer.row().numbered(rows.size() + 1));
            }
        }
        return List.copyOf(rows);
    }

    private static Timeframe term(RowReader rows, String words) {
        return rows.read(new RawRow(1, "-", words, "-", "", Map.of(), 1, 1, ""), question -> {})
                .timeframe();
    }

    /** In the language of the row. */
    private String toBeAgreed(Row row) {
        Language language = row.title().ru() == null ? Language.KK : Language.RU;
        return messages.getMessage("next.term.toBeAgreed", null, language.locale());
    }
}
