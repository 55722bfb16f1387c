package kz.moldir.kit.signin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.ui.Visitor;
import org.jspecify.annotations.Nullable;

/** Where whoever wanted no page but the first one begins, if that is not for them. */
final class FirstPage {

    private static final Pattern HOME = Pattern.compile("/(?:(kk|ru|en)/?)?");
    private static final String FIRST_LANGUAGE = "kk";
    private static final String OPERATIONS = "/operations";

    private FirstPage() {}

    /** The operator's page; null where the sign-in leads on as it would. */
    static @Nullable String of(Optional<String> wanted, Visitor visitor) {
        Matcher home = HOME.matcher(wanted.orElse("/"));
        if (!home.matches()) {
            return null;
        }
        String language = home.group(1) == null ? FIRST_LANGUAGE : home.group(1);
        String first = "/" + language;
        return !visitor.mayOpen(first) && visitor.mayOpen(first + OPERATIONS)
                ? first + OPERATIONS
                : null;
    }
}
