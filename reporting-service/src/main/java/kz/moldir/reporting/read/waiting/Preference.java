package kz.moldir.reporting.read.waiting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a client would rather wait than hear that nothing has changed (RFC 7240, 4.3). */
final class Preference {

    private static final Pattern WAIT =
            Pattern.compile(
                    "(?:^|,)\\s*wait\\s*=\\s*(?:\"(\\d{1,9})\"|(\\d{1,9}))\\s*(?=[,;]|$)",
                    Pattern.CASE_INSENSITIVE);

    private Preference() {}

    /** In seconds, at least 1; empty where there is none, or none that can be read. */
    static OptionalInt wait(HttpServletRequest request) {
        return Collections.list(request.getHeaders(Waits.PREFER)).stream()
                .map(Preference::wait)
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
    }

    static OptionalInt wait(String preferences) {
        Matcher wait = WAIT.matcher(preferences);
        if (!wait.find()) {
            return OptionalInt.empty();
        }
        @Nullable String quoted = wait.group(1);
        int seconds = Integer.parseInt(quoted == null ? wait.group(2) : quoted);
        return seconds == 0 ? OptionalInt.empty() : OptionalInt.of(seconds);
    }
}
