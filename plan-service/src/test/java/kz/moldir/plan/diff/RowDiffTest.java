package kz.moldir.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.diff.RowDiff.Part;
import kz.moldir.plan.diff.Understood.Said;
import kz.moldir.plan.diff.WordDiff.Kind;
import kz.moldir.plan.diff.WordDiff.Piece;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.RowChange;
import org.junit.jupiter.api.Test;

class RowDiffTest {

    @Test
    void tellsATermApartByWord() {
        List<RowDiff> diffs =
                RowDiff.between(
                        List.of(RealPlan.zhetysu(), RealPlan.fireStation()),
                        List.of(RealPlan.zhetysu(), RealPlan.laterFireStation()));

        assertThat(diffs).hasSize(1);
        assertThat(diffs.getFirst().change().kind()).isEqualTo(RowChange.Kind.POSTPONED);
        assertThat(diffs.getFirst().parts())
                .containsExactly(
                        new Part(
                                "timeframe",
                                List.of(
                                        new Piece(Kind.REMOVED, "12 февраля"),
                                        new Piece(Kind.ADDED, "до 20 июня"))));
        assertThat(diffs.getFirst().kinds()).isNull();
    }

    @Test
    void tellsWhatIsDecidedAboutTheMark() {
        List<RowDiff> diffs =
                RowDiff.between(
                        List.of(RealPlan.zhetysu()),
                        List.of(RealPlan.zhetysu().disclosed(Disclosure.RESTRICTED)));

        assertThat(diffs)
                .singleElement()
                .extracting(RowDiff::understood)
                .isEqualTo(
                        List.of(
                                new Understood(
                                        "disclosure",
                                        List.of(new Said("plan.telling.OPEN", "")),
                                        List.of(new Said("plan.telling.RESTRICTED", "")))));
    }

    @Test
    void showsAllOfWhatCameAndOfWhatWent() {
        List<RowDiff> diffs =
                RowDiff.between(List.of(RealPlan.fireStation()), List.of(RealPlan.zhetysu()));

        assertThat(diffs)
                .extracting(diff -> diff.change().kind(), diff -> diff.row().number())
                .containsExactly(
                        tuple(RowChange.Kind.ADDED, 10), tuple(RowChange.Kind.EXCLUDED, 26));
        assertThat(diffs.getFirst().parts())
                .allSatisfy(
                        part ->
                                assertThat(part.pieces())
                                        .extracting(Piece::kind)
                                        .containsOnly(Kind.ADDED));
        assertThat(diffs.getLast().parts())
                .extracting(Part::name)
                .containsExactly("title", "timeframe", "responsible");
    }

    @Test
    void longTextsAreStillToldApartByWord() {
        String before = "слово ".repeat(1500);

        assertThat(WordDiff.of(before, before + "новое"))
                .hasSize(2)
                .last()
                .isEqualTo(new Piece(Kind.ADDED, "новое"));
    }
}
