package kz.moldir.monitoring.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.monitoring.events.VisitEvent.Finding;
import kz.moldir.monitoring.events.VisitEvent.Made;
import kz.moldir.monitoring.events.VisitEvent.Severity;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Both began with the day of the 12th, Terminal 1, and the findings of a ramp and a lamp. */
class MergedCorrectionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 12);
    private static final Finding RAMP = new Finding("f1", "Пандус", Severity.HIGH);
    private static final Finding LAMP = new Finding("f2", "Темно", Severity.LOW);
    private static final Finding DOOR = new Finding("f3", "Дверь", Severity.MEDIUM);

    @Test
    void hasTheFindingThatTheOtherAddedAndTheDayThatIsMine() {
        Map<String, Object> form =
                merged(mine("2026-04-11", "Терминал 1", RAMP, LAMP), theirs(RAMP, LAMP, DOOR));

        assertThat(form)
                .containsEntry("date", "2026-04-11")
                .containsEntry("reason", "Описка")
                .doesNotContainKey("dateMeanwhile");
        assertThat(found(form))
                .extracting(each -> each.get("id"))
                .containsExactly("f1", "f2", "f3");
        assertThat(found(form))
                .extracting(each -> each.get("note"))
                .containsExactly(null, null, "added");
    }

    @Test
    void takesOverWhatOnlyTheOtherChanged() {
        Made other =
                new Made(
                        DAY.minusDays(2),
                        "Терминал 2",
                        List.of(new Finding("f1", "Крутой пандус", Severity.HIGH), LAMP));
        Map<String, Object> form =
                merged(
                        mine(
                                DAY.toString(),
                                "Терминал 1",
                                new Finding("f1", "Пандус", Severity.LOW),
                                LAMP),
                        other);

        assertThat(form).containsEntry("date", "2026-04-10").containsEntry("object", "Терминал 2");
        assertThat(found(form).getFirst())
                .containsEntry("text", "Крутой пандус")
                .containsEntry("severity", "LOW")
                .doesNotContainKey("note");
    }

    @Test
    void saysWhatTheOtherWroteInTheSameField() {
        Made other =
                new Made(
                        DAY.minusDays(2),
                        "Терминал 1",
                        List.of(new Finding("f1", "Крутой пандус", Severity.HIGH), LAMP));
        Map<String, Object> form =
                merged(
                        mine(
                                "2026-04-11",
                                "Терминал 1",
                                new Finding("f1", "Нет пандуса", Severity.HIGH),
                                LAMP),
                        other);

        assertThat(form)
                .containsEntry("date", "2026-04-11")
                .containsEntry("dateMeanwhile", DAY.minusDays(2));
        assertThat(found(form).getFirst())
                .containsEntry("text", "Нет пандуса")
                .containsEntry("seenText", "Крутой пандус")
                .containsEntry("note", "changed");
    }

    @Test
    void saysWhatTheOtherTookOutAndKeepsWhatWasRewritten() {
        Map<String, Object> form =
                merged(
                        mine(
                                DAY.toString(),
                                "Терминал 1",
                                new Finding("f1", "Нет пандуса", Severity.HIGH),
                                LAMP),
                        theirs());

        assertThat(form).containsEntry("left", List.of("Темно"));
        assertThat(found(form))
                .singleElement()
                .satisfies(
                        each ->
                                assertThat(each)
                                        .containsEntry("id", "")
                                        .containsEntry("text", "Нет пандуса")
                                        .containsEntry("note", "gone"));
    }

    /** Sent again, it is a correction of what the other recorded. */
    @Test
    void isSeenAsItIsRecordedByNow() {
        Map<String, Object> form =
                merged(mine("2026-04-11", "Терминал 1", RAMP, LAMP), theirs(RAMP, LAMP, DOOR));

        assertThat(form).containsEntry("seenDate", DAY.toString());
        assertThat(found(form).getLast()).containsEntry("seenText", "Дверь");
    }

    /** As it could be recorded once. */
    @Test
    void hasAFindingOnceThatWasRecordedTwice() {
        assertThat(found(merged(mine("2026-04-11", "", RAMP, LAMP), theirs(RAMP, RAMP, LAMP))))
                .extracting(each -> each.get("id"))
                .containsExactly("f1", "f2");
    }

    @Test
    void isWhatWasTypedWhereNobodyElseWrote() {
        TypedCorrection mine = mine("2026-04-11", "", new Finding("f1", "", Severity.HIGH), LAMP);

        assertThat(found(merged(mine, theirs(RAMP, LAMP))))
                .extracting(each -> each.get("text"))
                .containsExactly("", "Темно");
        assertThat(merged(mine, theirs(RAMP, LAMP)))
                .containsEntry("object", "")
                .containsEntry("left", List.of());
    }

    private static Made theirs(Finding... found) {
        return new Made(DAY, "Терминал 1", List.of(found));
    }

    /** A form that was opened on the ramp and the lamp. */
    private static TypedCorrection mine(String date, String object, Finding... found) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("date", date);
        form.add("seen.date", DAY.toString());
        form.add("object", object);
        form.add("seen.object", "Терминал 1");
        form.add("reason", "Описка");
        List<Finding> seen = List.of(RAMP, LAMP);
        for (int i = 0; i < found.length; i++) {
            form.add("seen.finding", found[i].id());
            form.add("text", found[i].text());
            form.add("severity", found[i].severity().name());
            form.add("seen.text", seen.get(i).text());
            form.add("seen.severity", seen.get(i).severity().name());
        }
        return TypedCorrection.of(form);
    }

    private static Map<String, Object> merged(TypedCorrection mine, Made theirs) {
        return MergedCorrection.of(mine, TypedCorrection.recorded(theirs));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> found(Map<String, Object> form) {
        return (List<Map<String, Object>>) form.get("found");
    }
}
