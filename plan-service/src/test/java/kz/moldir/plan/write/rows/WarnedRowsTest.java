package kz.moldir.plan.write.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.rows.Bulk.Item;
import kz.moldir.plan.write.rows.WarnedRows.Changing;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of several rows the same is said as of one that is written alone. */
class WarnedRowsTest {

    private static final Row ROW = RealPlan.fireStation();
    private static final Row RENAMED = ROW.titled(LocalizedText.russian("Приём объекта"));
    private static final Locale RU = Language.RU.locale();

    private final WarnedRows warned =
            CalmRows.of(Map.of(ROW.id(), List.of("Выходной")), ROW.id(), LocalDate.of(2026, 3, 17));

    @Test
    void aRowThatTookPlaceIsNotCalledOtherwiseInSilence() {
        assertThat(previewed(RENAMED))
                .hasSize(2)
                .contains("Выходной")
                .last()
                .asString()
                .contains("уже проведено: 17 марта 2026 г.");
        assertThat(previewed(ROW.noted("Ескерту"))).containsExactly("Выходной");
    }

    @Test
    void whatEverybodyCanReadIsNotMarkedInSilence() {
        for (Language language : Language.values()) {
            assertThat(marked(ROW, ROW.disclosed(Disclosure.RESTRICTED), language.locale()))
                    .contains("2");
        }
        assertThat(marked(ROW, RENAMED, RU)).isNull();
        assertThat(marked(ROW.disclosed(Disclosure.RESTRICTED), ROW, RU)).isNull();
    }

    @Test
    void aRowThatTookPlaceIsNotTakenOutInSilence() {
        assertThat(previewed(null))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Уже проведено: 17 марта 2026 г.");
        assertThat(previewed(null).getLast()).contains("опубликованные решения: 2");
        Item goes = new Item(ROW.id(), ROW, null, null);
        assertThat(warned.previewed(RealPlan.PLAN, List.of(goes), false, RU).getFirst().warnings())
                .as("of a draft")
                .isEmpty();
        Item stays = new Item(ROW.id(), ROW, null, "rows.bulk.refused.changed");
        assertThat(warned.previewed(RealPlan.PLAN, List.of(stays), true, RU).getFirst().warnings())
                .isEmpty();
    }

    /** Of a hundred rows as of one. */
    @Test
    void whatIsKnownOfSeveralRowsIsAskedOnce() {
        List<Set<String>> asked = new ArrayList<>();
        WarnedRows counted =
                CalmRows.asking(
                        rows -> {
                            asked.add(rows);
                            return Map.of();
                        });
        List<Row> rows = RealPlan.rows();
        List<Item> gone = rows.stream().map(row -> new Item(row.id(), row, null, null)).toList();
        List<Item> renamed =
                rows.stream()
                        .map(row -> new Item(row.id(), row, row.titled(RENAMED.title()), null))
                        .toList();

        counted.previewed(RealPlan.PLAN, gone, true, RU);
        assertThat(asked).as("held, and told").hasSize(2).allMatch(ids -> ids.size() == 4);
        asked.clear();
        counted.previewed(RealPlan.PLAN, renamed, true, RU);
        assertThat(asked).hasSize(1).allMatch(ids -> ids.size() == 4);
    }

    private List<String> previewed(@Nullable Row after) {
        Item item = new Item(ROW.id(), ROW, after, null);
        return warned.previewed(RealPlan.PLAN, List.of(item), true, RU).getFirst().warnings();
    }

    private String marked(Row before, Row after, Locale locale) {
        return warned.marked(List.of(new Changing(before, after)), locale);
    }
}
