package kz.moldir.plan.write.roster.taking;

import java.util.List;
import java.util.stream.Stream;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.write.roster.EntryRequest;
import org.jspecify.annotations.Nullable;

/**
 * One line of a workbook as it would enter the roster.
 *
 * @param sheet that it stands on, null where the workbook has one
 * @param line of the sheet, from 1
 * @param id of the entry that it changes, or is to be
 * @param version of that entry; 0 for a new one
 * @param was the name that the entry has now, where it differs
 * @param faults why the line cannot be taken
 * @param said the name that stands in the line, where nothing else of it was understood
 */
record ImportedEntry(
        @Nullable String sheet,
        int line,
        @Nullable EntryRequest body,
        String id,
        int version,
        Change change,
        @Nullable String was,
        List<Invalid.Fault> faults,
        @Nullable String said) {

    /** One whose kind was understood. */
    ImportedEntry(
            int line,
            EntryRequest body,
            String id,
            int version,
            Change change,
            @Nullable String was,
            List<Invalid.Fault> faults) {
        this(null, line, body, id, version, change, was, faults, null);
    }

    /** One of which not even the kind was understood. */
    static ImportedEntry unknown(int line, @Nullable String said, Invalid.Fault why) {
        return new ImportedEntry(null, line, null, "", 0, Change.FAULTY, null, List.of(why), said);
    }

    /** The same with one fault more. */
    ImportedEntry faulty(Invalid.Fault fault) {
        return new ImportedEntry(
                sheet,
                line,
                body,
                id,
                version,
                Change.FAULTY,
                was,
                Stream.concat(faults.stream(), Stream.of(fault)).toList(),
                said);
    }

    /** The same, doing something else. */
    ImportedEntry doing(Change other) {
        return new ImportedEntry(sheet, line, body, id, version, other, was, faults, said);
    }

    /** The same with more than the line alone says. */
    ImportedEntry saying(EntryRequest more) {
        return new ImportedEntry(sheet, line, more, id, version, change, was, faults, said);
    }

    /** The same on a sheet among others. */
    ImportedEntry on(@Nullable String sheet) {
        return new ImportedEntry(sheet, line, body, id, version, change, was, faults, said);
    }

    /** Where it stands, in words. */
    public String place() {
        return sheet == null ? String.valueOf(line) : "«" + sheet + "», " + line;
    }

    /** What a line would do. */
    enum Change {
        NEW,
        CHANGED,
        SAME,
        FAULTY,
        /** Tells an earlier term of an entry that another line tells. */
        TERM
    }
}
