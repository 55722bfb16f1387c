package kz.moldir.plan.read.history;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.MainClasses;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterEvent;
import kz.moldir.plan.events.SettingsEvent.Part;
import kz.moldir.plan.events.SettingsEvent.SettingsChanged;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class CouncilHistoryTest {

    private static final CouncilSettings FILE = TestCouncil.ALMATY.settings();
    private static final RosterEntry MEMBER = RealPlan.MEMBER;
    private static final RosterEntry UNTIL_JUNE =
            new RosterEntry(
                    MEMBER.id(),
                    MEMBER.kind(),
                    MEMBER.name(),
                    MEMBER.aliases(),
                    MEMBER.number(),
                    MEMBER.commission(),
                    MEMBER.role(),
                    MEMBER.from(),
                    LocalDate.of(2026, 6, 30),
                    MEMBER.contacts());

    private final HistoryWords words = new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY);

    private static RecordedEvent recorded(Object event, String type, long sequence) {
        return RealPlan.recorded(event, type, "s", sequence);
    }

    @Test
    void ofTheRosterTellsFieldOldAndNewValueAndWhy() {
        List<RosterLines.Of> lines =
                RosterLines.of(
                        List.of(
                                recorded(
                                        new RosterEvent.EntryAdded("r", MEMBER),
                                        "roster.entry-added",
                                        0),
                                recorded(
                                        new RosterEvent.EntryChanged(
                                                "r", UNTIL_JUNE, "Не тот день"),
                                        "roster.entry-changed",
                                        1),
                                recorded(
                                        new RosterEvent.EntryRemoved("r", MEMBER.id(), "Дважды"),
                                        "roster.entry-removed",
                                        2)));

        assertThat(lines).extracting(RosterLines.Of::entryId).containsOnly(MEMBER.id());
        assertThat(lines.get(1).entry().changes())
                .containsExactly(
                        new Change("rosterEntry", null, MEMBER.mainName()),
                        new Change(
                                "termUntil",
                                MEMBER.until() == null ? null : MEMBER.until().toString(),
                                "2026-06-30"),
                        new Change("reason", null, "Не тот день"));
        assertThat(lines.get(2).entry().changes()).contains(new Change("reason", null, "Дважды"));
        inWords(lines.stream().map(RosterLines.Of::entry).toList());
    }

    @Test
    void ofANewTermTellsTheEarlierOneInWords() {
        List<Entry> told =
                RosterLines.of(
                                List.of(
                                        recorded(
                                                new RosterEvent.EntryAdded("r", MEMBER),
                                                "roster.entry-added",
                                                0),
                                        recorded(
                                                new RosterEvent.EntryChanged("r", RealPlan.AGAIN),
                                                "roster.entry-changed",
                                                1)))
                        .stream()
                        .map(RosterLines.Of::entry)
                        .toList();

        assertThat(told.get(1).changes())
                .contains(new Change("earlierTerm", null, "2023-01-01/2024-12-31/3/MEMBER"));
        assertThat(words.of(told, Language.RU.locale()).get(1).details())
                .contains(
                        new HistoryWords.Detail(
                                "Прежний срок",
                                null,
                                "Комиссия №3, Член, с 1 января 2023 г., по 31 декабря 2024 г.",
                                false));
        inWords(told);
    }

    @Test
    void ofTheSettingsBeginsWithTheFileOfTheCouncil() {
        LocalizedText name = LocalizedText.russian("Совет города");
        CalendarEntry day =
                new CalendarEntry(
                        LocalDate.of(2027, 5, 10), CalendarEntry.Kind.DAY_OFF, name, null);
        CouncilSettings named = FILE.named(name, FILE.zone(), List.of("kk"));
        CouncilSettings later =
                named.withCalendar(
                        Stream.concat(named.calendar().stream(), Stream.of(day)).toList());
        List<Entry> lines =
                SettingsLines.of(
                        List.of(
                                recorded(
                                        new SettingsChanged("s", Part.NAMES, named, "Опечатка"),
                                        "settings.changed",
                                        0),
                                recorded(
                                        new SettingsChanged("s", Part.CALENDAR, later),
                                        "settings.changed",
                                        1)),
                        FILE);

        assertThat(lines.getFirst().changes())
                .contains(new Change("nameRu", FILE.name().ru(), "Совет города"))
                .contains(new Change("reason", null, "Опечатка"))
                .noneMatch(change -> change.field().startsWith("term."));
        assertThat(lines.get(1).changes())
                .containsExactly(new Change("calendar.DAY_OFF", null, "2027-05-10 · Совет города"));
        inWords(lines);
        assertThat(words.of(lines, Language.RU.locale()).get(1).details().getFirst().to())
                .isEqualTo("10 мая 2027 г. · Совет города");
    }

    @Test
    void ofDistrictsAndTheWeekendSaysWhatCameAndWent() {
        LocalizedText district = LocalizedText.russian("Новый район");
        CouncilSettings before = FILE.withDistricts(List.of(LocalizedText.russian("Старый")));
        CouncilSettings after =
                before.withDistricts(List.of(district)).withWeekend(Set.of(DayOfWeek.FRIDAY));
        List<Entry> lines =
                SettingsLines.of(
                        List.of(
                                recorded(
                                        new SettingsChanged("s", Part.DISTRICTS, after),
                                        "settings.changed",
                                        0)),
                        before);

        assertThat(lines.getFirst().changes())
                .containsExactly(
                        new Change("weekend", "SATURDAY, SUNDAY", "FRIDAY"),
                        new Change("districtName", "Старый", null),
                        new Change("districtName", null, "Новый район"));
        inWords(lines);
        assertThat(words.of(lines, Language.RU.locale()).getFirst().details().getFirst().from())
                .isEqualTo("суббота, воскресенье");
    }

    @Test
    void aDayThatIsCalledOtherwiseIsNotTakenAway() {
        LocalDate day = LocalDate.of(2027, 5, 10);
        CouncilSettings before = FILE.withCalendar(List.of(off(day, "Перенос")));
        CouncilSettings later = FILE.withCalendar(List.of(off(day, "Каникулы")));

        assertThat(
                        SettingsLines.of(
                                        List.of(
                                                recorded(
                                                        new SettingsChanged(
                                                                "s", Part.CALENDAR, later),
                                                        "settings.changed",
                                                        0)),
                                        before)
                                .getFirst()
                                .changes())
                .containsExactly(
                        new Change(
                                "calendar.DAY_OFF",
                                "2027-05-10 · Перенос",
                                "2027-05-10 · Каникулы"));
    }

    private static CalendarEntry off(LocalDate day, String name) {
        return new CalendarEntry(
                day, CalendarEntry.Kind.DAY_OFF, LocalizedText.russian(name), null);
    }

    private void inWords(List<Entry> lines) {
        for (Language language : Language.values()) {
            Locale locale = language.locale();
            assertThat(words.of(lines, locale))
                    .allSatisfy(
                            told -> {
                                assertThat(told.what()).doesNotContain("roster.", "settings.");
                                assertThat(told.details())
                                        .allSatisfy(
                                                detail ->
                                                        assertThat(detail.label())
                                                                .doesNotMatch("[a-z]+[A-Z.].*"));
                            });
        }
    }

    @Test
    void hasWordsForEverythingThatSendsCommandsByItself() {
        List<String> automations =
                MainClasses.ALL
                        .that(resideInAnyPackage("..plan.automation..", "..plan.listening.."))
                        .stream()
                        .filter(
                                type ->
                                        type.isAssignableTo(EventConsumer.class)
                                                || type.isAssignableTo(Listener.class))
                        .map(JavaClass::getSimpleName)
                        .toList();
        assertThat(automations).hasSizeGreaterThanOrEqualTo(5);
        for (String automation : automations) {
            for (Language language : Language.values()) {
                assertThat(
                                TestCouncil.messages()
                                        .text(language.locale(), "plan.automation." + automation))
                        .isNotBlank();
            }
        }
    }
}
