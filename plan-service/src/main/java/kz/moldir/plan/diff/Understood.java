package kz.moldir.plan.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.moldir.council.External;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Row;
import org.jspecify.annotations.Nullable;

/**
 * Something that was understood of a row, or said of it beside its words, before and after.
 *
 * @param part of the row, as the messages name it
 */
public record Understood(String part, List<Said> before, List<Said> after) {

    /**
     * A value.
     *
     * @param word the key of its kind in the messages, or null
     * @param day where it is one, for pages, which write it as their language does
     */
    public record Said(@Nullable String word, String text, @Nullable LocalDate day) {

        /** One that is no day. */
        public Said(@Nullable String word, String text) {
            this(word, text, null);
        }
    }

    /** All that has a value, as it is now; nothing is before it. */
    public static List<Understood> of(Row row) {
        return parts(row).entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> new Understood(part.getKey(), List.of(), part.getValue()))
                .toList();
    }

    /** All that is not the same. */
    static List<Understood> between(Row before, Row after) {
        Map<String, List<Said>> old = parts(before);
        List<Understood> all = new ArrayList<>();
        parts(after)
                .forEach(
                        (part, now) -> {
                            List<Said> was = old.getOrDefault(part, List.of());
                            if (!was.equals(now)) {
                                all.add(new Understood(part, was, now));
                            }
                        });
        return List.copyOf(all);
    }

    private static Map<String, List<Said>> parts(Row row) {
        Map<String, List<Said>> parts = new LinkedHashMap<>();
        parts.put("term", List.of(new Said("ui.timeframe." + row.timeframe().kind(), "")));
        parts.put("start", day(row.timeframe().start()));
        parts.put("end", day(row.timeframe().end()));
        parts.put("commissions", names(row.responsible().commissions()));
        parts.put("committees", names(row.responsible().committees()));
        parts.put("persons", names(row.responsible().persons()));
        parts.put("groups", names(row.responsible().groups()));
        parts.put(
                "subjects",
                row.subjects().stream()
                        .map(subject -> new Said("plan.subject." + subject.kind(), subject.name()))
                        .toList());
        String host = Objects.requireNonNullElse(row.organiser().name(), "");
        parts.put("organiser", List.of(new Said("plan.organiser." + row.organiser().kind(), host)));
        parts.put(
                "external",
                row.external().stream()
                        .map(each -> new Said("plan.consent." + consent(each), each.who()))
                        .toList());
        parts.put("disclosure", List.of(new Said("plan.telling." + row.told(), "")));
        parts.put("continues", earlier(row.continues()));
        return parts;
    }

    private static List<Said> earlier(@Nullable Continues row) {
        return row == null
                ? List.of()
                : List.of(
                        new Said(
                                "plan.earlier." + row.reason(),
                                row.year()
                                        + List.of("", "-I", "-II").get(row.half())
                                        + ", № "
                                        + row.number()));
    }

    private static List<Said> names(List<String> names) {
        return names.stream().map(name -> new Said(null, name)).toList();
    }

    private static List<Said> day(@Nullable LocalDate day) {
        return day == null ? List.of() : List.of(new Said(null, day.toString(), day));
    }

    private static String consent(External external) {
        Boolean agreed = external.agreed();
        return agreed == null ? "OPEN" : agreed ? "AGREED" : "REFUSED";
    }
}
