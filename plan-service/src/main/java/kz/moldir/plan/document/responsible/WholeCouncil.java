package kz.moldir.plan.document.responsible;

import java.util.List;
import java.util.stream.Stream;
import kz.moldir.plan.document.text.Token;
import kz.moldir.plan.document.text.WordPattern;

/**
 * The words by which plans mean all members of a public council: "члены ОС", "ҚК мүшелері"; one
 * member is not all of them.
 */
public final class WholeCouncil {

    /** After "барлық" a Kazakh singular means all as well. */
    private static final List<WordPattern> PATTERNS =
            Stream.concat(
                            of("члены|членов|членам|членами|членах", "мүшелер*").stream(),
                            Stream.of("барлық қк мүше*", "барлық қоғамдық кеңес* мүше*")
                                    .map(WordPattern::of))
                    .toList();

    private WholeCouncil() {}

    /**
     * The words for its members.
     *
     * @param russian the word for a member, in one form or several
     * @param kazakh the same in Kazakh
     */
    static List<WordPattern> of(String russian, String kazakh) {
        return Stream.of(
                        "[все] %s [и] [эксперт*] ос".formatted(russian),
                        "[все] %s [и] [эксперт*] общественного совета".formatted(russian),
                        "[барлық] қк %s [мен|және] [сарапшы*]".formatted(kazakh),
                        "[барлық] қоғамдық кеңес* %s [мен|және] [сарапшы*]".formatted(kazakh))
                .map(WordPattern::of)
                .toList();
    }

    /** Whether one of these groups is the whole council. */
    public static boolean isAmong(List<String> groups) {
        return groups.stream().anyMatch(WholeCouncil::named);
    }

    private static boolean named(String group) {
        List<Token> tokens = Token.of(group);
        return PATTERNS.stream().anyMatch(pattern -> pattern.length(tokens, 0) > 0);
    }
}
