package kz.moldir.kit.command;

import java.util.List;

/** The input cannot be used as it is; becomes a 422 problem that names every field at once. */
public final class Invalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** All that is wrong, in the order of the input. */
    public Invalid(List<Fault> faults) {
        super("invalid input", null, false, false);
        this.faults = List.copyOf(faults);
    }

    /** One fault alone. */
    public static Invalid field(String field, String code, Object... arguments) {
        return new Invalid(List.of(new Fault(field, code, List.of(arguments))));
    }

    /** A value that is none of those that there are, which are named as a caller writes them. */
    public static Invalid choice(String field, List<String> allowed) {
        return field(field, "kit.problem.choice", allowed);
    }

    /** A number that is none, too small or too great. */
    public static Invalid range(String field, int least, int most) {
        return field(field, "kit.problem.range", least, most);
    }

    /** What is wrong, in the order of the input. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * What is wrong with one place of the input.
     *
     * @param field the place, as the caller knows it: {@code year}, {@code rows[12].timeframe}
     * @param code the key of the sentence in the messages
     * @param arguments what the sentence names
     */
    public record Fault(String field, String code, List<Object> arguments) {}
}
