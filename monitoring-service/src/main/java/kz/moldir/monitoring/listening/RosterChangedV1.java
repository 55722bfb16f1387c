package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What monitoring-service reads of a change of the roster: an entry, or the id of one removed. */
record RosterChangedV1(@Nullable Entry entry, @Nullable String removed) {

    /**
     * As far as it matters whether it is an expert, and how long.
     *
     * @param until the last day of the last term
     */
    record Entry(String id, String kind, LocalizedText name, @Nullable LocalDate until) {

        boolean expert() {
            return kind.equals("EXPERT");
        }
    }
}
