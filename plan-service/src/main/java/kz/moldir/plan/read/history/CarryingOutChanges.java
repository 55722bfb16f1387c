package kz.moldir.plan.read.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DecisionUnpublished;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MaterialsRecorded;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.Sitting;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.InKazakh;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.events.recorded.Word;
import kz.moldir.plan.read.history.HistoryView.Change;
import org.jspecify.annotations.Nullable;

/** What the history tells of the carrying out: what was said before, what since. */
final class CarryingOutChanges {

    private static final int START = 80;

    private CarryingOutChanges() {}

    /**
     * The changes that an event makes.
     *
     * @param known what was said before it, as {@link #known} keeps it
     * @param sittings what was kept before it of each occurrence
     */
    static List<Change> of(
            ActivityEvent.CarryingOut happened, Map<String, String> known, Sittings sittings) {
        return Stream.concat(
                        sitting((CarryingOutEvent) happened, sittings),
                        changes(happened, known, sittings).stream())
                .toList();
    }

    /** Of which occurrence it is told, where that was said. */
    private static Stream<Change> sitting(CarryingOutEvent happened, Sittings sittings) {
        String occurrence = occurrence(happened);
        if (occurrence == null) {
            return Stream.empty();
        }
        LocalDate day = sittings.of(occurrence).date();
        return Stream.of(Change.set("sitting", day == null ? Sittings.COMING : day));
    }

    private static @Nullable String occurrence(CarryingOutEvent happened) {
        return switch (happened) {
            case SessionArranged now -> now.occurrence();
            case MaterialsRecorded now -> now.occurrence();
            case AttendanceRecorded now -> now.occurrence();
            case MinutesWritten now -> now.occurrence();
            case WordReceived now -> now.occurrence();
            case DecisionTaken now -> now.occurrence();
            case EntryWithdrawn now when now.entry().ofAnOccurrence() -> now.id();
            default -> null;
        };
    }

    private static List<Change> changes(
            ActivityEvent.CarryingOut happened, Map<String, String> known, Sittings sittings) {
        return switch ((CarryingOutEvent) happened) {
            case DocumentAttached now -> attached(now.attachment());
            case DocumentPublished now ->
                    List.of(
                            Change.set("file", now.copy().name()),
                            Change.set("sha256", now.copy().sha256()));
            case EntryWithdrawn now when now.entry().ofAnOccurrence() ->
                    gone(now, sittings.of(now.id()));
            case EntryWithdrawn now -> Reworded.of(now, known.get(named(now.id())), known);
            case DocumentDescribed now -> Reworded.of(now, known);
            case WordCorrected now -> Reworded.of(now, known);
            case WordReceived now ->
                    List.of(
                            Change.set("word", lower(now.word().kind())),
                            Change.set("from", now.word().from()),
                            Change.set("text", now.word().text()),
                            Change.set("textKk", now.word().textKk()));
            case DecisionTaken now -> taken(now.decided());
            case DecisionCorrected now -> corrected(now, known);
            case DecisionPublished now ->
                    Stream.concat(
                                    taken(now.decided()).stream(),
                                    Stream.of(Change.set("why", now.reason())))
                            .toList();
            case DecisionUnpublished now ->
                    List.of(
                            Change.set("text", known.get(named(now.decisionId()))),
                            Change.set("why", now.reason()));
            case ScheduleSet now -> slots(now, known);
            case WordAnswered now ->
                    Stream.of(
                                    Stream.of(Change.set("text", known.get(named(now.wordId())))),
                                    replaced(said(now), known, place(now)),
                                    Stream.of(Change.set("why", now.reason())))
                            .flatMap(each -> each)
                            .toList();
            case SessionArranged now -> replaced(now, sittings, now.reason());
            case MaterialsRecorded now -> replaced(now, sittings, now.reason());
            case AttendanceRecorded now -> replaced(now, sittings, now.reason());
            case MinutesWritten now -> replaced(now, sittings, now.reason());
        };
    }

    /** Nothing else in the history says what they said once they are gone. */
    private static List<Change> gone(EntryWithdrawn now, Sitting sitting) {
        return Stream.of(
                        Stream.of(Change.set("entry", lower(now.entry()))),
                        said(kept(now.activityId(), now.entry(), sitting)).stream()
                                .map(field -> new Change(field.name(), field.value(), null)),
                        Stream.of(Change.set("why", now.reason())))
                .flatMap(each -> each)
                .toList();
    }

    private static Optional<InKazakh> kazakh(SessionArranged now) {
        return Optional.ofNullable(now.session().kazakh());
    }

