package kz.moldir.plan.read.carrying;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.moldir.plan.events.Carrying.Answer;
import kz.moldir.plan.events.Carrying.Attachment;
import kz.moldir.plan.events.Carrying.Attendance;
import kz.moldir.plan.events.Carrying.Decided;
import kz.moldir.plan.events.Carrying.Entry;
import kz.moldir.plan.events.Carrying.Materials;
import kz.moldir.plan.events.Carrying.Minutes;
import kz.moldir.plan.events.Carrying.Session;
import kz.moldir.plan.events.Carrying.Slot;
import kz.moldir.plan.events.Carrying.Word;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MaterialsRecorded;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.StoredFile;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** What is kept around the carrying out of one activity; what was taken back is left out. */
public record CarryingView(
        @BsonId String id,
        List<Document> documents,
        @Nullable Session session,
        @Nullable Materials materials,
        List<Said> words,
        @Nullable Attendance attendance,
        @Nullable Minutes minutes,
        List<Taken> decisions,
        List<Slot> schedule) {

    /**
     * An attached document.
     *
     * @param copy what everybody may have since it was published, else null
     */
    public record Document(
            Attachment attachment, @Nullable StoredFile copy, @Nullable LocalDate publishedOn) {

        /** Whether it is a picture. */
        public boolean picture() {
            return attachment.file().mediaType().startsWith("image/");
        }
    }

    /** A question or a proposal with its answer, which is null while it is open. */
    public record Said(Word word, @Nullable Answer answer) {}

    /**
     * A decision.
     *
     * @param passedOn whether its recommendation is with the monitoring teams
     */
    public record Taken(Decided decided, boolean passedOn) {}

    /** Nothing yet. */
    static CarryingView empty(String id) {
        return new CarryingView(
                id, List.of(), null, null, List.of(), null, null, List.of(), List.of());
    }

    CarryingView after(CarryingOutEvent event) {
        return switch (event) {
            case DocumentAttached now ->
                    withDocuments(plus(documents, new Document(now.attachment(), null, null)));
            case DocumentPublished now ->
                    withDocuments(
                            each(
                                    documents,
                                    document ->
                                            document.attachment().id().equals(now.documentId())
                                                    ? new Document(
                                                            document.attachment(),
                                                            now.copy(),
                                                            now.on())
                                                    : document));
            case EntryWithdrawn now -> without(now.entry(), now.id());
            case SessionArranged now -> with(now.session(), materials);
            case MaterialsRecorded now -> with(session, now.materials());
            case WordReceived now -> withWords(plus(words, new Said(now.word(), null)));
            case WordAnswered now ->
                    withWords(
                            each(
                                    words,
                                    said ->
                                            said.word().id().equals(now.wordId())
                                                    ? new Said(said.word(), now.answer())
                                                    : said));
            case AttendanceRecorded now -> with(now.attendance(), minutes, decisions, schedule);
            case MinutesWritten now -> with(attendance, now.minutes(), decisions, schedule);
            case DecisionTaken now ->
                    with(attendance, minutes, plus(decisions, taken(now)), schedule);
            case ScheduleSet now -> with(attendance, minutes, decisions, now.slots());
        };
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

    private static Taken taken(DecisionTaken now) {
        return new Taken(
                now.decided(), now.decided().recommendation() != null && now.withheld() == null);
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
            case DECISION ->
                    with(
                            attendance,
                            minutes,
                            decisions.stream()
                                    .filter(each -> !each.decided().id().equals(gone))
                                    .toList(),
                            schedule);
        };
    }

    private CarryingView withDocuments(List<Document> all) {
        return new CarryingView(
                id, all, session, materials, words, attendance, minutes, decisions, schedule);
    }

    private CarryingView with(@Nullable Session arranged, @Nullable Materials came) {
        return new CarryingView(
                id, documents, arranged, came, words, attendance, minutes, decisions, schedule);
    }

    private CarryingView withWords(List<Said> all) {
        return new CarryingView(
                id, documents, session, materials, all, attendance, minutes, decisions, schedule);
    }

    private CarryingView with(
            @Nullable Attendance attended,
            @Nullable Minutes written,
            List<Taken> taken,
            List<Slot> slots) {
        return new CarryingView(
                id, documents, session, materials, words, attended, written, taken, slots);
    }

    private static <T> List<T> each(List<T> some, UnaryOperator<T> change) {
        return some.stream().map(change).toList();
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
