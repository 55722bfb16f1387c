package kz.moldir.reporting.read.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An approved plan.
 *
 * @param half 1 or 2
 * @param version of the plan, from 1
 * @param activities how many rows it promises
 * @param misdated days on which it was said to be approved before that was put right
 */
public record PlanView(
        @BsonId String id,
        int year,
        int half,
        int version,
        Decision decision,
        int activities,
        @JsonIgnore List<LocalDate> misdated) {

    /** A plan as it was approved. */
    public PlanView(String id, int year, int half, int version, Decision decision, int activities) {
        this(id, year, half, version, decision, activities, List.of());
    }

    /**
     * The general meeting's decision.
     *
     * @param number null while it is unknown
     */
    public record Decision(@Nullable String number, LocalDate date, String chair) {}

    PlanView amended(int now, int added) {
        return new PlanView(id, year, half, now, decision, activities + added, misdated);
    }

    /** The same with its decision put right; what amendments added since stays counted. */
    public PlanView decided(Decision right) {
        LocalDate wrong = decision.date();
        List<LocalDate> days =
                wrong.equals(right.date())
                        ? misdated
                        : Stream.concat(misdated.stream(), Stream.of(wrong)).toList();
        return new PlanView(id, year, half, version, right, activities, days);
    }

    /** The day of approval that a day stands for which an activity was told when it began. */
    public LocalDate dated(LocalDate told) {
        return misdated.contains(told) ? decision.date() : told;
    }

    /** The first day of its half-year. */
    public LocalDate start() {
        return LocalDate.of(year, half == 1 ? 1 : 7, 1);
    }
}
