package kz.moldir.identity.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;

/**
 * Which passwords people may choose: long enough, and none that is guessed among the first. How
 * many guesses one takes is zxcvbn's estimate.
 */
public final class PasswordRules {

    /** Below that zxcvbn calls a password guessable: its score is less than 3 of 4. */
    private static final double GUESSES = 1e8;

    /** What zxcvbn takes for any one character that it knows nothing of. */
    private static final double SIGN = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int SHORTEST_WORD = 3;

    /** What anybody here would think of, beside the names of the council. */
    private static final List<String> HERE =
            List.of("moldir", "мөлдір", "молдир", "qazaqstan", "қазақстан", "казахстан");

    private static final String CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюәіңғүұқөһ";

    /** The keys of the same places. */
    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.2345890-=";

    private final Council council;
    private final Guesses guesses;

    public PasswordRules(Council council) {
        this(council, new Guesses(Zxcvbn::new, PATIENCE));
    }

    PasswordRules(Council council, Guesses guesses) {
        this.council = council;
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
        return guesses.answer(measure -> fault(measure, password, words(account)));
    }

    private static Optional<String> fault(
            Guesses.Measure measure, String password, List<String> known) {
        if (guesses(measure, password, List.of()) < GUESSES) {
            return Optional.of("easy");
        }
        return guesses(measure, password, known) < GUESSES ? Optional.of("own") : Optional.empty();
    }

    /**
     * The least that any way of reading it takes: as it is, and without what parts its words. One
     * sign may part them all, and each other has to be guessed as well, else what is mostly signs
     * would count as the few letters among them.
     */
    private static double guesses(Guesses.Measure measure, String password, List<String> known) {
        String typed = password.strip();
        String joined = NO_WORD.matcher(typed).replaceAll("");
        double asTyped = read(measure, typed, known);
        if (joined.length() < SHORTEST_WORD) {
            return asTyped;
        }
        return Math.min(asTyped, Math.pow(SIGN, others(typed)) * read(measure, joined, known));
    }

    /** How many signs there are beside those of the most frequent kind. */
    private static int others(String typed) {
        List<String> signs =
                NO_WORD.matcher(typed)
                        .results()
                        .flatMap(each -> each.group().codePoints().mapToObj(Character::toString))
                        .collect(Collectors.toList());
        int most =
                signs.stream().mapToInt(each -> Collections.frequency(signs, each)).max().orElse(0);
        return signs.size() - most;
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

    /** What others know of the account and of the council. */
    private List<String> words(Account account) {
        List<String> names = new ArrayList<>(HERE);
        names.add(account.username());
        names.add(account.name());
        names.add(account.email());
        names.addAll(List.of(account.email().split("@", 2)));
        names.add(council.id());
        LocalizedText called = council.name();
        Stream.of(called.kk(), called.ru(), called.en())
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names.stream()
                .flatMap(name -> Stream.concat(Stream.of(name), NO_WORD.splitAsStream(name)))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.length() >= SHORTEST_WORD)
                .distinct()
                .collect(Collectors.toList());
    }
}
