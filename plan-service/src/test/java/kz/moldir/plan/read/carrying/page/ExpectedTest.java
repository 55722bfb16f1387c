package kz.moldir.plan.read.carrying.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Responsible;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEntry.Kind;
import kz.moldir.plan.events.RosterTerm;
import kz.moldir.plan.events.recorded.Attendance;
import org.junit.jupiter.api.Test;

class ExpectedTest {

    private static final LocalDate DAY = RealPlan.TODAY;
    private static final List<RosterEntry> ROSTER =
            List.of(
                    member("Нуртаев Т.Т.", "2", null),
                    member("Исмагулов М.Б.", "3", null),
                    member("Ахметова А.А.", "2", DAY.minusDays(1)));

    @Test
    void areThoseWhoServeThatDayInTheRowsCommissions() {
        assertThat(expected(List.of("2")).names()).containsExactly("Нуртаев Т.Т.");
        assertThat(expected(List.of()).names()).containsExactly("Нуртаев Т.Т.", "Исмагулов М.Б.");
    }

    @Test
    void areAllMembersWhereTheRowNamesTheCouncilBesideACommission() {
        for (String whole :
                List.of(
                        "члены ОС",
                        "члены и эксперты ОС",
                        "Члены Общественного совета",
                        "ҚК мүшелері",
                        "барлық ҚК мүшесі",
                        "қоғамдық кеңестің мүшелері")) {
            assertThat(Expected.of(ROSTER, row(List.of("2"), whole), DAY, name -> name).names())
                    .as(whole)
                    .containsExactly("Нуртаев Т.Т.", "Исмагулов М.Б.");
        }
        for (String some :
                List.of(
                        "члены комиссии",
                        "члены и эксперты",
                        "секретариат ОС",
                        "член ОС",
                        "член Общественного совета",
                        "ҚК мүшесі")) {
            assertThat(Expected.of(ROSTER, row(List.of("2"), some), DAY, name -> name).names())
                    .as(some)
                    .containsExactly("Нуртаев Т.Т.");
        }
    }

    @Test
    void areThoseWhoServedThereThenWhereverTheyServeNow() {
        LocalDate moved = DAY.plusDays(20);
        List<RosterEntry> roster =
                List.of(
                        new RosterEntry(
                                "r",
                                Kind.MEMBER,
                                LocalizedText.russian("Нуртаев Т.Т."),
                                List.of(),
                                null,
                                "4",
                                null,
                                moved,
                                null,
                                null,
                                List.of(
                                        new RosterTerm(
                                                "2", null, DAY.minusDays(8), moved.minusDays(1)),
                                        new RosterTerm("3", null, null, DAY.minusDays(9)))));

        assertThat(names(roster, "2", DAY)).containsExactly("Нуртаев Т.Т.");
        assertThat(names(roster, "4", DAY)).isEmpty();
        assertThat(names(roster, "4", moved)).containsExactly("Нуртаев Т.Т.");
        assertThat(names(roster, "2", moved)).isEmpty();
        assertThat(names(roster, "3", DAY.minusDays(9))).containsExactly("Нуртаев Т.Т.");
    }

    @Test
    void countAPersonOnceHoweverItIsWritten() {
        Attendance attendance =
                new Attendance(
                        List.of("Нуртаев Т.Т.", "нуртаев т.т.", "Н. Т."), List.of(), 24, null);
        assertThat(attendance.persons(expected(List.of()).called())).isEqualTo(1);
    }

    @Test
    void tellWhomTheRosterDoesNotKnow() {
        assertThat(expected(List.of()).strangers(List.of("Нуртаев Т.Т.", "Н. Т.", "Нуртоев Т.Т.")))
                .containsExactly("Нуртоев Т.Т.");
        assertThat(
                        Expected.of(List.of(), row(List.of()), DAY, name -> name)
                                .strangers(List.of("Нуртоев Т.Т.")))
                .isEmpty();
    }

    private static List<String> names(List<RosterEntry> roster, String commission, LocalDate day) {
        return Expected.of(roster, row(List.of(commission)), day, name -> name).names();
    }

    private static Expected expected(List<String> commissions) {
        return Expected.of(
                ROSTER,
                row(commissions),
                DAY,
                name -> name.equals("Н. Т.") ? "Нуртаев Т.Т." : name);
    }

    private static Responsible row(List<String> commissions, String... groups) {
        return new Responsible("", commissions, List.of(), List.of(), List.of(groups), null);
    }

    private static RosterEntry member(String name, String commission, LocalDate until) {
        return new RosterEntry(
                name,
                Kind.MEMBER,
                LocalizedText.russian(name),
                List.of(),
                null,
                commission,
                null,
                null,
                until,
                null);
    }
}
