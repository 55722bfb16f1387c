package kz.moldir.plan.document.responsible;

import java.util.List;
import kz.moldir.plan.document.text.Token;
import kz.moldir.plan.document.text.WordPattern;

/** The words by which plans mean all members of a public council: "члены ОС", "ҚК мүшелері". */
public final class WholeCouncil {

    private static final List<WordPattern> PATTERNS =
            """
            [все] член* [и] [эксперт*] ос
            [все] член* [и] [эксперт*] общественного совета
            [барлық] қк мүше*
            [барлық] қоғамдық кеңес* мүше*
            """
                    .lines()
                    .map(WordPattern::of)
                    .toList();

    private WholeCouncil() {}

    /** Whether one of these groups is the whole council. */
    public static boolean isAmong(List<String> groups) {
        return groups.stream().anyMatch(WholeCouncil::named);
    }

    private static boolean named(String group) {
        List<Token> tokens = Token.of(group);
        return PATTERNS.stream().anyMatch(pattern -> pattern.length(tokens, 0) > 0);
    }
}
