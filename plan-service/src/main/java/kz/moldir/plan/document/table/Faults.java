package kz.moldir.plan.document.table;

import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Problem.Code;

/** What is wrong with a row, with the sheet where several are read. */
final class Faults {

    private Faults() {}

    static Problem of(OpenRow row, Code code, Object... args) {
        Integer number = row.number() < 0 ? null : Integer.valueOf(row.number());
        Line line = row.firstLine();
        Problem fault = Problem.at(number, line.number(), code, row.source(), args);
        String sheet = line.place().sheet();
        return sheet == null ? fault : fault.onSheet(sheet, line.place().row());
    }

    /** A row whose number an earlier one has. */
    static Problem numberTwice(OpenRow row, Line earlier) {
        Line.Place there = earlier.place();
        Line.Place here = row.firstLine().place();
        Problem twice =
                Problem.at(
                        row.number(),
                        row.firstLine().number(),
                        Code.NUMBER_TWICE,
                        row.source(),
                        row.number(),
                        there.row(),
                        here.row());
        String first = there.sheet();
        String second = here.sheet();
        return first == null || second == null ? twice : twice.onSheet(first, second);
    }

    /** A line that has words instead of a number. */
    static Problem withoutNumber(Line line, String instead) {
        return withoutNumber(line, Code.NUMBER_UNREADABLE, instead);
    }

    /** The same of a line that may be the headings of a further table. */
    static Problem numberOrHeadings(Line line) {
        return withoutNumber(line, Code.NUMBER_OR_HEADINGS, line.quoted());
    }

    private static Problem withoutNumber(Line line, Code code, String words) {
        Problem fault =
                Problem.at(null, line.number(), code, line.plain(), line.place().row(), words);
        String sheet = line.place().sheet();
        return sheet == null ? fault : fault.onSheet(sheet);
    }

    /** Headings that are none of a plan. */
    static Problem headings(Line line) {
        String words = line.quoted();
        Problem fault = Problem.at(null, line.number(), Code.HEADINGS_NOT_UNDERSTOOD, words, words);
        String sheet = line.place().sheet();
        return sheet == null ? fault : fault.onSheet(sheet);
    }
}
