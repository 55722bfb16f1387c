package kz.moldir.plan.events;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How somebody of the roster is reached; no event carries it. */
public record ContactDetails(
        @Nullable String person,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address) {

    /** Nothing is known. */
    public static final ContactDetails NONE = new ContactDetails(null, null, null, null);

    /** Whether nothing is known. */
    public boolean empty() {
        return Stream.of(person, phone, email, address)
                .allMatch(each -> each == null || each.isBlank());
    }
}
