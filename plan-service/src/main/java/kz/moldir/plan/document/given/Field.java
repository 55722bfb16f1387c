package kz.moldir.plan.document.given;

import java.util.Locale;

/** What a column of its own can say of a row, beside the official document's four columns. */
public enum Field {
    /**
     * Shown for the reader of the table; an import takes nothing of it, and looks only of which
     * year it is. Several columns are one.
     */
    SHOWN,
    ID,
    TITLE_RU,
    TITLE_KK,
    TITLE_EN,
    KINDS,
    TIMEFRAME,
    TIMEFRAME_KIND,
    START,
    END,
    RESPONSIBLE,
    COMMISSIONS,
    COMMITTEES,
    PERSONS,
    GROUPS,
    RESPONSIBLE_NOTE,
    SUBJECTS,
    ORGANISER,
    EXTERNAL,
    NOTE,
    NOTE_KK,
    DISCLOSURE,
    CONTINUES,
    CONTINUES_ID;

    /** The key of the column's heading. */
    public String key() {
        return "plan.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
