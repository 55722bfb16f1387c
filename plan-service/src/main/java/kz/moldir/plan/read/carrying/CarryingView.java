package kz.moldir.plan.read.carrying;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
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
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Sitting;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.StoredFile;
import kz.moldir.plan.events.Untold;
import kz.moldir.plan.events.recorded.Answer;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Materials;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.events.recorded.Word;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What is kept around the carrying out of one activity; what was taken back is left out. What is
 * kept once for each occurrence is that of the latest, else that of the one to come.
 *
 * @param sittings what is kept of each occurrence
 */
public record CarryingView(
        @BsonId String id,
        List<Document> documents,
        @Nullable Session session,
        @Nullable Materials materials,
        List<Said> words,
        @Nullable Attendance attendance,
        @Nullable Minutes minutes,
        List<Taken> decisions,
        List<Slot> schedule,
        Sittings sittings) {

    /**
     * An attached document.
     *
     * @param copy what everybody may have since it was published, else null
     */
    public record Document(
            Attachment attachment, @Nullable StoredFile copy, @Nullable LocalDate publishedOn) {

        Document published(DocumentPublished now) {
            return new Document(attachment, now.copy(), now.on());
        }

        Document described(DocumentDescribed now) {
            return new Document(
                    attachment.described(now.kind(), now.title(), now.titleKk()),
                    copy,
                    publishedOn);
        }

        /** Whether it is a picture. */
        public boolean picture() {
            return attachment.file().mediaType().startsWith("image/");
        }
    }

    /**
     * A question or a proposal.
     *
     * @param answer null while it is open
     * @param occurrence to which it belongs
     */
    public record Said(Word word, @Nullable Answer answer, String occurrence) {

        Said as(Word right) {
            return new Said(right, answer, occurrence);
        }

        Said answered(@Nullable Answer now) {
            return new Said(word, now, occurrence);
        }
    }

    /**
     * A decision.
     *
     * @param passedOn whether its recommendation is with the monitoring teams
     * @param occurrence to which it belongs
     * @param publishedOn the day since when everybody can read it, else null
     * @param inside true where it was said while nothing was told of the row
     * @param takenBack true where somebody took it off the public page
     */
    public record Taken(
            Decided decided,
            boolean passedOn,
            String occurrence,
            @Nullable LocalDate publishedOn,
            @Nullable Boolean inside,
            @Nullable Boolean takenBack) {

        Taken published(@Nullable LocalDate on, boolean back) {
            return new Taken(decided, passedOn, occurrence, on, inside, back ? true : null);
        }
    }

    /** Nothing yet. */
    static CarryingView empty(String id) {
        return new CarryingView(
                id,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                Sittings.NONE);
    }

    /** Whether an event changes it. */
    static boolean changes(ActivityEvent event) {
        return event instanceof CarryingOutEvent
                || event instanceof OccurrenceRecorded
                || (event instanceof RecordCorrected now
                        && now.correction().kind() == Correction.Kind.OCCURRENCE);
    }

    CarryingView after(ActivityEvent event) {
        CarryingView kept = renamed(event).with(sittings.after(event));
        return event instanceof CarryingOutEvent now ? kept.after(now) : kept;
    }

    /**
     * What is kept of one occurrence: its questions and decisions alone.
     *
     * @param occurrence null for the latest, else for the one to come
     */
    public CarryingView at(@Nullable String occurrence) {
        Sitting sitting = sittings.of(occurrence);
        String name = sitting.occurrence();
        return new CarryingView(
                id,
                documents,
                sitting.session(),
                sitting.materials(),
                words.stream().filter(each -> each.occurrence().equals(name)).toList(),
                sitting.attendance(),
                sitting.minutes(),
                decisions.stream().filter(each -> each.occurrence().equals(name)).toList(),
                schedule,
                sittings);
    }

    /**
     * The same of one that is named.
     *
     * @throws NotFound if there is none of this name
     */
    public CarryingView one(@Nullable String occurrence) {
        if (occurrence != null && !sittings.know(occurrence)) {
            throw new NotFound();
        }
        return at(occurrence);
    }

    private CarryingView after(CarryingOutEvent event) {
        return switch (event) {
            case DocumentAttached now ->
                    withDocuments(plus(documents, new Document(now.attachment(), null, null)));
            case DocumentPublished now ->
                    withDocument(now.documentId(), document -> document.published(now));
            case DocumentDescribed now ->
                    withDocument(now.documentId(), document -> document.described(now));
            case EntryWithdrawn now -> without(now.entry(), now.id());
            case SessionArranged now -> this;
            case MaterialsRecorded now -> this;
            case AttendanceRecorded now -> this;
            case MinutesWritten now -> this;
            case WordReceived now ->
                    withWords(plus(words, new Said(now.word(), null, name(now.occurrence()))));
            case WordCorrected now -> withWord(now.word().id(), said -> said.as(now.word()));
            case WordAnswered now -> withWord(now.wordId(), said -> said.answered(now.answer()));
            case DecisionTaken now ->
                    with(plus(decisions, Takings.of(now, name(now.occurrence()))), schedule);
            case DecisionCorrected now ->
                    with(
                            each(
                                    decisions,
                                    taken ->
                                            taken.decided().id().equals(now.decided().id())
                                                    ? Takings.right(taken, now)
                                                    : taken),
                            schedule);
            case DecisionPublished now -> published(now.decided().id(), now.on(), false);
            case DecisionUnpublished now -> published(now.decisionId(), null, now.takenBack());
            case ScheduleSet now -> with(decisions, now.slots());
        };
    }

    /** What was decided and everybody can read. */
    public List<Taken> told() {
        return decisions.stream().filter(taken -> taken.publishedOn() != null).toList();
    }

    /**
     * What may be published: not what stays inside, nor what was taken back.
     *
     * @param told whether the row is told of
     */
    public List<Decided> publishable(boolean told) {
        return decisions.stream()
                .filter(taken -> taken.publishedOn() == null && taken.takenBack() == null)
                .filter(taken -> untold(taken, told) == null)
                .map(Taken::decided)
                .toList();
    }

    /**
     * Why everybody may not read a decision; null where they may.
     *
     * @param told whether the row is told of
     */
    public @Nullable Untold untold(Taken taken, boolean told) {
        return Untold.of(told, heldAt(taken), taken.decided(), taken.inside());
    }

    /** Whether it is a decision, or was put to the vote and not adopted. */
    public boolean adopted(Taken taken) {
        return heldAt(taken).adopted(taken.decided());
    }

    /** What is kept of the occurrence of a decision. */
    public Sitting heldAt(Taken taken) {
        return sittings.of(taken.occurrence());
    }

    /** One of its documents. */
    public Optional<Document> document(String documentId) {
        return documents.stream()
                .filter(each -> each.attachment().id().equals(documentId))
                .findFirst();
    }

    /** Questions, or proposals, that wait for an answer. */
    public List<Word> open() {
        return words.stream().filter(each -> each.answer() == null).map(Said::word).toList();
    }

    private CarryingView published(String decision, @Nullable LocalDate on, boolean back) {
        return with(
                each(
                        decisions,
                        taken ->
                                taken.decided().id().equals(decision)
                                        ? taken.published(on, back)
                                        : taken),
                schedule);
    }

    private String name(@Nullable String occurrence) {
        return sittings.of(occurrence).occurrence();
    }

    private CarryingView renamed(ActivityEvent event) {
        return withWords(
                        each(
                                words,
                                said ->
                                        new Said(
                                                said.word(),
                                                said.answer(),
                                                sittings.renamed(said.occurrence(), event))))
                .with(
                        each(
                                decisions,
                                taken ->
                                        new Taken(
                                                taken.decided(),
                                                taken.passedOn(),
                                                sittings.renamed(taken.occurrence(), event),
                                                taken.publishedOn(),
                                                taken.inside(),
                                                taken.takenBack())),
                        schedule);
    }

    private CarryingView without(Entry entry, String gone) {
        return switch (entry) {
            case DOCUMENT ->
                    withDocuments(
                            documents.stream()
                                    .filter(each -> !each.attachment().id().equals(gone))
                                    .toList());
            case WORD ->
                    withWords(
                            words.stream().filter(each -> !each.word().id().equals(gone)).toList());
            case ANSWER -> withWord(gone, said -> said.answered(null));
            case DECISION ->
                    with(
                            decisions.stream()
                                    .filter(each -> !each.decided().id().equals(gone))
                                    .toList(),
                            schedule);
            case MINUTES, SESSION, MATERIALS, ATTENDANCE, SCHEDULE -> this;
        };
    }

    private CarryingView withDocuments(List<Document> all) {
        return with(all, words, decisions, schedule);
    }

    private CarryingView withDocument(String document, UnaryOperator<Document> now) {
        return withDocuments(
                each(
                        documents,
                        each -> each.attachment().id().equals(document) ? now.apply(each) : each));
    }

    private CarryingView withWords(List<Said> all) {
        return with(documents, all, decisions, schedule);
    }

    private CarryingView withWord(String word, UnaryOperator<Said> now) {
        return withWords(
                each(words, said -> said.word().id().equals(word) ? now.apply(said) : said));
    }

    private CarryingView with(List<Taken> taken, List<Slot> slots) {
        return with(documents, words, taken, slots);
    }

    private CarryingView with(
            List<Document> filed, List<Said> said, List<Taken> taken, List<Slot> slots) {
        return new CarryingView(
                id, filed, session, materials, said, attendance, minutes, taken, slots, sittings);
    }

    private CarryingView with(Sittings kept) {
        Sitting latest = kept.of(null);
        return new CarryingView(
                id,
                documents,
                latest.session(),
                latest.materials(),
                words,
                latest.attendance(),
                latest.minutes(),
                decisions,
                schedule,
                kept);
    }

    private static <T> List<T> each(List<T> some, UnaryOperator<T> change) {
        return some.stream().map(change).toList();
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
