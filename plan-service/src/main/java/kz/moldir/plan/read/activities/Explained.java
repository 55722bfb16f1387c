package kz.moldir.plan.read.activities;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.Correction;
import org.jspecify.annotations.Nullable;

/**
 * Why amendments changed a row, besides why the plan was amended, as it is right by now.
 *
 * @param byVersion that they made; empty where the reason was taken back
 */
public record Explained(Map<String, String> byVersion) {

    /** By none. */
    static final Explained NONE = new Explained(Map.of());

    /** After a cancellation, which may be an amendment's. */
    Explained after(ActivityCancelled now) {
        return with(now.version(), now.rowReason());
    }

    /** After an amendment that said why, or did not. */
    Explained with(@Nullable Integer version, @Nullable String why) {
        return version == null || why == null ? this : said(version.toString(), why);
    }

    /** After one of its reasons was put right. */
    Explained right(Correction correction) {
        return said(correction.id(), Objects.requireNonNullElse(in(correction), ""));
    }

    /** That the row is out, after that was put right. */
    static @Nullable TakenOut right(@Nullable TakenOut out, Correction correction) {
        return out == null || !correction.id().equals(String.valueOf(out.version()))
                ? out
                : out.explained(in(correction));
    }

    private Explained said(String version, String why) {
        Map<String, String> all = new TreeMap<>(byVersion);
        all.put(version, why);
        return new Explained(Map.copyOf(all));
    }

    private static @Nullable String in(Correction correction) {
        return correction.fields().stream()
                .map(Correction.Field::right)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether anything was said of the amendment that made a version. */
    public boolean in(int version) {
        return byVersion.containsKey(String.valueOf(version));
    }

    /** Why the amendment changed the row that made a version; null where that is not said. */
    public @Nullable String of(int version) {
        String why = byVersion.get(String.valueOf(version));
        return why == null || why.isEmpty() ? null : why;
    }
}
