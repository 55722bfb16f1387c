package kz.moldir.plan.read.carrying.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.Organiser;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.activity.FormView;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** What the list of who was present begins with. */
class AttendanceFormTest {

    private static final Organiser OWN = new Organiser(Organiser.Kind.COUNCIL, null);

    @Test
    void membersAreCountedOfMeetingsAlone() {
        assertThat(value("members", ActivityKind.HEARING, OWN)).isEqualTo("2");
        assertThat(value("members", ActivityKind.PUBLIC_MONITORING, OWN)).isEmpty();
    }

    @Test
    void somebodyElsesEventBeginsWithItsOrganiser() {
        Organiser akimat = new Organiser(Organiser.Kind.OTHER, "Акимат города");
        assertThat(value("organiser", ActivityKind.HEARING, akimat)).isEqualTo("Акимат города");
        assertThat(
                        value(
                                "organiser",
                                ActivityKind.HEARING,
                                new Organiser(Organiser.Kind.OTHER, null)))
                .isEqualTo("Другая организация");
        assertThat(
                        value(
                                "organiser",
                                ActivityKind.HEARING,
                                new Organiser(Organiser.Kind.JOINT, "Маслихат")))
                .as("held together")
                .isEmpty();
        assertThat(value("organiser", ActivityKind.HEARING, OWN)).isEmpty();
    }

    private static String value(String field, ActivityKind kind, Organiser organiser) {
        Row other = RealPlan.fireStation();
        Row row =
                new Row(
                        other.id(),
                        other.number(),
                        other.title(),
                        List.of(kind),
                        other.timeframe(),
                        other.responsible(),
                        other.subjects(),
                        organiser,
                        other.external(),
                        other.note());
        CarryingView nothing = CarryingCases.after(row.id());
        return new CarryingFormsOf(
                        TestCouncil.messages(),
                        Language.RU.locale(),
                        ShownActivities.today(ShownActivities.after(RealPlan.planned(row))),
                        nothing,
                        RealPlan.TODAY,
                        null,
                        ActivityInput.NONE,
                        List.of("Исмагулов М.Б.", "Ким А.А."),
                        null,
                        null,
                        RenderedCarrying.telling(nothing),
                        false)
                .all().get("record-attendance").fields().stream()
                        .filter(each -> each.name().equals(field))
                        .map(FormView.Field::value)
                        .findFirst()
                        .orElseThrow();
    }
}
