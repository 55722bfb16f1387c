package kz.moldir.plan.read.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.activity.FormView.Option;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class AnswersFormTest {

    private static final String ID = RealPlan.FIRE_STATION;

    @Test
    void offersEveryRequestThatHasNoAnswerThoseThatAskForOneFirst() {
        assertThat(
                        offered(
                                letter("i-1", "Акимат", false),
                                letter("m-1", "Акимат", true),
                                asked("q-1", "Маслихат"),
                                asked("q-2", "Маслихат"),
                                new AnswerReceived(ID, "q-2", RealPlan.TODAY, null, null)))
                .extracting(Option::value)
                .containsExactly("m-1", "q-1", "i-1");
    }

    @Test
    void tellsLettersOfOneDayApartByTheirNumber() {
        assertThat(offered(letter("112/1", "Акимат", false), letter("112/2", "Акимат", false)))
                .extracting(Option::label)
                .containsExactly("Акимат, № 112/1, 13 апреля", "Акимат, № 112/2, 13 апреля");
    }

    /** A request is put right while its answer stays; it is withdrawn after its answer. */
    @Test
    void whatHasAnAnswerIsPutRightAndNotWithdrawn() {
        ActivityInput input =
                ActivityInput.opened("corrections", Map.of("kind", "REQUEST", "record", "q-1"));
        AnswerRequested asked = asked("q-1", "Маслихат");
        AnswerReceived answer = new AnswerReceived(ID, "q-1", RealPlan.TODAY, null, null);

        assertThat(form("corrections", input, asked).withdraw()).isNotNull();
        FormView answered = form("corrections", input, asked, answer);
        assertThat(answered.withdraw()).isNull();
        assertThat(answered.fields()).extracting(FormView.Field::name).contains("whom", "number");
    }

    /** How a request was made, and whether a letter asks for an answer: neither has the other. */
    @Test
    void aRequestAndALetterArePutRightInWhatTheyAre() {
        ActivityInput request =
                ActivityInput.opened("corrections", Map.of("kind", "REQUEST", "record", "q-1"));
        assertThat(form("corrections", request, asked("q-1", "Маслихат")).fields())
                .extracting(FormView.Field::name)
                .contains("channel")
                .doesNotContain("expected");
        ActivityInput letter =
                ActivityInput.opened("corrections", Map.of("kind", "REQUEST", "record", "m-1"));
        assertThat(form("corrections", letter, letter("m-1", "Акимат", true)).fields())
                .filteredOn(field -> Set.of("channel", "expected").contains(field.name()))
                .singleElement()
                .satisfies(
                        field -> {
                            assertThat(field.name()).isEqualTo("expected");
                            assertThat(field.value()).isEqualTo("true");
                            assertThat(field.options())
                                    .extracting(Option::value)
                                    .containsExactly("false", "true");
                        });
    }

    private static AnswerRequested asked(String id, String whom) {
        return new AnswerRequested(
                ID, new Request(id, Request.Channel.LETTER, whom, id, null, RealPlan.TODAY));
    }

    private static LetterSent letter(String id, String whom, boolean expected) {
        return new LetterSent(ID, new Letter(id, whom, id, null, RealPlan.TODAY, expected));
    }

    private static List<Option> offered(ActivityEvent... events) {
        return form("answers", ActivityInput.NONE, events).fields().stream()
                .filter(field -> field.name().equals("request"))
                .findFirst()
                .orElseThrow()
                .options();
    }

    private static FormView form(String action, ActivityInput input, ActivityEvent... events) {
        ActivityEvent[] all =
                Stream.concat(
                                Stream.of(RealPlan.planned(RealPlan.fireStation())),
                                Stream.of(events))
                        .toArray(ActivityEvent[]::new);
        return new ActivityFormsOf(
                        TestCouncil.messages(),
                        Language.RU.locale(),
                        ShownActivities.after(all),
                        RealPlan.TODAY,
                        "2",
                        input,
                        List.of())
                .all().stream()
                        .filter(each -> each.action().equals(action))
                        .findFirst()
                        .orElseThrow();
    }
}
