package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.plan.read.history.PlanHistory.Line;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** Who did it, as the line of a decision and that of a deputy's act say it. */
class WhoDidItTest {

    private static Entry decided() {
        PlanEntries told = new PlanEntries();
        told.add(RealPlan.recorded(RealPlan.imported(), "plan.imported", RealPlan.PLAN, 0));
        return told.add(RealPlan.recorded(RealPlan.approved(), "plan.approved", RealPlan.PLAN, 1))
                .getFirst();
    }

    @Test
    void tellsWhoWroteWhatWasDecidedAndWhoRecordedIt() {
        Entry decided = decided();
        assertThat(decided.changes())
                .contains(
                        new Change("wroteBy", null, "local"),
                        new Change("recordedBy", null, "local"),
                        new Change("eyes", null, "one"));
        List<Line> lines = List.of(new Line(decided.withoutActor(), null, null));
        assertThat(Line.named(lines)).containsOnly("local");

        HistoryWords words = new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY);
        Entry deputised =
                new Entry(
                        decided.at(),
                        "chair",
                        "plan.approved",
                        List.of(
                                Change.set("wroteBy", "a\nb"),
                                Change.set("recordedBy", "c d"),
                                Change.set("eyes", "scan")));
        assertThat(
                        words.of(
                                        List.of(deputised),
                                        account -> "Имя-" + account,
                                        Language.RU.locale())
                                .getFirst()
                                .details())
                .extracting(detail -> detail.label() + ": " + detail.to())
                .containsExactly(
                        "Вносили или направляли: Имя-a; Имя-b",
                        "Решение записал: Имя-c, замещает: Имя-d",
                        "Вторая пара глаз: Внёс и записал один человек: второй парой глаз"
                                + " послужил скан, подписанный председателем");
    }

    @Test
    void tellsAMemberTooThatADeputyActedWithoutSayingWho() {
        HistoryWords words = new HistoryWords(TestCouncil.messages(), TestCouncil.ALMATY);
        Entry own = new Entry(Instant.EPOCH, "commission-2-lead", "t", List.of(), "a", null);
        Entry deputy = new Entry(Instant.EPOCH, "commission-2-lead", "t", List.of(), "b", "a");
        Entry told = deputy.withoutActor();

        assertThat(told.actor()).isNull();
        assertThat(told.toString()).doesNotContain("actor=b", "actingFor=a,");
        assertThat(Line.named(List.of(new Line(told, null, null)))).isEmpty();
        assertThat(by(words, own, Language.RU)).isEqualTo("руководитель комиссии №2");
        assertThat(by(words, told, Language.RU))
                .isEqualTo("руководитель комиссии №2 (замещающее лицо)");
        assertThat(by(words, told, Language.KK)).isEqualTo("№2 комиссия басшысы (орнын басушы)");
        assertThat(by(words, told, Language.EN)).isEqualTo("head of commission No. 2 (a deputy)");
    }

    private static String by(HistoryWords words, Entry entry, Language language) {
        return words.of(List.of(entry), language.locale()).getFirst().by();
    }
}
