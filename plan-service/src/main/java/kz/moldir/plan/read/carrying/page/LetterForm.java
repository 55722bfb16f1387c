package kz.moldir.plan.read.carrying.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.moldir.plan.read.activity.FormBuilder;
import kz.moldir.plan.read.activity.FormView;
import kz.moldir.plan.read.activity.FormView.Option;
import kz.moldir.ui.language.Messages;

/**
 * The form that records a paper that went out. Nothing is awaited unless that is chosen: that
 * materials came is recorded of their sitting, which ends no wait for an answer.
 */
record LetterForm(Messages messages, Locale locale, FormBuilder form, LocalDate today) {

    private static final String NONE = "";

    /** To whom is asked where somebody is invited. */
    FormView to(List<String> invited) {
        FormBuilder numbered = form.line("number", true, null);
        return (invited.isEmpty()
                        ? numbered.line("to", true, null)
                        : numbered.optional("to", addressees(invited)))
                .line("about", false, null)
                .date("date", false, today)
                .optional("expected", expected(), NONE)
                .build();
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
