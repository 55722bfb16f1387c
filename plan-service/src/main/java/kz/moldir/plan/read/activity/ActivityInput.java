package kz.moldir.plan.read.activity;

import java.util.List;
import java.util.Map;
import kz.moldir.plan.read.activity.FormBuilder.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What a form brought, and why it was not taken.
 *
 * @param action which form is open; empty for none
 * @param values what was typed, by field
 * @param seen the sequence that the form's reader had seen, where somebody changed it since
 * @param warnings what is to be read before the form is sent once more
 */
public record ActivityInput(
        String action,
        Map<String, String> values,
        List<FieldError> errors,
        @Nullable Long seen,
        List<String> warnings) {

    /** Without a warning. */
    public ActivityInput(
            String action,
            Map<String, String> values,
            List<FieldError> errors,
            @Nullable Long seen) {
        this(action, values, errors, seen, List.of());
    }

    /** No form is open. */
    public static final ActivityInput NONE = new ActivityInput("", Map.of(), List.of(), null);

    /** The form opened with values already in it. */
    public static ActivityInput opened(String action, Map<String, String> values) {
        return new ActivityInput(action, values, List.of(), null);
    }

    /**
     * The form that was sent, again.
     *
     * @param errors each {field, message}; a field of the record's is named {@code right.<field>}
     * @param stale whether somebody else changed the activity since the form was opened
     */
    public static ActivityInput refused(
            String action,
            Map<String, String> values,
            List<Map<String, String>> errors,
            boolean stale) {
        return new ActivityInput(
                action,
                values,
                errors.stream()
                        .map(
                                error ->
                                        new FieldError(
                                                field(error.getOrDefault("field", "")),
                                                error.getOrDefault("message", "")))
                        .toList(),
                stale ? seen(values) : null);
    }

    /** The same with warnings. */
    public ActivityInput warned(List<String> warnings) {
        return new ActivityInput(action, values, errors, seen, warnings);
    }

    private static String field(String name) {
        return name.startsWith("right.") ? name.substring("right.".length()) : name;
    }

    private static Long seen(Map<String, String> values) {
        return Long.valueOf(values.getOrDefault("ifMatch", "0"));
    }
}
