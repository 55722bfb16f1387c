package kz.moldir.plan.write.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Subject;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Meaning;
import org.junit.jupiter.api.Test;

class RowFormTest {

    private static final Row FIRE = RealPlan.fireStation();
    private static final Row THEIRS =
            RealPlan.laterFireStation().titled(new LocalizedText("Их слова", "Олардікі", null));

    @Test
    void whatIsNotTouchedIsTheirs() {
        RowForm form = sent(Map.of("responsible", "3 комиссия")).beside(THEIRS);

        assertThat(form.values())
                .containsEntry("responsible", "3 комиссия")
                .containsEntry("title", "Их слова")
                .containsEntry("titleKk", "Олардікі")
                .containsEntry("timeframe", "до 20 июня");
        assertThat(form.theirs()).isEmpty();
        assertThat(form.taken())
                .containsExactly("title", "titleKk", "timeframe", "termKind", "termFrom", "termTo");
        assertThat(form.version()).isEqualTo(RowText.version(THEIRS));
        assertThat(form.seen()).containsEntry("title", "Их слова");
    }

    @Test
    void whatBothTouchedStandsBesideMine() {
        RowForm form =
                sent(Map.of("timeframe", "май", "kind", "HEARING"))
                        .beside(withKinds(ActivityKind.DIALOGUE_PLATFORM));

        assertThat(form.values())
                .containsEntry("timeframe", "май")
                .containsEntry("kind", "HEARING");
        assertThat(form.theirs())
                .containsOnly(
                        Map.entry("timeframe", "до 20 июня"),
                        Map.entry("kind", "DIALOGUE_PLATFORM"));
    }

    @Test
    void aTitleIsOneLineHoweverItWasTyped() {
        Map<String, String> typed = Map.of("title", " Отчёт акима\r\n  района\n");

        assertThat(RowForm.sent(FIRE.id(), typed::get).value("title"))
                .isEqualTo("Отчёт акима района");
    }

    @Test
    void whatIsNotSentAsSeenIsMine() {
        RowForm form =
                RowForm.sent(FIRE.id(), Map.of("title", "Мои слова", "version", "v")::get)
                        .beside(THEIRS);

        assertThat(form.theirs()).containsExactly(Map.entry("title", "Их слова"));
        assertThat(form.value("title")).isEqualTo("Мои слова");
    }

    @Test
    void saysOnlyWhatWasTouched() {
        RowText untouched = sent(Map.of()).text(FIRE);
        assertThat(untouched.kinds()).isNull();
        assertThat(untouched.further()).isEqualTo(Further.NONE);

        RowText said =
                sent(Map.of(
                                "titleKk",
                                "Өрт сөндіру депосы",
                                "kind2",
                                "PUBLIC_MONITORING",
                                "agency",
                                "ДЧС; Акимат ",
                                "organiser",
                                "JOINT",
                                "organiserName",
                                "Маслихат"))
                        .text(FIRE);
        assertThat(said.kinds())
                .containsExactly(ActivityKind.SITE_VISIT, ActivityKind.PUBLIC_MONITORING);
        assertThat(said.further().titles())
                .isEqualTo(new LocalizedText(null, "Өрт сөндіру депосы", null));
        assertThat(said.further().subjects())
                .startsWith(
                        new Subject(Subject.Kind.AGENCY, "ДЧС"),
                        new Subject(Subject.Kind.AGENCY, "Акимат"))
                .containsAll(FIRE.subjects());
        assertThat(said.further().organiser())
                .isEqualTo(new Organiser(Organiser.Kind.JOINT, "Маслихат"));
        assertThat(sent(Map.of("kind", "")).text(FIRE).kinds()).isEqualTo(List.of());
    }

    @Test
    void whoIsInvitedIsSaidByWhetherTheyAgreed() {
        assertThat(RowForm.of(FIRE).value("invited")).isEqualTo("ДЧС");

        RowText said = sent(Map.of("invited", "", "invitedAgreed", "ДЧС; МЧС")).text(FIRE);

        assertThat(said.further().external())
                .containsExactly(new External("ДЧС", true), new External("МЧС", true));
        assertThat(sent(Map.of("invited", "")).text(FIRE).further().external()).isEmpty();
    }

    @Test
    void howTheWordsAreUnderstoodIsSaidOnlyWhereItWasTouched() {
        assertThat(RowForm.of(FIRE).values())
                .containsEntry("termKind", "EXACT_DAY")
                .containsEntry("termTo", "2026-02-12");
        Map<String, String> touched = new HashMap<>();
        touched.put("termKind", "MONTH");
        touched.put("termFrom", "2026-04-01");
        touched.put("termTo", "2026-04-30");
        touched.put("commissions", "1, 3");
        touched.put("persons", "");

        Meaning meant = sent(touched).text(FIRE).further().meaning();

        assertThat(meant.term())
                .isEqualTo(
                        new Meaning.Term(
                                TimeframeKind.MONTH,
                                LocalDate.of(2026, 4, 1),
                                LocalDate.of(2026, 4, 30)));
        assertThat(meant.commissions()).containsExactly("1", "3");
        assertThat(meant.persons()).isEmpty();
        assertThat(sent(Map.of("timeframe", "до 20 июня")).text(FIRE).further().meaning())
                .isEqualTo(Meaning.NONE);
    }

    @Test
    void aKindThatHasNoFieldStays() {
        Row three =
                withKinds(
                        ActivityKind.HEARING,
                        ActivityKind.ROUND_TABLE,
                        ActivityKind.PUBLIC_MONITORING);

        assertThat(sent(three, Map.of("kind", "SITE_VISIT")).text(three).kinds())
                .containsExactly(
                        ActivityKind.SITE_VISIT,
                        ActivityKind.ROUND_TABLE,
                        ActivityKind.PUBLIC_MONITORING);
        assertThat(sent(three, Map.of("kind", "", "kind2", "")).text(three).kinds()).isEmpty();
    }

    private static Row withKinds(ActivityKind... kinds) {
        return new Row(
                THEIRS.id(),
                THEIRS.number(),
                THEIRS.title(),
                List.of(kinds),
                THEIRS.timeframe(),
                THEIRS.responsible(),
                THEIRS.subjects(),
                THEIRS.organiser(),
                THEIRS.external(),
                THEIRS.note());
    }

    private static RowForm sent(Map<String, String> touched) {
        return sent(FIRE, touched);
    }

    private static RowForm sent(Row row, Map<String, String> touched) {
        Map<String, String> sent = new HashMap<>();
        RowForm.of(row)
                .values()
                .forEach(
                        (field, value) -> {
                            sent.put(field, value);
                            sent.put("seen." + field, value);
                        });
        sent.putAll(touched);
        return RowForm.sent(row.id(), sent::get);
    }
}
