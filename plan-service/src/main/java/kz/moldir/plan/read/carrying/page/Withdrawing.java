package kz.moldir.plan.read.carrying.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.plan.events.recorded.Answer;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.carrying.CarryingView.Document;
import kz.moldir.plan.read.carrying.CarryingView.Said;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;

/** Names what is about to be withdrawn, in the words of the page that keeps it. */
record Withdrawing(CarryingView carrying, Messages messages, Locale locale, Dates dates) {

    /** One thing that is known of it. */
    public record Line(String label, String value) {}

    /** Empty where no such entry is kept any more, or none is being withdrawn. */
    List<Line> lines(ActivityInput input) {
        if (!input.action().equals("withdraw-entry")) {
            return List.of();
        }
        String record = input.values().getOrDefault("record", "");
        return switch (input.values().getOrDefault("entry", "")) {
            case "document" -> carrying.document(record).map(this::document).orElse(List.of());
            case "word" ->
                    carrying.words().stream()
                            .map(Said::word)
                            .filter(word -> word.id().equals(record))
                            .findFirst()
                            .map(this::word)
                            .orElse(List.of());
            case "answer" ->
                    carrying.words().stream()
                            .filter(said -> said.word().id().equals(record))
                            .findFirst()
                            .map(this::answer)
                            .orElse(List.of());
            case "decision" ->
                    carrying.decisions().stream()
                            .map(CarryingView.Taken::decided)
                            .filter(decided -> decided.id().equals(record))
                            .findFirst()
                            .map(this::decision)
                            .orElse(List.of());
            case "minutes" ->
                    carrying.sittings().know(record)
                            ? minutes(carrying.sittings().of(record).minutes())
                            : List.of();
            default -> List.of();
        };
    }

    private List<Line> document(Document document) {
        var attachment = document.attachment();
        var titled = attachment.titled();
        return known(
                line("carrying.document.kind", text("plan.document." + code(attachment.kind()))),
                titled == null
                        ? null
                        : line("plan.field.title", new Texts(Language.of(locale)).plain(titled)),
                line("carrying.document.file", attachment.file().name()));
    }

    private List<Line> word(Word word) {
        return known(
                line("work.receive-word.kind", text("plan.word." + code(word.kind()))),
                line("work.receive-word.from", word.from()),
                line("work.receive-word.text", word.text()));
    }

    private List<Line> answer(Said said) {
        Answer answer = said.answer();
        return answer == null
                ? List.of()
                : known(
                        line(
                                "work.answer-word.word",
                                said.word().from() + ": " + said.word().text()),
                        line("work.answer-word.words", answer.words()),
                        line("work.field.date", dates.day(answer.on())));
    }

    private List<Line> decision(Decided decided) {
        return known(
                line("work.take-decision.text", decided.text()),
                line("work.field.date", dates.day(decided.on())));
    }

    private List<Line> minutes(@Nullable Minutes minutes) {
        return minutes == null
                ? List.of()
                : known(
                        line("carrying.document.kind", text("plan.document.minutes")),
                        minutes.number() == null
                                ? null
                                : line("work.write-minutes.number", minutes.number()),
                        line("work.write-minutes.chair", minutes.chair()));
    }

    private Line line(String label, String value) {
        return new Line(text(label), value);
    }

    private String text(String key) {
        return messages.text(locale, key);
    }

    private static String code(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    private static List<Line> known(@Nullable Line... lines) {
        return Stream.of(lines).filter(Objects::nonNull).toList();
    }
}
