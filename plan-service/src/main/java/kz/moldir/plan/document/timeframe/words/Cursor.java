package kz.moldir.plan.document.timeframe.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.document.text.Token;
import org.jspecify.annotations.Nullable;

/** A place in the tokens of a timeframe; a rule that does not match leaves it where it was. */
public final class Cursor {

    /** A rule of the grammar; null when the words are others. */
    @FunctionalInterface
    public interface Rule<T> {
        @Nullable T apply();
    }

    private static final Set<String> ORDINAL_SUFFIXES =
            Set.of(
                    "е", "й", "я", "го", "ое", "ый", "ой", "ая", "ую", "ом", "м", "ши", "шы",
                    "инши", "ыншы", "нши", "ншы");

    private final List<Token> tokens;
    private int at;

    public Cursor(List<Token> all) {
        tokens = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (ordinalSuffix(all, i)) {
                i++;
            } else if (!abbreviationDot(all, i)) {
                tokens.add(all.get(i));
            }
        }
        while (!tokens.isEmpty() && closing(tokens.getLast())) {
            tokens.removeLast();
        }
    }

    private static boolean closing(Token token) {
        return token.mark('.') || token.mark(',') || token.mark(';');
    }

    private static boolean abbreviationDot(List<Token> all, int i) {
        return all.get(i).mark('.') && i > 0 && all.get(i - 1).word();
    }

    private static boolean ordinalSuffix(List<Token> all, int i) {
        return i > 0
                && i + 1 < all.size()
                && all.get(i).mark('-')
                && (all.get(i - 1).number() || Roman.value(all.get(i - 1)) > 0)
                && all.get(i).end() == all.get(i + 1).start()
                && ORDINAL_SUFFIXES.contains(all.get(i + 1).folded());
    }

    public boolean atEnd() {
        return at >= tokens.size();
    }

    public @Nullable Token peek() {
        return atEnd() ? null : tokens.get(at);
    }

    public boolean next(Term term) {
        Token token = peek();
        return token != null && Lexicon.term(token) == term;
    }

    public @Nullable Token take(Term term) {
        return next(term) ? tokens.get(at++) : null;
    }

    public boolean skip(Term term) {
        return take(term) != null;
    }

    public boolean skip(char mark) {
        Token token = peek();
        boolean found = token != null && token.mark(mark);
        at += found ? 1 : 0;
        return found;
    }

    public boolean skipWord(String folded) {
        Token token = peek();
        boolean found = token != null && token.folded().equals(folded);
        at += found ? 1 : 0;
        return found;
    }

    /** A number between the bounds, inclusive, or -1. */
    public int number(int least, int most) {
        Token token = peek();
        int value = token == null ? -1 : token.value();
        if (value < least || value > most) {
            return -1;
        }
        at++;
        return value;
    }

    /** A number up to 12 in digits, Roman letters or as a word, or -1. */
    public int ordinal() {
        int digits = number(1, 12);
        Token token = peek();
        if (digits > 0 || token == null) {
            return digits;
        }
        int value = Math.max(Roman.value(token), Lexicon.ordinal(token.folded()));
        at += value > 0 ? 1 : 0;
        return value > 0 ? value : -1;
    }

    /** Tries a rule; when it gives nothing, this cursor stands where it stood. */
    public <T> @Nullable T attempt(Rule<T> rule) {
        int mark = at;
        T found = rule.apply();
        if (found == null) {
            at = mark;
        }
        return found;
    }
}
