package kz.moldir.plan.read.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.PlanDocument;
import kz.moldir.plan.document.PlanReader;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.PlanFiles;
import kz.moldir.plan.office.worker.InProcess;
import kz.moldir.plan.wiring.WordsOfTables;
import kz.moldir.plan.write.plan.PlanImports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files that the real plan is taken away in, opened and saved again by LibreOffice, say the
 * same of its rows. {@code -calc} went through an ods, {@code -csv} was opened as csv.
 */
class SavedByLibreOfficeTest {

    private static final Vocabulary WORDS = WordsOfTables.of(TestCouncil.messages());

    private static final List<Row> SEED = RoundTripTest.seed();

    @ParameterizedTest
    @ValueSource(strings = {"plan-kk.docx", "plan-ru.docx"})
    void theOfficialDocument(String file) throws IOException {
        PlanDocument read = read(file);
        assertThat(read.rows()).hasSameSizeAs(SEED);
        for (int i = 0; i < SEED.size(); i++) {
            Row row = SEED.get(i);
            PlannedRow again = read.rows().get(i);
            assertThat(again.number()).isEqualTo(row.number());
            assertThat(again.title()).isEqualTo(row.title());
            assertThat(again.timeframe()).isEqualTo(row.timeframe());
            assertThat(again.responsible()).isEqualTo(row.responsible());
            assertThat(again.note()).isEqualTo(row.note());
        }
        assertThat(read.questions()).isEmpty();
        assertThat(read.heading().chair()).isEqualTo("Хасенов М.К.");
        assertThat(read.heading().decisionDate()).hasToString("2026-03-17");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan-kk.xlsx",
                "plan-ru.xlsx",
                "plan-kk-calc.xlsx",
                "plan-ru-calc.xlsx",
                "plan-kk-csv.xlsx",
                "plan-ru-csv.xlsx",
                "plan-ru.csv"
            })
    void theTable(String file) throws IOException {
        PlanDocument read = read(file);
        assertThat(read.rows()).hasSameSizeAs(SEED);
        for (int i = 0; i < SEED.size(); i++) {
            PlannedRow again = read.rows().get(i);
            assertThat(PlanImports.row(Objects.requireNonNull(again.id()), again))
                    .isEqualTo(SEED.get(i));
        }
    }

    private static PlanDocument read(String name) throws IOException {
        var problems = new ArrayList<Problem>();
        List<Line> lines;
        try (InputStream file =
                SavedByLibreOfficeTest.class.getResourceAsStream("/libreoffice/" + name)) {
            lines =
                    new PlanFiles(WORDS, new InProcess())
                            .lines(null, file.readAllBytes(), problems::add);
        }
        assertThat(problems).isEmpty();
        PlanReader reader = new PlanReader(KnownPersons.none(), List.of(), WORDS);
        return (PlanDocument) reader.read(lines, 2026, Half.FIRST);
    }
}
