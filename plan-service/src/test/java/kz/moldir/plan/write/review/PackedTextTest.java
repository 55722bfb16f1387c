package kz.moldir.plan.write.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.table.Line.Kind;
import kz.moldir.plan.document.table.Line.Place;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.office.SeedFiles;
import org.junit.jupiter.api.Test;

class PackedTextTest {

    private static final String HEADER = "№\tМероприятие\tСрок\tОтветственные";

    @Test
    void keepsWhatTheFileSaysOfItsLines() {
        List<Line> lines =
                List.of(
                        new Line(1, "Комиссия 2", Kind.SHEET, new Place("Комиссия 2", 1), 0),
                        new Line(2, HEADER, Kind.WORDS, new Place("Комиссия 2", 3), 0),
                        new Line(3, "", Kind.WORDS, new Place("Комиссия 2", 4), 0),
                        new Line(4, "5 комиссия", Kind.ALONE, new Place("Комиссия 2", 5), 0),
                        new Line(5, "Общие", Kind.SHEET, new Place("Общие", 5), 0),
                        new Line(6, "1\tОтчет\tМай\tКим", Kind.WORDS, new Place("Общие", 2), 0));

        assertThat(PackedText.unpack(PackedText.pack(lines))).isEqualTo(lines);
        assertThat(PackedText.unpack(PackedText.pack(List.of()))).isEmpty();
        List<Line> text = Line.all(List.of("", "ПЛАН", "", HEADER));
        assertThat(PackedText.unpack(PackedText.pack(text))).isEqualTo(text);
    }

    /** A review stays open for thirty days, so it may have been begun by the version before. */
    @Test
    void stillReadsReviewsOfBefore() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(
                    String.join(
                                    "\n",
                                    "\u001D1",
                                    HEADER,
                                    "1\tОтчет\tМай\tСеитов",
                                    "\u001E5 комиссия",
                                    "\u001D2",
                                    HEADER,
                                    "1\tПрием граждан\tИюнь\tКим",
                                    "\u001D",
                                    HEADER,
                                    "1\tЗаседание\tИюнь\tАхметов")
                            .getBytes(StandardCharsets.UTF_8));
        }

        var plan =
                (PlanDocument)
                        SeedFiles.reader()
                                .read(PackedText.unpackOld(bytes.toByteArray()), 2026, Half.FIRST);

        assertThat(plan.rows()).extracting(PlannedRow::number).containsExactly(1, 2, 3);
        assertThat(plan.rows())
                .extracting(row -> row.responsible().commissions())
                .containsExactly(List.of("1"), List.of("2"), List.of());
        assertThat(plan.questions()).anyMatch(question -> question.text().equals("5 комиссия"));
    }
}
