package kz.moldir.identity.account;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.council.text.SearchFold;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;

/**
 * What others know of an account and of its council, the likeliest first: names of the person, of
 * the council, of its commissions and districts, and words for its roles; each as it is written, in
 * Russian letters alone, and in Latin letters.
 */
final class KnownWords {

    static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    static final int SHORTEST = 3;

    /** Of so many none takes more guesses than a word of a dictionary. */
    private static final int MOST = 1500;

    /** What is inflected by its last letter. */
    private static final int INFLECTED = 6;

    /** What anybody here would think of, beside the names of the council. */
    private static final List<String> HERE =
            List.of("moldir", "мөлдір", "qazaqstan", "қазақстан", "казахстан", "kazakhstan");

    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі";

    /** How each is written where Russian names are, and where Kazakh ones are. */
    private static final List<String> AS_RUSSIAN =
            letters(
                    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"
                            + " a g k n o u u h i");

    private static final List<String> AS_KAZAKH =
            letters(
                    "a b v g d e e j z i i k l m n o p r s t u f h c ch sh sh - y - e iu ia"
                            + " a g q n o u u h i");

    private final Council council;
    private final Messages messages;

    KnownWords(Council council, Messages messages) {
        this.council = council;
        this.messages = messages;
    }

    /** The words, each in lower case and once. */
    List<String> of(Account account) {
        return Stream.of(ofPerson(account), HERE.stream(), ofCouncil(), ofRoles(), ofParts())
                .flatMap(each -> each)
                .flatMap(name -> Stream.concat(Stream.of(name), NO_WORD.splitAsStream(name)))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.length() >= SHORTEST)
                .distinct()
                .flatMap(name -> written(name).stream())
                .distinct()
                .limit(MOST)
                .collect(Collectors.toList());
    }

    private static Stream<String> ofPerson(Account account) {
        return Stream.concat(
                Stream.of(account.username(), account.name(), account.email()),
                Stream.of(account.email().split("@", 2)));
    }

    private Stream<String> ofCouncil() {
        return Stream.concat(Stream.of(council.id()), texts(Stream.of(council.name())));
    }

    /** By their names in tokens, and in words. */
    private Stream<String> ofRoles() {
        List<String> roles = new Roles(council, Set::of).first();
        return Stream.concat(
                roles.stream(),
                Stream.of("secretariat", "chair", "lead", "member", "expert", "operator", "press")
                        .flatMap(
                                role ->
                                        Stream.of(Language.values())
                                                .map(
                                                        language ->
                                                                messages.text(
                                                                        language.locale(),
                                                                        "identity.role." + role,
                                                                        ""))));
    }

    private Stream<String> ofParts() {
        return texts(
                Stream.concat(
                        council.commissions().values().stream(), council.districts().stream()));
    }

    private static Stream<String> texts(Stream<LocalizedText> names) {
        return names.flatMap(each -> Stream.of(each.kk(), each.ru(), each.en()))
                .filter(Objects::nonNull);
    }

    private static Set<String> written(String name) {
        Set<String> ways = new LinkedHashSet<>(List.of(name));
        ways.add(SearchFold.fold(name));
        ways.add(latin(name, AS_RUSSIAN));
        ways.add(latin(name, AS_KAZAKH));
        for (String way : List.copyOf(ways)) {
            if (way.length() >= INFLECTED && Character.isLetter(way.charAt(way.length() - 1))) {
                ways.add(way.substring(0, way.length() - 1));
            }
        }
        ways.removeIf(way -> way.length() < SHORTEST);
        return ways;
    }

    private static List<String> letters(String each) {
        return List.of(each.split(" ", -1));
    }

    private static String latin(String name, List<String> letters) {
        StringBuilder latin = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char each = name.charAt(at);
            int place = CYRILLIC.indexOf(each);
            if (place < 0) {
                latin.append(each);
            } else if (!letters.get(place).equals("-")) {
                latin.append(letters.get(place));
            }
        }
        return latin.toString();
    }
}
