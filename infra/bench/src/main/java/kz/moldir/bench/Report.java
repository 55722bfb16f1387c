package kz.moldir.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what is going on, and in the end prints each figure beside its limit as Markdown. */
final class Report {

    private final Machine machine;
    private final PrintStream out;
    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int missed;
    private int failures;

    Report(Machine machine, PrintStream out) {
        this.machine = machine;
        this.out = out;
    }

    void begin() {
        out.println(machine);
        if (machine.busy()) {
            out.println("WARNING: others use this machine; only ratios of the same moment tell.");
        }
    }

    void progress(String text) {
        out.println("  " + text);
        out.flush();
    }

    /** A figure that should be at least the bar. */
    void atLeast(String what, String figure, String limit, double value, double bar) {
        row(what, figure, limit, two(value), "≥ " + plain(bar), value >= bar);
    }

    /** A figure that should be at most the bar. */
    void atMost(String what, String figure, String limit, double value, double bar) {
        row(what, figure, limit, two(value), "≤ " + plain(bar), value <= bar);
    }

    /** A figure without a bar. */
    void plain(String what, String figure, String limit, String ratio) {
        add("| %s | %s | %s | %s | | |".formatted(what, figure, limit, ratio));
    }

    /**
     * Measures; what fails is told in the table, and the parts after it are measured all the same.
     */
    void part(String what, Part measured) throws InterruptedException {
        try {
            measured.measure();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failed) {
            failures++;
            failed.printStackTrace(out);
            plain(what, "not measured: " + failed, "", "");
        }
    }

    /** Whether something could not be measured. */
    boolean hasFailures() {
        return failures > 0;
    }

    void note(String text) {
        notes.add(text);
    }

    /** A part of what is measured. */
    @FunctionalInterface
    interface Part {
        void measure() throws Exception;
    }

    private void row(
            String what, String figure, String limit, String ratio, String bar, boolean met) {
        missed += met ? 0 : 1;
        add(
                "| %s | %s | %s | %s | %s | %s |"
                        .formatted(what, figure, limit, ratio, bar, met ? "met" : "**MISSED**"));
    }

    /** Shown at once too, should somebody end it before the whole table is there. */
    private void add(String row) {
        progress(row);
        rows.add(row);
    }

    void end() {
        out.printf("%n%s, %.2f at the end%n%n", machine, Machine.currentLoad());
        out.println("| what | figure | limit | compared | bar | |");
        out.println("| --- | --- | --- | --- | --- | --- |");
        rows.forEach(out::println);
        out.println();
        notes.forEach(note -> out.println("- " + note));
        if (failures > 0) {
            out.printf("%n%d parts could not be measured; why stands above.%n", failures);
        }
        out.printf(
                "%n%s%n",
                missed == 0 ? "Every bar that was measured is met." : missed + " bars are missed.");
        out.flush();
    }

    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String plain(double bar) {
        return bar == Math.rint(bar) ? String.valueOf((long) bar) : String.valueOf(bar);
    }
}
