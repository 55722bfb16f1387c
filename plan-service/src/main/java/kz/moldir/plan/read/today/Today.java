package kz.moldir.plan.read.today;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.read.activities.Asked;
import kz.moldir.plan.read.activities.Coverage;
import kz.moldir.plan.read.activities.Doubt;
import kz.moldir.plan.read.activities.KeptSlot;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.approval.InMaking;
import kz.moldir.plan.read.approval.OnItsWay;
import kz.moldir.plan.read.overlaps.Overlap;
import kz.moldir.plan.read.settings.CountedDays;
import kz.moldir.plan.read.today.PassedTerms.Passed;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the secretariat on a day; a row may wait for more than one thing.
 *
 * @param tasks what there is to do, each with its rows; those without rows are left out
 * @param requests without an answer, the oldest first
 * @param answers that came within two weeks and from which nothing followed, the newest first
 * @param soon what is due within two weeks
 * @param overlaps days and times from this day on at which one person is expected twice
 * @param late entries of registers whose last day is over, the longest overdue first
 * @param drafts plans on their way to the approval, and what each waits for
 * @param proposals how many nobody has decided
 * @param recommendations without an answer whose term is over or ends within two weeks, the longest
 *     overdue first
 * @param doubts rows of a later plan that are perhaps not wanted any more
 * @param visits that were put right and that their rows do not follow
 * @param amendments of approved plans in the making, and who writes them
 */
