package kz.moldir.reporting.read.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param amendments the decisions that made the later versions, as they are known by now
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
        @Nullable Integer inForce,
        @JsonIgnore List<Amendment> amendments) {

    /** A plan as it was approved. */
    public PlanView(String id, int year, int half, int version, Decision decision, int activities) {
        this(id, year, half, version, decision, activities, List.of(), null, List.of());
    }

    /**
     * The general meeting's decision.
     *
     * @param number null while it is unknown
     */
    public record Decision(@Nullable String number, LocalDate date, String chair) {}

    /**
     * The general meeting's decision that made a version, from 2.
     *
     * @param reason why, as it is known by now; null in what was kept before that was
     */
    public record Amendment(int version, Decision decision, @Nullable String reason) {

        private Amendment since(@Nullable String known) {
            return reason == null ? new Amendment(version, decision, known) : this;
        }
    }

    PlanView amended(Amendment now, int added, int rows) {
        return new PlanView(
                        id,
                        year,
                        half,
                        now.version(),
                        decision,
                        activities + added,
                        misdated,
                        rows,
                        amendments)
                .with(now);
    }

    /** The same with a decision as it is known by now; its reason stays where none is said. */
    PlanView with(Amendment now) {
        return new PlanView(
                id,
                year,
                half,
                version,
                decision,
                activities,
                misdated,
                inForce,
                Stream.concat(
                                amendments.stream().filter(each -> each.version() != now.version()),
                                Stream.of(
                                        now.since(
                                                of(now.version())
                                                        .map(Amendment::reason)
                                                        .orElse(null))))
                        .toList());
    }

    /** What made a later version, if it is known. */
    public Optional<Amendment> of(int later) {
        return amendments.stream().filter(each -> each.version() == later).findFirst();
    }

    /** The same with its decision put right; what amendments added since stays counted. */
    public PlanView decided(Decision right) {
        return new PlanView(
                        id, year, half, version, right, activities, misdated, inForce, amendments)
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
                inForce,
                amendments);
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
