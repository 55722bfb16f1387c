package kz.moldir.plan.write.carrying;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.Carrying.Answer;
import kz.moldir.plan.events.Carrying.Word;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import kz.moldir.plan.write.carrying.CarryingRequests.AnswerRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.RightWordRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.WordRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes commands of questions and proposals, of what answers them and of what puts them right. */
@Component
final class WordOrders {

    private final Commands commands;
    private final Council council;

    WordOrders(Commands commands, Council council) {
        this.commands = commands;
        this.council = council;
    }

    Done received(String activityId, WordRequest asked, Caller caller) {
        Origin origin = caller.asking(asked);
        Word word =
                new Word(
                        origin.commandId(),
                        asked.kind(),
                        asked.from().strip(),
                        asked.text().strip(),
                        day(asked.date(), caller),
                        said(asked.textKk()));
        return send(
                new WordReceived(activityId, word, said(asked.occurrence())),
                false,
                origin,
                caller);
    }

    Done answered(String activityId, String wordId, AnswerRequest asked, Caller caller) {
        Answer answer =
                new Answer(
                        asked.accepted(),
                        asked.words().strip(),
                        day(asked.date(), caller),
                        said(asked.wordsKk()));
        return send(
                new WordAnswered(activityId, wordId, answer, said(asked.reason())),
                asked.date() == null,
                caller.asking(List.of(wordId, asked)),
                caller);
    }

    /** Its answer stays, and its day where none is said. */
    Done corrected(String activityId, String wordId, RightWordRequest asked, Caller caller) {
        Word right =
                new Word(
                        wordId,
                        asked.kind(),
                        asked.from().strip(),
                        asked.text().strip(),
                        day(asked.date(), caller),
                        said(asked.textKk()));
        return send(
                new WordCorrected(activityId, right, asked.reason().strip()),
                asked.date() == null,
                caller.asking(List.of(wordId, asked)),
                caller);
    }

    private Done send(CarryingOutEvent done, boolean undated, Origin origin, Caller caller) {
        return commands.send(
                new CarryOut(done.activityId(), done, today(caller), undated, Set.of(), false),
                origin);
    }

    private LocalDate day(@Nullable LocalDate given, Caller caller) {
        Days.check("date", given);
        return Objects.requireNonNullElseGet(given, () -> today(caller));
    }

    private LocalDate today(Caller caller) {
        return council.today(caller.clock());
    }

    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
