package kz.moldir.plan.read.plans;

import java.util.List;
import java.util.Locale;
import kz.moldir.council.text.Written;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open questions of an import as sentences in the reader's language. */
@Component
public final class PlanQuestions {

    private final Messages messages;

    PlanQuestions(Messages messages) {
        this.messages = messages;
    }

    /**
     * A question as it is asked.
     *
     * @param row the plan's number of the row; absent where it concerns the document
     * @param text the words concerned, as written
     * @param question the sentence
     * @param code its stable name
     */
    public record Asked(@Nullable Integer row, String text, String question, String code) {

        /** The language of the words. */
        public String written() {
            return Written.of(text);
        }
    }

    /** The questions of a plan, in the order of the document. */
    public List<Asked> of(PlanView plan, Locale locale) {
        return plan.questions().stream().map(open -> asked(open, locale)).toList();
    }

    /** Those that only the amendment which is being written would leave. */
    public List<Asked> ofAmendment(PlanView plan, Locale locale) {
        return plan.amended().stream().map(open -> asked(open, locale)).toList();
    }

    private Asked asked(OpenQuestion open, Locale locale) {
        String sentence =
                messages.has(open.code())
                        ? messages.text(locale, open.code(), open.arguments().toArray())
                        : messages.text(locale, "plan.question.other");
        return new Asked(open.row() == 0 ? null : open.row(), open.text(), sentence, open.code());
    }
}
