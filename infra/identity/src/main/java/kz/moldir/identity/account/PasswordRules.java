package kz.moldir.identity.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int SHORTEST_WORD = 3;

    /** What anybody here would think of, beside the names of the council. */
    private static final List<String> HERE =
            List.of("moldir", "мөлдір", "молдир", "qazaqstan", "қазақстан", "казахстан");

    private static final String CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюәіңғүұқөһ";

    /** The keys of the same places. */
    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.2345890-=";

    private final Council council;

    public PasswordRules(Council council) {
        this.council = council;
    }

    /** A word of {@code identity.password.fault.<word>}, or empty where it may be chosen. */
    public Optional<String> fault(String password, Account account) {
        if (Hashes.isShort(password)) {
            return Optional.of("short");
        }
        if (Hashes.isLong(password)) {
            return Optional.of("long");
        }
        Zxcvbn lists = new Zxcvbn(); // Some megabytes, for this answer alone.
        if (guesses(lists, password, List.of()) < GUESSES) {
            return Optional.of("easy");
        }
        return guesses(lists, password, words(account)) < GUESSES
                ? Optional.of("own")
                : Optional.empty();
    }

    /** The least that any way of reading it takes. */
    private static double guesses(Zxcvbn zxcvbn, String password, List<String> known) {
        return readings(password).stream()
                .mapToDouble(each -> zxcvbn.measure(each, known).getGuesses())
                .min()
                .orElse(0);
    }

    /**
     * As it is and without what parts its words; and as the same keys write it in Latin letters,
     * since the lists of common passwords hold those of Cyrillic keyboards so.
     */
    private static Set<String> readings(String password) {
        Set<String> readings = new LinkedHashSet<>();
        for (String each : List.of(password.strip(), NO_WORD.matcher(password).replaceAll(""))) {
            readings.add(each);
            readings.add(byKeys(each));
        }
        return readings;
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
