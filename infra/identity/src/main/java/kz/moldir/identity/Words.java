package kz.moldir.identity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.moldir.identity.roster.Entry;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/** Roles in words of one language; templates see it as {@code words}. */
public record Words(Messages messages, Locale language) {

    private static final Pattern COMMISSION = Pattern.compile("commission-([0-9]+)-(lead|member)");
    private static final Pattern ROLE =
            Pattern.compile(
                    "commission-[0-9]+-(lead|member)|secretariat|chair|expert|operator|press");
    private static final String BECAME = " → ";
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** One role: "commission-3-lead" is "Head of commission No. 3". */
    public String role(String role) {
        Matcher commission = COMMISSION.matcher(role);
        return commission.matches()
                ? text("identity.role." + commission.group(2), commission.group(1))
                : text("identity.role." + role);
    }

    /** All of them in one line. */
    public String roles(List<String> roles) {
        return roles.stream().map(this::role).collect(Collectors.joining(", "));
    }

    /**
     * What the log says beside its word: roles and days of it in words.
     *
     * @param entries of the roster; null where they are not known
     */
    public String detail(
            String what, String detail, Dates dates, @Nullable Map<String, Entry> entries) {
        String shown =
                switch (what) {
                    case "tied" ->
                            Arrays.stream(detail.split(BECAME, -1))
                                    .map(each -> each.equals("–") ? each : entry(each, entries))
                                    .collect(Collectors.joining(BECAME));
                    case "invited", "changed", "byRoster" -> named(detail);
                    case "mailFailed" -> text("identity.mail." + detail + ".subject");
                    default -> detail;
                };
        return DAY.matcher(shown).replaceAll(day -> dates.day(LocalDate.parse(day.group())));
    }

    /**
     * What the roster calls an entry; its number only where it is not there.
     *
     * @param entries of the roster; null where they are not known
     */
    public String entry(String id, @Nullable Map<String, Entry> entries) {
        if (entries == null) {
            return text("identity.roster.untold");
        }
        Entry known = entries.get(id);
        return known == null ? text("identity.roster.unknown", id) : known.name();
    }

    private String named(String detail) {
        return ROLE.matcher(detail)
                .replaceAll(role -> Matcher.quoteReplacement(role(role.group())));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
