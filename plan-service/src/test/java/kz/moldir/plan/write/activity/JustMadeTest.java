package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.write.activity.ActivityCommand.TakeBack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JustMadeTest {

    private static final String ID = RealPlan.FIRE_STATION;
    private static final String ME = "me";
    private static final Instant AT = Instant.parse("2026-04-13T04:00:00Z");
    private static final ActivityDateAgreed DAY =
            new ActivityDateAgreed(ID, RealPlan.TODAY, null, null);

    private JustMade made = JustMade.NOTHING;

    @Test
    void isTakenBackByWhoMadeItForFortySeconds() {
        happened(new OccurrenceRecorded(ID, RealPlan.VISIT), ME);

        assertThatCode(() -> takeBack(Kind.OCCURRENCE, RealPlan.VISIT.id(), ME, 40))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> takeBack(Kind.OCCURRENCE, RealPlan.VISIT.id(), ME, 41))
                .hasMessageContaining("activity-too-late-to-take-back");
        assertThatThrownBy(() -> takeBack(Kind.OCCURRENCE, RealPlan.VISIT.id(), "other", 1))
                .hasMessageContaining("activity-not-yours");
        assertThatThrownBy(() -> takeBack(Kind.OCCURRENCE, "another", ME, 1))
                .hasMessageContaining("activity-nothing-to-correct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "as a program calls it"})
    void whatStoodBeforeIsNotTakenBackWithIt(String id) {
        happened(DAY, ME);
        happened(DAY, ME);
        happened(
                new RecordCorrected(
                        ID,
                        new Correction(
                                Kind.DATE,
                                id,
                                null,
                                List.of(),
                                false,
                                "Описка",
                                new Standing(RealPlan.TODAY, false, 0),
                                null,
                                null)),
                ME);

        assertThatThrownBy(() -> takeBack(Kind.DATE, "date", ME, 1))
                .hasMessageContaining("activity-nothing-to-correct");
    }

    @Test
    void aDayIsOfWhoSetItLast() {
        happened(DAY, ME);
        happened(DAY, "other");

        assertThatThrownBy(() -> takeBack(Kind.DATE, "date", ME, 1))
                .hasMessageContaining("activity-not-yours");
    }

    private void happened(ActivityEvent event, String account) {
        made = made.after(event, AT, account, null, false);
    }

    private void takeBack(Kind kind, String id, String account, int seconds) {
        made.refuseUnlessTaken(
                new TakeBack(
                        ID,
                        kind,
                        id,
                        false,
                        "new",
                        "Описка",
                        account,
                        AT.plusSeconds(seconds),
                        RealPlan.TODAY));
    }
}
