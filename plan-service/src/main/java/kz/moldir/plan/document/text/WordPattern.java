package kz.moldir.plan.document.text;

import java.util.Arrays;
import java.util.List;

/**
 * A sequence of folded words: {@code график*} is a beginning, {@code [всего]} may be missing,
 * {@code план|график} are alternatives, {@code #} is a number and {@code ..} up to four words of
 * any kind.
 */
public final class WordPattern {

    private static final int WIDEST_GAP = 4;

    private final List<Part> parts;

    private WordPattern(List<Part> parts) {
        this.parts = parts;
    }

    public static WordPattern of(String pattern) {
        String[] words = Letters.fold(pattern.strip()).split(" +", -1);
        return new WordPattern(Arrays.stream(words).map(Part::of).toList());
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

    private int end(List<Token> tokens, int at, int next, boolean all) {
        if (next == parts.size()) {
            return all && at < tokens.size() ? -1 : at;
        }
        Part part = parts.get(next);
        if (part.gap()) {
            return behindGap(tokens, at, next, all);
        }
        if (at < tokens.size() && part.matches(tokens.get(at))) {
            int end = end(tokens, at + 1, next + 1, all);
            if (end >= 0) {
                return end;
            }
        }
        return part.optional() ? end(tokens, at, next + 1, all) : -1;
    }

    private int behindGap(List<Token> tokens, int at, int gap, boolean all) {
        for (int skipped = 0; skipped <= WIDEST_GAP && at + skipped <= tokens.size(); skipped++) {
            int end = end(tokens, at + skipped, gap + 1, all);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private record Part(boolean gap, boolean optional, List<Word> words) {

        static Part of(String text) {
            boolean optional = text.startsWith("[");
            String words = optional ? text.substring(1, text.length() - 1) : text;
            List<Word> alternatives = Arrays.stream(words.split("\\|", -1)).map(Word::of).toList();
            return new Part(text.equals(".."), optional, alternatives);
        }

        boolean matches(Token token) {
            for (Word word : words) {
                if (word.matches(token)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Word(String text, boolean beginning, boolean number) {

        static Word of(String word) {
            boolean beginning = word.endsWith("*");
            String text = beginning ? word.substring(0, word.length() - 1) : word;
            return new Word(text, beginning, word.equals("#"));
        }

        boolean matches(Token token) {
            if (number) {
                return token.number();
            }
            return beginning ? token.folded().startsWith(text) : token.folded().equals(text);
        }
    }
}
