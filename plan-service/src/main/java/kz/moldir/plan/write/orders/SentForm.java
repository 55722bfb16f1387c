package kz.moldir.plan.write.orders;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.moldir.kit.command.Caller;

/**
 * A form as it was sent.
 *
 * @param path what its address names, by the names of its mapping
 * @param typed by field; what its page has to show again is written into it
 */
public record SentForm(
        Map<String, String> path, Map<String, String> typed, Caller caller, Locale locale) {

    /** By this name the form is handed to {@link TakesForms} controllers. */
    public static final String NAME = "sent";

    public SentForm {
        path = Map.copyOf(path);
        typed = new HashMap<>(typed);
    }

    /** The language in which its page is read, by its code. */
    public String lang() {
        return Objects.requireNonNull(path.get("lang"));
    }

    /** The plan that its address names. */
    public String planId() {
        return Objects.requireNonNull(path.get("planId"));
    }

    /** What was typed in a field, empty where the form has none. */
    public String said(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The same, whose page says in a field which of its forms was sent. */
    public SentForm about(String field, String value) {
        typed.put(field, value);
        return this;
    }

    /**
     * The page of the plan that follows.
     *
     * @param position after which it is read
     */
    public String planPage(String name, long position) {
        return "/%s/plans/%s/%s?after=%d".formatted(lang(), planId(), name, position);
    }
}
