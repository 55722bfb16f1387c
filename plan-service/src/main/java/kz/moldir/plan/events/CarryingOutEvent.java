package kz.moldir.plan.events;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
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
import org.jspecify.annotations.Nullable;

/** What is done around the carrying out of one activity. */
public sealed interface CarryingOutEvent extends ActivityEvent.CarryingOut {

    /** A document was attached; it stays inside the secretariat until it is published. */
    record DocumentAttached(String activityId, Attachment attachment) implements CarryingOutEvent {}

    /**
     * A document was published.
     *
     * @param copy what everybody may have: of a picture one without anything but its dots
     * @param kind what it is; null of one that was published before this was kept
     * @param title null where it has none
     */
    record DocumentPublished(
            String activityId,
            String documentId,
            StoredFile copy,
            LocalDate on,
            Attachment.@Nullable Kind kind,
            @Nullable LocalizedText title)
            implements CarryingOutEvent {

        /** Without a word on what it is. */
        public DocumentPublished(
                String activityId, String documentId, StoredFile copy, LocalDate on) {
            this(activityId, documentId, copy, on, null, null);
        }
    }

    /**
     * What a document is, or what it is called, was put down wrongly; its file and its address
     * stay.
     *
     * @param copy what everybody may have of it; null while it is inside
     * @param publishedOn since when; null while it is inside
     */
    record DocumentDescribed(
            String activityId,
            String documentId,
            Attachment.Kind kind,
            @Nullable String title,
            @Nullable String titleKk,
            String reason,
            @Nullable StoredFile copy,
            @Nullable LocalDate publishedOn)
            implements CarryingOutEvent {

        /** What it is called, in the languages that have a title; null where it has none. */
        public @Nullable LocalizedText titled() {
            return title == null && titleKk == null
                    ? null
                    : new LocalizedText(title, titleKk, null);
        }
    }

    /**
     * An entry was taken back, for a reason; it stays in the history.
     *
     * @param id of what there is one of each occurrence that of the occurrence, or {@link
     *     Sittings#COMING}; of an answer that of what it answered, which is open again
     * @param published of a document whether everybody could have it until then, null of one that
     *     was withdrawn before this was kept, which may have been public; of a decision true where
     *     an agency was asked for it; null of all else
     */
    record EntryWithdrawn(
            String activityId,
            Entry entry,
            String id,
            LocalDate on,
            String reason,
            @Nullable Boolean published)
            implements CarryingOutEvent {

        /** Without a word on whether it was told outside. */
        public EntryWithdrawn(
                String activityId, Entry entry, String id, LocalDate on, String reason) {
            this(activityId, entry, id, on, reason, null);
        }
    }

    /**
     * Who is invited and where it can be followed; takes the place of what was said before.
     *
     * @param reason why what was said before was wrong; may be null
     * @param occurrence the one that it belongs to, or {@link Sittings#COMING}; null where none was
     *     named, see {@link Sittings}
     */
    record SessionArranged(
            String activityId,
            Session session,
            @Nullable String reason,
            @Nullable String occurrence)
            implements CarryingOutEvent {

        /** Of no occurrence in particular. */
        public SessionArranged(String activityId, Session session, @Nullable String reason) {
            this(activityId, session, reason, null);
        }

        /** The first time. */
        public SessionArranged(String activityId, Session session) {
            this(activityId, session, null);
        }
    }

    /**
     * Whether the materials that were asked for have come.
     *
     * @param reason why what was recorded before was wrong; null where they came meanwhile
     * @param occurrence the one that it belongs to, or {@link Sittings#COMING}; null where none was
     *     named, see {@link Sittings}
     */
    record MaterialsRecorded(
            String activityId,
            Materials materials,
            @Nullable String reason,
            @Nullable String occurrence)
            implements CarryingOutEvent {

        /** Of no occurrence in particular. */
        public MaterialsRecorded(String activityId, Materials materials, @Nullable String reason) {
            this(activityId, materials, reason, null);
        }

        /** The first time, or once they have come. */
        public MaterialsRecorded(String activityId, Materials materials) {
            this(activityId, materials, null);
        }
    }

    /**
     * A question or a proposal came.
     *
     * @param occurrence the one that it belongs to, or {@link Sittings#COMING}; null where none was
     *     named, see {@link Sittings}
     */
    record WordReceived(String activityId, Word word, @Nullable String occurrence)
            implements CarryingOutEvent {

        /** Of no occurrence in particular. */
        public WordReceived(String activityId, Word word) {
            this(activityId, word, null);
        }
    }

    /** A question or a proposal was put down wrongly; it is still of the same occurrence. */
    record WordCorrected(String activityId, Word word, String reason) implements CarryingOutEvent {}

