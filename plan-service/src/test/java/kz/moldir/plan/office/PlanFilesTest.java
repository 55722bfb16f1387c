package kz.moldir.plan.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Warning;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.office.worker.InProcess;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFilesTest {

    private static final SeedFiles USUAL = new SeedFiles(List.of(0, 1, 2, 3), SeedFiles.RUSSIAN);
    private static final SeedFiles OTHER = new SeedFiles(List.of(2, 3, 0, 1), SeedFiles.KAZAKH);

    private static final PlanDocument SEED = SeedFiles.seed();

    static Stream<Named<byte[]>> files() {
        return Stream.of(
                Named.of("docx", USUAL.docx()),
                Named.of("xlsx", USUAL.xlsx()),
                Named.of("csv with semicolons", USUAL.csv(';')),
                Named.of("pdf", USUAL.pdf()),
                Named.of("docx, other columns, Kazakh", OTHER.docx()),
                Named.of("xlsx, other columns, Kazakh", OTHER.xlsx()),
                Named.of("csv with commas, other columns, Kazakh", OTHER.csv(',')),
                Named.of("pdf, other columns, Kazakh", OTHER.pdf()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void giveTheSame95RowsAsTheTextFile(byte[] file) {
        PlanDocument document = read(file);

        assertThat(document.rows()).hasSize(95);
        for (int i = 0; i < 95; i++) {
            assertThat(said(document.rows().get(i))).isEqualTo(said(SEED.rows().get(i)));
        }
        assertThat(document.questions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";"})
    void leaveNoSoftHyphenInAWordAndTellWhichMarkupTheyLeftOut(String separator) {
        String file =
                "№|Наимено\u00ADвание мероприятия|Срок|Ответственные\n"
                        + "1|Мони\u00ADторинг <i>школ</i> и <Jastar>|Ап\u00ADрель|2 комис\u00ADсия\n"
                        + "2|Мониторинг парков|Май|2 комиссия\n";

        PlanDocument read = read(file.replace("|", separator).getBytes(StandardCharsets.UTF_8));

        PlannedRow row = read.rows().getFirst();
        assertThat(row.title().ru()).isEqualTo("Мониторинг школ и <Jastar>");
        assertThat(row.timeframe().text()).isEqualTo("Апрель");
        assertThat(row.responsible().commissions()).containsExactly("2");
        assertThat(row.warnings()).containsExactly(Warning.leftOut("<i> </i>"));
        assertThat(read.rows().getLast().warnings()).isEmpty();
    }

    @Test
    void ofAWordDocumentLeaveNoSoftHyphenInAWord() throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            var table = document.createTable(2, 4);
            for (int column = 0; column < 4; column++) {
                table.getRow(0).getCell(column).setText(SeedFiles.RUSSIAN.get(column));
            }
            table.getRow(1).getCell(0).setText("1");
            table.getRow(1).getCell(1).setText("Мони\u00ADторинг <i>школ</i>");
            table.getRow(1).getCell(2).setText("Ап\u00ADрель");
            table.getRow(1).getCell(3).setText("2 комис\u00ADсия");
            document.write(bytes);

            PlannedRow row = read(bytes.toByteArray()).rows().getFirst();

            assertThat(row.title().ru()).isEqualTo("Мониторинг школ");
            assertThat(row.timeframe().text()).isEqualTo("Апрель");
            assertThat(row.responsible().text()).isEqualTo("2 комиссия");
            assertThat(row.warnings()).containsExactly(Warning.leftOut("<i> </i>"));
        }
    }

    @Test
    void whatIsNotWhatItIsCalledIsRefusedInWordsAboutItsName() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
        assertThat(problem("План.xlsx", picture))
                .isEqualTo(Problem.ofFile(Problem.Code.NOT_AS_NAMED, "xlsx"));
        assertThat(problem("План.DOCX", OTHER.xlsx()))
                .isEqualTo(Problem.ofFile(Problem.Code.NOT_AS_NAMED, "docx"));
        assertThat(problem("План", picture)).isEqualTo(Problem.ofFile(Problem.Code.OFFICE_FILE));
        assertThat(problem("План.xlsx", OTHER.xlsx())).isNull();
    }

    private static @Nullable Problem problem(String name, byte[] file) {
        var problems = new ArrayList<Problem>();
        var unused =
                new PlanFiles(Vocabulary.none(), new InProcess()).lines(name, file, problems::add);
        return problems.isEmpty() ? null : problems.getFirst();
    }

    static PlanDocument read(byte[] file) {
        var problems = new ArrayList<Problem>();
        List<Line> lines =
                new PlanFiles(Vocabulary.none(), new InProcess()).lines(null, file, problems::add);
        assertThat(problems).isEmpty();
        return (PlanDocument) SeedFiles.reader().read(lines, 2026, Half.FIRST);
    }

    /** Everything but where it stood in the file, and how. */
    static PlannedRow said(PlannedRow row) {
        return new PlannedRow(
                row.id(),
                row.number(),
                row.title(),
                row.kinds(),
                row.timeframe(),
                row.responsible(),
                row.subjects(),
                row.organiser(),
                row.external(),
                row.note(),
                row.noteKk(),
                row.disclosure(),
                row.continues(),
                row.warnings().stream()
                        .filter(each -> each.code() != Warning.Code.MARKUP_LEFT_OUT)
                        .toList(),
                "");
    }
}
