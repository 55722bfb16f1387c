package kz.moldir.plan.read.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.Step;
import org.jspecify.annotations.Nullable;

/**
 * What a form of a register's page brought and was not taken.
 *
 * @param name which of the forms of the entry; empty where none was sent
 * @param entryId null in the form of a new entry
 * @param values what was typed, by field
 * @param errors each {field, message}
 * @param conflict whether what is recorded stands against it
 */
public record RegisterInput(
        String name,
        @Nullable String entryId,
        Map<String, String> values,
        List<Map<String, String>> errors,
        boolean conflict) {

    static final RegisterInput NONE = new RegisterInput("", null, Map.of(), List.of(), false);

    /** The fields of the forms, each with the name that the history has for it. */
    private static final Map<String, String> FIELDS = fields();

    /**
     * One form of the page: what was typed into it, else what is recorded.
     *
     * @param id behind the name of each field, so that ids are unique on the page
     * @param open whether it is the one that was sent
     */
    public record Form(
            String id,
            boolean open,
            boolean conflict,
            Map<String, String> typed,
            List<Map<String, String>> errors) {

        /** What stands in a field. */
        public @Nullable String value(String field, @Nullable Object recorded) {
            String words = typed.get(field);
            return words != null || recorded == null ? words : recorded.toString();
        }

        /** The version that was seen; whoever was shown both has seen the one that is recorded. */
        public String version(int recorded) {
            return conflict
                    ? String.valueOf(recorded)
                    : Objects.requireNonNull(value("version", recorded));
        }

        /** What is wrong with a field. */
        public List<String> faults(String field) {
            return errors.stream()
                    .filter(error -> field.equals(error.get("field")))
                    .map(error -> error.getOrDefault("message", ""))
                    .toList();
        }

        /** Under which it is sent; each form has its own. */
        public String key() {
            return CommandIds.fresh();
        }
    }

    /**
     * A field of which two people think otherwise.
     *
     * @param name as the history has it
     * @param theirs null where nothing is recorded
     * @param mine null where nothing was typed
     */
    public record Both(String name, @Nullable Object theirs, @Nullable Object mine) {

        /** Whether it is told as a day. */
        public boolean day(@Nullable Object value) {
            return value instanceof LocalDate;
        }
    }

    /** One of the forms; {@code of} is null for the form of a new entry. */
    public Form form(String of, @Nullable String entry) {
        boolean sent = name.equals(of) && Objects.equals(entryId, entry);
        return new Form(
                id(of, entry),
                sent,
                sent && conflict,
                sent ? values : Map.of(),
                sent ? errors : List.of());
    }

    /**
     * The errors for the head of the page, each leading to its field, which it names as the history
     * does, else to its form.
     */
    List<Map<String, String>> listed() {
        return errors.stream()
                .map(
                        error -> {
                            String field = error.getOrDefault("field", "");
                            String place = FIELDS.containsKey(field) ? field : "do";
                            return Map.of(
                                    "field",
                                    place + id(name, entryId),
                                    "message",
                                    error.getOrDefault("message", ""),
                                    "named",
                                    FIELDS.getOrDefault(field, ""));
                        })
                .toList();
    }

    /** Field by field what is recorded now and what was typed, where they differ. */
    List<Both> both(List<ShownEntry> known) {
        if (!conflict) {
            return List.of();
        }
        Map<String, String> recorded =
                known.stream()
                        .filter(entry -> entry.id().equals(entryId))
                        .findFirst()
                        .map(this::recorded)
                        .orElse(Map.of());
        List<Both> both = new ArrayList<>();
        FIELDS.forEach(
                (field, name) -> {
                    String mine = values.getOrDefault(field, "").strip();
                    String theirs = recorded.getOrDefault(field, "");
                    if (values.containsKey(field) && !mine.equals(theirs)) {
                        both.add(new Both(name, told(theirs), told(mine)));
                    }
                });
        return both;
    }

    private static @Nullable Object told(String words) {
        if (words.isEmpty()) {
            return null;
        }
        return words.matches("\\d{4}-\\d{2}-\\d{2}") ? day(words) : words;
    }

    private static Object day(String words) {
        try {
            return LocalDate.parse(words);
        } catch (DateTimeParseException none) {
            return words;
        }
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("register", "register");
        fields.put("title", "registerTitle");
        fields.put("number", "registerNumber");
        fields.put("party", "registerParty");
        fields.put("link", "registerLink");
        fields.put("received", "received");
        fields.put("days", "registerDays");
        fields.put("rapporteur", "rapporteur");
        fields.put("kind", "step");
        fields.put("on", "stepOn");
        fields.put("words", "stepWords");
        fields.put("reason", "reason");
        return fields;
    }

    private Map<String, String> recorded(ShownEntry entry) {
        Map<String, String> recorded = new LinkedHashMap<>();
        if (name.equals("correct")) {
            Item item = entry.item();
            put(recorded, "title", item.title());
            put(recorded, "number", item.number());
            put(recorded, "party", item.party());
            put(recorded, "link", item.link());
            put(recorded, "received", item.received());
            put(recorded, "days", item.days());
            put(recorded, "rapporteur", item.rapporteur());
        } else if (name.startsWith("step")) {
            String kind = values.getOrDefault("kind", "");
            String was = name.startsWith("step-") ? name.substring("step-".length()) : kind;
            entry.steps().stream()
                    .filter(step -> step.kind().name().equals(was))
                    .findFirst()
                    .ifPresent(step -> put(recorded, step));
        }
        return recorded;
    }

    private static void put(Map<String, String> recorded, Step step) {
        put(recorded, "kind", step.kind());
        put(recorded, "on", step.on());
        put(recorded, "words", step.words());
    }

    private static void put(Map<String, String> recorded, String field, @Nullable Object value) {
        if (value != null) {
            recorded.put(field, value.toString());
        }
    }

    private static String id(String of, @Nullable String entry) {
        return entry == null ? "" : "-" + of + "-" + entry;
    }
}
