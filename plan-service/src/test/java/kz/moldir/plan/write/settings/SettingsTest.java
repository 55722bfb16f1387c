package kz.moldir.plan.write.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.CouncilSettings;
import kz.moldir.council.settings.Logo;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.SentForms;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.SettingsEvent.Part;
import kz.moldir.plan.events.SettingsEvent.SettingsChanged;
import kz.moldir.plan.office.AttachedFiles;
import kz.moldir.plan.office.attached.Attachments;
import kz.moldir.plan.office.worker.InProcess;
import kz.moldir.plan.write.settings.SettingsCommand.ChangeSettings;
import kz.moldir.plan.write.settings.SettingsCommand.TakeBack;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.language.Language;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final CouncilSettings FILE = TestCouncil.ALMATY.settings();
    private static final CouncilSettings CHANGED = RealPlan.SETTINGS;

    private final FixtureConfiguration<Settings> settings =
            new AggregateTestFixture<>(Settings.class);

    @Test
    void changeFromWhatTheFileSays() {
        settings.givenNoPriorActivity()
                .when(change(Part.CALENDAR, CHANGED, 0, null))
                .expectEvents(new SettingsChanged("s", Part.CALENDAR, CHANGED));
    }

    @Test
    void areNotOverwrittenByWhoeverSawAnEarlierVersion() {
        settings.given(new SettingsChanged("s", Part.CALENDAR, CHANGED))
                .when(change(Part.CALENDAR, FILE, 0, null))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("settings-changed");
    }

    @Test
    void ofOnePartKeepWhatOthersChangedOfAnother() {
        LocalizedText name = LocalizedText.russian("Совет города");
        CouncilSettings named = FILE.named(name, FILE.zone(), null);
        settings.given(new SettingsChanged("s", Part.CALENDAR, CHANGED))
                .when(change(Part.NAMES, named, 0, "Опечатка"))
                .expectEvents(
                        new SettingsChanged(
                                "s",
                                Part.NAMES,
                                CHANGED.named(name, FILE.zone(), null),
                                "Опечатка"));
    }

    @Test
    void haveOtherDistrictsAndAnotherWeekendWithoutAFile() {
        List<LocalizedText> one = List.of(LocalizedText.russian("Новый район"));
        settings.given(new SettingsChanged("s", Part.CALENDAR, CHANGED))
                .when(change(Part.DISTRICTS, FILE.withDistricts(one), 0, null))
                .expectEvents(new SettingsChanged("s", Part.DISTRICTS, CHANGED.withDistricts(one)));
        Set<DayOfWeek> friday = Set.of(DayOfWeek.FRIDAY);
        new AggregateTestFixture<>(Settings.class)
                .given(new SettingsChanged("s", Part.CALENDAR, CHANGED))
                .when(change(Part.WEEKEND, FILE.withWeekend(friday), 0, null))
                .expectEvents(new SettingsChanged("s", Part.WEEKEND, CHANGED.withWeekend(friday)));
    }

    @Test
    void haveOtherCommissionsWithoutAFile() {
        Map<String, LocalizedText> seven = Map.of("7", LocalizedText.russian("Комиссия №7"));
        settings.given(new SettingsChanged("s", Part.CALENDAR, CHANGED))
                .when(change(Part.COMMISSIONS, FILE.withCommissions(seven), 0, null))
                .expectEvents(
                        new SettingsChanged("s", Part.COMMISSIONS, CHANGED.withCommissions(seven)));
    }

    @Test
    void ofAPartAreTakenBackToWhatTheyWere() {
        CouncilSettings named = CHANGED.named(LocalizedText.russian("Совет"), FILE.zone(), null);
        SettingsChanged first = new SettingsChanged("s", Part.CALENDAR, CHANGED);
        SettingsChanged second = new SettingsChanged("s", Part.NAMES, named);
        settings.given(first, second)
                .when(new TakeBack("s", Part.NAMES, 2, FILE, "Описка"))
                .expectEvents(new SettingsChanged("s", Part.NAMES, CHANGED, "Описка"));
        new AggregateTestFixture<>(Settings.class)
                .given(first, second)
                .when(new TakeBack("s", Part.CALENDAR, 1, FILE, "Описка"))
                .expectEvents(
                        new SettingsChanged(
                                "s", Part.CALENDAR, named.withCalendar(FILE.calendar()), "Описка"));
        new AggregateTestFixture<>(Settings.class)
                .given(first, second, first)
                .when(new TakeBack("s", Part.CALENDAR, 1, FILE, "Описка"))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("settings-changed");
    }

    private static ChangeSettings change(
            Part part, CouncilSettings wanted, int version, @Nullable String reason) {
        return new ChangeSettings("s", part, wanted, version, reason);
    }

    @Test
    void stayWhenNothingIsOther() {
        settings.given(new SettingsChanged("s", Part.CALENDAR, CHANGED))
                .when(change(Part.CALENDAR, CHANGED, 1, null))
                .expectNoEvents();
    }

    @Test
    void aFormReadsRemindersAndRefusesWhatIsNoNumber() {
        SettingsForms form =
                new SettingsForms(
                        Map.of("reminders", "14; 7,1 −1", "quorumPercent", "50"), List.of());
        assertThat(form.rules().reminders()).containsExactly(14, 7, 1, -1);
        assertThat(form.rules().quorumPercent()).isEqualTo(50);
        assertThat(form.rules().chairDecides()).isFalse();
        assertThat(new SettingsForms(Map.of("chairDecides", "true"), List.of()).rules())
                .returns(true, rules -> rules.chairDecides());

        SettingsForms wrong = new SettingsForms(Map.of("quorumPercent", "half"), List.of());
        assertThatExceptionOfType(Invalid.class).isThrownBy(wrong::rules);
    }

    @Test
    void keepASmallCopyOfALogoToldByItsContent() throws IOException {
        Logo logo = new Logos(new AttachedFiles(new InProcess())).of(Attachments.photo());
        BufferedImage dots = ImageIO.read(new ByteArrayInputStream(logo.bytes()));

        assertThat(logo.mediaType()).isEqualTo("image/jpeg");
        assertThat(dots.getWidth()).isBetween(1, 400);
        assertThat(dots.getHeight()).isBetween(1, 120);
        assertThat(logo.sha256()).isEqualTo(Logos.sha256(logo.bytes()));
        assertThat(FILE.withLogo(logo).named(FILE.name(), FILE.zone(), null).logo())
                .isEqualTo(logo);
    }

    @Test
    void refuseWhatIsNoLogo() {
        for (byte[] file :
                List.of(
                        new byte[0],
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8),
                        Attachments.pdf(),
                        new byte[Logos.LARGEST_FILE + 1])) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> new Logos(new AttachedFiles(new InProcess())).of(file));
        }
    }

    @Test
    void standOnOnePageWithAFormForEachPart() {
        Map<String, Object> model = model();
        model.put("settings", CHANGED.withLogo(new Logo("image/png", "0".repeat(64), "")));
        model.put("languages", List.of("kk"));
        model.put("part", "");
        model.put("theirs", Map.of("nameRu", "Совет, как его назвал коллега"));
        model.put("done", "terms");
        model.put("undo", 7);

        Map<Language, String> pages =
                TestCouncil.renderer().renderAll("plan/settings", "/settings", model);

        assertThat(pages.get(Language.RU))
                .contains("Тем временем записано: Совет, как его назвал коллега")
                .contains("Курбан-айт", "value=\"14, 1, -1\"", "не проверено")
                .contains("action=\"/ru/settings/calendar/2026-05-27/remove\"")
                .contains("action=\"/ru/settings/districts\"", "action=\"/ru/settings/weekend\"")
                .contains("value=\"SUNDAY\" checked=\"checked\"", "value=\"SATURDAY\">")
                .contains("action=\"/ru/settings/terms/undo\"", "name=\"version\" value=\"7\"");
        assertThat(SentForms.withoutKey(pages.get(Language.RU))).isEmpty();
        assertThat(pages.get(Language.KK))
                .contains("Қала аудандары", "id=\"district-2Kk\"", "жексенбі")
                .contains("демалыс", "value=\"50\"", "src=\"/logo?v=000000000000\"");
        assertThat(pages.values())
                .as("what is taken away can be given a reason")
                .allSatisfy(
                        page ->
                                assertThat(page)
                                        .contains("name=\"reason\" autocomplete=\"off\" id=\"gone-")
                                        .contains("id=\"gone-day-2026-05-27\"")
                                        .contains("id=\"gone-commission-2\"")
                                        .contains("id=\"gone-logo\"", "id=\"why-logo\""));
    }

    /** A form that comes back is open, with the reason that was typed into it and not elsewhere. */
    @Test
    void keepTheReasonOfWhatIsTakenOutWhereSomebodyWasFaster() {
        Map<String, String> values = new HashMap<>(SettingsValues.of(CHANGED));
        values.put("reason", "Слили с первой");
        values.put("gone", "commission-2");
        Map<String, Object> model = model();
        model.put("languages", List.of("kk"));
        model.put("values", values);
        model.put("part", "commissions");

        assertThat(
                        TestCouncil.renderer()
                                .renderAll("plan/settings", "/settings", model)
                                .get(Language.RU))
                .contains("id=\"gone-commission-2\" value=\"Слили с первой\"")
                .containsOnlyOnce("Слили с первой")
                .containsOnlyOnce("<details open")
                .doesNotContain("data-unsent");
        model.put("unread", true);
        assertThat(
                        TestCouncil.renderer()
                                .renderAll("plan/settings", "/settings", model)
                                .get(Language.RU))
                .as("what was typed with too large a file is in the browser alone")
                .contains("data-unsent=\"true\"");
    }

    @Test
    void nameTheFieldsThatAreWrong() {
        Map<String, Object> model = model();
        model.put("languages", List.of("kk", "ru"));
        model.put("part", "rules");
        model.put(
                "errors",
                List.of(
                        Map.of("field", "quorumPercent", "message", "Нужно число: 1–100."),
                        Map.of("field", "rules", "message", "Не вышло.")));

        assertThat(
                        TestCouncil.renderer()
                                .renderAll("plan/settings", "/settings", model)
                                .get(Language.RU))
                .contains("Кворум: доля членов, в процентах. Нужно число: 1–100.", ">Не вышло.");
    }

    @Test
    void areReadByWhoMayNotChangeThem() {
        Map<String, Object> model = model();
        model.put("languages", List.of("kk", "ru"));
        model.put("part", "");
        model.put("visitor", new Visitor("x", "", null, null, (method, address) -> false));

        TestCouncil.renderer()
                .renderAll("plan/settings", "/settings", model)
                .forEach(
                        (language, page) ->
                                assertThat(page.substring(page.indexOf("<main")))
                                        .contains("50 %", "14, 1, -1")
                                        .doesNotContain("<form", "/settings/history")
                                        .as("there is no logo")
                                        .doesNotContain("id=\"logo\""));
        model.put("settings", FILE);
        model.put("values", SettingsValues.of(FILE));
        assertThat(
                        TestCouncil.renderer()
                                .renderAll("plan/settings", "/settings", model)
                                .get(Language.RU))
                .contains("<dd>как настроена служба напоминаний</dd>", "не проверяется");
    }

    private static Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("settings", CHANGED);
        model.put("terms", SettingsValues.terms(CHANGED.terms()));
        model.put("version", 1);
        model.put("values", SettingsValues.of(CHANGED));
        model.put("week", DayOfWeek.values());
        model.put("weekend", List.of("SUNDAY"));
        model.put("districtRows", 3);
        model.put("key", "k");
        model.put("errors", List.of());
        model.put("theirs", Map.of());
        return model;
    }
}
