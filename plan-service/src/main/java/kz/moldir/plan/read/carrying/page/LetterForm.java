package kz.moldir.plan.read.carrying.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.moldir.plan.read.activity.FormBuilder;
import kz.moldir.plan.read.activity.FormView;
import kz.moldir.plan.read.activity.FormView.Option;
import kz.moldir.plan.read.papers.Paper;
import kz.moldir.ui.language.Messages;

/**
 * The form that records a paper that went out.
 *
 * @param paper which one it is, by its code; empty where that is not known
 */
record LetterForm(
        Messages messages, Locale locale, FormBuilder form, LocalDate today, String paper) {

    private static final String NONE = "";

    /** To whom is asked where somebody is invited. */
    FormView to(List<String> invited) {
        FormBuilder numbered = form.line("number", true, null);
        return (invited.isEmpty()
                        ? numbered.line("to", true, null)
                        : numbered.optional("to", addressees(invited)))
                .line("about", false, null)
                .date("date", false, today)
                .optional("expected", expected(), awaited() ? "true" : NONE)
                .build();
    }

    /** Who asks for materials waits for them; an invitation or a notice asks for nothing. */
    private boolean awaited() {
        return paper.equals(Paper.MATERIALS_REQUEST.code());
    }

    private List<Option> expected() {
        return List.of(
                new Option(NONE, text("work.send-letter.expected.no")),
                new Option("true", text("work.send-letter.expected.yes")));
    }

    private List<Option> addressees(List<String> invited) {
        return Stream.concat(
                        Stream.of(new Option(NONE, text("carrying.paper.all"))),
                        invited.stream().map(name -> new Option(name, name)))
                .toList();
    }

    private String text(String key) {
        return messages.text(locale, key);
    }
}
