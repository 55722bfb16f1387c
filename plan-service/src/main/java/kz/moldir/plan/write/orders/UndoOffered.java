package kz.moldir.plan.write.orders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import kz.moldir.kit.command.Done;
import kz.moldir.plan.write.undo.AtOnce;
import org.jspecify.annotations.Nullable;

/** Offers to take back what was written just now, to whoever wrote it and not who comes later. */
public final class UndoOffered {

    private UndoOffered() {}

    /**
     * What is to be taken back: the last change, as long as nothing was written since.
     *
     * @param version that it left
     */
    public record UndoRequest(@NotNull Integer version, @NotBlank @Size(max = 500) String reason) {}

    /** The version that a command left; null where it changed nothing. */
    public static @Nullable Integer version(Done done) {
        String answer = done.answer();
        return answer == null || !answer.matches("[1-9][0-9]*") ? null : Integer.valueOf(answer);
    }

    /** What the address of the page that follows says of it; nothing where nothing changed. */
    public static String of(@Nullable Integer version, Instant now) {
        return version == null ? "" : "&undo=%d".formatted(version) + until(now);
    }

    /** Until when the page that follows offers it, as its address says. */
    public static String until(Instant now) {
        return "&until=%d".formatted(now.plus(AtOnce.OFFERED).getEpochSecond());
    }
}
