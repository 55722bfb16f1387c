package kz.moldir.plan.write.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;

class AskedTest {

    private static final String STILL = "plan-commissions-still-asked:2026-04-13";

    @Test
    void eachQuestionOfTheMeetingIsAnsweredForItself() {
        Map<String, String> first = Map.of("meetingOn", "2026-04-13");
        Map<String, String> asked = Asked.answered(first, problem("plan-commissions-still-asked"));
        assertThat(asked).isEqualTo(Map.of("sure", STILL));

        Map<String, String> second = Map.of("meetingOn", "2026-04-13", "sure", STILL);
        assertThat(Asked.ofTheMeeting(second)).containsExactly(STILL);
        assertThat(Asked.answered(second, problem("plan-meeting-past")))
                .isEqualTo(Map.of("sure", STILL + ",plan-meeting-past:2026-04-13"));
    }

    /** A form may be asked of its day first, and of its words then: it carries both on. */
    @Test
    void whatWasReadOfTheDayStaysWithTheNextQuestion() {
        String day = "2026-03-08";
        Map<String, String> read = Map.of("sure", day);
        String both = Asked.with(read, problem("activity-personal-details"));
        assertThat(both).isEqualTo(day + ",activity-personal-details");
        assertThat(Asked.hasRead(Map.of("sure", both), day)).isTrue();
        assertThat(Asked.hasRead(Map.of("sure", both), "2026-03-09")).isFalse();
        assertThat(Asked.read(Map.of("sure", both), "2026-03-09"))
                .isEqualTo("2026-03-09,activity-personal-details");
        assertThat(Asked.answered(Map.of("sure", both)))
                .containsExactly("activity-personal-details");
    }

    @Test
    void anAnswerHoldsForNoOtherDay() {
        Map<String, String> moved = Map.of("meetingOn", "2025-04-13", "sure", STILL);
        assertThat(Asked.ofTheMeeting(moved)).isEmpty();
        assertThat(Asked.answered(moved, null)).isEmpty();

        assertThat(Asked.answered(Map.of("date", "2026-03-02", "sure", "2026-03-01"), null))
                .isEmpty();
        assertThat(Asked.answered(Map.of("date", "2026-03-01", "sure", "2026-03-01"), null))
                .isEqualTo(Map.of("sure", "2026-03-01"));
    }

    private static ProblemDetail problem(String code) {
        ProblemDetail problem = ProblemDetail.forStatus(409);
        problem.setType(URI.create("/problems/" + code));
        return problem;
    }
}
