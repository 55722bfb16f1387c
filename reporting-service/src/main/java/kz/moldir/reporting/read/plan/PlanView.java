package kz.moldir.reporting.read.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.Misdated;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An approved plan.
 *
 * @param half 1 or 2; 0 for the whole year
 * @param version of the plan, from 1
 * @param activities how many rows it promises
 * @param misdated days of decisions that were put right since, in the order of the corrections
 * @param inForce how many rows the version in force has, where an amendment made it; else null
 */
public record PlanView(
        @BsonId String id,
        int year,
        int half,
        int version,
        Decision decision,
        int activities,
        @JsonIgnore List<Misdated> misdated,
        @Nullable Integer inForce) {

    /** A plan as it was approved. */
    public PlanView(String id, int year, int half, int version, Decision decision, int activities) {
        this(id, year, half, version, decision, activities, List.of(), null);
    }

    /**
     * The general meeting's decision.
     *
     * @param number null while it is unknown
     */
    public record Decision(@Nullable String number, LocalDate date, String chair) {}

    PlanView amended(int now, int added, int rows) {
        return new PlanView(id, year, half, now, decision, activities + added, misdated, rows);
    }

    /** The same with its decision put right; what amendments added since stays counted. */
    public PlanView decided(Decision right) {
        return new PlanView(id, year, half, version, right, activities, misdated, inForce)
                .notOf(decision.date(), right.date());
    }

    /** The same where a decision was of another day than was said. */
    public PlanView notOf(LocalDate wrong, LocalDate right) {
        return new PlanView(
                id,
                year,
                half,
                version,
                decision,
                activities,
                Misdated.with(misdated, wrong, right),
                inForce);
    }

    /** The day of the decision that a day stands for which an activity was told when it began. */
    public LocalDate dated(LocalDate told) {
        return Misdated.right(misdated, told);
    }

    /** How many of the rows that it ever promised amendments took out. */
    public int excluded(int promised) {
        return inForce == null ? 0 : Math.max(0, promised - inForce);
    }

    /** The first day of its half-year, or of its year. */
    public LocalDate start() {
        return LocalDate.of(year, half == 2 ? 7 : 1, 1);
    }

    /** The last day of its half-year, or of its year. */
    public LocalDate end() {
        return half == 1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }
}
