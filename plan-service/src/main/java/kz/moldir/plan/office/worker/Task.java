package kz.moldir.plan.office.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.office.attached.AttachedFile;
import kz.moldir.plan.office.attached.Kind;
import kz.moldir.plan.office.attached.Traces;
import kz.moldir.plan.office.excel.Workbook;
import kz.moldir.plan.office.guard.FileKind;
import kz.moldir.plan.office.guard.NamedFile;
import kz.moldir.plan.office.lines.FileLines;
import kz.moldir.plan.office.lines.PlanLines;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a file. Tasks and what they give pass between processes as JSON; a file is sent
 * beside its task, and a copy comes back as it is.
 *
 * @param <R> what it gives
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "task")
public sealed interface Task<R> {

    /** The type of what it gives. */
    Class<R> gives();

    /** A name as it was sent may hold half a letter, which JSON cannot. */
    private static @Nullable String whole(@Nullable String name) {
        return name == null ? null : new String(name.getBytes(UTF_8), UTF_8);
    }

    /** Does it here. */
    R on(byte[] file) throws Exception;

    /** {@link AttachedFile#kind}. */
    record Inspect(@Nullable String name) implements Task<Kind> {
        public Inspect {
            name = whole(name);
        }

        @Override
        public Class<Kind> gives() {
            return Kind.class;
        }

        @Override
        public Kind on(byte[] file) throws Exception {
            return AttachedFile.kind(name, file);
        }
    }

    /** {@link AttachedFile#copy}. */
    record Copy() implements Task<byte[]> {
        @Override
        public Class<byte[]> gives() {
            return byte[].class;
        }

        @Override
        public byte[] on(byte[] file) throws Exception {
            return AttachedFile.copy(file);
        }
    }

    /** {@link AttachedFile#fitting}. */
    record Fit(int width, int height) implements Task<byte[]> {
        @Override
        public Class<byte[]> gives() {
            return byte[].class;
        }

        @Override
        public byte[] on(byte[] file) throws Exception {
            return AttachedFile.fitting(file, width, height);
        }
    }

    /** {@link AttachedFile#traces}. */
    record FindTraces() implements Task<Traces> {
        @Override
        public Class<Traces> gives() {
            return Traces.class;
        }

        @Override
        public Traces on(byte[] file) throws Exception {
            return AttachedFile.traces(file);
        }
    }

    /**
     * {@link PlanLines#read}.
     *
     * @param columns the words of further columns
     */
    record ReadPlan(@Nullable String name, Map<String, Field> columns) implements Task<FileLines> {
        public ReadPlan {
            name = whole(name);
        }

        @Override
        public Class<FileLines> gives() {
            return FileLines.class;
        }

        @Override
        public FileLines on(byte[] file) {
            return PlanLines.read(name, file, Vocabulary.ofColumns(columns));
        }
    }

    /** {@link Workbook#sheets}. */
    record ReadSheets(@Nullable String name) implements Task<Sheets> {
        public ReadSheets {
            name = whole(name);
        }

        @Override
        public Class<Sheets> gives() {
            return Sheets.class;
        }

        @Override
        public Sheets on(byte[] file) {
            return new NamedFile(name, file).kind() == FileKind.XLSX
                    ? new Sheets(true, Workbook.sheets(file))
                    : new Sheets(false, List.of());
        }
    }

    /**
     * The sheets of a workbook.
     *
     * @param workbook whether it is one
     */
    record Sheets(boolean workbook, List<Workbook.Sheet> all) {}
}
