package kz.moldir.plan.write.next;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.moldir.council.state.StateGroups;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.Row;
import org.jspecify.annotations.Nullable;

/** The plans that a new one can go on with; the views stand behind it. */
public interface EarlierPlans {

    /** Approved plans, the newest first. */
    List<Named> approved();

    /** An approved plan with its rows and what became of them. */
    Optional<EarlierPlan> of(String planId);

    /** A plan by its half-year; 0 is the whole year, which is before no part of itself. */
    record Named(String id, int year, int half) {

        boolean before(int otherYear, int otherHalf) {
            return year < otherYear || (year == otherYear && half == 1 && otherHalf == 2);
        }
    }

    /**
     * A plan, and its rows by number.
     *
     * @param coverage what it says on its coverage; null where it was made before that was kept
     */
    record EarlierPlan(Named plan, List<EarlierRow> rows, @Nullable Coverage coverage) {

        /**
         * What a plan that goes on with it says on its coverage.
         *
         * @param usual what the council's plans say where nobody said anything else
         */
        Coverage covered(Coverage usual) {
            return coverage == null ? usual : coverage;
        }
    }

    /**
     * A row, and what became of it.
     *
     * @param state the code of its state today
     * @param day the day that was agreed or that it was moved to, if any
     * @param due the day on which it is due, if any is known
     * @param underway whether it has taken place, without a result that closes it
     */
    record EarlierRow(
            Row row,
            String state,
            @Nullable LocalDate day,
            @Nullable LocalDate due,
            boolean underway) {

        /** What it is counted by on pages. */
        public String group() {
            return StateGroups.of(state, underway);
        }
    }
}
