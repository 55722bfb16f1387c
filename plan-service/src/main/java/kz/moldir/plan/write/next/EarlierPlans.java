package kz.moldir.plan.write.next;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.moldir.plan.events.Row;
import org.jspecify.annotations.Nullable;

/** The plans that a new one can go on with; the views stand behind it. */
public interface EarlierPlans {

    /** Approved plans, the newest first. */
    List<Named> approved();

    /** An approved plan with its rows and what became of them. */
    Optional<EarlierPlan> of(String planId);

    /** A plan by its half-year. */
    record Named(String id, int year, int half) {

        boolean before(int otherYear, int otherHalf) {
            return year < otherYear || (year == otherYear && half < otherHalf);
        }
    }

    /** A plan, and its rows by number. */
    record EarlierPlan(Named plan, List<EarlierRow> rows) {}

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
            boolean underway) {}
}
