package kz.moldir.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The council's time: the machine's, or, in a demonstration, the machine's plus a fixed offset, so
 * that it runs on. Only domain time follows it, never tokens, commits or logs.
 */
public final class CouncilClock extends Clock {

    private final Clock machine;
    private final Duration offset;

    /** The machine's time, moved by the offset; its zone is the council's. */
    public CouncilClock(Clock machine, Duration offset) {
        this.machine = machine;
        this.offset = offset;
    }

    /** Whether time was set, so that pages must say that this is a demonstration. */
    public boolean demonstration() {
        return !offset.isZero();
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new CouncilClock(machine.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    /** How long from now until an instant of the council's time; negative when it has passed. */
    public Duration until(Instant then) {
        return Duration.between(instant(), then);
    }
}
