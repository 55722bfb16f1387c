package kz.moldir.plan.write.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.diff.Understood;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.plan.write.rows.Bulk.Change;
import kz.moldir.plan.write.rows.Bulk.Item;
import kz.moldir.plan.write.rows.Bulk.Seen;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkOrdersTest {

    private static final List<Row> ROWS =
            IntStream.rangeClosed(1, 9).mapToObj(BulkOrdersTest::row).toList();
    private static final DraftPlan PLAN = new DraftPlan(RealPlan.PLAN, 2026, 1, 0, ROWS, null);

    private final BulkOrders orders =
            new BulkOrders(null, RowOrdersTest.orders(PLAN), TestCouncil.ALMATY);

    @Test
    void rowsFromBothSidesStandTogetherInTheirOrder() {
        assertThat(preview(Change.NUMBER, "5", 1, 2, 8))
                .extracting(item -> item.after().number())
                .containsExactly(4, 5, 6);
    }

    @Test
    void whatIsThereAlreadyStays() {
        assertThat(preview(Change.NUMBER, "5", 5))
                .extracting(Item::problem)
                .containsExactly("rows.bulk.refused.same");
    }

    @Test
    void whatIsGoneOrChangedIsNamed() {
        List<Item> items =
                orders.preview(
                        RealPlan.PLAN,
                        new Bulk(
                                Change.REMOVE,
                                List.of(
                                        new Seen("none", "v"),
                                        new Seen("r1", "seen otherwise"),
                                        seen(2)),
                                ""));

        assertThat(items)
                .extracting(Item::problem)
                .containsExactly("rows.bulk.refused.gone", "rows.bulk.refused.changed", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 комиссия Нуртаев Т.Т. | 2 комиссия Нуртаев Т.Т.",
                "Комиссия № 5 Нуртаев Т.Т. | 2 комиссия Нуртаев Т.Т.",
                "5-комиссия | 2-комиссия",
                "5-ші комиссия | 2 комиссия",
                "№5 комиссия, члены ОС | 2 комиссия, члены ОС",
                "1, 3 и 5 комиссии | 2 комиссия",
                "1-3 комиссии Нуртаев Т.Т. | 2 комиссия Нуртаев Т.Т.",
                "Нуртаев Т.Т. | 2 комиссия Нуртаев Т.Т.",
                "5 комиссия (1 комиссия – по согласованию) | 2 комиссия (1 комиссия – по"
                        + " согласованию)"
            })
    void anotherCommissionTakesThePlaceOfAllThatAreNamed(String before, String after) {
        Item item = ofCommission(before);

        assertThat(item.problem()).isNull();
        assertThat(item.after().responsible().text()).isEqualTo(after);
        assertThat(item.after().responsible().commissions()).containsExactly("2");
    }

    @Test
    void whatNamesCommissionsInDifferentPlacesIsLeftToItsRow() {
        assertThat(ofCommission("1 комиссия Нуртаев Т.Т., 3 комиссия Исмагулов М.Б.").problem())
                .isEqualTo("rows.bulk.refused.several");
        assertThat(ofCommission("2 комиссия").problem()).isEqualTo("rows.bulk.refused.same");
    }

    @Test
    void thePreviewAsksWhatARowWouldAskThatIsWrittenAlone() {
        assertThat(preview(Change.TIMEFRAME, "15 сентября 2062", 1, 2))
                .allSatisfy(
                        item ->
                                assertThat(item.questions())
                                        .extracting(OpenQuestion::code, OpenQuestion::arguments)
                                        .contains(
                                                tuple(
                                                        Question.Code.OTHER_YEAR.key(),
                                                        List.of("2062", "2026"))));
        assertThat(preview(Change.TIMEFRAME, "15 мая", 1).getFirst().questions())
                .extracting(OpenQuestion::code)
                .doesNotContain(Question.Code.OTHER_YEAR.key());
    }

    /** The name was answered for when the row was written: no question of it stands. */
    @Test
    void aNameThatWasAnsweredForIsNotAskedAboutAgain() {
        Item item =
                ofCommission("5 комиссия Сеитов С.С.", KnownPersons.of(List.of("Нуртаев Т.Т.")));

        assertThat(item.after().responsible().text()).isEqualTo("2 комиссия Сеитов С.С.");
        assertThat(item.questions())
                .extracting(OpenQuestion::code)
                .doesNotContain(Question.Code.PERSON_UNKNOWN.key());
    }

    @Test
    void thePreviewSaysWhichCommissionsAreMeant() {
        Item item = ofCommission("1-3 комиссии");

        assertThat(BulkPages.Shown.of(item, List.of(), List.of()).diff().getFirst().understood())
                .extracting(Understood::part)
                .contains("commissions");
    }

    private static Item ofCommission(String responsible) {
        return ofCommission(responsible, KnownPersons.none());
    }

    private static Item ofCommission(String responsible, KnownPersons roster) {
        DraftPlan empty = new DraftPlan(RealPlan.PLAN, 2026, 1, 0, List.of(), null);
        Row row =
                RowOrdersTest.orders(empty, roster)
                        .drafted(
                                empty,
                                "r",
                                new RowText(new Words("Мониторинг", "Май", responsible, ""), null))
                        .row()
                        .numbered(1);
        DraftPlan plan = new DraftPlan(RealPlan.PLAN, 2026, 1, 0, List.of(row), null);
        return new BulkOrders(null, RowOrdersTest.orders(plan, roster), TestCouncil.ALMATY)
                .preview(
                        RealPlan.PLAN,
                        new Bulk(
                                Change.COMMISSION,
                                List.of(new Seen("r", RowText.version(row))),
                                "2"))
                .getFirst();
    }

    private List<Item> preview(Change change, String value, int... numbers) {
        return orders.preview(
                RealPlan.PLAN,
                new Bulk(
                        change,
                        IntStream.of(numbers).mapToObj(BulkOrdersTest::seen).toList(),
                        value));
    }

    private static Seen seen(int number) {
        return new Seen("r" + number, RowText.version(row(number)));
    }

    private static Row row(int number) {
        Row row = RealPlan.housing();
        return new Row(
                "r" + number,
                number,
                row.title(),
                row.kinds(),
                row.timeframe(),
                row.responsible(),
                row.subjects(),
                row.organiser(),
                row.external(),
                null);
    }
}
