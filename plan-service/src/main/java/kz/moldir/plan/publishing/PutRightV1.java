package kz.moldir.plan.publishing;

import kz.moldir.council.state.Waiting;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.PutRight;
import org.jspecify.annotations.Nullable;

/** Wire form: what stands with a right record that took the place of a wrong one. */
public record PutRightV1(Correction.Standing standing, @Nullable Waiting waiting) {

    static @Nullable PutRightV1 of(@Nullable PutRight stands) {
        return stands == null ? null : new PutRightV1(stands.standing(), stands.told());
    }
}
