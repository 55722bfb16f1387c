package kz.moldir.plan.write.orders;

import java.util.Locale;
import java.util.Map;
import kz.moldir.kit.command.Caller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reads a {@link SentForm} for the controllers that take one. */
@ControllerAdvice(annotations = TakesForms.class)
final class SentForms {

    @ModelAttribute(SentForm.NAME)
    SentForm sent(
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale) {
        return new SentForm(path, typed, caller, locale);
    }
}
