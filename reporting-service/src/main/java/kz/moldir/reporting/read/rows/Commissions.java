package kz.moldir.reporting.read.rows;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;

/** The commissions of rows: what one did that the council has no more stays under its number. */
public final class Commissions {

    private Commissions() {}

    /** Those of the council, and behind them those that rows have beside. */
    public static Map<String, LocalizedText> of(Collection<Row> rows, Council council) {
        Map<String, LocalizedText> all = new LinkedHashMap<>(council.commissions());
        rows.stream()
                .flatMap(row -> row.commissions().stream())
                .distinct()
                .sorted(Comparator.comparing(String::length).thenComparing(number -> number))
                .forEach(number -> all.putIfAbsent(number, numbered(number)));
        return all;
    }

    /** What a commission is called; one that the council does not have by its number. */
    public static LocalizedText name(String number, Council council) {
        return council.commissions().getOrDefault(number, numbered(number));
    }

    private static LocalizedText numbered(String number) {
        return new LocalizedText(
                "Комиссия № " + number, "№ " + number + " комиссия", "Commission No. " + number);
    }
}
