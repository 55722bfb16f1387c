package kz.moldir.plan.write.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.write.review.SourceCells.Cell;
import org.junit.jupiter.api.Test;

class SourceCellsTest {

    private static final SourceCells.Headings HEADINGS =
            SourceCells.headings(
                    Line.all(
                            List.of(
                                    "ПЛАН РАБОТЫ",
                                    "№\tНаименование мероприятия\tСрок\tОтветственные\tКод строки",
                                    "1\tВыезд на стройку\tМарт\t2 комиссия\t")));

    @Test
    void standUnderTheHeadingsOfTheFile() {
        assertThat(HEADINGS.first()).hasSize(5);
        assertThat(
                        SourceCells.of(
                                HEADINGS,
                                "2\tМониторинг школ\t\t2 комиссия\t"
                                        + "0190163d-8694-739b-aea5-966c26f8ad91"))
                .containsExactly(
                        new Cell("№", 1, "2"),
                        new Cell("Наименование мероприятия", 2, "Мониторинг школ"),
                        new Cell("Ответственные", 4, "2 комиссия"));
    }

    @Test
    void areJoinedWhereTheFilePartsThem() {
        assertThat(SourceCells.of(HEADINGS, "3\tОтчет\nуправления\tМай\t1 комиссия"))
                .extracting(Cell::words)
                .containsExactly("3", "Отчет управления", "Май", "1 комиссия");
        assertThat(SourceCells.of(HEADINGS, "3\tОтчет\tМай\t1 комиссия\n\tуправления\t\t"))
                .extracting(Cell::words)
                .containsExactly("3", "Отчет управления", "Май", "1 комиссия");
    }

    @Test
    void areNumberedWhereTheFileHasNoHeadings() {
        assertThat(SourceCells.headings(Line.all(List.of("1\tВыезд\tМарт\t2 комиссия"))).first())
                .isEmpty();
        assertThat(SourceCells.of(SourceCells.headings(Line.all(List.of())), "1\tВыезд"))
                .containsExactly(new Cell(null, 1, "1"), new Cell(null, 2, "Выезд"));
    }

    @Test
    void areThoseOfTheTableThatTheRowStandsIn() {
        SourceCells.Headings two =
                SourceCells.headings(
                        Line.all(
                                List.of(
                                        "№\tМероприятие\tСрок\tОтветственные",
                                        "1\tВыезд\tМарт\t2 комиссия",
                                        "№\tОтветственные\tСрок\tМероприятие",
                                        "2\t3 комиссия\tМай\tОтчет")));
        assertThat(SourceCells.of(two, "1\tВыезд\tМарт\t2 комиссия").get(1).heading())
                .isEqualTo("Мероприятие");
        assertThat(SourceCells.of(two, "2\t3 комиссия\tМай\tОтчет").get(1).heading())
                .isEqualTo("Ответственные");
    }
}
