package kz.moldir.plan.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells two texts apart by word. */
public final class WordDiff {

    private static final int LONGEST = 4000;

    private WordDiff() {}

    /** Words that stayed, were taken out or were put in. */
    public record Piece(Kind kind, String words) {}

    /** What became of words. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** The pieces in order; texts of too many words are told apart as wholes. */
    public static List<Piece> of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        if (old.size() > LONGEST || now.size() > LONGEST) {
            return before.equals(after)
                    ? List.of(new Piece(Kind.KEPT, before))
                    : List.of(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, after));
        }
        List<Piece> pieces = new ArrayList<>();
        int seen = 0;
        for (AbstractDelta<String> change : DiffUtils.diff(old, now).getDeltas()) {
            int at = change.getSource().getPosition();
            add(pieces, Kind.KEPT, old.subList(seen, at));
            add(pieces, Kind.REMOVED, change.getSource().getLines());
            add(pieces, Kind.ADDED, change.getTarget().getLines());
            seen = at + change.getSource().size();
        }
        add(pieces, Kind.KEPT, old.subList(seen, old.size()));
        return List.copyOf(pieces);
    }

    /** How much two texts have in common, from 0 to 1. */
    public static double likeness(String before, String after) {
        List<String> old = new ArrayList<>(words(before));
        List<String> now = words(after);
        if (old.isEmpty() || now.isEmpty()) {
            return 0;
        }
        int all = old.size() + now.size();
        long shared = now.stream().filter(old::remove).count();
        return 2.0 * shared / all;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join(" ", words)));
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
    }
}
