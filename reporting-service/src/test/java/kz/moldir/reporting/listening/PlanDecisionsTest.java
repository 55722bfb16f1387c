package kz.moldir.reporting.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.HistoryEntry;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;
import kz.moldir.reporting.read.activity.PublicDecision;
import org.junit.jupiter.api.Test;

class PlanDecisionsTest extends PlanCorrectionsCase {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 10);

    private final ActivityView published =
            after(
                    views.get("a11"),
                    "decision-published",
                    "{'decisionId':'x','text':{'ru':'Открыть сквер'},'decidedOn':'2026-04-10',"
                            + "'votes':{'inFavour':3,'against':0,'abstained':1},"
                            + "'recommendation':{'agency':'Акимат','until':'2026-05-15'},"
                            + "'on':'2026-04-12'}");

    @Test
    void isReadWithItsVotesAndWhoIsAsked() {
        assertThat(published.shownOutcome().decisions())
                .containsExactly(
                        new PublicDecision(
                                "x",
                                LocalizedText.russian("Открыть сквер"),
                                DAY,
                                new PublicDecision.Votes(3, 0, 1),
                                new PublicDecision.Recommendation(
                                        "Акимат", LocalDate.of(2026, 5, 15)),
                                LocalDate.of(2026, 4, 12)));
        assertThat(published.history().getLast().type()).isEqualTo("decision-published");
        assertThat(published.history().getLast().changes())
                .containsExactly(
                        new Change("decision", null, "x"),
                        new Change("textRu", null, "Открыть сквер"),
                        new Change("decidedOn", null, "2026-04-10"),
                        new Change("votes", null, "3 / 0 / 1"),
                        new Change("agency", null, "Акимат"),
                        new Change("until", null, "2026-05-15"));
        assertThat(state(published)).as("counts nothing").isEqualTo(state(views.get("a11")));
    }

    @Test
    void whatIsRightTakesThePlaceOfWhatWasWrong() {
        ActivityView right =
                after(
                        published,
                        "decision-published",
                        "{'decisionId':'x','text':{'ru':'Открыть новый сквер'},"
                                + "'decidedOn':'2026-04-10','on':'2026-04-12',"
                                + "'votes':{'inFavour':3,'against':0,'abstained':1},"
                                + "'reason':'Опечатка'}");
        assertThat(right.outcome().decisions())
                .singleElement()
                .returns(null, PublicDecision::recommendation);
        HistoryEntry last = right.history().getLast();
        assertThat(last.type()).isEqualTo("decision-corrected");
        assertThat(last.changes())
                .containsExactly(
                        new Change("decision", null, "x"),
                        new Change("textRu", "Открыть сквер", "Открыть новый сквер"),
                        new Change("decidedOn", null, "2026-04-10"),
                        new Change("agency", "Акимат", null),
                        new Change("until", "2026-05-15", null),
                        new Change("why", null, "Опечатка"));
    }

    /** Neither the page nor its history says any more what was taken back. */
    @Test
    void whatIsTakenBackIsReadNowhere() {
        ActivityView gone =
                after(
                        published,
                        "decision-unpublished",
                        "{'decisionId':'x','reason':'Личные сведения'}");
        assertThat(gone.outcome().decisions()).isEmpty();
        assertThat(gone.history().toString()).doesNotContain("сквер", "Акимат", "3 / 0 / 1");
        assertThat(gone.history().getLast().changes())
                .containsExactly(
                        new Change("decidedOn", null, "2026-04-10"),
                        new Change("why", null, "Личные сведения"));
        assertThat(after(gone, "decision-unpublished", "{'decisionId':'x'}"))
                .as("one that is not public")
                .isEqualTo(gone);
    }

    @Test
    void aRestrictedRowShowsNone() {
        ActivityView restricted =
                after(published, "activity-disclosure-changed", "{'disclosure':'restricted'}");
        assertThat(restricted.shownOutcome().decisions()).isEmpty();
        assertThat(restricted.shownHistory().toString()).doesNotContain("сквер", "Акимат");
    }
}
