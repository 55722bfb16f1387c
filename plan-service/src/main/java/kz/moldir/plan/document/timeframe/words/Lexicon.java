package kz.moldir.plan.document.timeframe.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.plan.document.text.Token;

/** What single words mean; Russian and Kazakh words are compared folded. */
public final class Lexicon {

    private static final Map<String, Term> WORDS = new HashMap<>();
    private static final Map<String, Term> BEGINNINGS =
            Map.of(
                    "квартал", Term.QUARTER,
                    "токсан", Term.QUARTER,
                    "полугоди", Term.HALF,
                    "жартыжылды", Term.HALF,
                    "декад", Term.DECADE,
                    "онкунди", Term.DECADE,
                    "недел", Term.WEEK,
                    "апта", Term.WEEK);
    private static final List<List<String>> ORDINALS =
            List.of(
                    List.of("перв", "биринши"),
                    List.of("втор", "екинши"),
                    List.of("трет", "ушинши"),
                    List.of("четверт", "тортинши"),
                    List.of("пят", "бесинши"));
    private static final Set<String> ORDINAL_ENDINGS =
            Set.of(
                    "ый", "ой", "ий", "ья", "ье", "ого", "ьего", "ая", "ую", "ью", "ое", "ом",
                    "ьем", "ому", "ему", "ьему", "ей", "ьей", "");

    static {
        words(Term.YEAR, "год года году годе годом г гг жыл жылы жылгы жылдын жылда ж");
        words(Term.QUARTER, "кв");
        words(
                Term.MONTH_WORD,
                "месяц месяца месяце месяцев мес ай айы айында айынын айына айынан айлары айларында");
        words(Term.DAY_WORD, "число числа день дня куни кун");
        words(Term.END, "конца концу конец соны сонына сонында аягы аягына");
        words(Term.LAST, "последняя последней последнюю последний последнее последнего сонгы");
        words(Term.UNTIL, "до");
        words(Term.BY, "к ко");
        words(Term.FROM, "с со");
        words(Term.TO, "по");
        words(Term.NOT, "не");
        words(Term.LATER, "позднее позже");
        words(Term.IN, "в во на за");
        words(Term.DURING, "течение течении");
        words(Term.AND, "и жане мен пен");
        words(Term.OR, "или либо немесе");
        words(Term.UNTIL_BEHIND, "дейин карай кешиктирмей кешиктирилмей");
        words(Term.DURING_BEHIND, "бойы ишинде аралыгында аралыгы");
    }

    private Lexicon() {}

    /** What a token means; OTHER when the grammar does not know it. */
    public static Term term(Token token) {
        if (!token.word()) {
            return Term.OTHER;
        }
        String word = token.folded();
        if (MonthNames.number(word) > 0) {
            return Term.MONTH;
        }
        Term known = WORDS.get(word);
        if (known != null) {
            return known;
        }
        for (var beginning : BEGINNINGS.entrySet()) {
            if (word.startsWith(beginning.getKey())) {
                return beginning.getValue();
            }
        }
        return ordinal(word) > 0 ? Term.ORDINAL : Term.OTHER;
    }

    /** 1 for January to 12 for December; the token must be a {@link Term#MONTH}. */
    public static int month(Token token) {
        return MonthNames.number(token.folded());
    }

    /** The value of an ordinal word such as "первый", or 0. */
    public static int ordinal(String word) {
        for (int i = 0; i < ORDINALS.size(); i++) {
            for (String stem : ORDINALS.get(i)) {
                if (word.startsWith(stem)
                        && ORDINAL_ENDINGS.contains(word.substring(stem.length()))) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private static void words(Term term, String forms) {
        for (String form : forms.split(" ", -1)) {
            WORDS.put(form, term);
        }
    }
}
