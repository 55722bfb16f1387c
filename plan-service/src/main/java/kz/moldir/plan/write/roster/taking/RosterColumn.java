package kz.moldir.plan.write.roster.taking;

import java.util.Locale;

/** The columns of a sheet of entries, in the order in which they are written. */
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
    ADDRESS;

    boolean isName() {
        return this == NAME_RU || this == NAME_KK || this == NAME_EN;
    }

    /** Of the message that names it. */
    public String key() {
        return "roster.column." + name().toLowerCase(Locale.ROOT);
    }
}
