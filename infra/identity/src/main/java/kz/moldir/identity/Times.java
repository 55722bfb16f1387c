package kz.moldir.identity;

import java.time.Clock;
import java.time.LocalDate;

/**
 * Two times: the machine's for tokens, codes and throttling; the council's for terms and absences.
 */
public record Times(Clock machine, Clock council) {

    /** The council's day. */
    public LocalDate today() {
        return LocalDate.now(council);
    }
}
