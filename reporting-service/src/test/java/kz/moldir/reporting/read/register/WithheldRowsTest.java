package kz.moldir.reporting.read.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.reporting.listening.Folded;
import kz.moldir.reporting.listening.Story;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.detail.SampleDetail;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.reporting.read.rows.SampleRows;
import kz.moldir.ui.Site;
import kz.moldir.ui.contract.TemplateRenderer;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.Test;

/**
 * What everybody reads of rows that are not announced or restricted: on the page, in the history,
 * as JSON, CSV and iCalendar.
 */
class WithheldRowsTest {

    private static final Site SITE =
            new Site(
                    "reporting",
                    "reporting.name",
                    List.of(),
                    ZoneId.of("Asia/Almaty"),
                    URI.create("https://example.org"),
                    false);

    private static final String HELD =
            "{'activityId':'a1','disclosure':'restricted','standing':{'postponed':false,'moves':0}}";

    private static final String TOLD_AT_THE_CLOSING =
            "{'activityId':'a10','disclosure':'open','standing':{'postponed':false,'moves':0},"
                    + "'occurrences':[{'occurrenceId':'v10','date':'2026-04-09',"
                    + "'place':'Двор','object':'Общежитие № 4','visitId':'v10'}]}";

    private final TemplateRenderer renderer =
            new TemplateRenderer(
                    SITE, Clock.fixed(Instant.parse("2026-04-13T04:00:00Z"), SITE.zone()));

    @Test
    void aRestrictedRowTellsNoWordsWhateverWasToldBefore() {
        assertThat(told(row("a1"))).contains("Актовый зал", "Отчёт заслушан", "Даны пять");

        String told =
                told(
                        row(
                                "a1",
                                event("a1", "activity-disclosure-changed", HELD),
                                event(
                                        "a1",
                                        "record-corrected",
                                        "{'activityId':'a1','kind':'closing','recordId':'closing','fields':[{'field':'result','wrong':'Даны"
                                                + " пять'}],'replaced':true,'reason':'Даны пять'}"),
                                event(
                                        "a1",
                                        "activity-closed",
                                        "{'activityId':'a1','on':'2026-03-20','result':'—'}")));

        assertThat(told)
                .doesNotContain("Актовый зал", "Отчёт заслушан", "Даны пять", "10:00")
                .contains("2026-03-18", "—", "https://example.org/itogi");
    }

    /** All that may be written in Kazakh: a move, what took place, a result, a cancellation. */
    @Test
    void noWordIsToldInKazakhEither() {
        PublishedEvent[] open = {
            event(
                    "a10",
                    "activity-postponed",
                    "{'activityId':'a10','from':'2026-04-08','date':'2026-04-15',"
                            + "'reason':'Дождь','reasonKk':'Құпия себеп'}"),
            event(
                    "a10",
                    "occurrence-recorded",
                    "{'activityId':'a10','occurrenceId':'o1','date':'2026-04-09',"
                            + "'summary':'Осмотрено','summaryKk':'Құпия мазмұн'}"),
            event(
                    "a10",
                    "activity-closed",
                    "{'activityId':'a10','on':'2026-04-12','result':'Итог',"
                            + "'resultKk':'Құпия нәтиже'}"),
            event(
                    "a10",
                    "activity-cancelled",
                    "{'activityId':'a10','on':'2026-04-12','reason':'Сдан',"
                            + "'reasonKk':'Құпия бас тарту'}")
        };
        assertThat(told(row("a10", open[0], open[1], open[2]), Language.KK))
                .contains("Құпия себеп", "Құпия мазмұн", "Құпия нәтиже");
        assertThat(told(row("a10", open[3]), Language.KK)).contains("Құпия бас тарту");

        for (Language language : Language.values()) {
            assertThat(told(row("a10", open[0], open[1], open[2], restricted("a10")), language))
                    .contains("2026-04-09")
                    .doesNotContain("Құпия");
            for (PublishedEvent marked : List.of(unannounced("a10"), restricted("a10"))) {
                assertThat(told(row("a10", open[0], open[1], marked), language))
                        .doesNotContain("Құпия");
                assertThat(told(row("a10", open[0], open[3], marked), language))
                        .doesNotContain("Құпия");
            }
        }
    }

    @Test
    void anUnannouncedRowTellsOnlyTheDaysOnWhichItTookPlace() {
        assertThat(told(row("a10"))).contains("Общежитие № 4", "2026-04-08");

        String told = told(row("a10", unannounced("a10")));

        assertThat(told).contains("2026-04-09").doesNotContain("Общежитие № 4", "2026-04-08");
    }

