package kz.moldir.plan.read.feeds;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A calendar at a secret address, which is kept as its hash only.
 *
 * @param by the account that made it
 * @param value number of the commission, or name of the person as the plan has it; null for a plan
 * @param language of the calendar's own words
 * @param withheld whether it shows rows whose day is not announced
 */
public record Feed(
        String id,
        String by,
        Scope scope,
        @Nullable String value,
        Language language,
        boolean withheld,
        Instant madeAt) {

    /** Which rows of the plan in force it shows. */
    public enum Scope {
        PLAN,
        COMMISSION,
        PERSON;

        /** As in requests. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Scope> of(@Nullable String code) {
            return Stream.of(values()).filter(scope -> scope.code().equals(code)).findFirst();
        }
    }

    /** The same without days that are not announced. */
    Feed announced() {
        return new Feed(id, by, scope, value, language, false, madeAt);
    }

    /**
     * Whether the calendar shows this row.
     *
     * @param meant whether a name of the plan means the feed's person
     */
    boolean shows(PlannedActivity row, Predicate<String> meant) {
        return switch (scope) {
                    case PLAN -> true;
                    case COMMISSION -> row.responsible().commissions().contains(value);
                    case PERSON -> row.responsible().persons().stream().anyMatch(meant);
                }
                && (withheld || row.announced());
    }
}
