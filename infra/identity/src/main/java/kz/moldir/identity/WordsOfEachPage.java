package kz.moldir.identity;

import jakarta.servlet.http.HttpServletRequest;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Words}. */
@ControllerAdvice
class WordsOfEachPage {

    private final Messages messages;

    WordsOfEachPage(Messages messages) {
        this.messages = messages;
    }

    @ModelAttribute("words")
    Words words(HttpServletRequest request) {
        // Its cookie goes with the head of the answer, before a page is written.
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        return new Words(messages, Language.of(request).locale());
    }
}
