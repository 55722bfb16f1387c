package kz.moldir.notification.automation.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.moldir.council.settings.Council;
import kz.moldir.notification.automation.post.Outbox.Outgoing;
import kz.moldir.notification.events.Item;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Puts a mail into words: the same text in each of the council's languages, one after the other.
 */
public final class LetterWriter {

    private static final String BETWEEN_LANGUAGES =
            "\n\n----------------------------------------\n\n";

    private final Messages messages;
    private final Council council;
    private final Supplier<List<Language>> languages;
    private final @Nullable String address;

    /**
     * Writes for one council.
     *
     * @param languages of now in their order, at least one
     * @param address of the public pages without a slash at the end, or null for no links
     */
    public LetterWriter(
            Messages messages,
            Council council,
            Supplier<List<Language>> languages,
            @Nullable String address) {
        this.messages = messages;
        this.council = council;
        this.languages = languages;
        this.address = address;
    }

    /** The same intent gives the same words, whenever it is sent. */
    public Letter write(Outgoing mail) {
        return new Letter(
                mail.notificationId(),
                inEach(" / ", language -> new Words(language).subject(mail)),
                inEach(BETWEEN_LANGUAGES, language -> new Words(language).text(mail)) + "\n");
    }

    private String inEach(String between, Function<Language, String> words) {
        return languages.get().stream().map(words).distinct().collect(Collectors.joining(between));
    }

    private final class Words {

        private final Language language;
        private final Dates dates;
        private final Texts texts;

        Words(Language language) {
            ZoneId zone = council.zone();
            this.language = language;
            this.dates = new Dates(language, zone);
            this.texts = new Texts(language);
        }

        String subject(Outgoing mail) {
            Item first = mail.items().getFirst();
            return mail.items().size() == 1
                    ? say(
                            (first.matter().held() == null
                                            ? "notification.mail.subject."
                                            : "notification.mail.subject.minutes.")
                                    + (outside(first) ? "outside" : "one"),
                            String.valueOf(first.matter().number()),
                            dates.dayOfYear(first.dueDay()))
                    : say("notification.mail.subject.many", mail.items().size());
        }

        String text(Outgoing mail) {
            List<String> parts = new ArrayList<>();
            parts.add(texts.plain(council.name()));
            parts.add(say("notification.mail.as-of", dates.day(mail.day())));
            Predicate<Item> past = item -> item.dueDay().isBefore(mail.day());
            add(parts, "notification.mail.ahead", mail, past.negate());
            Predicate<Item> minutes = item -> item.matter().held() != null;
            add(parts, "notification.mail.past", mail, past.and(minutes.negate()));
            add(parts, "notification.mail.past.minutes", mail, past.and(minutes));
            parts.add(say("notification.mail.end"));
            return String.join("\n\n", parts);
        }

        private void add(List<String> parts, String key, Outgoing mail, Predicate<Item> which) {
            List<Item> items =
                    mail.items().stream()
                            .filter(which)
                            .sorted(
                                    java.util.Comparator.comparing(Item::dueDay)
                                            .thenComparing(item -> item.matter().number()))
                            .toList();
            if (!items.isEmpty()) {
                parts.add(say(key));
                items.forEach(item -> parts.add(paragraph(item, mail.day())));
            }
        }

        private String paragraph(Item item, LocalDate day) {
            List<String> lines = new ArrayList<>();
            String heading = item.matter().number() + ". " + texts.plain(item.matter().title());
            lines.add(outside(item) ? say("notification.mail.outside", heading) : "№ " + heading);
            if (item.matter().visitId() != null) {
                String object = item.matter().object();
                lines.add(
                        object == null
                                ? say("notification.mail.visit")
                                : say("notification.mail.visit.object", object));
            }
            LocalDate held = item.matter().held();
            if (held != null) {
                lines.add(say("notification.mail.minutes", dates.day(held)));
            }
            lines.add(say("notification.mail.due", dates.day(item.dueDay()), left(item, day)));
            if (item.matter().visitId() == null && held == null) {
                lines.add(
                        say(
                                outside(item)
                                        ? "notification.mail.term.outside"
                                        : "notification.mail.term",
                                item.term()));
            }
            if (item.time() != null) {
                lines.add(say("notification.mail.time", dates.time(item.time())));
            }
            if (item.place() != null) {
                lines.add(say("notification.mail.place", item.place()));
            }
            if (address != null) {
                lines.add(
                        address
                                + "/"
                                + language.code()
                                + "/activities/"
                                + item.matter().activityId());
            }
            return String.join("\n    ", lines);
        }

        private boolean outside(Item item) {
            return Boolean.TRUE.equals(item.matter().outside());
        }

        private String left(Item item, LocalDate day) {
            long days = ChronoUnit.DAYS.between(day, item.dueDay());
            if (days == 0) {
                return say("notification.left.today");
            }
            return days > 0
                    ? say("notification.left.ahead", days)
                    : say("notification.left.past", -days);
        }

        private String say(String key, Object... arguments) {
            return messages.text(language.locale(), key, arguments);
        }
    }
}
