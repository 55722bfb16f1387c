package kz.moldir.plan.office.excel;

import java.util.List;

/**
 * Which sheets of a workbook were read and which were left out, each in the workbook's order.
 *
 * @param read those that hold the table that was looked for
 * @param hidden those that a person does not see
 * @param without those that hold no such table
 */
public record SheetNames(List<String> read, List<String> hidden, List<String> without) {

    /** Of a file that has no sheets. */
    public static final SheetNames NONE = new SheetNames(List.of(), List.of(), List.of());

    /** Whether there is more than one, so that which were read has to be said. */
    public boolean told() {
        return read.size() + hidden.size() + without.size() > 1;
    }

    /** Names as a sentence has them; a dash where there are none. */
    public static String list(List<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }
}
