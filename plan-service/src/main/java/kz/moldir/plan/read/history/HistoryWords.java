package kz.moldir.plan.read.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;
import kz.moldir.council.text.Written;
import kz.moldir.kit.access.RoleWords;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.read.history.HistoryView.Change;
import kz.moldir.plan.read.history.HistoryView.Entry;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a history in words of the reader's language; what was written stays verbatim. */
@Component
public final class HistoryWords {

    private static final Set<String> DAYS =
            Set.of(
                    "approvedOn",
                    "date",
                    "cancelledOn",
                    "carriedOn",
                    "carriedFrom",
                    "occurrence",
                    "closedOn",
                    "publishedOn",
                    "askedOn",
                    "answeredOn",
                    "remarksUntil",
                    "meetingOn",
                    "againAfter",
                    "materialsOn",
                    "materialsUntil",
                    "decidedOn",
                    "received",
                    "stepOn",
                    "until",
                    "termFrom",
                    "termUntil",
                    "start",
                    "end");

    /** What nobody wrote as words, and names of persons: it has no language. */
    private static final Set<String> WORDLESS =
            Set.of(
                    "number",
                    "nextNumber",
                    "registerNumber",
                    "rosterNumber",
                    "letter",
                    "minutes",
                    "amendment",
                    "scan",
                    "file",
                    "sha256",
                    "publication",
                    "registerLink",
                    "stream",
                    "logo",
                    "zone",
                    "languages",
                    "persons",
                    "chair",
                    "secretary",
                    "present",
                    "rapporteur",
                    "wroteBy",
                    "recordedBy");

    private static final String ANSWERED = "plan.remark-answered";
    private static final String ANSWER_CORRECTED = "plan.remark-answer-corrected";

    /** As long is a day as it is written. */
    private static final int DAY = 10;

    private final Messages messages;
    private final Council council;

    public HistoryWords(Messages messages, Council council) {
        this.messages = messages;
        this.council = council;
    }

    /**
     * One event in words.
     *
     * @param what happened
     * @param by which role
     */
    public record Told(Instant at, String what, String by, List<Detail> details) {}

    /**
     * One field in words.
     *
     * @param from the old value, or null
     * @param link whether the new value is an address on the web
     * @param lang of the new value where somebody wrote it in another language, else null
     * @param fromLang the same of the old value
     */
    public record Detail(
            String label,
            @Nullable String from,
            @Nullable String to,
            boolean link,
            @Nullable String lang,
            @Nullable String fromLang) {

        /** In words of the reader's language. */
        public Detail(String label, @Nullable String from, @Nullable String to, boolean link) {
            this(label, from, to, link, null, null);
        }
    }

    /** The entries in words, in their order; none of them names an account. */
    public List<Told> of(List<Entry> entries, Locale locale) {
        return of(entries, UnaryOperator.identity(), locale);
    }

    /** The entries in words, in their order, with the names of the accounts. */
    List<Told> of(List<Entry> entries, UnaryOperator<String> names, Locale locale) {
        Dates dates = new Dates(Language.of(locale), council.zone());
        return entries.stream().map(entry -> told(entry, names, locale, dates)).toList();
    }

    /** A role in words. */
    public String role(String name, Locale locale) {
        return messages.has("plan.role." + name)
                ? messages.text(locale, "plan.role." + name)
                : RoleWords.of(messages, name, locale);
    }

    /** A deputy's act is not told as that of whoever is stood in for. */
    private String role(Entry entry, Locale locale) {
        String role = role(entry.by(), locale);
        return entry.actingFor() == null ? role : messages.text(locale, "kit.byDeputy", role);
    }

    /** A field in words. */
    public String field(String name, Locale locale) {
        return name.startsWith("term.")
                ? known("settings.", name, locale)
                : known("plan.field.", name, locale);
    }

    /** An answer with a reason took the place of an earlier one. */
    private static String heading(Entry entry) {
        return entry.type().equals(ANSWERED)
                        && entry.changes().stream()
                                .anyMatch(change -> change.field().equals("reason"))
                ? ANSWER_CORRECTED
                : entry.type();
    }

    private String what(String type, Locale locale) {
        return known("plan.history.", type, locale);
    }

    /** What has no words yet is told by its name. */
    private String known(String prefix, String name, Locale locale) {
        return messages.has(prefix + name) ? messages.text(locale, prefix + name) : name;
    }

