package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Optional;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.recorded.Answer;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import org.jspecify.annotations.Nullable;

/** What may be done with a question or a proposal, and with its answer. */
final class Worded {

    private Worded() {}

    static List<ActivityEvent> answered(ActivityState state, CarryOut asked, WordAnswered done) {
        CarryingOutDecisions.known(state, Entry.WORD, done.wordId());
        Optional<Answer> before = Optional.ofNullable(answer(state, done.wordId()));
        if (before.isPresent() && done.reason() == null) {
            throw new Refused(CarryingOutRefusal.answered());
        }
        Answer dated =
                before.filter(given -> asked.undated())
                        .map(given -> done.answer().on(given.on()))
                        .orElse(done.answer());
        Answer answer =
                new Answer(
                        dated.accepted(),
                        dated.words(),
                        dated.on(),
                        RightRecords.kept(
                                dated.wordsKk(), before.map(Answer::wordsKk).orElse(null)));
        return CarryingOutDecisions.instead(
                before,
                answer,
                done.reason(),
                () ->
                        List.of(
                                new WordAnswered(
                                        done.activityId(), done.wordId(), answer, done.reason())));
    }

    /** Its answer stays. */
    static List<ActivityEvent> corrected(ActivityState state, CarryOut asked, WordCorrected done) {
        Word before = word(state, done.word().id());
        Word dated = asked.undated() ? done.word().on(before.on()) : done.word();
        Word right =
                new Word(
                        dated.id(),
                        dated.kind(),
                        dated.from(),
                        dated.text(),
                        dated.on(),
                        RightRecords.kept(dated.textKk(), before.textKk()));
        return before.equals(right)
                ? List.of()
                : CarryingOutDecisions.happened(
                        right.on(),
                        asked,
                        new WordCorrected(done.activityId(), right, done.reason()));
    }

    /** Refuses to take back an answer that nobody gave, or that was taken back. */
    static void answerStands(ActivityState state, String wordId) {
        CarryingOutDecisions.known(state, Entry.WORD, wordId);
        if (answer(state, wordId) == null) {
            throw new Refused(CarryingOutRefusal.unknown());
        }
    }

    private static Word word(ActivityState state, String id) {
        var received = (WordReceived) CarryingOutDecisions.known(state, Entry.WORD, id);
        return state.all(WordCorrected.class)
                .map(WordCorrected::word)
                .filter(word -> word.id().equals(id))
                .reduce((earlier, later) -> later)
                .orElse(received.word());
    }

    /** The one that stands. */
    static @Nullable Answer answer(ActivityState state, String wordId) {
        Answer stands = null;
        for (ActivityEvent event : state.records()) {
            if (event instanceof WordAnswered now && now.wordId().equals(wordId)) {
                stands = now.answer();
            } else if (event instanceof EntryWithdrawn gone
                    && gone.entry() == Entry.ANSWER
                    && gone.id().equals(wordId)) {
                stands = null;
            }
        }
        return stands;
    }
}