public record Today(
        LocalDate day,
        List<Task> tasks,
        List<LoggedRequest> requests,
        List<LoggedRequest> answers,
        List<PlannedActivity> soon,
        List<Overlap> overlaps,
        List<Late> late,
        List<OnItsWay> drafts,
        int proposals,
        List<Unanswered> recommendations,
        List<Doubt> doubts,
        List<UnfollowedVisit> visits,
        List<InMaking> amendments) {

    static final int SOON_DAYS = 14;

    /** The task of the days of schedules. */
    private static final String SCHEDULED = "scheduled";

    /**
     * Permanent work is asked for by its schedule alone, and what has no record by another list.
     */
    private static final Set<String> NOT_ASKED = Set.of("permanent", "beforeApproval", "noRecord");

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
     * @param occurrences of which of a row's occurrences it is to be done, by row, where it is not
     *     done of the row itself
     * @param counted how the last day that a row missed was counted, by row
     */
    public record Task(
            String code,
            String action,
            @Nullable String state,
            List<PlannedActivity> rows,
            Map<String, String> occurrences,
            Map<String, CountedDays> counted) {

        Task(String code, String action, @Nullable String state, List<PlannedActivity> rows) {
            this(code, action, state, rows, Map.of(), Map.of());
        }

        /** Whether each row stands for a day of a schedule, with its time and object. */
        public boolean scheduled() {
            return code.equals(SCHEDULED);
        }

        /** The address of its form, behind that of the activity. */
        public String form(PlannedActivity row) {
            if (scheduled()) {
                return KeptSlot.form(dayOf(row), row.time(), row.place());
            }
            String occurrence = occurrences.get(row.id());
            return occurrence == null ? action : action + "?occurrence=" + occurrence;
        }

        /** Whether its form can stand among the rows, as it does on its page. */
        public boolean inPlace() {
            return anchor().startsWith("do-");
        }

        /** The form's place on its page. */
        public String anchor() {
            String name = action.substring(action.lastIndexOf('/') + 1);
            return switch (name) {
                case "register" -> name;
                case "publish-decisions" -> "telling";
                default -> "do-" + name;
            };
        }
    }

    /** A request of a row's log. */
    public record LoggedRequest(PlannedActivity activity, Asked asked) {}

    /**
     * What waits in these rows.
     *
     * @param rows of the plan in force, and what is done beside it
     * @param others that are still open in other approved plans, earlier and coming ones
     * @param called by what a person is known, whatever a plan says
     * @param passed the terms that a row missed, or those that run for its appeals
     * @param answerDue the last day on which an answer to what was asked on a day is expected
     * @param social whether its plan promises to be told of on social networks
     */
    static Today of(
            List<PlannedActivity> rows,
            List<PlannedActivity> others,
            LocalDate today,
            UnaryOperator<String> called,
            Function<PlannedActivity, Passed> passed,
            UnaryOperator<LocalDate> answerDue,
            Predicate<PlannedActivity> social) {
        List<PlannedActivity> all = Stream.concat(rows.stream(), others.stream()).toList();
        return new Today(
                today,
                Stream.of(
                                task("record", "occurrences", null, all, row -> due(row, today)),
                                new Task(SCHEDULED, "occurrences", null, missed(all, today)),
                                task("missing", "occurrences", "noRecord", all, is("noRecord")),
                                task("close", "close", null, all, row -> open(row, today)),
                                task("dates", "agree-date", "noDate", all, is("noDate")),
                                task(
                                        "schedule",
                                        "carrying-out/set-schedule",
                                        null,
                                        rows,
                                        Today::asksForItsSchedule),
                                task("publish", "cover", "held", all, is("held")),
                                task(
                                        "social",
                                        "cover",
                                        null,
                                        all,
                                        social.and(Coverage.NO_SOCIAL::of)),
                                term("hearingNotice", "carrying-out/arrange-session", all, passed),
                                ofOccurrences(
                                        term("protocol", "carrying-out/write-minutes", all, passed),
                                        passed,
                                        Passed::minuteless),
                                ofOccurrences(
                                        term(
                                                PassedTerms.DECISIONS,
                                                "carrying-out/publish-decisions",
                                                all,
                                                passed),
                                        passed,
                                        Passed::unpublished),
                                term("publication", "cover", all, passed),
                                term("appealForward", "register", all, passed))
                        .filter(task -> !task.rows().isEmpty())
                        .toList(),
                all.stream()
                        .flatMap(
                                row ->
                                        row.requests().stream()
                                                .filter(asked -> asked.awaited(gone(row)))
                                                .filter(
                                                        asked ->
                                                                expected(
                                                                        row, asked, today,
                                                                        answerDue))
                                                .map(asked -> new LoggedRequest(row, asked)))
                        .sorted(Comparator.comparing(open -> open.asked().sent().on()))
                        .toList(),
                answers(all, today),
                soon(all, today),
                Overlap.of(all, today, called),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * An open row is chased as long as nothing came. What is asked once it is over was never what
     * it waits for: it is expected as long as any answer is, and then stands in the log alone.
     */
    private static boolean expected(
            PlannedActivity row, Asked asked, LocalDate today, UnaryOperator<LocalDate> answerDue) {
        boolean over = gone(row) || row.result() != null;
        return !over || !today.isAfter(answerDue.apply(asked.sent().on()));
    }

    /** The same with what registers and agencies are late with, and with what is to be settled. */
    Today with(
            List<Late> registers,
            List<OnItsWay> plans,
            int undecided,
            List<Unanswered> unanswered,
            List<Doubt> doubted,
            List<UnfollowedVisit> unfollowed,
            List<InMaking> amended) {
        return new Today(
                day,
                tasks,
                requests,
                answers,
                soon,
                overlaps,
                registers,
                plans,
                undecided,
                unanswered,
                doubted,
                unfollowed,
                amended);
    }

    /** Those that came a short while ago to rows which go on and have not taken place since. */
    private static List<LoggedRequest> answers(List<PlannedActivity> rows, LocalDate today) {
        return rows.stream()
                .filter(row -> !gone(row) && row.result() == null)
                .flatMap(
                        row ->
                                row.requests().stream()
                                        .filter(asked -> fresh(row, asked.answeredOn(), today))
                                        .map(asked -> new LoggedRequest(row, asked)))
                .sorted(
                        Comparator.comparing(
                                (LoggedRequest each) -> each.asked().answeredOn(),
                                Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    private static boolean fresh(PlannedActivity row, @Nullable LocalDate day, LocalDate today) {
        return day != null
                && !day.isBefore(today.minusDays(SOON_DAYS))
                && row.occurrences().stream().allMatch(each -> each.date().isBefore(day));
    }

    private static Task task(
            String code,
            String action,
            @Nullable String state,
            List<PlannedActivity> rows,
            Predicate<PlannedActivity> waits) {
        return new Task(code, action, state, rows.stream().filter(waits).sorted(BY_DAY).toList());
    }

    private static Task term(
            String name,
            String action,
            List<PlannedActivity> rows,
            Function<PlannedActivity, Passed> passed) {
        Task task = task(name, action, null, rows, row -> passed.apply(row).names().contains(name));
        Map<String, CountedDays> counted = new TreeMap<>();
        for (PlannedActivity row : task.rows()) {
            CountedDays days = passed.apply(row).counted().get(name);
            if (days != null) {
                counted.put(row.id(), days);
            }
        }
        return new Task(name, action, null, task.rows(), Map.of(), counted);
    }

    @FunctionalInterface
    private interface Which {
        @Nullable String of(Passed passed);
    }

    /** The earliest of a row first; once it is done there, the next one is asked for. */
    private static Task ofOccurrences(
            Task task, Function<PlannedActivity, Passed> passed, Which which) {
        Map<String, String> occurrences = new TreeMap<>();
        for (PlannedActivity row : task.rows()) {
            String occurrence = which.of(passed.apply(row));
            if (occurrence != null) {
                occurrences.put(row.id(), occurrence);
            }
        }
        return new Task(
                task.code(), task.action(), task.state(), task.rows(), occurrences, task.counted());
    }

    private static boolean asksForItsSchedule(PlannedActivity row) {
        return row.timeframe().kind() == TimeframeKind.BY_SCHEDULE
                && row.state().equals("permanent")
                && row.schedule().isEmpty();
    }

    private static Predicate<PlannedActivity> is(String state) {
        return row -> row.state().equals(state);
    }

    /** Nobody expects anything of it any more. */
    private static boolean gone(PlannedActivity row) {
        return row.state().equals("cancelled") || row.state().equals("carriedOver");
    }

    /**
     * It goes on, and it is not said elsewhere that nothing is known of it. What waits for an
     * answer has its day like any other.
     */
    private static boolean goesOn(PlannedActivity row) {
        return !gone(row) && row.result() == null && !NOT_ASKED.contains(row.state());
    }

    /** Its day has come, or a further one that was agreed, and no record tells of it. */
    private static boolean due(PlannedActivity row, LocalDate today) {
        LocalDate day = row.occurrences().isEmpty() ? row.due() : further(row);
        return goesOn(row) && day != null && !day.isAfter(today);
    }

    private static @Nullable LocalDate further(PlannedActivity row) {
        return row.date() == null ? null : row.awaited();
    }

    /** It took place, and nothing more of it is ahead, but no result is recorded. */
    private static boolean open(PlannedActivity row, LocalDate today) {
        return goesOn(row) && !row.occurrences().isEmpty() && !goesOnTo(row, today);
    }

    /** Whether a further day is set, or visits go on until the end of the term. */
    private static boolean goesOnTo(PlannedActivity row, LocalDate today) {
        LocalDate due = row.due();
        boolean visits =
                row.kinds().contains(ActivityKind.PUBLIC_MONITORING)
                        || row.timeframe().kind() == TimeframeKind.RECURRING;
        LocalDate end = row.timeframe().end();
        LocalDate last = end == null || (due != null && due.isAfter(end)) ? due : end;
        return further(row) != null || (visits && last != null && last.isAfter(today));
    }

    /** The days of schedules that have come and of which no record tells, each as of its day. */
    private static List<PlannedActivity> missed(List<PlannedActivity> rows, LocalDate today) {
        return scheduled(rows).filter(row -> !dayOf(row).isAfter(today)).sorted(BY_DAY).toList();
    }

    private static Stream<PlannedActivity> scheduled(List<PlannedActivity> rows) {
        return rows.stream()
                .filter(row -> !row.schedule().isEmpty() && !gone(row))
                .flatMap(PlannedActivity::scheduled);
    }

    private static LocalDate dayOf(PlannedActivity row) {
        return Objects.requireNonNull(row.due());
    }

    private static List<PlannedActivity> soon(List<PlannedActivity> rows, LocalDate today) {
        return Stream.concat(
                        rows.stream()
                                .filter(Today::goesOn)
                                .filter(row -> row.occurrences().isEmpty() || further(row) != null),
                        scheduled(rows))
                .filter(row -> within(row.due(), today))
                .sorted(BY_DAY)
                .toList();
    }

    private static boolean within(@Nullable LocalDate due, LocalDate today) {
        return due != null && due.isAfter(today) && !due.isAfter(today.plusDays(SOON_DAYS));
    }
}