    /** What is said after an event. */
    static Map<String, String> known(
            ActivityEvent.CarryingOut happened, Map<String, String> before) {
        CarryingOutEvent now = (CarryingOutEvent) happened;
        Map<String, String> known = new HashMap<>(before);
        switch (now) {
            case WordAnswered done ->
                    said(done)
                            .forEach(
                                    field -> put(known, place(done) + field.name(), field.value()));
            case DocumentAttached done -> {
                Attachment kept = done.attachment();
                known.put(
                        named(kept.id()), kept.title() == null ? kept.file().name() : kept.title());
                Reworded.keep(known, kept.id(), kept.kind(), kept.title(), kept.titleKk());
            }
            case DocumentDescribed done -> {
                if (done.title() != null) {
                    known.put(named(done.documentId()), done.title());
                }
                Reworded.keep(known, done.documentId(), done.kind(), done.title(), done.titleKk());
            }
            case WordReceived done -> worded(known, done.word());
            case WordCorrected done -> worded(known, done.word());
            case EntryWithdrawn done -> Reworded.forget(known, done);
            case DecisionTaken done -> decided(known, done.decided());
            case DecisionCorrected done -> decided(known, done.decided());
            case ScheduleSet done -> put(known, "slots", slots(done));
            default -> {}
        }
        return Map.copyOf(known);
    }

    private static void worded(Map<String, String> known, Word word) {
        known.put(named(word.id()), word.from() + ": " + start(word.text()));
        Reworded.keep(known, word);
    }

    /** A field of which only the last value counts. */
    private record Field(String name, @Nullable String value) {

        static Field of(String name, @Nullable Object value) {
            return new Field(name, value == null ? null : value.toString());
        }
    }

    private static List<Field> said(@Nullable CarryingOutEvent happened) {
        return switch (happened) {
            case null -> List.of();
            case SessionArranged now ->
                    List.of(
                            Field.of("invited", joined(now.session().invited())),
                            Field.of("agenda", joined(now.session().agenda())),
                            Field.of(
                                    "agendaKk",
                                    kazakh(now)
                                            .map(InKazakh::agenda)
                                            .map(CarryingOutChanges::joined)
                                            .orElse(null)),
                            Field.of("placeKk", kazakh(now).map(InKazakh::place).orElse(null)),
                            Field.of("materialsUntil", now.session().materialsUntil()),
                            Field.of("stream", now.session().stream()));
            case MaterialsRecorded now ->
                    List.of(
                            Field.of("materials", now.materials().received()),
                            Field.of("materialsOn", now.materials().on()),
                            Field.of("note", now.materials().note()));
            case AttendanceRecorded now ->
                    List.of(
                            Field.of("organiser", now.attendance().organiser()),
                            Field.of("present", joined(now.attendance().present())),
                            Field.of("guests", joined(now.attendance().guests())),
                            Field.of("members", now.attendance().members()));
            case MinutesWritten now ->
                    List.of(
                            Field.of("minutes", now.minutes().number()),
                            Field.of("chair", now.minutes().chair()),
                            Field.of("secretary", now.minutes().secretary()),
                            Field.of("heard", now.minutes().heard()),
                            Field.of("heardKk", now.minutes().heardKk()));
            case WordAnswered now ->
                    List.of(
                            Field.of("accepted", now.answer().accepted()),
                            Field.of("answer", now.answer().words()),
                            Field.of("answerKk", now.answer().wordsKk()),
                            Field.of("answeredOn", now.answer().on()));
            default -> List.of();
        };
    }

    /** Before the names of fields: what is said in one place takes the place of the same there. */
    private static String place(WordAnswered answered) {
        return answered.wordId() + "/";
    }

    private static String named(String id) {
        return id + "/name";
    }

    private static List<Change> replaced(
            CarryingOutEvent now, Sittings sittings, @Nullable String why) {
        Map<String, String> before = new HashMap<>();
        said(before(now, sittings.of(occurrence(now))))
                .forEach(field -> put(before, field.name(), field.value()));
        return Stream.concat(replaced(said(now), before, ""), Stream.of(Change.set("why", why)))
                .toList();
    }

    /** What was recorded of the same before. */
    private static @Nullable CarryingOutEvent before(CarryingOutEvent now, Sitting sitting) {
        String id = now.activityId();
        return switch (now) {
            case SessionArranged event -> kept(id, Entry.SESSION, sitting);
            case MaterialsRecorded event -> kept(id, Entry.MATERIALS, sitting);
            case AttendanceRecorded event -> kept(id, Entry.ATTENDANCE, sitting);
            case MinutesWritten event -> kept(id, Entry.MINUTES, sitting);
            default -> null;
        };
    }