    private Told told(Entry entry, UnaryOperator<String> names, Locale locale, Dates dates) {
        return new Told(
                entry.at(),
                what(heading(entry), locale),
                role(entry, locale),
                entry.changes().stream()
                        .map(change -> named(change, names, locale))
                        .map(change -> detail(entry.type(), change, locale, dates))
                        .toList());
    }

    private Change named(Change change, UnaryOperator<String> names, Locale locale) {
        String to = change.to();
        return to == null || !DecidingHands.FIELDS.contains(change.field())
                ? change
                : Change.set(change.field(), DecidingHands.told(to, names, messages, locale));
    }

    /** A field of work outside the plan does not stand in the plan. */
    private String field(String type, String name, Locale locale) {
        String outside = "plan.field.outside." + name;
        return type.startsWith("activity.outside-") && messages.has(outside)
                ? messages.text(locale, outside)
                : field(name, locale);
    }

    private Detail detail(String type, Change change, Locale locale, Dates dates) {
        String name = change.field();
        String from = value(name, change.from(), locale, dates);
        String to = value(name, change.to(), locale, dates);
        return new Detail(
                field(type, name, locale),
                from,
                to,
                name.equals("publication") && change.from() == null && change.to() != null,
                lang(name, change.to(), to, Language.of(locale)),
                lang(name, change.from(), from, Language.of(locale)));
    }

    /** Of what is told as it was written, by what is written. */
    private static @Nullable String lang(
            String field, @Nullable String written, @Nullable String told, Language reader) {
        if (written == null || !written.equals(told) || WORDLESS.contains(field)) {
            return null;
        }
        String spoken = field.endsWith("Kk") ? Written.KAZAKH : Written.told(written);
        return reader.code().equals(spoken) ? null : spoken;
    }

    private @Nullable String value(
            String field, @Nullable String value, Locale locale, Dates dates) {
        if (value == null) {
            return null;
        }
        if (DAYS.contains(field)) {
            return dates.day(LocalDate.parse(value));
        }
        if (field.equals("slot") || field.startsWith("calendar.")) {
            return dates.day(LocalDate.parse(value.substring(0, DAY))) + value.substring(DAY);
        }
        if (RowWords.know(field)) {
            return new RowWords(messages, locale).value(field, value);
        }
        return switch (field) {
            case "rosterKind" -> messages.text(locale, "roster.kind." + value);
            case "rosterRole" -> messages.text(locale, "roster.role." + value);
            case "earlierTerm" -> new TermWords(messages, locale, dates).of(value);
            case "sitting" ->
                    value.equals(Sittings.COMING)
                            ? messages.text(locale, "plan.sitting.coming")
                            : dates.day(LocalDate.parse(value));
            case "time" -> dates.time(LocalTime.parse(value));
            case "kind" -> messages.text(locale, "plan.publication." + value);
            case "format" ->
                    messages.has("plan.format." + value)
                            ? messages.text(locale, "plan.format." + value)
                            : value;
            case "channel", "disclosure", "medium" ->
                    messages.text(locale, "plan." + field + "." + value);
            case "register" -> messages.text(locale, "register." + value);
            case "step" -> messages.text(locale, "register.step." + value);
            case "concealed",
                    "document",
                    "entry",
                    "word",
                    "accepted",
                    "materials",
                    "byChair",
                    "expected",
                    "eyes" ->
                    messages.text(locale, "plan." + field + "." + value);
            case "weekend" ->
                    Stream.of(value.split(", "))
                            .map(day -> messages.text(locale, "work.weekday." + day + ".full"))
                            .collect(Collectors.joining(", "));
            case "castingVote" ->
                    value.equals("true")
                            ? messages.text(locale, "settings.castingVote.yes")
                            : value;
            case "remarkAccepted" -> messages.text(locale, "plan.accepted." + value);
            case "proposed" -> proposed(value, dates);
            default -> value;
        };
    }

    private static String proposed(String value, Dates dates) {
        int time = value.indexOf('T');
        return time < 0
                ? dates.weekday(LocalDate.parse(value))
                : dates.weekday(LocalDate.parse(value.substring(0, time)))
                        + ", "
                        + dates.time(LocalTime.parse(value.substring(time + 1)));
    }
}
