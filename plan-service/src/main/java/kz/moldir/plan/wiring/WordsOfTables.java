package kz.moldir.plan.wiring;

import java.util.List;
import java.util.Locale;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.Organiser;
import kz.moldir.council.Subject;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.given.Consent;
import kz.moldir.plan.document.given.Earlier;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.document.given.Telling;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;

/** The words of exported tables in all languages, so that each of them can be imported again. */
public final class WordsOfTables {

    private static final List<String> SHOWN = List.of("kinds", "start", "end", "commissions");

    private WordsOfTables() {}

    /** The words as the message files say them. */
    public static Vocabulary of(Messages messages) {
        Vocabulary.Builder words = Vocabulary.builder();
        for (Language language : Language.values()) {
            Locale locale = language.locale();
            for (Field field : Field.values()) {
                if (field != Field.SHOWN) {
                    words.column(messages.text(locale, field.key()), field);
                }
            }
            for (String shown : SHOWN) {
                words.column(messages.text(locale, "plan.column.shown." + shown), Field.SHOWN);
            }
            values(words, messages, locale, "ui.kind.", ActivityKind.values());
            values(words, messages, locale, "ui.timeframe.", TimeframeKind.values());
            values(words, messages, locale, "plan.organiser.", Organiser.Kind.values());
            values(words, messages, locale, "plan.subject.", Subject.Kind.values());
            values(words, messages, locale, "plan.consent.", Consent.values());
            values(words, messages, locale, "plan.telling.", Telling.values());
            values(words, messages, locale, "plan.earlier.", Earlier.Why.values());
            for (int half = 0; half <= 2; half++) {
                words.place(messages.text(locale, "plan.earlier.row." + half, "{0}", "{1}"), half);
                words.placeOutside(
                        messages.text(locale, "plan.earlier.outside." + half, "{0}", "{1}"), half);
            }
        }
        return words.build();
    }

    private static void values(
            Vocabulary.Builder words,
            Messages messages,
            Locale locale,
            String prefix,
            Enum<?>... values) {
        for (Enum<?> value : values) {
            words.value(messages.text(locale, prefix + value.name()), value);
        }
    }
}
