package kz.moldir.plan.write.roster.taking;

import java.util.Locale;

/** What a sheet says of entries: its columns in the order in which they are written, and terms. */
public enum RosterColumn {
    KIND,
    NUMBER,
    NAME_RU,
    NAME_KK,
    NAME_EN,
    ALIASES,
    COMMISSION,
    ROLE,
    FROM,
    UNTIL,
    PERSON,
    PHONE,
    EMAIL,
    ADDRESS,
    /** No column: each earlier term of office has a line of its own. */
    TERMS;

    boolean isColumn() {
        return this != TERMS;
    }

    boolean isName() {
        return this == NAME_RU || this == NAME_KK || this == NAME_EN;
    }

    /** Of the message that names it. */
    public String key() {
        return "roster.column." + name().toLowerCase(Locale.ROOT);
    }
}
