package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import org.junit.jupiter.api.Test;

/** What is known afterwards only is asked about while the sitting is still to come. */
class StillToComeTest extends ActivityCase {

    private static final String CODE = "carrying-still-to-come";
    private static final ActivityDateAgreed AGREED = new ActivityDateAgreed(ID, MAY, null, null);

    @Test
    void isAskedOfAListMinutesAndADecision() {
        afterwards()
                .forEach(
                        done -> {
                            refused(given(TO_AGREE, AGREED).when(of(done, TODAY)), CODE);
                            given(TO_AGREE, AGREED)
                                    .when(new CarryOut(ID, done, TODAY, false, Set.of(CODE), false))
                                    .expectEvents(done);
                        });
    }

    @Test
    void isNoQuestionOnItsDayNorWhereNoDayIsKnown() {
        afterwards()
                .forEach(
                        done -> {
                            given(TO_AGREE, AGREED).when(of(done, MAY)).expectEvents(done);
                            given(TO_AGREE).when(of(done, TODAY)).expectEvents(done);
                        });
    }

    private static CarryOut of(CarryingOutEvent done, LocalDate today) {
        return new CarryOut(ID, done, today);
    }

    private static Stream<CarryingOutEvent> afterwards() {
        return Stream.of(
                new AttendanceRecorded(
                        ID,
                        new Attendance(List.of("Ким А."), List.of(), 24, null, null),
                        null,
                        Sittings.COMING),
                new MinutesWritten(
                        ID, new Minutes("99", "Ким А.", null, null), null, Sittings.COMING),
                new DecisionTaken(ID, CarryingCases.DECIDED, null, Sittings.COMING));
    }
}
