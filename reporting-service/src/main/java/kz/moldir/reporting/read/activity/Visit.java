package kz.moldir.reporting.read.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring team at one site.
 *
 * @param object where, or null where only the activity says so
 * @param toBeConfirmed whether its day had passed before anybody could plan it
 * @param findings how many things were noted, from 0; null until it is completed
 * @param reason why it was cancelled
 * @param next the row that goes on with its activity, where that is why
 * @param amendment the decision that amended the plan, where that is why
 */
public record Visit(
        String visitId,
        LocalDate date,
        @Nullable String object,
        boolean toBeConfirmed,
        Status status,
        @Nullable Integer findings,
        @Nullable String reason,
        @Nullable NextRow next,
        @Nullable Amendment amendment) {

    /**
     * A row of a later plan.
     *
     * @param half of that plan; 0 where it is of a whole year
     */
    public record NextRow(int year, int half, int number) {

        /** As a history keeps it, for the words of each reader. */
        public String coded() {
            return year + "/" + half + "/" + number;
        }
    }

    /** A decision that amended the plan. */
    public record Amendment(String number, LocalDate on) {

        /** As a history keeps it, for the words of each reader. */
        public String coded() {
            return on + "/" + number;
        }
    }

    /** Ahead, done, or not to take place. */
    public enum Status {
        SCHEDULED,
        COMPLETED,
        CANCELLED
    }

    /** A visit that is to take place. */
    public static Visit scheduled(
            String visitId, LocalDate date, @Nullable String object, boolean toBeConfirmed) {
        return new Visit(
                visitId, date, object, toBeConfirmed, Status.SCHEDULED, null, null, null, null);
    }

    /** The visit as it was carried out. */
    public static Visit completed(
            String visitId, LocalDate date, @Nullable String object, int findings) {
        return new Visit(
                visitId, date, object, false, Status.COMPLETED, findings, null, null, null);
    }

    /** The same without its place and what was found. */
    Visit dayOnly() {
        return new Visit(visitId, date, null, false, status, null, null, null, null);
    }

    /** The visit after it was called off. */
    public Visit cancelled(String why, @Nullable NextRow goingOn, @Nullable Amendment amended) {
        return new Visit(
                visitId, date, object, false, Status.CANCELLED, null, why, goingOn, amended);
    }
}
