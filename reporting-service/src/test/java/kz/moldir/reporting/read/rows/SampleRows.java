package kz.moldir.reporting.read.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.StateRules;
import kz.moldir.reporting.listening.Folded;
import kz.moldir.reporting.listening.Story;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.Successor;
import kz.moldir.reporting.read.plan.PlanView;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The small plan as it stands on 13 April 2026, by the settings of Almaty. */
public final class SampleRows {

    public static final Council COUNCIL = almaty();
    public static final StateRules RULES = StateRules.of(COUNCIL);

    private SampleRows() {}

    /** The whole plan. */
    public static PlanRows plan() {
        return planOn(Story.TODAY);
    }

    /** A plan of the second half-year, which is still ahead. */
    public static PlanRows ahead() {
        PlanView next = new PlanView("next", 2026, 2, 1, view().decision(), 0);
        return new PlanRows(next, List.of(), Story.TODAY, RULES);
    }

    static PlanRows planOn(LocalDate today) {
        Map<String, ActivityView> views = Folded.of(Story.ofSmallPlan().events());
        List<Row> rows =
                views.values().stream()
                        .flatMap(each -> Row.of(each, view(), RULES, today).stream())
                        .sorted(Comparator.comparing(Row::number))
                        .toList();
        return new PlanRows(view(), rows, today, RULES);
    }

    /** One row by its number. */
    public static Row row(int number) {
        return plan().rows().get(number - 1);
    }

    /** The row that was late, once the next plan took it over; its row there is known or not. */
    public static Row notDone(boolean known) {
        ActivityView late = row(3).activity();
        ActivityView over = late.carriedOver(Story.TODAY, null, new Successor("n3", 2026, 2, 9));
        Map<String, ActivityView> later = known ? Map.of("n3", row(1).activity()) : Map.of();
        return Row.of(over, view(), RULES, Story.TODAY, later).orElseThrow();
    }

    /** The whole plan with that row. */
    public static PlanRows planWithNotDone() {
        List<Row> rows = new ArrayList<>(plan().rows());
        rows.set(2, notDone(false));
        return new PlanRows(view(), rows, Story.TODAY, RULES);
    }

    /** What of the plan has no result. */
    public static PlanRows planWithoutResults() {
        List<Row> rows =
                plan().rows().stream().filter(row -> row.facts().closedOn() == null).toList();
        return new PlanRows(view(), rows, Story.TODAY, RULES);
    }

    /** What of the plan is permanent work, of which no result is awaited. */
    public static PlanRows planOfPermanentWork() {
        List<Row> rows =
                plan().rows().stream()
                        .filter(row -> row.facts().timeframe().kind().permanent())
                        .toList();
        return new PlanRows(view(), rows, Story.TODAY, RULES);
    }

    /** A row with other facts, for states that no event leads to yet. */
    public static Row of(ActivityView view) {
        return Row.of(view, null, RULES, Story.TODAY).orElseThrow();
    }

    /** The same in a plan of which the decision of a later version is known. */
    public static Row of(ActivityView view, PlanView plan) {
        return Row.of(view, plan, RULES, Story.TODAY).orElseThrow();
    }

    /** The plan with the decision of a later version, and why that was made. */
    public static PlanView planWith(int version, PlanView.Decision decision, String reason) {
        PlanView plan = view();
        return new PlanView(
                plan.id(),
                plan.year(),
                plan.half(),
                version,
                plan.decision(),
                plan.activities(),
                List.of(),
                plan.activities(),
                List.of(new PlanView.Amendment(version, decision, reason)));
    }

    static PlanView view() {
        return new PlanView(
                Story.PLAN,
                2026,
                1,
                1,
                new PlanView.Decision(null, LocalDate.of(2026, 3, 17), "Хасенов М.К."),
                12);
    }

    private static Council almaty() {
        try {
            var settings =
                    new YamlPropertySourceLoader()
                            .load("almaty", new ClassPathResource("council/almaty.yml"));
            return new Binder(ConfigurationPropertySources.from(settings))
                    .bind("moldir.council", Council.class)
                    .get();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
