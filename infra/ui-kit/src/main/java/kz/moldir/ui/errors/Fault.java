package kz.moldir.ui.errors;

import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why an event could not be handled or a request failed, as operators and the log are told it: the
 * kind of the fault, the field where it is one's, and in the log where it happened. What the
 * program says beyond that quotes the event or the request, whose content is not theirs.
 */
public final class Fault {

    private static final Pattern KIND = Pattern.compile("^[a-z]\\w*(\\.[A-Za-z_$][\\w$]*)+");
    private static final String CHAIN = "(through reference chain: ";

    /** One of our records has, or the place in a list; the key of a map may be a name. */
    private static final Pattern FIELD =
            Pattern.compile(
                    "kz\\.moldir\\.[\\w.$]+\\[\"([A-Za-z][A-Za-z0-9]{0,40})\"\\]|\\[([0-9]{1,6})\\]");

    private static final int CAUSES = 10;

    private Fault() {}

    /** For a log: what it was and where, with its causes. */
    public static Throwable logged(Throwable failed) {
        return new Told(failed, CAUSES);
    }

    /** A fault without the program's words. */
    private static final class Told extends Exception {

        private static final long serialVersionUID = 1L;

        Told(Throwable failed, int causes) {
            super(told(failed), caused(failed.getCause(), causes));
            setStackTrace(failed.getStackTrace());
        }

        private static @Nullable Throwable caused(@Nullable Throwable cause, int causes) {
            return cause == null || causes == 0 ? null : new Told(cause, causes - 1);
        }
    }

    /** Its kind and its field. */
    public static String told(Throwable failed) {
        return told(failed.getClass().getName(), String.valueOf(failed.getMessage()));
    }

    /** The same of what was kept of one, its kind first. */
    public static String told(String said) {
        Matcher kind = KIND.matcher(said);
        return told(kind.find() ? kind.group() : "", said);
    }

    private static String told(String kind, String said) {
        String fields = fields(said);
        return fields.isEmpty() ? kind : kind + ": " + fields;
    }

    /** The last chain, since a value may look like one. */
    private static String fields(String said) {
        int chain = said.lastIndexOf(CHAIN);
        StringJoiner fields = new StringJoiner(".");
        if (chain >= 0) {
            Matcher each = FIELD.matcher(said.substring(chain));
            while (each.find()) {
                fields.add(each.group(1) == null ? each.group(2) : each.group(1));
            }
        }
        return fields.toString();
    }
}
