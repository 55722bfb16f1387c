package kz.moldir.plan.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes rows as the lines of the reviewed tables beside this class. */
final class GoldenTable {

    private GoldenTable() {}

    static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(GoldenTable.class.getResourceAsStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String line(PlannedRow row) {
        var when = row.timeframe();
        var who = row.responsible();
        return String.join(
                " | ",
                String.valueOf(row.number()),
                joined(row.kinds()),
                when.kind() + " " + shown(when.start()) + " " + shown(when.end()),
                joined(who.commissions()),
                joined(who.committees()),
                joined(who.persons()),
                joined(who.groups()),
                organiser(row));
    }

    static String subjects(PlannedRow row) {
        return row.number()
                + " | "
                + row.subjects().stream()
                        .map(subject -> subject.kind() + ": " + subject.name())
                        .collect(Collectors.joining(" & "));
    }

    private static String organiser(PlannedRow row) {
        String name = row.organiser().name();
        return row.organiser().kind() + (name == null ? "" : " " + name);
    }

    private static String joined(List<?> values) {
        return values.isEmpty()
                ? "-"
                : values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String shown(Object date) {
        return date == null ? "-" : date.toString();
    }
}
