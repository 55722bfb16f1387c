package kz.moldir.identity.account;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;
import kz.moldir.ui.language.Messages;

/**
 * Which passwords people may choose: long enough, and none that is guessed among the first. How
 * many guesses one takes is zxcvbn's estimate.
 */
public final class PasswordRules {

    /** Between the scores 3 and 4 of zxcvbn, of 4. */
    private static final double GUESSES = 1e9;

    /** So many times as many guesses somebody takes who knows nothing of the account's words. */
    private static final double OWN = 1000;

    /** What zxcvbn takes for any one character that it knows nothing of. */
    private static final double SIGN = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюәіңғүұқөһ";

    /** The keys of the same places. */
    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.2345890-=";

    private final KnownWords words;
    private final Guesses guesses;

    /** Of a council whose roles have words among these messages. */
    public PasswordRules(Council council, Messages messages) {
        this(council, messages, new Guesses(WordLists::new, PATIENCE));
    }

    PasswordRules(Council council, Messages messages, Guesses guesses) {
        this.words = new KnownWords(council, messages);
        this.guesses = guesses;
    }

    /** A word of {@code identity.password.fault.<word>}, or empty where it may be chosen. */
    public Optional<String> fault(String password, Account account) {
        if (Hashes.isShort(password)) {
            return Optional.of("short");
        }
        if (Hashes.isLong(password)) {
            return Optional.of("long");
        }
        List<String> known = words.of(account);
        return guesses.answer(measure -> fault(measure, password, known));
    }

    private static Optional<String> fault(
            Guesses.Measure measure, String password, List<String> known) {
        double knowing = guesses(measure, password, known);
        if (knowing >= GUESSES) {
            return Optional.empty();
        }
        double others = guesses(measure, password, List.of());
        return Optional.of(others < GUESSES && others < knowing * OWN ? "easy" : "own");
    }

    /**
     * The least that any way of reading it takes: as it is, and without what parts its words. One
     * sign may part them all, once at each place, and each other has to be guessed as well, else
     * what is mostly signs would count as the few letters among them.
     */
    private static double guesses(Guesses.Measure measure, String password, List<String> known) {
        String typed = password.strip();
        String joined = KnownWords.NO_WORD.matcher(typed).replaceAll("");
        double asTyped = read(measure, typed, known);
        if (joined.length() < KnownWords.SHORTEST) {
            return asTyped;
        }
        return Math.min(asTyped, Math.pow(SIGN, others(typed)) * read(measure, joined, known));
    }

    /** How many signs there are beside single ones of the most frequent kind. */
    private static int others(String typed) {
        List<String> runs =
                KnownWords.NO_WORD.matcher(typed).results().map(MatchResult::group).toList();
        String parting =
                runs.stream()
                        .filter(each -> each.codePointCount(0, each.length()) == 1)
                        .max(Comparator.comparingInt(each -> Collections.frequency(runs, each)))
                        .orElse("");
        return runs.stream()
                .filter(each -> !each.equals(parting))
                .mapToInt(each -> each.codePointCount(0, each.length()))
                .sum();
    }

    /**
     * Also as the same keys write it in Latin letters, since the lists of common passwords hold
     * those of Cyrillic keyboards so.
     */
    private static double read(Guesses.Measure measure, String text, List<String> known) {
        return Stream.of(text, byKeys(text))
                .distinct()
                .mapToDouble(each -> measure.of(each, known))
                .min()
                .orElseThrow();
    }

    private static String byKeys(String text) {
        StringBuilder keys = new StringBuilder();
        for (char each : text.toLowerCase(Locale.ROOT).toCharArray()) {
            int place = CYRILLIC.indexOf(each);
            keys.append(place < 0 ? each : LATIN.charAt(place));
        }
        return keys.toString();
    }
}
