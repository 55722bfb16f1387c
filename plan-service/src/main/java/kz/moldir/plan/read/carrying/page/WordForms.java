package kz.moldir.plan.read.carrying.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.moldir.plan.events.recorded.Answer;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.activity.FormBuilder;
import kz.moldir.plan.read.activity.FormView;
import kz.moldir.plan.read.activity.FormView.Option;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.carrying.CarryingView.Said;

/**
 * The forms of a question or a proposal that is kept: its answer, and what puts either right.
 *
 * @param today the day that an answer is usually of
 * @param input the form in hand
 * @param forms begins a form of a name
 * @param accepted what may become of a proposal
 */
record WordForms(
        CarryingView carrying,
        LocalDate today,
        ActivityInput input,
        Function<String, FormBuilder> forms,
        List<Option> accepted) {

    void put(Map<String, FormView> all) {
        Optional<Said> named =
                carrying.words().stream()
                        .filter(said -> said.word().id().equals(input.values().get("word")))
                        .findFirst();
        if (input.action().equals("correct-word")) {
            named.ifPresent(said -> all.put("correct-word", correct(said.word())));
        }
        Answer given =
                input.action().equals("answer-word") ? named.map(Said::answer).orElse(null) : null;
        if (given != null) {
            all.put("answer-word", correct(named.orElseThrow().word().id(), given));
        } else if (!carrying.open().isEmpty()) {
            all.put("answer-word", answer());
        }
    }

    private FormView answer() {
        return forms.apply("answer-word")
                .options(
                        "word",
                        carrying.open().stream()
                                .map(
                                        word ->
                                                new Option(
                                                        word.id(),
                                                        word.from() + ": " + start(word.text())))
                                .toList())
                .optional("accepted", accepted)
                .area("words", true, null)
                .area("wordsKk", false, null)
                .date("date", false, today)
                .build();
    }

    /** The answer that was given, to be put right. */
    private FormView correct(String word, Answer answer) {
        return forms.apply("answer-word")
                .hidden("word", word)
                .optional("accepted", accepted, answer.accepted())
                .area("words", true, answer.words())
                .area("wordsKk", false, answer.wordsKk())
                .date("date", false, answer.on())
                .line("reason", true, null)
                .build();
    }

    /** What came, to be put right; its answer stays. */
    private FormView correct(Word word) {
        return forms.apply("correct-word")
                .hidden("word", word.id())
                .choice(
                        "kind",
                        Word.Kind.values(),
                        word.kind(),
                        kind -> "plan.word." + kind.name().toLowerCase(Locale.ROOT))
                .line("from", true, word.from())
                .area("text", true, word.text())
                .area("textKk", false, word.textKk())
                .date("date", false, word.on())
                .area("reason", true, null)
                .build();
    }

    private static String start(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
