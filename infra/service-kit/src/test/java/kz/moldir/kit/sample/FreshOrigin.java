package kz.moldir.kit.sample;

import java.time.Instant;
import java.util.UUID;
import kz.moldir.kit.command.Origin;

/** Where a command comes from that somebody of the secretariat sent. */
public final class FreshOrigin {

    private FreshOrigin() {}

    /** Of a command that was never sent before. */
    public static Origin of() {
        return new Origin(
                UUID.randomUUID().toString(),
                null,
                "local",
                "secretariat",
                "request",
                "request",
                Instant.parse("2026-04-13T04:00:00.120Z"),
                null);
    }
}
