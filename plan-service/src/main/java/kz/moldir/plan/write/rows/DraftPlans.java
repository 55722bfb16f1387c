package kz.moldir.plan.write.rows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.diff.CoverageDiff;
import kz.moldir.plan.diff.RowDiff;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowReasons;
import kz.moldir.plan.write.plan.PlanRefusal;
import org.jspecify.annotations.Nullable;

/** The plans as their rows are written; the plans' view stands behind it. */
public interface DraftPlans {

    /** The plan of an id, where there is one. */
    Optional<DraftPlan> of(String planId);

    /** The same with all that is stored by now, for which it waits. */
    default Optional<DraftPlan> latest(String planId) {
        return of(planId);
    }

    /** The ids of the rows that a plan has, in force or in the making; none of a discarded one. */
    default Set<String> standing(String planId) {
        return of(planId).map(DraftPlan::standing).orElse(Set.of());
    }

    /**
     * A plan as it stands.
     *
     * @param version in force; 0 while it is a draft
     * @param rows that can be written: of the draft or of the amendment, else those in force
     * @param amendment in the making, or null
     * @param atMeeting whether it lies before the general meeting, where it stands still
     * @param coverage what it says on that, or null
     * @param kept why it cannot be discarded, or null where it can
     * @param sequence for If-Match
     * @param open questions about its rows that nobody has answered
     */
    record DraftPlan(
            String id,
            int year,
            int half,
            int version,
            List<Row> rows,
            @Nullable Amendment amendment,
            boolean atMeeting,
            @Nullable LocalizedText coverage,
            @Nullable PlanRefusal kept,
            long sequence,
            List<OpenQuestion> open) {

        private static final int MOST = 5000;

        public DraftPlan(
                String id,
                int year,
                int half,
                int version,
                List<Row> rows,
                @Nullable Amendment amendment) {
            this(id, year, half, version, rows, amendment, false);
        }

        public DraftPlan(
                String id,
                int year,
                int half,
                int version,
                List<Row> rows,
                @Nullable Amendment amendment,
                boolean atMeeting) {
            this(id, year, half, version, rows, amendment, atMeeting, null);
        }

        public DraftPlan(
                String id,
                int year,
                int half,
                int version,
                List<Row> rows,
                @Nullable Amendment amendment,
                boolean atMeeting,
                @Nullable LocalizedText coverage) {
            this(id, year, half, version, rows, amendment, atMeeting, coverage, null, 0, List.of());
        }

        /** The same with other rows. */
        public DraftPlan of(List<Row> others) {
            return new DraftPlan(
                    id, year, half, version, others, amendment, atMeeting, coverage, kept, sequence,
                    open);
        }

        /** The months that it is for. */
        public PlanPeriod period() {
            return PlanPeriod.of(year, half);
        }

        /** What nobody has answered of a row. */
        List<OpenQuestion> open(int number) {
            return open.stream().filter(question -> question.row() == number).toList();
        }

        /** Whether it is a draft that can be given up. */
        public boolean discardable() {
            return kept == null;
        }

        /** The row of an id, or null. */
        public @Nullable Row row(String rowId) {
            return rows.stream().filter(row -> row.id().equals(rowId)).findFirst().orElse(null);
        }

        /** What is told of a row, as it stands or as its amendment takes it out. */
        public Disclosure marked(String rowId) {
            return Stream.concat(
                            rows.stream(),
                            amendment == null ? Stream.empty() : amendment.inForce().stream())
                    .filter(row -> row.id().equals(rowId))
                    .map(Row::told)
                    .findFirst()
                    .orElse(Disclosure.OPEN);
        }

        /** The number that a row at the end gets. */
        public int next() {
            return rows.stream().mapToInt(Row::number).max().orElse(0) + 1;
        }

        /** The ids of the rows that it has, also of those that its amendment takes out. */
        public Set<String> standing() {
            return Stream.concat(
                            rows.stream(),
                            amendment == null ? Stream.empty() : amendment.inForce().stream())
                    .map(Row::id)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** What its amendment changes of the words on coverage. */
        public List<CoverageDiff> coverageAmended() {
            return amendment == null
                    ? List.of()
                    : CoverageDiff.between(amendment.covered(), coverage);
        }

        /** What its amendment changes of its rows, each with its reason. */
        public List<RowDiff> rowsAmended() {
            return amendment == null
                    ? List.of()
                    : amendment.why().between(amendment.inForce(), rows).stream()
                            .map(RowDiff::of)
                            .toList();
        }

        /** Whether its rows can be written. */
        public boolean writable() {
            return amendment != null || (version == 0 && !atMeeting);
        }

        /** Whether no row can be added any more. */
        public boolean full() {
            return rows.size() >= MOST;
        }
    }

    /**
     * An amendment in the making.
     *
     * @param inForce the rows that it amends
     * @param covered what the plan in force says on coverage
     * @param why its rows change
     */
    record Amendment(
            String reason, List<Row> inForce, @Nullable LocalizedText covered, RowReasons why) {

        /** One of rows alone, without reasons of their own. */
        public Amendment(String reason, List<Row> inForce) {
            this(reason, inForce, null, RowReasons.NONE);
        }
    }
}
