package kz.moldir.plan.read.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.kit.access.KnownAccounts.Account;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.feeds.Feed.Scope;
import kz.moldir.ui.language.Language;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FeedCalendarTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 22);
    private static final FeedCalendar CALENDAR =
            new FeedCalendar(TestCouncil.messages(), TestCouncil.ALMATY);
    private static final Feed WHOLE = feed(Scope.PLAN, null, false);

    private static final PlannedActivity STATION = row(RealPlan.planned(RealPlan.fireStation()));
    private static final PlannedActivity UNDATED = row(RealPlan.planned(RealPlan.zhetysu()));
    private static final PlannedActivity AGREED =
            row(
                    RealPlan.planned(RealPlan.zhetysu()),
                    new ActivityDateAgreed(
                            RealPlan.ZHETYSU, APRIL, LocalTime.of(15, 0), "Акимат, зал 2; вход Б"));
    private static final PlannedActivity HOUSING = row(RealPlan.planned(RealPlan.housing()));
    private static final PlannedActivity SECRET =
            row(
                    RealPlan.planned(RealPlan.fireStation()),
                    new DisclosureChanged(
                            RealPlan.FIRE_STATION,
                            Disclosure.UNANNOUNCED,
                            "Проверка",
                            null,
                            null,
                            null));

    @Nested
    class Events {

        @Test
        void haveADayOnlyWhereThePlanOrAnAgreementHasOne() throws Exception {
            Map<String, VEvent> events = events(List.of(STATION, UNDATED, AGREED, HOUSING));

            VEvent station = events.get(RealPlan.FIRE_STATION + "@moldir");
            assertThat(value(station, "DTSTART")).isEqualTo("20260212");
            assertThat(value(station, "DTEND")).as("exclusive").isEqualTo("20260213");
            VEvent agreed = events.get(RealPlan.ZHETYSU + "@moldir");
            assertThat(value(agreed, "DTSTART")).isEqualTo("20260422T100000Z");
            assertThat(value(agreed, "LOCATION")).isEqualTo("Акимат, зал 2; вход Б");
            VEvent month = events.get(RealPlan.housing().id() + "@moldir");
            assertThat(value(month, "STATUS")).isEqualTo("TENTATIVE");
            assertThat(value(month, "TRANSP")).isEqualTo("TRANSPARENT");
            assertThat(value(month, "DTEND")).isEqualTo("20260501");
            assertThat(events).hasSize(3);
        }

        @Test
        void areThoseThatTookPlaceOnceThereAreAny() throws Exception {
            PlannedActivity held =
                    row(
                            RealPlan.planned(RealPlan.fireStation()),
                            new OccurrenceRecorded(RealPlan.FIRE_STATION, RealPlan.VISIT));
            PlannedActivity permanent =
                    row(
                            RealPlan.planned(RealPlan.buildings()),
                            new OccurrenceRecorded(RealPlan.BUILDINGS, RealPlan.VISIT));

            Map<String, VEvent> events = events(List.of(held, permanent));

            VEvent same = events.get(RealPlan.FIRE_STATION + "@moldir");
            assertThat(value(same, "DTSTART")).isEqualTo("20260410T060000Z");
            assertThat(value(same, "SEQUENCE")).isEqualTo("2");
            assertThat(events).containsKey(RealPlan.VISIT.id() + "@moldir");
        }

        /** Without an event of its own it is another revision (RFC 5545, 3.8.7.4). */
        @Test
        void areCancelledAnewOnceTheNextPlanHasThem() throws Exception {
            LocalDate from = RealPlan.CARRIED_OVER.begins();
            ActivityView view =
                    ShownActivities.after(
                            RealPlan.planned(RealPlan.zhetysu()),
                            new ActivityDateAgreed(RealPlan.ZHETYSU, APRIL, null, null),
                            RealPlan.CARRIED_OVER);

            VEvent before = of(view, from.minusDays(1));
            assertThat(value(before, "STATUS")).isEqualTo("CONFIRMED");
            VEvent then = of(view, from);
            assertThat(value(then, "STATUS")).isEqualTo("CANCELLED");
            assertThat(sequence(then)).isGreaterThan(sequence(before));
            assertThat(value(then, "DTSTAMP"))
                    .isEqualTo("%sT190000Z".formatted(day(from.minusDays(1))))
                    .isGreaterThan(value(before, "DTSTAMP"));

            VEvent later =
                    of(
                            ShownActivities.after(
                                    RealPlan.planned(RealPlan.zhetysu()),
                                    new ActivityDateAgreed(RealPlan.ZHETYSU, APRIL, null, null),
                                    RealPlan.CARRIED_OVER,
                                    new AnswerRequested(RealPlan.ZHETYSU, RealPlan.REQUEST)),
                            from);
            assertThat(sequence(later)).isGreaterThan(sequence(then));
        }

        @Test
        void areNewerAgainOnceItIsTakenBack() throws Exception {
            LocalDate from = RealPlan.CARRIED_OVER.begins();
            ActivityEvent agreed = new ActivityDateAgreed(RealPlan.ZHETYSU, APRIL, null, null);
            ActivityEvent planned = RealPlan.planned(RealPlan.zhetysu());
            VEvent moved = of(ShownActivities.after(planned, agreed, RealPlan.CARRIED_OVER), from);
            ActivityEvent wrong =
                    new RecordCorrected(
                            RealPlan.ZHETYSU,
                            new Correction(
                                    Correction.Kind.CARRYING_OVER,
                                    "carrying-over",
                                    from,
                                    List.of(),
                                    false,
                                    "Ошибка",
                                    new Correction.Standing(APRIL, false, 0),
                                    null,
                                    null));
            VEvent back =
                    of(ShownActivities.after(planned, agreed, RealPlan.CARRIED_OVER, wrong), from);

            assertThat(value(back, "STATUS")).isEqualTo("CONFIRMED");
            assertThat(sequence(back)).isGreaterThan(sequence(moved));
            assertThat(value(back, "DTSTAMP")).isEqualTo(value(moved, "DTSTAMP"));
        }

        private static VEvent of(ActivityView view, LocalDate day) throws Exception {
            PlannedActivity row = PlannedActivity.of(view, ShownActivities.RULES, day);
            return events(List.of(row)).get(RealPlan.ZHETYSU + "@moldir");
        }

        private static int sequence(VEvent event) {
            return Integer.parseInt(value(event, "SEQUENCE"));
        }

        private static String day(LocalDate day) {
            return day.toString().replace("-", "");
        }

        @Test
        void areEveryDayOfAScheduleWithItsObjectForThoseWhoMayKnow() throws Exception {
            PlannedActivity row = ShownActivities.scheduled(RealPlan.TODAY, APRIL);

            assertThat(events(List.of(row)).values())
                    .extracting(event -> value(event, "DTSTART"))
                    .containsExactlyInAnyOrder("20260413T060000Z", "20260422T060000Z");
            assertThat(CALENDAR.of(WHOLE, List.of(row), RealPlan.DECISION.date()))
                    .doesNotContain("Алтын Орда");
            assertThat(
                            CALENDAR.of(
                                    feed(Scope.COMMISSION, "2", true),
                                    List.of(row),
                                    RealPlan.DECISION.date()))
                    .contains("Алтын Орда");
        }

        @Test
        void areTheFurtherDayToo() throws Exception {
            Map<String, VEvent> events =
                    events(List.of(ShownActivities.visitedWithAFurtherDay(APRIL)));

            assertThat(value(events.get(RealPlan.housing().id() + "@moldir"), "DTSTART"))
                    .isEqualTo("20260410T060000Z");
            assertThat(events.get(RealPlan.housing().id() + "-2026-04-22@moldir"))
                    .satisfies(
                            event -> {
                                assertThat(value(event, "DTSTART")).isEqualTo("20260422");
                                assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
                            });
        }

        @Test
        void areValidAndFoldedAndTheSameForTheSameRows() throws Exception {
            List<PlannedActivity> rows = List.of(STATION, AGREED, HOUSING);
            String text = CALENDAR.of(WHOLE, rows, RealPlan.DECISION.date());

            ValidationResult checked = calendar(text).validate();
            assertThat(checked.hasErrors()).as(checked.toString()).isFalse();
            assertThat(text).isEqualTo(CALENDAR.of(WHOLE, rows, RealPlan.DECISION.date()));
            assertThat(text.split("\r\n"))
                    .allSatisfy(
                            line ->
                                    assertThat(line.getBytes(StandardCharsets.UTF_8))
                                            .hasSizeLessThanOrEqualTo(75));
        }
    }

    @Nested
    class Withheld {

        @Test
        void rowsAreInNoFeedThatMayNotKnow() {
            assertThat(shown(WHOLE, SECRET, STATION)).containsExactly(STATION);
            assertThat(shown(feed(Scope.COMMISSION, "2", true), SECRET)).containsExactly(SECRET);
        }

        @Test
        void rowsAreShownOnceTheyAreHeld() {
            PlannedActivity held =
                    row(
                            RealPlan.planned(RealPlan.fireStation()),
                            new DisclosureChanged(
                                    RealPlan.FIRE_STATION,
                                    Disclosure.RESTRICTED,
                                    "Проверка",
                                    null,
                                    null,
                                    null),
                            new OccurrenceRecorded(RealPlan.FIRE_STATION, RealPlan.VISIT),
                            new ActivityClosed(
                                    RealPlan.FIRE_STATION, RealPlan.TODAY, "Тайный итог"));

            assertThat(shown(WHOLE, held)).containsExactly(held);
            assertThat(CALENDAR.of(WHOLE, List.of(held), RealPlan.DECISION.date()))
                    .doesNotContain("Тайный");
        }

        /** To whom a paper went is for those alone who may open the carrying out. */
        @Test
        void papersAreTakenForNoWaiting() {
            Letter paper = new Letter("p", "Ким А.А.", null, null, RealPlan.TODAY, true);
            PlannedActivity waiting =
                    row(
                            RealPlan.planned(RealPlan.housing()),
                            new LetterSent(RealPlan.housing().id(), paper));
            String waits = TestCouncil.messages().text(Language.RU.locale(), "ui.state.waiting");

            assertThat(unfolded(CALENDAR.of(WHOLE, List.of(waiting), RealPlan.DECISION.date())))
                    .doesNotContain(waits)
                    .contains(
                            TestCouncil.messages().text(Language.RU.locale(), "ui.state.planned"));
            assertThat(
                            unfolded(
                                    CALENDAR.of(
                                            feed(Scope.PLAN, null, true),
                                            List.of(waiting),
                                            RealPlan.DECISION.date())))
                    .contains(waits);
        }

        private static String unfolded(String text) {
            return text.replace("\r\n ", "");
        }

        @Test
        void daysAreForThoseWhoMayKnow() {
            assertThat(FeedDesk.mayKnow("secretariat", Scope.PLAN, null)).isTrue();
            assertThat(FeedDesk.mayKnow("commission-2-member", Scope.COMMISSION, "2")).isTrue();
            assertThat(FeedDesk.mayKnow("commission-2-member", Scope.COMMISSION, "1")).isFalse();
            assertThat(FeedDesk.mayKnow("commission-2-lead", Scope.PLAN, null)).isFalse();
            assertThat(FeedDesk.mayKnow("press", Scope.PLAN, null)).isFalse();
        }

        @Test
        void daysEndWithTheRoleAndWithTheTerm() {
            Feed ofTheSecond = feed(Scope.COMMISSION, "2", true);
            Instant now = Instant.parse("2026-04-13T04:00:00Z");
            LocalDate seen = LocalDate.of(2026, 3, 13);
            Account member = new Account("M", List.of("press", "commission-2-member"), null, seen);

            assertThat(FeedDesk.knowsStill(ofTheSecond, member, now)).isTrue();
            assertThat(FeedDesk.knowsStill(ofTheSecond, member, now.plus(Duration.ofDays(1))))
                    .as("whose term ended does not come any more")
                    .isFalse();
            assertThat(
                            FeedDesk.knowsStill(
                                    ofTheSecond,
                                    new Account("M", List.of("press"), null, seen),
                                    now))
                    .isFalse();
            assertThat(ofTheSecond.announced()).isEqualTo(feed(Scope.COMMISSION, "2", false));
        }
    }

    @Test
    void showTheRowsOfACommissionOrAPerson() {
        assertThat(shown(feed(Scope.COMMISSION, "3", false), STATION, HOUSING))
                .containsExactly(HOUSING);
        assertThat(shown(feed(Scope.PERSON, "Исмагулов М.Б.", false), STATION, HOUSING))
                .containsExactly(STATION);
    }

    @Test
    void areMadeAndTakenBackOnAPageInEveryLanguage() throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("feeds", List.of(new FeedPages.Shown(WHOLE, CALENDAR.name(WHOLE), "Айгүл С.")));
        model.put("me", "somebody else");
        model.put("typed", Map.of());
        model.put("errors", List.of());
        model.put("address", "https://example.org/feeds/x.ics");
        model.put("commissions", TestCouncil.ALMATY.commissions().keySet());
        model.put("persons", List.of("Қуаныш Біләл"));
        model.put("key", "k");
        Map<Language, String> pages =
                TestCouncil.renderer().renderAll("plan/feeds", "/feeds", model);

        ShownActivities.write(pages, "feeds");
        assertThat(pages.get(Language.KK)).contains("Жазылуға болатын күнтізбелер", "Қайтарып алу");
        assertThat(pages.get(Language.RU))
                .contains("больше он не показывается", "Айгүл С.", ">1970</span>");
        assertThat(pages.get(Language.EN))
                .contains("/en/feeds/f/revoke", "/feeds/x.ics", "1 January 1970")
                .containsSubsequence(
                        "<details", "Whose: Айгүл С.", "<button class=\"button danger\"")
                .contains("name=\"language\"", "value=\"en\" lang=\"en\" selected");
    }

    private static List<PlannedActivity> shown(Feed feed, PlannedActivity... rows) {
        return Stream.of(rows)
                .filter(row -> feed.shows(row, name -> name.equals(feed.value())))
                .toList();
    }

    private static Feed feed(Scope scope, String value, boolean withheld) {
        return new Feed("f", "local", scope, value, Language.RU, withheld, Instant.EPOCH);
    }

    private static PlannedActivity row(ActivityEvent... events) {
        return ShownActivities.today(ShownActivities.after(events));
    }

    private static Map<String, VEvent> events(List<PlannedActivity> rows) throws Exception {
        List<VEvent> events =
                calendar(CALENDAR.of(WHOLE, rows, RealPlan.DECISION.date()))
                        .getComponents("VEVENT");
        return events.stream()
                .collect(Collectors.toMap(event -> value(event, "UID"), Function.identity()));
    }

    @Test
    void saysInWhichLanguageItsWordsAre() throws Exception {
        Feed kazakh = new Feed("f", "l", Scope.PLAN, null, Language.KK, false, Instant.EPOCH);
        VEvent agreed =
                (VEvent)
                        calendar(CALENDAR.of(kazakh, List.of(AGREED), null))
                                .getComponents("VEVENT")
                                .getFirst();

        assertThat(agreed.getProperty("SUMMARY").orElseThrow().toString())
                .startsWith("SUMMARY;LANGUAGE=ru:10. ");
        assertThat(agreed.getProperty("LOCATION").orElseThrow().toString())
                .startsWith("LOCATION;LANGUAGE=ru:");
        assertThat(value(agreed, "DESCRIPTION")).contains("Дата на согласовании (орыс тілінде)");
        assertThat(CALENDAR.of(WHOLE, List.of(AGREED), null)).doesNotContain("LANGUAGE=", "языке");
    }

    private static Calendar calendar(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
