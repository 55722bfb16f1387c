package kz.moldir.plan.read.activities;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import org.jspecify.annotations.Nullable;

/**
 * Why amendments changed a row, besides why the plan was amended, as it is right by now.
 *
 * @param byVersion that they made; empty where the reason was taken back
 * @param untold versions of which that was not told outside
 */
public record Explained(Map<String, String> byVersion, List<String> untold) {

    /** By none. */
    static final Explained NONE = new Explained(Map.of(), List.of());

    /** After a cancellation, which may be an amendment's. */
    Explained after(ActivityCancelled now) {
        return with(now.version(), now.rowReason(), now.withheld());
    }

    /** After its planning, which may be an amendment's. */
    Explained after(ActivityPlanned now) {
        return with(now.version(), now.rowReason(), now.withheldReason());
    }

    /** After an amendment of it. */
    Explained after(ActivityAmended now) {
        return with(now.version(), now.rowReason(), now.withheldReasons());
    }

    /** After it was taken out. */
    Explained after(ActivityTakenOut now) {
        return with(now.version(), now.rowReason(), now.withheld());
    }

    private Explained with(
            @Nullable Integer version, @Nullable String why, @Nullable Boolean withheld) {
        return version == null || why == null ? this : said(version.toString(), why, withheld);
    }

    /** After one of its reasons was put right. */
    Explained right(Correction correction) {
        return said(
                correction.id(),
                Objects.requireNonNullElse(in(correction), ""),
                correction.withheld());
    }

    /** That the row is out, after that was put right. */
    static @Nullable TakenOut right(@Nullable TakenOut out, Correction correction) {
        return out == null || !correction.id().equals(String.valueOf(out.version()))
                ? out
                : out.explained(in(correction), correction.withheld());
    }

    private Explained said(String version, String why, @Nullable Boolean withheld) {
        Map<String, String> all = new TreeMap<>(byVersion);
        all.put(version, why);
        return new Explained(
                Map.copyOf(all),
                withheld == null || untold.contains(version)
                        ? untold
                        : Stream.concat(untold.stream(), Stream.of(version)).toList());
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

    /** Whether that is told outside, as far as the row is. */
    public boolean told(int version) {
        return !untold.contains(String.valueOf(version));
    }

    /** Why the amendment changed the row that made a version; null where that is not said. */
    public @Nullable String of(int version) {
        String why = byVersion.get(String.valueOf(version));
        return why == null || why.isEmpty() ? null : why;
    }
}
