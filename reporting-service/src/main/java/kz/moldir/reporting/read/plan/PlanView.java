package kz.moldir.reporting.read.plan;

import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An approved plan.
 *
 * @param half 1 or 2
 * @param version of the plan, from 1
 * @param activities how many rows it promises
 */
public record PlanView(
        @BsonId String id, int year, int half, int version, Decision decision, int activities) {

    /**
     * The general meeting's decision.
     *
     * @param number null while it is unknown
     */
    public record Decision(@Nullable String number, LocalDate date, String chair) {}

    PlanView amended(int now, int added) {
        return new PlanView(id, year, half, now, decision, activities + added);
    }

    /** The same with its decision put right; what amendments added since stays counted. */
    PlanView decided(Decision right) {
        return new PlanView(id, year, half, version, right, activities);
    }

    /** The first day of its half-year. */
    public LocalDate start() {
        return LocalDate.of(year, half == 1 ? 1 : 7, 1);
    }
}
