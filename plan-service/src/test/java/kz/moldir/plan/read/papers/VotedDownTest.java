package kz.moldir.plan.read.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.carrying.CarryingCases;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was put to the vote and not adopted is called so, and never a decision. */
class VotedDownTest extends PapersCase {

    private static final Decided LOST = voted("x-2", "Снести ларьки", 1, 2);
    private static final Decided TIE = voted("x-3", "Посадить клёны", 1, 1);

    @Test
    void minutesSetItApartWithItsVotes() {
        assertThat(lines(Paper.MINUTES, Language.RU, LOST, TIE))
                .containsSubsequence(
                        "РЕШИЛИ:",
                        "1. Рекомендовать открыть сквер\n"
                                + "Рекомендация: Акимат Жетысуского района. Срок: 13 мая 2026 г.\n"
                                + "Голосование: за – 2, против – 0, воздержались – 1.",
                        "2. Посадить клёны\nГолосование: за – 1, против – 1, воздержались – 0.",
                        "ПОСТАВЛЕНО НА ГОЛОСОВАНИЕ, НЕ ПРИНЯТО:",
                        "1. Снести ларьки\nГолосование: за – 1, против – 2, воздержались – 0.");
        assertThat(lines(Paper.MINUTES, Language.KK, LOST))
                .containsSubsequence(
                        "ДАУЫСҚА САЛЫНДЫ, ҚАБЫЛДАНБАДЫ:",
                        "1. Снести ларьки (орыс тілінде)\n"
                                + "Дауыс беру: жақтағаны – 1, қарсы – 2, қалыс қалғаны – 0.");
        assertThat(lines(Paper.MINUTES, Language.RU, TIE))
                .as("nothing was voted down")
                .noneMatch(line -> line.contains("НЕ ПРИНЯТО"));
    }

    /** A tie that was recorded before the vote of the chair was stored stays as it was printed. */
    @Test
    void aTieIsNotAdoptedUnlessTheVoteOfTheChairDecided() {
        assertThat(lines(Paper.MINUTES, Language.RU, TIE.byChair(true)))
                .containsSubsequence(
                        "РЕШИЛИ:",
                        "2. Посадить клёны\nГолосование: за – 1, против – 1, воздержались – 0."
                                + " При равенстве голосов решил голос председательствующего.");
        assertThat(lines(Paper.MINUTES, Language.RU, TIE.byChair(false)))
                .containsSubsequence(
                        "ПОСТАВЛЕНО НА ГОЛОСОВАНИЕ, НЕ ПРИНЯТО:",
                        "1. Посадить клёны\nГолосование: за – 1, против – 1, воздержались – 0.");
        assertThat(lines(Paper.EXTRACT, Language.RU, TIE.byChair(false)))
                .noneMatch(line -> line.contains("Посадить клёны"));
    }

    @Test
    void withoutAQuorumNothingWasDecided() {
        CarryingView few =
                of(
                        RealPlan.ZHETYSU,
                        Stream.concat(
                                taken(RealPlan.ZHETYSU, voted("x-4", "Открыть сквер", 1, 0)),
                                Stream.of(
                                        new AttendanceRecorded(
                                                RealPlan.ZHETYSU,
                                                new Attendance(
                                                        List.of("Ким"), List.of(), 4, null, 50)))));
        assertThat(lines(Paper.MINUTES, facts(ShownActivities.zhetysu(), Language.RU, few)))
                .contains("Кворума нет: нужно не меньше 2.")
                .contains("ПОСТАВЛЕНО НА ГОЛОСОВАНИЕ, НЕ ПРИНЯТО:")
                .doesNotContain("РЕШИЛИ:");
        assertThat(lines(Paper.EXTRACT, facts(ShownActivities.zhetysu(), Language.KK, few)))
                .contains("ДАУЫСҚА САЛЫНДЫ, ҚАБЫЛДАНБАДЫ:");
    }

