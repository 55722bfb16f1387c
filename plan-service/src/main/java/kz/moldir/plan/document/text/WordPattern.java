package kz.moldir.plan.document.text;

import java.util.List;

/**
 * A sequence of folded words: {@code график*} is a beginning, {@code [всего]} may be missing,
 * {@code план|график} are alternatives, {@code #} is a number and {@code ..} up to four words of
 * any kind.
 */
public final class WordPattern {

    private static final String GAP = "..";
    private static final int WIDEST_GAP = 4;

    private final List<String> parts;

    private WordPattern(List<String> parts) {
        this.parts = parts;
    }

    public static WordPattern of(String pattern) {
        return new WordPattern(List.of(Letters.fold(pattern.strip()).split(" +", -1)));
    }

    /** How many tokens the pattern takes from a position on, or -1 when it does not match. */
    public int length(List<Token> tokens, int from) {
        int end = end(tokens, from, 0, false);
        return end < 0 ? -1 : end - from;
    }

    /** Whether the pattern takes all the tokens. */
    public boolean matches(List<Token> tokens) {
        return end(tokens, 0, 0, true) >= 0;
    }

    private int end(List<Token> tokens, int at, int part, boolean all) {
        if (part == parts.size()) {
            return all && at < tokens.size() ? -1 : at;
        }
        String expected = parts.get(part);
        if (expected.equals(GAP)) {
            return behindGap(tokens, at, part, all);
        }
        boolean optional = expected.startsWith("[");
        String word = optional ? expected.substring(1, expected.length() - 1) : expected;
        if (at < tokens.size() && matches(word, tokens.get(at))) {
            int end = end(tokens, at + 1, part + 1, all);
            if (end >= 0) {
                return end;
            }
        }
        return optional ? end(tokens, at, part + 1, all) : -1;
    }

    private int behindGap(List<Token> tokens, int at, int part, boolean all) {
        for (int skipped = 0; skipped <= WIDEST_GAP && at + skipped <= tokens.size(); skipped++) {
            int end = end(tokens, at + skipped, part + 1, all);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private static boolean matches(String alternatives, Token token) {
        for (String word : alternatives.split("\\|", -1)) {
            if (word.equals("#") && token.number()) {
                return true;
            }
            boolean beginning = word.endsWith("*");
            String stem = beginning ? word.substring(0, word.length() - 1) : word;
            if (beginning ? token.folded().startsWith(stem) : token.folded().equals(stem)) {
                return true;
            }
        }
        return false;
    }
}
