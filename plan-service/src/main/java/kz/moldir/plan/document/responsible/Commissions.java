package kz.moldir.plan.document.responsible;

import java.util.ArrayList;
import java.util.List;
import kz.moldir.plan.document.text.Token;
import kz.moldir.plan.document.text.WordPattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules for commissions: "1 комиссия", "2-ші комиссия", "Комиссия № 5", "1, 2 и 3 комиссии".
 */
final class Commissions {

    private static final int HIGHEST = 99;
    private static final int MOST = 20;
    private static final WordPattern BEFORE = WordPattern.of("комисси* [№] #");
    private static final WordPattern BEHIND =
            WordPattern.of("[№] # [-] [я|й|ая|ой|ши|шы|инши] комисси*");
    private static final WordPattern MORE =
            WordPattern.of("[№] # [-] [я|й|ая|ой|ши|шы|инши] ,|и|жане|мен|-");
    private static final WordPattern RANGE = WordPattern.of("# - # комисси*");

    private final List<String> numbers = new ArrayList<>();
    private int next;

    private Commissions() {}

    /** Numbers of commissions named at a position; null when there are none. */
    static @Nullable Commissions at(List<Token> tokens, int at) {
        var found = new Commissions();
        found.next = at;
        return found.range(tokens) || found.before(tokens) || found.list(tokens) ? found : null;
    }

    List<String> numbers() {
        return numbers;
    }

    int next() {
        return next;
    }

    private boolean range(List<Token> tokens) {
        int length = RANGE.length(tokens, next);
        if (length < 0) {
            return false;
        }
        int first = tokens.get(next).value();
        int last = tokens.get(next + 2).value();
        for (int number = first; number <= last && last <= HIGHEST; number++) {
            numbers.add(String.valueOf(number));
        }
        next += length;
        return !numbers.isEmpty();
    }

    private boolean before(List<Token> tokens) {
        return take(BEFORE, tokens);
    }

    private boolean list(List<Token> tokens) {
        while (!take(BEHIND, tokens)) {
            if (numbers.size() >= MOST || !take(MORE, tokens)) {
                return false;
            }
        }
        return true;
    }

    private boolean take(WordPattern pattern, List<Token> tokens) {
        int length = pattern.length(tokens, next);
        if (length < 0) {
            return false;
        }
        tokens.subList(next, next + length).stream()
                .filter(Token::number)
                .filter(number -> number.value() >= 0 && number.value() <= HIGHEST)
                .forEach(number -> numbers.add(String.valueOf(number.value())));
        next += length;
        return true;
    }
}