    /**
     * It was answered; takes the place of an earlier answer.
     *
     * @param reason why the earlier answer was wrong; may be null
     */
    record WordAnswered(String activityId, String wordId, Answer answer, @Nullable String reason)
            implements CarryingOutEvent {

        /** The first answer. */
        public WordAnswered(String activityId, String wordId, Answer answer) {
            this(activityId, wordId, answer, null);
        }
    }

    /**
     * Who took part; takes the place of an earlier list.
     *
     * @param reason why the earlier list was wrong; may be null
     * @param occurrence the one that it belongs to, or {@link Sittings#COMING}; null where none was
     *     named, see {@link Sittings}
     */
    record AttendanceRecorded(
            String activityId,
            Attendance attendance,
            @Nullable String reason,
            @Nullable String occurrence)
            implements CarryingOutEvent {

        /** Of no occurrence in particular. */
        public AttendanceRecorded(
                String activityId, Attendance attendance, @Nullable String reason) {
            this(activityId, attendance, reason, null);
        }

        /** The first list. */
        public AttendanceRecorded(String activityId, Attendance attendance) {
            this(activityId, attendance, null);
        }
    }

    /**
     * What the minutes say besides the decisions; takes the place of what was written before.
     *
     * @param reason why what was written before was wrong; may be null
     * @param occurrence the one that it belongs to, or {@link Sittings#COMING}; null where none was
     *     named, see {@link Sittings}
     */
    record MinutesWritten(
            String activityId,
            Minutes minutes,
            @Nullable String reason,
            @Nullable String occurrence)
            implements CarryingOutEvent {

        /** Of no occurrence in particular. */
        public MinutesWritten(String activityId, Minutes minutes, @Nullable String reason) {
            this(activityId, minutes, reason, null);
        }

        /** The first time. */
        public MinutesWritten(String activityId, Minutes minutes) {
            this(activityId, minutes, null);
        }
    }

    /**
     * Something was decided there.
     *
     * @param withheld true where what was said there is not told outside
     * @param occurrence the one that it belongs to, or {@link Sittings#COMING}; null where none was
     *     named, see {@link Sittings}
     */
    record DecisionTaken(
            String activityId,
            Decided decided,
            @Nullable Boolean withheld,
            @Nullable String occurrence)
            implements CarryingOutEvent {

        /** Of no occurrence in particular. */
        public DecisionTaken(String activityId, Decided decided, @Nullable Boolean withheld) {
            this(activityId, decided, withheld, null);
        }
    }

    /**
     * What was decided was put down wrongly; what is right takes its place.
     *
     * @param decided under the same id
     * @param passedOn whether an agency was asked for it before and has to be told what is right:
     *     false where nothing changed of what it was told; null where none was asked
     * @param withheld true where what was said there is not told outside
     * @param wordedBy the accounts that worded it before, of which none verifies its fulfilment;
     *     null where none is known
     */
    record DecisionCorrected(
            String activityId,
            Decided decided,
            String reason,
            @Nullable Boolean passedOn,
            @Nullable Boolean withheld,
            @Nullable List<String> wordedBy)
            implements CarryingOutEvent {

        /** Of what nobody known worded. */
        public DecisionCorrected(
                String activityId,
                Decided decided,
                String reason,
                @Nullable Boolean passedOn,
                @Nullable Boolean withheld) {
            this(activityId, decided, reason, passedOn, withheld, null);
        }

        /** Whether an agency may be told of it. */
        public boolean toldOutside() {
            return withheld == null && !Boolean.FALSE.equals(passedOn);
        }
    }

    /**
     * Everybody can read what was decided, or what is right of it in its place.
     *
     * @param decided as everybody reads it
     * @param on the day since when something of it can be read
     * @param reason why what could be read before was wrong; null the first time, and where that is
     *     not told
     */
    record DecisionPublished(
            String activityId, Decided decided, LocalDate on, @Nullable String reason)
            implements CarryingOutEvent {}

    /**
     * What was decided cannot be read any more.
     *
     * @param reason null where nothing is told of the activity any more, or not why
     * @param byHand whether somebody took it back, and not what happened to its record; null where
     *     that was not kept yet
     */
    record DecisionUnpublished(
            String activityId, String decisionId, @Nullable String reason, @Nullable Boolean byHand)
            implements CarryingOutEvent {

        /** Without a word on who it was. */
        public DecisionUnpublished(String activityId, String decisionId, @Nullable String reason) {
            this(activityId, decisionId, reason, null);
        }

        /** Whether somebody did; where that was not kept, a reason says so. */
        public boolean takenBack() {
            return byHand == null ? reason != null : byHand;
        }
    }

    /**
     * The schedule was set; takes the place of an earlier one.
     *
     * @param reason why the earlier one was wrong; may be null
     */
    record ScheduleSet(String activityId, List<Slot> slots, LocalDate on, @Nullable String reason)
            implements CarryingOutEvent {

        /** The first one. */
        public ScheduleSet(String activityId, List<Slot> slots, LocalDate on) {
            this(activityId, slots, on, null);
        }
    }
}
