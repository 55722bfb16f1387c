package kz.moldir.plan.write.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterTerm;
import kz.moldir.plan.write.roster.EntryRequest.TermRequest;
import org.jspecify.annotations.Nullable;

/** The earlier terms of a form, as fields such as "terms-0-until"; an empty one is none. */
final class TypedTerms {

    private static final Pattern FIELD = Pattern.compile("terms-([0-9]{1,3})-([a-z]+)");
    private static final List<String> FIELDS = List.of("commission", "role", "from", "until");

    /** A field with the words of the terms that somebody saw who began to type. */
    static final String SEEN = "seen";

    private TypedTerms() {}

    /** The fields of terms that are known. */
    static void put(Map<String, String> values, List<RosterTerm> terms) {
        for (int i = 0; i < terms.size(); i++) {
            put(values, i, terms.get(i));
        }
        values.put(SEEN, terms.stream().map(RosterTerm::code).collect(Collectors.joining(" ")));
    }

    /** Whether a field belongs to them. */
    static boolean owns(String field) {
        return field.equals(SEEN) || FIELD.matcher(field).matches();
    }

    /**
     * Sets what was typed beside what somebody else wrote meanwhile: a term that only they have is
     * added, one that was seen and taken away is not.
     *
     * @param packed what was typed, without empty terms
     * @param theirs what is stored now
     * @return what they have in the fields of a typed term, where it differs
     */
    static Map<String, String> meet(Map<String, String> packed, List<RosterTerm> theirs) {
        List<String> seen =
                Stream.of(packed.getOrDefault(SEEN, "").split(" "))
                        .filter(code -> !code.isEmpty())
                        .toList();
        List<String> rest = new ArrayList<>(theirs.stream().map(RosterTerm::code).toList());
        List<Integer> other = new ArrayList<>();
        for (int at = 0; at < count(packed); at++) {
            if (!rest.remove(code(packed, at))) {
                other.add(at);
            }
        }
        Map<String, String> said = new HashMap<>();
        for (int at : other) {
            String begun = text(packed, at, "from").strip() + "/";
            String met =
                    rest.stream().filter(code -> code.startsWith(begun)).findFirst().orElse(null);
            if (met != null) {
                rest.remove(met);
                put(said, at, met, packed);
            } else if (seen.stream().anyMatch(code -> code.startsWith(begun))) {
                put(said, at, "///", packed);
            }
        }
        rest.removeAll(seen);
        for (String code : rest) {
            put(packed, count(packed), RosterTerm.ofCode(code));
        }
        return said;
    }

    /** What they have where it differs from what was typed. */
    private static void put(
            Map<String, String> said, int at, String code, Map<String, String> packed) {
        Map<String, String> theirs = new HashMap<>();
        put(theirs, at, RosterTerm.ofCode(code));
        theirs.forEach(
                (field, text) -> {
                    if (!text.equals(packed.getOrDefault(field, "").strip())) {
                        said.put(field, text.isEmpty() ? "—" : text);
                    }
                });
    }

    private static String code(Map<String, String> packed, int at) {
        return Stream.of("from", "until", "commission", "role")
                .map(field -> text(packed, at, field).strip())
                .collect(Collectors.joining("/"));
    }

    private static void put(Map<String, String> values, int at, RosterTerm term) {
        values.put(name(at, "commission"), text(term.commission()));
        values.put(name(at, "role"), text(term.role()));
        values.put(name(at, "from"), text(term.from()));
        values.put(name(at, "until"), text(term.until()));
    }

    /** What was typed, without terms that are empty: those behind move up. */
    static Map<String, String> packed(Map<String, String> typed) {
        Map<String, String> packed = new HashMap<>(typed);
        packed.keySet().removeIf(field -> FIELD.matcher(field).matches());
        int next = 0;
        for (int at = 0; at <= last(typed); at++) {
            if (said(typed, at)) {
                for (String field : FIELDS) {
                    packed.put(name(next, field), typed.getOrDefault(name(at, field), ""));
                }
                next++;
            }
        }
        return packed;
    }

    /** Whether the form had them at all. */
    static boolean in(Map<String, String> typed) {
        return last(typed) >= 0;
    }

    /** How many there are. */
    static int count(Map<String, ?> packed) {
        return last(packed) + 1;
    }

    /** The terms of a form whose empty ones are gone. */
    static List<TermRequest> of(
            Map<String, String> packed,
            BiFunction<String, String, RosterEntry.@Nullable Role> role,
            BiFunction<String, String, @Nullable LocalDate> day) {
        return IntStream.range(0, count(packed))
                .mapToObj(
                        at ->
                                new TermRequest(
                                        packed.get(name(at, "commission")),
                                        role.apply(name(at, "role"), text(packed, at, "role")),
                                        day.apply(name(at, "from"), text(packed, at, "from")),
                                        day.apply(name(at, "until"), text(packed, at, "until"))))
                .toList();
    }

    /** A field of the API as the form names it. */
    static String field(String field) {
        return field.replaceFirst("^terms\\[([0-9]+)]\\.", "terms-$1-");
    }

    private static boolean said(Map<String, String> typed, int at) {
        return FIELDS.stream().anyMatch(field -> !text(typed, at, field).isBlank());
    }

    private static String text(Map<String, String> typed, int at, String field) {
        return typed.getOrDefault(name(at, field), "");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static int last(Map<String, ?> typed) {
        return typed.keySet().stream()
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(-1);
    }

    private static String name(int at, String field) {
        return "terms-" + at + "-" + field;
    }
}
