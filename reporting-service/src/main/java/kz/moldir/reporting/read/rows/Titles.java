package kz.moldir.reporting.read.rows;

import java.util.List;
import java.util.Locale;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Texts;

/** What rows are called, as a page shows it. */
public final class Titles {

    private Titles() {}

    /** Whether some of them are not written in a reader's language. */
    public static boolean lack(List<Row> rows, Locale reader) {
        return new Texts(Language.of(reader))
                .lacks(rows.stream().map(row -> row.promise().title()));
    }
}
