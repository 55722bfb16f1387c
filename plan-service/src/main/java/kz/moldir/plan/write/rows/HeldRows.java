package kz.moldir.plan.write.rows;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When rows of an approved plan took place; the views stand behind it. */
@FunctionalInterface
public interface HeldRows {

    /** The last days on which those of the rows took place that did. */
    Map<String, LocalDate> heldOn(Set<String> rows);

    /** The last day on which the row took place. */
    default Optional<LocalDate> heldOn(String rowId) {
        return Optional.ofNullable(heldOn(Set.of(rowId)).get(rowId));
    }
}