    @Test
    void theMinutesSayThatThereWasAQuorumWhereOneIsCounted() {
        assertThat(lines(Paper.MINUTES, facts(ShownActivities.zhetysu(), Language.RU, ofTwo(50))))
                .contains("Кворум есть: нужно было не меньше 2.");
        assertThat(lines(Paper.MINUTES, facts(ShownActivities.zhetysu(), Language.KK, ofTwo(50))))
                .contains("Кворум бар: кемінде 2 мүше қажет болды.");
        assertThat(lines(Paper.MINUTES, facts(ShownActivities.zhetysu(), Language.RU, ofTwo(null))))
                .noneMatch(line -> line.startsWith("Кворум"));
    }

    private static CarryingView ofTwo(@Nullable Integer percent) {
        return of(
                RealPlan.ZHETYSU,
                Stream.of(
                        new AttendanceRecorded(
                                RealPlan.ZHETYSU,
                                new Attendance(
                                        List.of("Ким", "Ахметова"), List.of(), 4, null, percent))));
    }

    @Test
    void anExtractHasWhatWasDecidedAlone() {
        assertThat(lines(Paper.EXTRACT, Language.RU, LOST))
                .contains("РЕШИЛИ:")
                .noneMatch(line -> line.contains("Снести ларьки") || line.contains("НЕ ПРИНЯТО"));
    }

    @Test
    void anExtractOfNothingElseSaysThatItWasNotAdopted() {
        CarryingView alone = of(RealPlan.ZHETYSU, taken(RealPlan.ZHETYSU, LOST));

        assertThat(lines(Paper.EXTRACT, facts(ShownActivities.zhetysu(), Language.RU, alone)))
                .contains("ПОСТАВЛЕНО НА ГОЛОСОВАНИЕ, НЕ ПРИНЯТО:")
                .doesNotContain("РЕШИЛИ:");
    }

    @Test
    void textsForSiteAndPressLeaveItOut() {
        var held = ShownActivities.fireStation();
        String id = held.id();
        CarryingView carrying =
                of(
                        id,
                        Stream.of(
                                        CarryingCases.events(id).stream(),
                                        taken(id, LOST, TIE),
                                        published(id, LOST, TIE))
                                .flatMap(each -> each));

        assertThat(
                        new CoverageDrafts(facts(held, Language.RU, carrying), RealPlan.TODAY)
                                .all()
                                .getLast()
                                .text())
                .contains("– Рекомендовать открыть сквер", "– Посадить клёны")
                .doesNotContain("Снести ларьки");
    }

    private static List<String> lines(Paper paper, Language language, Decided... more) {
        var carrying = decided(RealPlan.ZHETYSU, more);
        return lines(paper, facts(ShownActivities.zhetysu(), language, carrying));
    }

    private static List<String> lines(Paper paper, Facts facts) {
        return new Papers(facts, RealPlan.TODAY, null, null, NOBODY)
                .of(paper).body().stream()
                        .map(part -> part.heading() == null ? part.text() : part.heading())
                        .toList();
    }

    private static CarryingView decided(String id, Decided... more) {
        return of(id, Stream.concat(CarryingCases.events(id).stream(), taken(id, more)));
    }

    private static CarryingView of(String id, Stream<CarryingOutEvent> events) {
        return CarryingCases.after(id, events.toArray(ActivityEvent[]::new));
    }

    private static Stream<CarryingOutEvent> taken(String id, Decided... decisions) {
        return Stream.of(decisions).map(decided -> new DecisionTaken(id, decided, null));
    }

    private static Stream<CarryingOutEvent> published(String id, Decided... decisions) {
        return Stream.of(decisions)
                .map(decided -> new DecisionPublished(id, decided, RealPlan.TODAY, null));
    }

    private static Decided voted(String id, String text, int inFavour, int against) {
        return new Decided(id, text, RealPlan.TODAY, new Votes(inFavour, against, 0), null);
    }
}
