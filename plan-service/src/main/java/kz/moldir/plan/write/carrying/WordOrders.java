package kz.moldir.plan.write.carrying;

import java.util.List;
import java.util.Set;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Origin;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.recorded.Answer;
import kz.moldir.plan.events.recorded.Word;
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
    private final AsSaid said;

    WordOrders(Commands commands, Council council) {
        this.commands = commands;
        this.said = new AsSaid(council);
    }

    Done received(String activityId, WordRequest asked, Caller caller) {
        Origin origin = caller.asking(asked);
        Word word =
                new Word(
                        origin.commandId(),
                        asked.kind(),
                        asked.from().strip(),
                        asked.text().strip(),
                        said.day(asked.date(), caller),
                        AsSaid.words(asked.textKk()));
        return send(
                new WordReceived(activityId, word, AsSaid.words(asked.occurrence())),
                false,
                origin,
                caller);
    }

    Done answered(String activityId, String wordId, AnswerRequest asked, Caller caller) {
        Answer answer =
                new Answer(
                        asked.accepted(),
                        asked.words().strip(),
                        said.day(asked.date(), caller),
                        stripped(asked.wordsKk()));
        return send(
                new WordAnswered(activityId, wordId, answer, AsSaid.words(asked.reason())),
                asked.date() == null,
                caller.asking(List.of(wordId, asked)),
                caller);
    }

    /** Its answer stays, and its day and Kazakh words where none are said. */
    Done corrected(String activityId, String wordId, RightWordRequest asked, Caller caller) {
        Word right =
                new Word(
                        wordId,
                        asked.kind(),
                        asked.from().strip(),
                        asked.text().strip(),
                        said.day(asked.date(), caller),
                        stripped(asked.textKk()));
        return send(
                new WordCorrected(activityId, right, asked.reason().strip()),
                asked.date() == null,
                caller.asking(List.of(wordId, asked)),
                caller);
    }

    /** Empty words take away what stands; those that are left out leave it. */
    private static @Nullable String stripped(@Nullable String words) {
        return words == null ? null : words.strip();
    }

    private Done send(CarryingOutEvent done, boolean undated, Origin origin, Caller caller) {
        return commands.send(
                new CarryOut(done.activityId(), done, said.today(caller), undated, Set.of(), false),
                origin);
    }
}
