package kz.moldir.reporting.read.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.moldir.council.state.StateGroups;
import kz.moldir.reporting.read.rows.SampleRows;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.Test;

class ActivitiesCsvTest {

    private final String table =
            new String(
                    new ActivitiesCsv(new Messages(List.of("reporting")))
                            .of(SampleRows.plan().rows(), Language.RU),
                    StandardCharsets.UTF_8);

    @Test
    void opensInASpreadsheetAsItIs() {
        assertThat(table).startsWith("\uFEFF№;Мероприятие;Вид;").endsWith("\r\n");
        assertThat(table.split("\r\n")).hasSize(13);
        assertThat(table.split("\r\n")[0])
                .endsWith(
                        ";Идентификатор;Срок до поправки;Результат на казахском;Исключено из плана");
    }

    @Test
    void saysStatesInWordsAndAsCodes() {
        assertThat(table.split("\r\n")[3])
                .contains(";noRecord;Срок прошёл, отметки о проведении нет;0;");
    }

    @Test
    void whatTookPlaceWithoutAResultYetIsNotAhead() {
        assertThat(SampleRows.plan().rows())
                .filteredOn(row -> row.group().equals(StateGroups.UNDERWAY))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.stateKey()).isEqualTo("ui.state.underway"));
    }
}
