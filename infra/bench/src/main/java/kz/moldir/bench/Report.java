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
        rows.add("| %s | %s | %s | %s | | |".formatted(what, figure, limit, ratio));
    }

    void note(String text) {
        notes.add(text);
    }

    private void row(
            String what, String figure, String limit, String ratio, String bar, boolean met) {
        missed += met ? 0 : 1;
        rows.add(
                "| %s | %s | %s | %s | %s | %s |"
                        .formatted(what, figure, limit, ratio, bar, met ? "met" : "**MISSED**"));
    }

    void end() {
        out.printf("%n%s, %.2f at the end%n%n", machine, Machine.currentLoad());
        out.println("| what | figure | limit | compared | bar | |");
        out.println("| --- | --- | --- | --- | --- | --- |");
        rows.forEach(out::println);
        out.println();
        notes.forEach(note -> out.println("- " + note));
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
