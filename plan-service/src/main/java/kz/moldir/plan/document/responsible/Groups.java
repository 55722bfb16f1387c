package kz.moldir.plan.document.responsible;

import java.util.List;
import java.util.stream.Stream;
import kz.moldir.plan.document.text.Token;
import kz.moldir.plan.document.text.WordPattern;
import org.jspecify.annotations.Nullable;

/** The rules for groups without names: "члены ОС", "Все комитеты", "комиссия мүшелері". */
final class Groups {

    private static final List<WordPattern> OTHERS =
            """
            [все] член* [и] [эксперт*] комисси* [и] [эксперт*]
            [все] член* комитет* [и] [эксперт*]
            [все] член* [и] [эксперт*]
            [все] эксперт* [ос|комисси*]
            [все] профильн* комитет* и экспертн* групп*
            [все] профильн* комитет*|комисси*
            [все] экспертн*|рабоч* групп*
            все комитет*|комисси*
            все комитет* и экспертн* групп*
            председател* [комисси*|комитет*|ос]
            секретариат|аппарат [ос]
            президиум [ос]
            барлық комитет*|комиссия*
            [барлық] бейінді комитет* және сарап* топ*
            [барлық] бейінді комитет*
            [барлық] сарап* топ*
            жұмыс топ*
            [барлық] комиссия*|комитет* мүше* [мен|және] [сарапшы*]
            комиссия*|комитет* сарапшы*
            мүше* мен|және сарапшы*
            """
                    .lines()
                    .map(WordPattern::of)
                    .toList();

    private static final List<WordPattern> PATTERNS =
            Stream.concat(WholeCouncil.of("член*", "мүше*").stream(), OTHERS.stream()).toList();

    private static final WordPattern COMMISSION_BY_NUMBER = WordPattern.of("комисси* [№] #");

    private static final WordPattern ALL_COMMISSIONS = WordPattern.of("все|барлық комисси*");

    private Groups() {}

    /** Whether all that is found at a position is "all commissions". */
    static boolean allCommissions(List<Token> tokens, int at, int next) {
        return at + ALL_COMMISSIONS.length(tokens, at) == next;
    }

    static @Nullable Found at(String cell, List<Token> tokens, int at) {
        int length =
                PATTERNS.stream()
                        .map(pattern -> pattern.length(tokens, at))
                        .flatMap(found -> withoutNumbered(tokens, at, found))
                        .reduce(0, Math::max);
        if (length <= 0) {
            return null;
        }
        int start = tokens.get(at).start();
        return new Found(cell.substring(start, tokens.get(at + length - 1).end()), at + length);
    }

    /** In "члены Комиссии №5" the commission is one by number and not part of the group. */
    private static Stream<Integer> withoutNumbered(List<Token> tokens, int at, int length) {
        boolean numbered = length > 1 && COMMISSION_BY_NUMBER.length(tokens, at + length - 1) > 0;
        return length <= 0 ? Stream.empty() : Stream.of(numbered ? length - 1 : length);
    }
}
