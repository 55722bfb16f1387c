package kz.moldir.plan.write.undo;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import kz.moldir.kit.command.Refusal;
import kz.moldir.kit.command.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Whoever recorded something takes it back at once, in 40 seconds, and nobody else does. Later it
 * is put right as everything is, with a reason.
 *
 * @param by the account that recorded it, null where that is not known
 */
public record AtOnce(@Nullable String by, Instant at) {

    /** So long a page offers it. */
    public static final Duration OFFERED = Duration.ofSeconds(30);

    /** Answers take time on slow lines, and so does pressing. */
    private static final Duration TAKEN = OFFERED.plusSeconds(10);

    /** Who asks for it, and when. */
    public record Asked(String by, Instant now) {}

    /** Whether nobody can take it back any more. */
    public boolean isOver(Instant now) {
        return now.isAfter(at.plus(TAKEN));
    }

    /**
     * Refuses whoever did not record it, and whoever comes too late.
     *
     * @param notYours what somebody else is told
     * @param tooLate what is said after its time
     */
    public void refuseUnless(
            Asked asked,
            Supplier<? extends Refusal> notYours,
            Supplier<? extends Refusal> tooLate) {
        if (!asked.by().equals(by)) {
            throw new Refused(notYours.get());
        }
        if (isOver(asked.now())) {
            throw new Refused(tooLate.get());
        }
    }
}
