package kz.moldir.plan.read.today;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.settings.Term;
import kz.moldir.council.settings.Terms;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.read.activities.Outcome.Asked;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.overlaps.Overlap;
import kz.moldir.plan.read.register.ShownEntry;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the secretariat on a day; a row may wait for more than one thing.
 *
 * @param tasks what there is to do, each with its rows; those without rows are left out
 * @param requests without an answer, the oldest first
 * @param soon what is due within two weeks
 * @param overlaps times from this day on at which one person is expected twice
 * @param late entries of registers whose last day is over, the longest overdue first
 */
public record Today(
        LocalDate day,
        List<Task> tasks,
        List<OpenRequest> requests,
        List<PlannedActivity> soon,
        List<Overlap> overlaps,
        List<Late> late) {

    private static final int SOON_DAYS = 14;

    /** The earliest day first, rows without a day last; on one day as the plan has them. */
    private static final Comparator<PlannedActivity> BY_DAY =
            Comparator.comparing(
                            PlannedActivity::due, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(PlannedActivity::number);

    /**
     * Rows that wait for the same thing.
     *
     * @param code of the task
     * @param action the form that does it
     * @param state by which the table shows the same rows, or null
     */
    public record Task(
            String code, String action, @Nullable String state, List<PlannedActivity> rows) {

        /** The form's place on its page. */
        public String anchor() {
            return "do-" + action.substring(action.lastIndexOf('/') + 1);
        }
    }

    /**
     * An entry of a register that is overdue.
     *
     * @param source where its term comes from; null where that is unknown, or the term is its own
     */
    public record Late(ShownEntry entry, @Nullable LocalizedText source) {

        static List<Late> of(List<ShownEntry> entries, Terms terms) {
            Term answer = terms.appealAnswer();
            return entries.stream()
                    .map(
                            entry ->
                                    new Late(
                                            entry,
                                            answer != null
                                                            && entry.register() == Register.APPEAL
                                                            && Objects.equals(
                                                                    entry.item().days(),
                                                                    answer.days())
                                                    ? answer.source()
                                                    : null))
                    .toList();
        }
    }

    /** A request without an answer. */
    public record OpenRequest(PlannedActivity activity, Asked asked) {}

    /**
     * What waits in these rows.
     *
     * @param scheduled whether the schedule that a row's term speaks of is there
     */
    static Today of(
            List<PlannedActivity> rows, LocalDate today, Predicate<PlannedActivity> scheduled) {
        return new Today(
                today,
                Stream.of(
                                task("record", "occurrences", null, rows, row -> due(row, today)),
                                task("missing", "occurrences", "noRecord", rows, is("noRecord")),
                                task("close", "close", null, rows, row -> open(row, today)),
                                task("dates", "agree-date", "noDate", rows, is("noDate")),
                                task(
                                        "schedule",
                                        "carrying-out/set-schedule",
                                        null,
                                        rows,
                                        asksForItsSchedule(scheduled)),
                                task("publish", "cover", "held", rows, is("held")))
                        .filter(task -> !task.rows().isEmpty())
                        .toList(),
                rows.stream()
                        .flatMap(
                                row ->
                                        row.requests().stream()
                                                .filter(asked -> asked.answeredOn() == null)
                                                .map(asked -> new OpenRequest(row, asked)))
                        .sorted(Comparator.comparing(open -> open.asked().request().on()))
                        .toList(),
                soon(rows, today),
                Overlap.of(rows, today),
                List.of());
    }

    /** The same with what registers are late with. */
    Today with(List<Late> registers) {
        return new Today(day, tasks, requests, soon, overlaps, registers);
    }

    private static Task task(
            String code,
            String action,
            @Nullable String state,
            List<PlannedActivity> rows,
            Predicate<PlannedActivity> waits) {
        return new Task(code, action, state, rows.stream().filter(waits).sorted(BY_DAY).toList());
    }

    private static Predicate<PlannedActivity> asksForItsSchedule(
            Predicate<PlannedActivity> scheduled) {
        return row ->
                row.timeframe().kind() == TimeframeKind.BY_SCHEDULE
                        && row.state().equals("permanent")
                        && !scheduled.test(row);
    }

    private static Predicate<PlannedActivity> is(String state) {
        return row -> row.state().equals(state);
    }

    /** Its day has come and nothing is recorded yet; it is not late. */
    private static boolean due(PlannedActivity row, LocalDate today) {
        LocalDate due = row.due();
        return due != null
                && !due.isAfter(today)
                && row.occurrences().isEmpty()
                && (row.state().equals("planned") || row.state().equals("postponed"));
    }

    /** It took place and its day is over, but no result is recorded. */
    private static boolean open(PlannedActivity row, LocalDate today) {
        LocalDate due = row.due();
        return due != null
                && !due.isAfter(today)
                && !row.occurrences().isEmpty()
                && row.state().equals("planned");
    }

    private static List<PlannedActivity> soon(List<PlannedActivity> rows, LocalDate today) {
        return rows.stream()
                .filter(row -> within(row.due(), today))
                .filter(row -> row.state().equals("planned") || row.state().equals("postponed"))
                .sorted(BY_DAY)
                .toList();
    }

    private static boolean within(@Nullable LocalDate due, LocalDate today) {
        return due != null && due.isAfter(today) && !due.isAfter(today.plusDays(SOON_DAYS));
    }
}
