package kz.moldir.plan.events;

import org.jspecify.annotations.Nullable;

/**
 * One text for a record as a page shows it, by which whoever puts it right or takes it back says
 * what they saw.
 */
public final class Shown {

    private Shown() {}

    /** An answer to a remark: {@code +} (accepted) or {@code -}, and its words. */
    public static String of(boolean accepted, String words) {
        return (accepted ? "+" : "-") + words;
    }

    /** A remark: a line for its commission, one for its row or nothing, and its words. */
    public static String of(Remark remark) {
        Integer row = remark.row();
        return "%s\n%s\n%s".formatted(remark.commission(), row == null ? "" : row, remark.text());
    }

    /**
     * Whether what was seen still stands; a browser ends lines otherwise than it was given them.
     */
    public static boolean stands(String shown, @Nullable String now) {
        return now != null && lines(shown).equals(lines(now));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
