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

    /** The same, and of what it leaves out what was known before. */
    public ContactDetails over(ContactDetails before) {
        return new ContactDetails(
                or(person, before.person),
                or(phone, before.phone),
                or(email, before.email),
                or(address, before.address));
    }

    private static @Nullable String or(@Nullable String said, @Nullable String before) {
        return said == null ? before : said;
    }

    /** Whether nothing is known. */
    public boolean empty() {
        return Stream.of(person, phone, email, address)
                .allMatch(each -> each == null || each.isBlank());
    }
}
