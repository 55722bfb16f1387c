package kz.moldir.plan.document.timeframe.words;

/** The words that the grammar of spans is made of. */
public enum Term {
    MONTH,
    YEAR,
    QUARTER,
    HALF,
    DECADE,
    WEEK,
    MONTH_WORD,
    DAY_WORD,
    ORDINAL,
    LAST,
    END,
    UNTIL,
    BY,
    FROM,
    TO,
    NOT,
    LATER,
    IN,
    DURING,
    AND,
    OR,
    UNTIL_BEHIND,
    DURING_BEHIND,
    OTHER
}
