package kz.moldir.plan.document.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, a number or a single mark.
 *
 * @param text as written
 * @param folded as compared ({@link Letters#fold}); dashes of every kind are {@code -}
 * @param start where it begins in the text
 * @param end where it ends in the text, exclusive
 */
public record Token(Kind kind, String text, String folded, int start, int end) {

    /** What a token consists of. */
    public enum Kind {
        NUMBER,
        WORD,
        MARK
    }

    public boolean word() {
        return kind == Kind.WORD;
    }

    public boolean number() {
        return kind == Kind.NUMBER;
    }

    public boolean mark(char mark) {
        return kind == Kind.MARK && folded.charAt(0) == mark;
    }

    public boolean capitalised() {
        return word() && Character.isUpperCase(text.codePointAt(0));
    }

    /** The value of a number of at most nine digits, else -1. */
    public int value() {
        return number() && text.length() <= 9 ? Integer.parseInt(text) : -1;
    }

    /** Splits a text; spaces separate and are dropped. */
    public static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            int end = end(text, at);
            tokens.add(token(text, at, end));
            at = end;
        }
        return tokens;
    }

    /** Without the full stops, commas and semicolons behind the last word. */
    public static List<Token> withoutClosingMarks(List<Token> tokens) {
        int end = tokens.size();
        while (end > 0
                && (tokens.get(end - 1).mark('.')
                        || tokens.get(end - 1).mark(';')
                        || tokens.get(end - 1).mark(','))) {
            end--;
        }
        return tokens.subList(0, end);
    }

    private static Token token(String text, int start, int end) {
        String part = text.substring(start, end);
        char first = part.charAt(0);
        if (digit(first)) {
            return new Token(Kind.NUMBER, part, part, start, end);
        }
        if (Character.isLetter(first)) {
            return new Token(Kind.WORD, part, Letters.fold(part), start, end);
        }
        boolean dash = Character.getType(first) == Character.DASH_PUNCTUATION || first == '\u2212';
        return new Token(Kind.MARK, part, dash ? "-" : part, start, end);
    }

    private static int end(String text, int start) {
        char first = text.charAt(start);
        int end = start + 1;
        if (digit(first)) {
            while (end < text.length() && digit(text.charAt(end))) {
                end++;
            }
        } else if (Character.isLetter(first)) {
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
