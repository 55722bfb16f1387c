package kz.moldir.notification.wiring;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a council sets for its reminders; a missing setting is refused by name.
 *
 * @param to the one address that is reminded
 * @param from the address that mails come from
 * @param languages of each mail, in their order
 * @param days before the due day, negative after it
 * @param at the council's time of day, such as "09:00"
 * @param settle how long nothing may have changed before a mail is prepared
 * @param startDelay the same after the start
 * @param backOff pauses before each further attempt to send a mail
 * @param publicAddress of the public pages, blank when not known
 */
record NotificationSettings(
        String to,
        String from,
        List<Language> languages,
        List<Integer> days,
        String at,
        Duration settle,
        Duration startDelay,
        List<Duration> backOff,
        @Nullable String publicAddress) {

    NotificationSettings {
        Objects.requireNonNull(to, "moldir.notification.to is not set");
        Objects.requireNonNull(from, "moldir.notification.from is not set");
        Objects.requireNonNull(at, "moldir.notification.at is not set");
        Objects.requireNonNull(settle, "moldir.notification.settle is not set");
        Objects.requireNonNull(startDelay, "moldir.notification.start-delay is not set");
        languages = atLeastOne(languages, "languages");
        days = atLeastOne(days, "days");
        backOff = atLeastOne(backOff, "back-off");
        publicAddress =
                publicAddress == null || publicAddress.isBlank() ? null : bare(publicAddress);
    }

    LocalTime timeOfDay() {
        return LocalTime.parse(at);
    }

    /** How often a mail is tried before it is given up. */
    int attempts() {
        return backOff.size() + 1;
    }

    private static <T> List<T> atLeastOne(@Nullable List<T> values, String name) {
        if (values == null || values.isEmpty()) {
            throw new IllegalArgumentException("moldir.notification." + name + " is empty");
        }
        return List.copyOf(values);
    }

    private static String bare(String address) {
        String stripped = address.strip();
        return stripped.endsWith("/") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
