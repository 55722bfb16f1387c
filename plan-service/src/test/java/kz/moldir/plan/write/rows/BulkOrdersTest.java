package kz.moldir.plan.write.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.rows.Bulk.Change;
import kz.moldir.plan.write.rows.Bulk.Item;
import kz.moldir.plan.write.rows.Bulk.Seen;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import org.junit.jupiter.api.Test;

class BulkOrdersTest {

    private static final List<Row> ROWS =
            IntStream.rangeClosed(1, 9).mapToObj(BulkOrdersTest::row).toList();
    private static final DraftPlan PLAN = new DraftPlan(RealPlan.PLAN, 2026, 1, 0, ROWS, null);

    private final BulkOrders orders =
            new BulkOrders(
                    null, new RowOrders(null, null, id -> Optional.of(PLAN)), TestCouncil.ALMATY);

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

    @Test
    void anotherCommissionTakesThePlaceOfTheFirst() {
        assertThat(BulkOrders.ofCommission(RealPlan.fireStation(), "4").responsible())
                .startsWith("4 комиссия Нуртаев Т.Т.");
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
