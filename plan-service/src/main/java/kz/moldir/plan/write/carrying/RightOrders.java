package kz.moldir.plan.write.carrying;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.Carrying.Word;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.CarryingOutEvent.WordCorrected;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import kz.moldir.plan.write.carrying.CarryingRequests.DescribeRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.RightWordRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes commands of what puts a word or the description of a document right. */
@Component
final class RightOrders {

    private final Commands commands;
    private final Council council;

    RightOrders(Commands commands, Council council) {
        this.commands = commands;
        this.council = council;
    }

    /** Puts a question or a proposal right; its answer stays, and its day where none is said. */
    Done word(String activityId, String wordId, RightWordRequest asked, Caller caller) {
        LocalDate today = council.today(caller.clock());
        Days.check("date", asked.date());
        Word right =
                new Word(
                        wordId,
                        asked.kind(),
                        asked.from().strip(),
                        asked.text().strip(),
                        Objects.requireNonNullElse(asked.date(), today));
        return send(
                new WordCorrected(activityId, right, asked.reason().strip()),
                asked.date() == null,
                null,
                List.of(wordId, asked),
                today,
                caller);
    }

    /** Says what a document is; who has it already is told. */
    Done document(String activityId, String documentId, DescribeRequest asked, Caller caller) {
        return send(
                new DocumentDescribed(
                        activityId,
                        documentId,
                        asked.kind(),
                        said(asked.title()),
                        said(asked.titleKk()),
                        asked.reason().strip(),
                        null,
                        null),
                false,
                asked.sure(),
                List.of(documentId, asked),
                council.today(caller.clock()),
                caller);
    }

    private Done send(
            CarryingOutEvent done,
            boolean undated,
            @Nullable Set<String> sure,
            Object asked,
            LocalDate today,
            Caller caller) {
        return commands.send(
                new CarryOut(
                        done.activityId(),
                        done,
                        today,
                        undated,
                        Objects.requireNonNullElse(sure, Set.of()),
                        false),
                caller.asking(asked));
    }

    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
