package kz.moldir.plan.write.review.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells two texts apart by word. */
public final class WordDiff {

    private static final int LONGEST = 400;

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
        int[][] common = common(old, now);
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(pieces, Kind.KEPT, old.get(i++));
                j++;
            } else if (i < old.size()
                    && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Kind.REMOVED, old.get(i++));
            } else {
                add(pieces, Kind.ADDED, now.get(j++));
            }
        }
        return List.copyOf(pieces);
    }

    /** How much two texts have in common, from 0 to 1. */
    static double likeness(String before, String after) {
        List<String> old = new ArrayList<>(words(before));
        List<String> now = words(after);
        if (old.isEmpty() || now.isEmpty()) {
            return 0;
        }
        int all = old.size() + now.size();
        long shared = now.stream().filter(old::remove).count();
        return 2.0 * shared / all;
    }

    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] =
                        old.get(i).equals(now.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, Kind kind, String word) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            pieces.add(new Piece(kind, pieces.removeLast().words() + " " + word));
        } else {
            pieces.add(new Piece(kind, word));
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
    }
}
