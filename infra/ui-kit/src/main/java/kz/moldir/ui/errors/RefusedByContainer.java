package kz.moldir.ui.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import kz.moldir.ui.BrowserRules;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the container refuses before any filter of ours sees it, such as an address that is none:
 * said in words, with the headers of every answer, and without the container's own page.
 */
public final class RefusedByContainer extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedByContainer.class);

    private final Messages messages;

    /** Nothing of it leads anywhere, so its rules name no other address. */
    private final BrowserRules rules = new BrowserRules(List.of());

    public RefusedByContainer(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        rules.tell(request, response);
        Language language = language(request);
        String key = "ui.problem." + Problem.of(status).word();
        Locale locale = language.locale();
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            response.getReporter()
                    .write(
                            "<!doctype html><html lang=\"%s\"><title>%s</title><h1>%2$s</h1><p>%s</p></html>"
                                    .formatted(
                                            language.code(),
                                            messages.text(locale, key + ".title"),
                                            messages.text(locale, key + ".text")));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the answer any more", gone);
        }
    }

    /** What was asked for may be no address at all. */
    private static Language language(HttpServletRequest request) {
        try {
            return Language.of(request);
        } catch (RuntimeException unreadable) {
            return Language.KK;
        }
    }
}
