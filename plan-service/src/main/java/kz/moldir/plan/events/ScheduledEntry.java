package kz.moldir.plan.events;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.moldir.plan.events.recorded.Slot;

/** Names the entry of a register that a line of a schedule becomes, whoever enters it. */
public final class ScheduledEntry {

    private ScheduledEntry() {}

    /**
     * Stands for a line: its day and its object.
     *
     * @param withdrawn how many of its entries were withdrawn, since it can be entered again then
     */
    public static String key(String activityId, Slot slot, int withdrawn) {
        return named("slot", activityId, slot.date().toString(), withdrawn + "", slot.object());
    }

    /** The entry that is made of it; a correction of what it says leaves its name. */
    public static String id(String activityId, String key) {
        return named("entry", activityId, key);
    }

    private static String named(String... parts) {
        byte[] bytes = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }
}
