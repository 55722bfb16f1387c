package kz.moldir.plan.write.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.write.plan.RowRefusal.PersonUnknown;
import org.junit.jupiter.api.Test;

class UnknownPersonsTest {

    private static final OpenQuestion SEITOV = person("Сеитов С.С.");
    private static final OpenQuestion NURTAEV = person("Нуртаев Т.Т.");
    private static final OpenQuestion TERM =
            new OpenQuestion(
                    3, "скоро", "plan.import.question.timeframe-not-understood", List.of("скоро"));

    @Test
    void areAskedAboutUntilEachIsAnsweredForItself() {
        List<OpenQuestion> questions = List.of(SEITOV, TERM, NURTAEV);
        assertThat(asked(questions, Set.of())).containsExactly("Сеитов С.С.", "Нуртаев Т.Т.");
        assertThat(asked(questions, Set.of("plan-person-unknown:Сеитов С.С.")))
                .containsExactly("Нуртаев Т.Т.");
        assertThat(asked(questions, Set.of("plan-person-unknown"))).hasSize(2);
        Set<String> both =
                Set.of("plan-person-unknown:Сеитов С.С.", "plan-person-unknown:Нуртаев Т.Т.");
        assertThat(UnknownPersons.answered(questions, both)).containsExactly(TERM);
    }

    @Test
    void thatARowHasAlreadyAreNotAskedAboutAgain() {
        List<OpenQuestion> now = List.of(SEITOV, NURTAEV);
        assertThat(
                        catchThrowableOfType(
                                Refused.class,
                                () ->
                                        UnknownPersons.answered(
                                                now, List.of(SEITOV), List.of(), Set.of())))
                .extracting(refused -> ((PersonUnknown) refused.refusal()).each())
                .isEqualTo(List.of("Нуртаев Т.Т."));
        Set<String> sure = Set.of("plan-person-unknown:Нуртаев Т.Т.");
        assertThat(UnknownPersons.answered(now, List.of(SEITOV), List.of(SEITOV), sure))
                .containsExactly(SEITOV);
        assertThat(UnknownPersons.answered(now, List.of(SEITOV), List.of(), sure)).isEmpty();
    }

    /** A bulk change, or taking a link off, asks nobody again. */
    @Test
    void thatWereAnsweredStayAnsweredWhateverElseIsWritten() {
        List<OpenQuestion> now = List.of(SEITOV, TERM, NURTAEV);
        assertThat(UnknownPersons.standing(now, List.of(SEITOV, NURTAEV), List.of(NURTAEV)))
                .containsExactly(TERM, NURTAEV);
        assertThat(UnknownPersons.standing(now, List.of(SEITOV), List.of()))
                .containsExactly(TERM, NURTAEV);
    }

    @Test
    void areCarriedByTheFormThatCameBack() {
        String first = UnknownPersons.carried("", new PersonUnknown("Сеитов С.С., Ли А."));
        assertThat(UnknownPersons.sent(first))
                .containsExactlyInAnyOrder(
                        "plan-person-unknown:Сеитов С.С.", "plan-person-unknown:Ли А.");
        assertThat(UnknownPersons.sent(UnknownPersons.carried(first, new PersonUnknown("Ким Б."))))
                .hasSize(3);
        assertThat(UnknownPersons.sent("")).isEmpty();
    }

    private static List<String> asked(List<OpenQuestion> questions, Set<String> sure) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> UnknownPersons.answered(questions, sure));
        return ((PersonUnknown) refused.refusal()).each();
    }

    private static OpenQuestion person(String name) {
        return new OpenQuestion(3, name, "plan.import.question.person-unknown", List.of(name));
    }
}
