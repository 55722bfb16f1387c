package kz.moldir.plan.read.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.office.official.Letter;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class SeveralSittingsPapersTest {

    private static final String ID = RealPlan.ZHETYSU;
    private static final OccurrenceRecorded FEBRUARY =
            new OccurrenceRecorded(
                    ID,
                    new Occurrence(
                            "o-2",
                            LocalDate.of(2026, 2, 10),
                            null,
                            "Большой зал",
                            null,
                            null,
                            null,
                            null));
    private static final OccurrenceRecorded MARCH =
            new OccurrenceRecorded(
                    ID,
                    new Occurrence(
                            "o-3",
                            LocalDate.of(2026, 3, 10),
                            null,
                            "Малый зал",
                            null,
                            null,
                            null,
                            null));

    private static final CarryingView KEPT =
            CarryingCases.after(
                    ID,
                    FEBRUARY,
                    attended("Нуртаев Т.Т.", null),
                    written("3", null),
                    decided("x-2", "Открыть сквер", null),
                    published("x-2", "Открыть сквер"),
                    MARCH,
                    attended("Исмагулов М.Б.", "o-3"),
                    written("4", "o-3"),
                    decided("x-3", "Закрыть карьер", "o-3"),
                    published("x-3", "Закрыть карьер"),
                    new SessionArranged(
                            ID,
                            new Session(List.of("Маслихат"), List.of("Вода"), null, null),
                            null,
                            Sittings.COMING));

    @Test
    void theMinutesOfEachHaveItsOwnDayMembersAndDecisions() {
        assertThat(said(Paper.MINUTES, "o-2"))
                .contains("№ 3", "10 февраля 2026", "Большой зал", "Нуртаев", "Открыть сквер")
                .doesNotContain("марта", "Исмагулов", "карьер", "Малый зал");
        assertThat(said(Paper.MINUTES, "o-3"))
                .contains("№ 4", "10 марта 2026", "Малый зал", "Исмагулов", "Закрыть карьер")
                .doesNotContain("февраля", "Нуртаев", "сквер");
        assertThat(said(Paper.EXTRACT, "o-2")).contains("Открыть сквер").doesNotContain("карьер");
    }

    @Test
    void theyAreOfTheLatestWhereNoneIsNamed() {
        assertThat(said(Paper.MINUTES, null)).isEqualTo(said(Paper.MINUTES, "o-3"));
    }

    @Test
    void anInvitationToTheNextOneLeavesRoomForADayThatIsNotAgreed() {
        assertThat(said(Paper.INVITATION, Sittings.COMING))
                .contains("Вода", "Дата: " + Facts.ROOM, "Место: " + Facts.ROOM)
                .doesNotContain("марта", "зал");
    }

    @Test
    void draftTextsAreOfTheDayThatIsShown() {
        assertThat(drafts("o-2")).contains("10 февраля 2026", "Открыть сквер");
        assertThat(drafts("o-2")).doesNotContain("карьер");
        assertThat(drafts("o-3")).contains("10 марта 2026", "Закрыть карьер");
    }

    private static String drafts(String occurrence) {
        return new CoverageDrafts(facts(occurrence), RealPlan.TODAY)
                .all().stream().map(CoverageDrafts.Draft::text).collect(Collectors.joining("\n"));
    }

    private static String said(Paper paper, String occurrence) {
        Letter letter =
                new Papers(facts(occurrence), RealPlan.TODAY, null, null, new Nobody()).of(paper);
        return letter.title()
                + letter.reference()
                + letter.body().stream()
                        .map(part -> part.heading() + " " + part.text())
                        .collect(Collectors.joining("\n"));
    }

    private static Facts facts(String occurrence) {
        return new Facts(
                TestCouncil.messages(),
                TestCouncil.ALMATY,
                Language.RU,
                ShownActivities.today(
                        ShownActivities.after(
                                RealPlan.planned(RealPlan.zhetysu()), FEBRUARY, MARCH)),
                KEPT,
                occurrence);
    }

    private record Nobody() implements Papers.Named {

        @Override
        public String called(String name) {
            return name;
        }

        @Override
        public String chair(LocalDate day) {
            return null;
        }
    }

    private static AttendanceRecorded attended(String who, String occurrence) {
        return new AttendanceRecorded(
                ID, new Attendance(List.of(who), List.of(), null, null), null, occurrence);
    }

    private static MinutesWritten written(String number, String occurrence) {
        return new MinutesWritten(
                ID, new Minutes(number, "Хасенов М.К.", null, null), null, occurrence);
    }

    private static DecisionPublished published(String id, String text) {
        return new DecisionPublished(
                ID, new Decided(id, text, RealPlan.TODAY, null, null), RealPlan.TODAY, null);
    }

    private static DecisionTaken decided(String id, String text, String occurrence) {
        return new DecisionTaken(
                ID, new Decided(id, text, RealPlan.TODAY, null, null), null, occurrence);
    }
}
