package kz.moldir.kit.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;

/** Where whoever wants no page but the first one begins, if that is not for them. */
public final class FirstPage {

    private static final Pattern HOME = Pattern.compile("/(?:(kk|ru|en)/?)?");
    private static final String OPERATIONS = "/operations";

    private FirstPage() {}

    /**
     * The operator's page; null where the wanted page answers as it would.
     *
     * @param wanted path and query; empty where none is known
     * @param language for whom the wanted page names none
     */
    public static @Nullable String of(Optional<String> wanted, Visitor visitor, Language language) {
        Matcher home = HOME.matcher(wanted.orElse("/"));
        if (!home.matches()) {
            return null;
        }
        String named = home.group(1);
        String first = "/" + (named == null ? language.code() : named);
        return !visitor.mayOpen(first) && visitor.mayOpen(first + OPERATIONS)
                ? first + OPERATIONS
                : null;
    }
}
