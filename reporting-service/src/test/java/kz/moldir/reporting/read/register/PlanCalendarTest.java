package kz.moldir.reporting.read.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.council.state.ActivityState;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.reporting.listening.Folded;
import kz.moldir.reporting.listening.Story;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.reporting.read.rows.SampleRows;
import kz.moldir.ui.Site;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanCalendarTest {

    private static final Site SITE =
            new Site(
                    "reporting",
                    "reporting.name",
                    List.of(),
                    ZoneId.of("Asia/Almaty"),
                    URI.create("https://example.org"),
                    false);

    private final String text =
            new PlanCalendar(new Messages(List.of("reporting")), SITE)
                    .of(SampleRows.plan().rows(), Language.RU);

    @Nested
    class TheCalendar {

        @Test
        void inventsNoDay() throws Exception {
            assertThat(events().keySet())
                    .as("neither a date to be agreed nor regular work that did not take place")
                    .containsExactlyInAnyOrder(
                            "a1@moldir",
                            "a2@moldir",
                            "a3@moldir",
                            "a4@moldir",
                            "a6@moldir",
                            "o7@moldir",
                            "a8@moldir",
                            "a9@moldir",
                            "a10@moldir",
                            "a11@moldir",
                            "a12@moldir");
        }

        @Test
        void isReadBackByAParser() throws Exception {
            VEvent moved = events().get("a6@moldir");
            assertThat(value(moved, "DTSTART")).isEqualTo("20260420");
            assertThat(value(moved, "STATUS")).isEqualTo("CONFIRMED");
            assertThat(value(moved, "SUMMARY")).isEqualTo("Реконструкция больницы №7");
            assertThat(value(moved, "URL")).isEqualTo("https://example.org/ru/activities/a6");
            VEvent agreed = events().get("a11@moldir");
            assertThat(value(agreed, "DTSTART")).isEqualTo("20260415T060000Z");
            assertThat(value(agreed, "LOCATION")).isEqualTo("Офис");
        }

        @Test
        void saysInWhichLanguageItsWordsAre() {
            assertThat(text).doesNotContain("LANGUAGE=", "языке");
            assertThat(
                            new PlanCalendar(new Messages(List.of("reporting")), SITE)
                                    .of(SampleRows.plan().rows(), Language.KK))
                    .contains("SUMMARY;LANGUAGE=ru:", "LOCATION;LANGUAGE=ru:Офис", "(орыс");
        }

        /** A row may have a title in any of the languages alone. */
        @Test
        void knowsAWordForEachLanguageInEachLanguage() {
            Messages messages = new Messages(List.of("reporting"));
            for (Language of : Language.values()) {
                for (Language in : Language.values()) {
                    assertThat(messages.text(in.locale(), "reporting.in." + of.code()))
                            .startsWith("(");
                }
            }
        }

        @Test
        void saysItOfNoBareDay() {
            List<PublishedEvent> events =
                    Story.ofSmallPlan().events().stream()
                            .map(
                                    event ->
                                            event.subject().equals("a6")
                                                    ? bare(event, "2 апреля", "02.04.2026")
                                                    : event)
                            .toList();
            String kazakh =
                    new PlanCalendar(new Messages(List.of("reporting")), SITE)
                            .of(
                                    List.of(
                                            SampleRows.of(
                                                    Objects.requireNonNull(
                                                            Folded.of(events).get("a6")))),
                                    Language.KK);

            assertThat(kazakh).contains("02.04.2026\\n").doesNotContain("02.04.2026 (");
        }

        private static PublishedEvent bare(PublishedEvent event, String term, String day) {
            return new PublishedEvent(
                    event.id(),
                    event.type(),
                    event.subject(),
                    event.sequence(),
                    event.topic(),
                    event.time(),
                    event.role(),
                    null,
                    event.json().replace(term, day),
                    Story.JSON);
        }

        @Test
        void hasEachDayOnWhichSomethingTookPlace() throws Exception {
            VEvent held = events().get("a1@moldir");
            assertThat(value(held, "DTSTART")).isEqualTo("20260318T050000Z");
            assertThat(value(held, "LOCATION")).isEqualTo("Актовый зал");
            assertThat(value(events().get("o7@moldir"), "DTSTART")).isEqualTo("20260402");
            assertThat(value(events().get("a10@moldir"), "DTSTART")).isEqualTo("20260409");
        }

        @Test
        void marksRangesAsTentativeWholeDays() throws Exception {
            VEvent span = events().get("a8@moldir");
            assertThat(value(span, "DTSTART")).isEqualTo("20260401");
            assertThat(value(span, "DTEND")).as("exclusive").isEqualTo("20260601");
            assertThat(value(span, "STATUS")).isEqualTo("TENTATIVE");
            assertThat(value(span, "TRANSP")).as("nobody is busy").isEqualTo("TRANSPARENT");
        }

        @Test
        void saysWhatIsCancelled() throws Exception {
            assertThat(value(events().get("a9@moldir"), "STATUS")).isEqualTo("CANCELLED");
        }

        /** By the turn of a day alone, which readers must take for news (RFC 5545, 3.8.7.4). */
        @Test
        void saysAnewWhatTheNextPlanHas() throws Exception {
            Row row =
                    SampleRows.plan().rows().stream()
                            .filter(each -> each.id().equals("a6"))
                            .findFirst()
                            .orElseThrow();
            VEvent before = carried(row, ActivityState.POSTPONED);
            VEvent then = carried(row, ActivityState.CARRIED_OVER);

            assertThat(value(before, "STATUS")).isEqualTo("CONFIRMED");
            assertThat(value(then, "STATUS")).isEqualTo("CANCELLED");
            assertThat(Integer.parseInt(value(then, "SEQUENCE")))
                    .isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
            assertThat(value(then, "DTSTAMP"))
                    .isEqualTo("20260630T190000Z")
                    .isGreaterThan(value(before, "DTSTAMP"));
        }

        private VEvent carried(Row row, ActivityState state) throws Exception {
            ActivityFacts facts =
                    row.facts()
                            .carriedIntoNextPlan(
                                    LocalDate.of(2026, 4, 13), LocalDate.of(2026, 7, 1));
            Row then = new Row(row.activity(), row.promise(), facts, state, row.due(), null, false);
            return events(
                            new PlanCalendar(new Messages(List.of("reporting")), SITE)
                                    .of(List.of(then), Language.RU))
                    .get("a6@moldir");
        }

        @Test
        void keepsLinesShortAndEndsThemAsTheStandardSays() {
            assertThat(text.split("\r\n"))
                    .extracting(line -> line.getBytes(StandardCharsets.UTF_8).length)
                    .as("octets")
                    .allMatch(octets -> octets <= 75);
        }
    }

    private Map<String, VEvent> events() throws Exception {
        return events(text);
    }

    private static Map<String, VEvent> events(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        List<VEvent> events = calendar.getComponents("VEVENT");
        return events.stream()
                .collect(Collectors.toMap(event -> value(event, "UID"), Function.identity()));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
