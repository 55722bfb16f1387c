package kz.moldir.plan.document.given;

import kz.moldir.council.External;
import org.jspecify.annotations.Nullable;

/** What is known of the consent of somebody from outside. */
public enum Consent {
    AGREED,
    REFUSED,
    OPEN;

    /** Of one who is invited. */
    public static Consent of(External external) {
        Boolean agreed = external.agreed();
        return agreed == null ? OPEN : agreed ? AGREED : REFUSED;
    }

    /** Whether they agreed; null while nothing is known. */
    public @Nullable Boolean agreed() {
        return this == OPEN ? null : Boolean.valueOf(this == AGREED);
    }
}
