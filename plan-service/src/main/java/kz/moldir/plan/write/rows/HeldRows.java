package kz.moldir.plan.write.rows;

import java.time.LocalDate;
import java.util.Optional;

/** When rows of an approved plan took place; the views stand behind it. */
@FunctionalInterface
public interface HeldRows {

    /** The last day on which the row took place. */
    Optional<LocalDate> heldOn(String rowId);
}
