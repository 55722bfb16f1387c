package kz.moldir.ui.errors;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** Every error that no handler and no browser asked for, in the words of the page of errors. */
public final class ErrorsInWords extends DefaultErrorAttributes {

    private final Messages messages;

    public ErrorsInWords(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(
            WebRequest request, ErrorAttributeOptions options) {
        Object status = super.getErrorAttributes(request, options).get("status");
        String key =
                "ui.problem." + Problem.of(status instanceof Integer known ? known : 500).word();
        Locale locale =
                request instanceof ServletWebRequest web
                        ? Language.of(web.getRequest()).locale()
                        : Language.KK.locale();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("title", messages.text(locale, key + ".title"));
        told.put("status", status);
        told.put("detail", messages.text(locale, key + ".text"));
        return told;
    }
}
