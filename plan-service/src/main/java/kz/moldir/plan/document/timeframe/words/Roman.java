package kz.moldir.plan.document.timeframe.words;

import java.util.List;
import java.util.Locale;
import kz.moldir.plan.document.text.Token;

/** Roman numbers from I to XII, typed in Latin or with the Cyrillic letters that look the same. */
final class Roman {

    private static final List<String> NUMBERS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private Roman() {}

    /** The value, or 0 when the token is no Roman number. */
    static int value(Token token) {
        if (!token.word() || token.text().length() > 4) {
            return 0;
        }
        String latin = token.text().toUpperCase(Locale.ROOT).replace('І', 'I').replace('Х', 'X');
        return NUMBERS.indexOf(latin) + 1;
    }
}
