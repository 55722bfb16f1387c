package kz.moldir.plan.read.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.moldir.plan.read.activity.FormView.Field;
import kz.moldir.plan.read.activity.FormView.Option;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/** Puts a form together; its words are {@code work.<action>.…}, else {@code work.field.…}. */
public final class FormBuilder {

    private static final int LINE = 500;
    private static final int TEXT = 4000;

    private final Messages messages;
    private final Locale locale;
    private final String action;
    private final Map<String, String> values;
    private final List<FieldError> errors;
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private List<String> warnings = List.of();
    private boolean open;
    private boolean danger;
    private boolean leads = true;
    private @Nullable String withdraw;
    private @Nullable String lead;
    private @Nullable String follows;

    /** What is wrong with a field. */
    public record FieldError(String field, String message) {}

    public FormBuilder(
            Messages messages,
            Locale locale,
            String action,
            Map<String, String> values,
            List<FieldError> errors) {
        this.messages = messages;
        this.locale = locale;
        this.action = action;
        this.values = values;
        this.errors = errors;
    }

    public FormBuilder open(boolean unfolded) {
        open = unfolded;
        return this;
    }

    /** What is to be read first; who sends the form as it is has read it. */
    public FormBuilder warned(List<String> words) {
        warnings = words;
        return this;
    }

    public FormBuilder danger() {
        danger = true;
        return this;
    }

    /** What it does, where that is not what it usually does. */
    public FormBuilder lead(String words) {
        lead = words;
        return this;
    }

    /** The same by the last part of the key of its words. */
    public FormBuilder leadOf(String part) {
        return lead(text(part));
    }

    /** What else follows from it, after the lead; null where nothing does. */
    public FormBuilder follows(@Nullable String words) {
        follows = words;
        return this;
    }

    /** Where nothing of what the lead says applies. */
    public FormBuilder withoutLead() {
        leads = false;
        return this;
    }

    public FormBuilder withdrawable() {
        withdraw = text("withdraw");
        return this;
    }

    public FormBuilder hidden(String name, String value) {
        hidden.put(name, value);
        return this;
    }

    public FormBuilder date(String name, boolean required, @Nullable Object value) {
        return add(name, "date", required, 0, value, List.of());
    }

    public FormBuilder time(String name, @Nullable Object value) {
        return add(name, "time", false, 0, value, List.of());
    }

    public FormBuilder line(String name, boolean required, @Nullable Object value) {
        return add(name, "text", required, LINE, value, List.of());
    }

    public FormBuilder file(String name) {
        return add(name, "file", true, 0, null, List.of());
    }

    public FormBuilder link(String name, @Nullable Object value) {
        return add(name, "url", true, 2000, value, List.of());
    }

    public FormBuilder area(String name, boolean required, @Nullable Object value) {
        return add(name, "textarea", required, TEXT, value, List.of());
    }

    /** A choice of constants, with an empty one first where none is chosen yet. */
    public <E extends Enum<E>> FormBuilder choice(
            String name, E[] all, @Nullable E value, Function<E, String> key) {
        List<Option> options =
                Stream.of(all)
                        .map(
                                each ->
                                        new Option(
                                                each.name(),
                                                messages.text(locale, key.apply(each))))
                        .toList();
        return add(name, "select", true, 0, value == null ? null : value.name(), options);
    }

    /** A choice of constants that may be left open; the words of that are {@code key.none}. */
    public <E extends Enum<E>> FormBuilder choiceOrNone(
            String name, E[] all, @Nullable E value, String key) {
        Option none = new Option("", messages.text(locale, key + "none"));
        Stream<Option> options =
                Stream.of(all)
                        .map(
                                each ->
                                        new Option(
                                                each.name(),
                                                messages.text(
                                                        locale,
                                                        key
                                                                + each.name()
                                                                        .toLowerCase(
                                                                                Locale.ROOT))));
        return optional(
                name,
                Stream.concat(Stream.of(none), options).toList(),
                value == null ? null : value.name());
    }

    /** Names to be ticked; each is sent as a field of its own, so that none hides another. */
    public FormBuilder ticks(String name, List<String> all, List<String> ticked) {
        List<String> sent =
                !values.containsKey("idempotencyKey") // Then the form was opened, not sent.
                        ? ticked
                        : values.entrySet().stream()
                                .filter(each -> each.getKey().startsWith(name + "-"))
                                .map(Map.Entry::getValue)
                                .toList();
        return add(
                name,
                "ticks",
                false,
                0,
                String.join("\n", all.stream().filter(sent::contains).toList()),
                all.stream().map(each -> new Option(each, each)).toList());
    }

    /** An address on the web that may be left out. */
    public FormBuilder address(String name, @Nullable Object value) {
        return add(name, "url", false, LINE, value, List.of());
    }

    /** A choice that may be left at its first, empty one. */
    public FormBuilder optional(String name, List<Option> options) {
        return optional(name, options, null);
    }

    /** The same with what is recorded. */
    public FormBuilder optional(String name, List<Option> options, @Nullable Object value) {
        return add(name, "select", false, 0, value, options);
    }

    public FormBuilder options(String name, List<Option> options) {
        return add(name, "select", true, 0, null, options);
    }

    public FormView build() {
        String led = lead != null ? lead : leads ? textOrNull("lead") : null;
        return new FormView(
                action,
                text("title"),
                led == null ? follows : follows == null ? led : led + " " + follows,
                text("submit"),
                open,
                danger,
                withdraw,
                List.copyOf(fields),
                hidden,
                warnings);
    }

    private FormBuilder add(
            String name,
            String type,
            boolean required,
            int max,
            @Nullable Object value,
            List<Option> options) {
        String typed = values.get(name);
        fields.add(
                new Field(
                        name,
                        action + "-" + name,
                        type,
                        label(name),
                        hint(name),
                        required,
                        max,
                        Objects.requireNonNullElseGet(
                                typed, () -> value == null ? "" : value.toString()),
                        options,
                        errors.stream()
                                .filter(error -> error.field().equals(name))
                                .map(FieldError::message)
                                .toList()));
        return this;
    }

    /** A field that is called title has a key of its own, since the form has a title too. */
    private String label(String name) {
        String own = "work." + action + "." + (name.equals("title") ? "title.label" : name);
        return messages.text(locale, messages.has(own) ? own : "work.field." + name);
    }

    private @Nullable String hint(String name) {
        String own = "work." + action + "." + name + ".hint";
        return messages.has(own) ? messages.text(locale, own) : null;
    }

    private String text(String part) {
        return messages.text(locale, "work." + action + "." + part);
    }

    private @Nullable String textOrNull(String part) {
        return messages.has("work." + action + "." + part) ? text(part) : null;
    }
}
