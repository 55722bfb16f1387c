package kz.moldir.plan.write.orders;

import java.util.Locale;
import java.util.Map;
import org.springframework.validation.BindingResult;

/**
 * Where a form was sent from, and all it brought.
 *
 * @param said under which name the page that follows says what was done
 */
record Sent(
        String lang,
        String id,
        String action,
        String said,
        Map<String, String> values,
        BindingResult faults,
        Locale locale) {

    Sent saying(String what) {
        return new Sent(lang, id, action, what, values, faults, locale);
    }
}
