package kz.moldir.reporting.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;
import org.junit.jupiter.api.Test;

/** Words that must not be public any more are in no line of the public history. */
class ConcealedTest extends PlanCorrectionsCase {

    private static final String CLOSED = "{'on':'2026-04-13','result':'%s'}";
    private static final String WRONG =
            "{'kind':'closing','recordId':'closing','fields':["
                    + "{'field':'closedOn','wrong':'2026-04-13','right':'2026-04-13'},"
                    + "{'field':'result','wrong':'%s','right':'%s'}],"
                    + "'replaced':true,'reason':'Персональные данные'%s}";

    private final ActivityView closed =
            after(views.get("a11"), "activity-closed", CLOSED.formatted("Звонить 87011234567"));

    @Test
    void areGoneWithTheCorrectionThatSaysSo() {
        ActivityView now =
                right(closed, "Звонить 87011234567", "Рекомендации даны", ",'concealed':true");

        assertThat(now.shownHistory().toString()).doesNotContain("8701");
        assertThat(now.outcome().result()).isEqualTo("Рекомендации даны");
        assertThat(now.shownHistory().get(now.shownHistory().size() - 2).changes())
                .containsExactly(
                        new Change("result", "—", "Рекомендации даны"),
                        Change.set("concealed", "yes"),
                        Change.set("why", "Персональные данные"));
        assertThat(changes(now)).contains(Change.set("closedOn", "2026-04-13"));
    }

    @Test
    void areGoneInKazakhToo() {
        ActivityView both =
                after(
                        views.get("a11"),
                        "activity-closed",
                        "{'on':'2026-04-13','result':'Итог','resultKk':'Звонить 87011234567'}");
        assertThat(both.outcome().resultKk()).contains("8701");
        ActivityView now =
                after(
                        both,
                        "record-corrected",
                        "{'kind':'closing','recordId':'closing','fields':["
                                + "{'field':'resultKk','wrong':'Звонить 87011234567'}],"
                                + "'replaced':true,'reason':'Ошибка','concealed':true}");

        assertThat(now.shownHistory().toString()).doesNotContain("8701");
        assertThat(now.outcome().resultKk()).isNull();
    }

    @Test
    void areGoneTooWhereTheyWerePutRightBefore() {
        ActivityView right = right(closed, "Звонить 87011234567", "Рекомендации даны", "");
        assertThat(right.shownHistory().toString()).contains("8701");
        ActivityView now =
                right(right, "Рекомендации даны", "Рекомендации даны", ",'concealed':true");

        assertThat(now.shownHistory().toString()).doesNotContain("8701");
        assertThat(changes(now)).contains(new Change("result", "—", "Рекомендации даны"));
    }

    @Test
    void areGoneWithARecordThatWasTakenBack() {
        ActivityView now =
                after(
                        closed,
                        "record-corrected",
                        WRONG.replace(",'right':'%s'", "")
                                .replace("true,'reason'", "false,'reason'")
                                .formatted("Звонить 87011234567", ",'concealed':true"));

        assertThat(now.shownHistory().toString()).doesNotContain("8701");
        assertThat(now.outcome().result()).isNull();
    }

    /**
     * Taken off the page first, by restricting the row, and put right while nothing of it is told.
     */
    @Test
    void areGoneWhenTheRowIsOpenedThatWasRestrictedMeanwhile() {
        ActivityView restricted = disclosed(closed, "restricted");
        ActivityView right =
                after(
                        restricted,
                        "record-corrected",
                        "{'kind':'closing','recordId':'closing','fields':[],'replaced':true,"
                                + "'reason':'—','concealed':true,'untold':[{'field':'result',"
                                + "'wrong':'Звонить 87011234567'}]}");
        assertThat(right.shownHistory().toString()).doesNotContain("8701");
        ActivityView open = disclosed(right, "open");

        assertThat(open.shownHistory()).anyMatch(entry -> entry.type().equals("activity-closed"));
        assertThat(open.shownHistory().toString()).doesNotContain("8701");
    }

    /** What was right of the record stays in it, and in others of the same words. */
    @Test
    void takeNothingAlongThatWasRight() {
        ActivityView held =
                after(
                        after(
                                views.get("a11"),
                                "occurrence-recorded",
                                occurrence("o-1", "Собрались")),
                        "occurrence-recorded",
                        occurrence("o-2", "Звонить 87011234567"));
        ActivityView open =
                disclosed(
                        after(
                                disclosed(held, "restricted"),
                                "record-corrected",
                                "{'kind':'occurrence','recordId':'o-2','fields':[],'replaced':false,"
                                        + "'reason':'—','concealed':true,'untold':[{'field':'place',"
                                        + "'wrong':'Акимат','right':'Акимат'},{'field':'summary',"
                                        + "'wrong':'Звонить 87011234567'}]}"),
                        "open");

        assertThat(open.shownHistory().toString()).doesNotContain("8701");
        assertThat(changes(open).stream().filter(change -> change.field().equals("place")))
                .extracting(Change::to)
                .containsExactlyInAnyOrder("Офис", "Акимат", "Акимат");
    }

    private static String occurrence(String id, String summary) {
        return "{'occurrenceId':'%s','date':'2026-04-13','place':'Акимат','summary':'%s'}"
                .formatted(id, summary);
    }

    private static ActivityView disclosed(ActivityView before, String disclosure) {
        return after(
                before,
                "activity-disclosure-changed",
                "{'disclosure':'%s','reason':'Персональные данные'}".formatted(disclosure));
    }

    private static ActivityView right(
            ActivityView before, String wrong, String right, String concealed) {
        return after(
                after(before, "record-corrected", WRONG.formatted(wrong, right, concealed)),
                "activity-closed",
                CLOSED.formatted(right));
    }

    private static List<Change> changes(ActivityView view) {
        return view.shownHistory().stream().flatMap(entry -> entry.changes().stream()).toList();
    }
}