    @Test
    void whomAMarkedRowWaitsForIsNotTold() {
        PublishedEvent asked =
                event(
                        "a10",
                        "answer-requested",
                        "{'activityId':'a10','requestId':'r','whom':'Школа № 5',"
                                + "'channel':'letter','on':'2026-04-10'}");

        assertThat(told(row("a10", asked))).contains("Школа № 5");
        assertThat(row("a10", asked).code()).isEqualTo("waiting");
        for (PublishedEvent marked : List.of(unannounced("a10"), restricted("a10"))) {
            assertThat(told(row("a10", asked, marked))).doesNotContain("Школа № 5");
            assertThat(told(row("a10", marked, asked))).doesNotContain("Школа № 5");
            assertThat(row("a10", asked, marked).facts().waiting()).isNull();
        }
    }

    @Test
    void itsWordsAreToldWhenItIsClosed() {
        PublishedEvent closed =
                event(
                        "a10",
                        "activity-closed",
                        "{'activityId':'a10','on':'2026-04-12','result':'Проверено'}");

        assertThat(
                        told(
                                row(
                                        "a10",
                                        unannounced("a10"),
                                        closed,
                                        event(
                                                "a10",
                                                "activity-disclosure-changed",
                                                TOLD_AT_THE_CLOSING))))
                .contains("Проверено", "Общежитие № 4", "Двор");
    }

    @Test
    void theDayThatThePlanItselfNamesIsInNoCalendar() {
        Row open = row("a4");
        Row secret = row("a4", unannounced("a4"));

        assertThat(open.day()).isEqualTo("2026-02-05");
        assertThat(calendar(open)).contains("20260205");
        assertThat(secret.day()).isNull();
        assertThat(secret.due()).isNull();
        assertThat(calendar(secret)).doesNotContain("20260205");
    }

    @Test
    void aRowIsWithheldFromItsApprovalOn() {
        List<PublishedEvent> events = new ArrayList<>();
        for (PublishedEvent event : Story.ofSmallPlan().events()) {
            events.add(
                    event.type().contains("activity-planned") && event.subject().equals("a4")
                            ? event(
                                    "a4",
                                    "activity-planned",
                                    event.json()
                                            .replaceFirst(
                                                    "\\{", "{\"disclosure\":\"unannounced\","))
                            : event);
        }
        Row secret = SampleRows.of(Objects.requireNonNull(Folded.of(events).get("a4")));

        assertThat(secret.activity().withheld()).isTrue();
        assertThat(secret.day()).isNull();
        assertThat(calendar(secret)).doesNotContain("20260205");
    }

    /** Everything that the service tells of a row, in one text. */
    private String told(Row row) {
        return told(row, Language.RU);
    }

    private String told(Row row, Language language) {
        return String.join(
                "\n",
                SampleDetail.api(row).toString(),
                new String(
                        new ActivitiesCsv(new Messages(List.of("reporting")))
                                .of(List.of(row), language),
                        StandardCharsets.UTF_8),
                calendar(row),
                renderer.render(
                        "reporting/activity",
                        language,
                        "/activities/" + row.id(),
                        SampleDetail.model(row, language)));
    }

    private static String calendar(Row row) {
        return new PlanCalendar(new Messages(List.of("reporting")), SITE)
                .of(List.of(row), Language.RU);
    }

    private static Row row(String id, PublishedEvent... more) {
        List<PublishedEvent> events = new ArrayList<>(Story.ofSmallPlan().events());
        events.addAll(List.of(more));
        ActivityView view = Objects.requireNonNull(Folded.of(events).get(id));
        return SampleRows.of(view);
    }

    private static PublishedEvent restricted(String id) {
        return event(
                id,
                "activity-disclosure-changed",
                "{'activityId':'" + id + "','disclosure':'restricted'}");
    }

    private static PublishedEvent unannounced(String id) {
        return event(
                id,
                "activity-disclosure-changed",
                "{'activityId':'" + id + "','disclosure':'unannounced'}");
    }

    private static PublishedEvent event(String subject, String type, String value) {
        return new PublishedEvent(
                type,
                "kz.moldir.plan." + type + ".v1",
                subject,
                100,
                "moldir.plan",
                Instant.parse("2026-04-13T06:00:00Z"),
                "secretariat",
                null,
                value.replace('\'', '"'),
                Story.JSON);
    }
}
