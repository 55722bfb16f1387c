package kz.moldir.kit.access;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.moldir.ui.language.Messages;

/** Roles as an event's metadata names them, in the reader's words. */
public final class RoleWords {

    private static final Pattern OF_COMMISSION = Pattern.compile("commission-(\\w+)-(lead|member)");

    private RoleWords() {}

    /** The same; a role in which somebody stood in for another says so, without a name. */
    public static String byDeputy(Messages messages, String role, Locale locale) {
        return messages.text(locale, "kit.byDeputy", of(messages, role, locale));
    }

    /**
     * One person's role, such as "lead of commission No. 2" of {@code commission-2-lead}. A role
     * that has no words yet is told by its name.
     */
    public static String of(Messages messages, String role, Locale locale) {
        Matcher commission = OF_COMMISSION.matcher(role);
        if (commission.matches()) {
            return messages.text(locale, "kit.role.of." + commission.group(2), commission.group(1));
        }
        String key = "kit.role.of." + role;
        return messages.has(key) ? messages.text(locale, key) : role;
    }
}
