package kz.moldir.plan.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.moldir.plan.events.AmendmentEvent.AmendedRowExplained;
import kz.moldir.plan.events.AmendmentEvent.AmendmentRestored;
import org.jspecify.annotations.Nullable;

/**
 * Why rows of an amendment in the making change, by their ids: one fold for decisions and views.
 */
public record RowReasons(Map<String, String> byRow) {

    /** No row has a reason of its own. */
    public static final RowReasons NONE = new RowReasons(Map.of());

    /** Those of an amendment that comes back. */
    public static RowReasons of(AmendmentRestored event) {
        return event.rowReasons() == null ? NONE : new RowReasons(event.rowReasons());
    }

    /** After an event; others leave them as they are. */
    public RowReasons after(PlanEvent event) {
        if (!(event instanceof AmendedRowExplained now)) {
            return this;
        }
        Map<String, String> all = new TreeMap<>(byRow);
        if (now.reason() == null) {
            all.remove(now.rowId());
        } else {
            all.put(now.rowId(), now.reason());
        }
        return new RowReasons(Map.copyOf(all));
    }

    /** Why a row changes, or null. */
    public @Nullable String of(String rowId) {
        return byRow.get(rowId);
    }

    /**
     * Stands for the reasons of changes: another one where any of them is said otherwise, so that
     * whoever decides can say which were seen.
     */
    public static String tag(List<RowChange> changes) {
        byte[] said =
                changes.stream()
                        .filter(change -> change.reason() != null)
                        .map(change -> change.row().id() + "\n" + change.reason() + "\n\0")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(said), 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** All changes from one version to what is made of it, each with its reason. */
    public List<RowChange> between(List<Row> before, List<Row> after) {
        return RowChange.between(before, after).stream()
                .map(change -> change.because(byRow.get(change.row().id())))
                .toList();
    }
}