    private static @Nullable CarryingOutEvent kept(String id, Entry entry, Sitting sitting) {
        return switch (entry) {
            case SESSION -> made(sitting.session(), kept -> new SessionArranged(id, kept));
            case MATERIALS -> made(sitting.materials(), kept -> new MaterialsRecorded(id, kept));
            case ATTENDANCE -> made(sitting.attendance(), kept -> new AttendanceRecorded(id, kept));
            case MINUTES -> made(sitting.minutes(), kept -> new MinutesWritten(id, kept));
            default -> null;
        };
    }

    private static <T> @Nullable CarryingOutEvent made(
            @Nullable T kept, Function<T, CarryingOutEvent> event) {
        return kept == null ? null : event.apply(kept);
    }

    private static Stream<Change> replaced(
            List<Field> fields, Map<String, String> known, String place) {
        return fields.stream()
                .map(
                        field ->
                                new Change(
                                        field.name(),
                                        known.get(place + field.name()),
                                        field.value()));
    }

    /** Lines that are gone, and lines that are new. */
    private static List<Change> slots(ScheduleSet now, Map<String, String> known) {
        List<String> before = known.getOrDefault("slots", "").lines().toList();
        List<String> after = lines(now);
        List<Change> changes = new ArrayList<>();
        before.stream()
                .filter(line -> !after.contains(line))
                .forEach(line -> changes.add(new Change("slot", line, null)));
        after.stream()
                .filter(line -> !before.contains(line))
                .forEach(line -> changes.add(Change.set("slot", line)));
        changes.add(Change.set("why", now.reason()));
        return changes;
    }

    private static @Nullable String slots(ScheduleSet schedule) {
        List<String> lines = lines(schedule);
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static List<String> lines(ScheduleSet schedule) {
        return schedule.slots().stream().map(CarryingOutChanges::line).toList();
    }

    private static String line(Slot slot) {
        return slot.date()
                + (slot.time() == null ? "" : " " + slot.time())
                + " "
                + slot.object().replace('\n', ' ');
    }

    private static List<Change> attached(Attachment attachment) {
        return List.of(
                Change.set("document", lower(attachment.kind())),
                Change.set("title", attachment.title()),
                Change.set("titleKk", attachment.titleKk()),
                Change.set("file", attachment.file().name()),
                Change.set("sha256", attachment.file().sha256()));
    }

    private static List<Change> taken(Decided decided) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.set("text", decided.text()));
        changes.add(Change.set("textKk", decided.textKk()));
        changes.add(Change.set("decidedOn", decided.on()));
        Votes votes = decided.votes();
        if (votes != null) {
            changes.add(Change.set("votes", votes(votes)));
            changes.add(Change.set("byChair", decided.byChair()));
        }
        Recommendation recommendation = decided.recommendation();
        if (recommendation != null) {
            changes.add(Change.set("agency", recommendation.agency()));
            changes.add(Change.set("until", recommendation.until()));
        }
        return changes;
    }

    private static void decided(Map<String, String> known, Decided decided) {
        known.put(named(decided.id()), start(decided.text()));
        fields(decided)
                .forEach(field -> put(known, decided.id() + "/" + field.name(), field.value()));
    }

    private static List<Field> fields(Decided decided) {
        Recommendation asked = decided.recommendation();
        return List.of(
                Field.of("text", decided.text()),
                Field.of("textKk", decided.textKk()),
                Field.of("decidedOn", decided.on()),
                Field.of("votes", decided.votes() == null ? null : votes(decided.votes())),
                Field.of("byChair", decided.byChair()),
                Field.of("agency", asked == null ? null : asked.agency()),
                Field.of("until", asked == null ? null : asked.until()));
    }

    private static List<Change> corrected(DecisionCorrected now, Map<String, String> known) {
        return Stream.concat(
                        replaced(fields(now.decided()), known, now.decided().id() + "/"),
                        Stream.of(Change.set("why", now.reason())))
                .toList();
    }

    static String votes(Votes votes) {
        return votes.inFavour() + " / " + votes.against() + " / " + votes.abstained();
    }

    private static void put(Map<String, String> known, String name, @Nullable String value) {
        if (value == null) {
            known.remove(name);
        } else {
            known.put(name, value);
        }
    }

    private static @Nullable String joined(List<String> all) {
        return all.isEmpty() ? null : String.join("; ", all);
    }

    private static String start(String text) {
        return text.length() > START ? text.substring(0, START) + "…" : text;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
