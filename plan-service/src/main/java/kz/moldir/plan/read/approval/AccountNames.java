package kz.moldir.plan.read.approval;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Who stands behind accounts, in the reader's language. */
@FunctionalInterface
public interface AccountNames {

    /** The names of these accounts, all looked up at once. */
    UnaryOperator<String> names(Stream<String> accounts, Locale locale);
}
