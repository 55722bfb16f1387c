package kz.moldir.plan.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.council.settings.Quorum;
import kz.moldir.council.text.SearchFold;
import kz.moldir.council.text.Written;
import org.jspecify.annotations.Nullable;

/** The values of which the carrying out is told. */
public final class Carrying {

    private Carrying() {}

    /**
     * A file that belongs to an activity.
     *
     * @param id unique in the activity
     * @param title what it is, in the council's words, or null
     * @param titleKk the same in Kazakh, or null
     */
    public record Attachment(
            String id,
            Attachment.Kind kind,
            @Nullable String title,
            StoredFile file,
            LocalDate on,
            @Nullable String titleKk) {

        /** Without a title in Kazakh. */
        public Attachment(
                String id,
                Attachment.Kind kind,
                @Nullable String title,
                StoredFile file,
                LocalDate on) {
            this(id, kind, title, file, on, null);
        }

        /** The same file, described otherwise. */
        public Attachment described(
                Attachment.Kind as, @Nullable String called, @Nullable String kk) {
            return new Attachment(id, as, called, file, on, kk);
        }

        /** Its title in the languages that have one; null where it has none. */
        public @Nullable LocalizedText titled() {
            return title == null && titleKk == null
                    ? null
                    : new LocalizedText(title, titleKk, null);
        }

        /** What a document is for. */
        public enum Kind {
            @JsonProperty("invitation")
            INVITATION,
            @JsonProperty("letter")
            LETTER,
            @JsonProperty("material")
            MATERIAL,
            @JsonProperty("notice")
            NOTICE,
            @JsonProperty("minutes")
            MINUTES,
            @JsonProperty("extract")
            EXTRACT,
            @JsonProperty("photo")
            PHOTO,
            @JsonProperty("other")
            OTHER
        }
    }

    /** What can be taken back. */
    public enum Entry {
        @JsonProperty("document")
        DOCUMENT,
        @JsonProperty("word")
        WORD,
        /** It goes by the id of what it answered. */
        @JsonProperty("answer")
        ANSWER,
        @JsonProperty("decision")
        DECISION,
        /** The minutes of one occurrence, by whose id they go. */
        @JsonProperty("minutes")
        MINUTES,
        /** How one occurrence is arranged; this and the next go by its id as well. */
        @JsonProperty("session")
        SESSION,
        @JsonProperty("materials")
        MATERIALS,
        @JsonProperty("attendance")
        ATTENDANCE,
        /** That of the row; an empty one takes its place. */
        @JsonProperty("schedule")
        SCHEDULE;

        /** Whether there is one of each occurrence, by whose id it goes. */
        public boolean ofAnOccurrence() {
            return switch (this) {
                case MINUTES, SESSION, MATERIALS, ATTENDANCE -> true;
                case DOCUMENT, WORD, ANSWER, DECISION, SCHEDULE -> false;
            };
        }
    }

    /**
     * How it is arranged; day, time and place are those that were agreed.
     *
     * @param invited offices and organisations
     * @param agenda what is on it, a line each
     * @param materialsUntil the last day for the materials that are asked for
     * @param stream where it can be followed
     * @param kazakh agenda and place once more in Kazakh, or null where neither is known
     */
    public record Session(
            List<String> invited,
            List<String> agenda,
            @Nullable LocalDate materialsUntil,
            @Nullable String stream,
            @Nullable InKazakh kazakh) {

        public Session(
                List<String> invited,
                List<String> agenda,
                @Nullable LocalDate materialsUntil,
                @Nullable String stream) {
            this(invited, agenda, materialsUntil, stream, null);
        }

        /** Whether nothing of it is known. */
        public boolean empty() {
            return equals(new Session(List.of(), List.of(), null, null));
        }

        /** The same, where its place in Kazakh is that of the agreed one. */
        public Session of(@Nullable String place) {
            return kazakh == null || kazakh.place() == null
                    ? this
                    : new Session(
                            invited,
                            agenda,
                            materialsUntil,
                            stream,
                            new InKazakh(kazakh.agenda(), kazakh.place(), place));
        }
    }

    /**
     * What papers in Kazakh say.
     *
     * @param agenda empty where it is known in Russian alone
     * @param of the agreed place that it is the name of; of another one nothing is known
     */
    public record InKazakh(List<String> agenda, @Nullable String place, @Nullable String of) {}

    /** Whether materials came, and what of them. */
    public record Materials(boolean received, LocalDate on, @Nullable String note) {

        /** The same of another day. */
        public Materials on(LocalDate day) {
            return new Materials(received, day, note);
        }
    }

    /**
     * A question of a member or a proposal of anybody.
     *
     * @param from whose it is
     * @param textKk the same in Kazakh; null where it is known in one language alone
     */
    public record Word(
            String id,
            Word.Kind kind,
            String from,
            String text,
            LocalDate on,
            @Nullable String textKk) {

        /** In one language. */
        public Word(String id, Word.Kind kind, String from, String text, LocalDate on) {
            this(id, kind, from, text, on, null);
        }

        /** The same of another day. */
        public Word on(LocalDate day) {
            return new Word(id, kind, from, text, day, textKk);
        }

        /** What it asks for. */
        public enum Kind {
            @JsonProperty("question")
            QUESTION,
            @JsonProperty("proposal")
            PROPOSAL
        }
    }

    /**
     * The answer to a question or a proposal.
     *
     * @param accepted of a proposal whether it was; null for a question
     * @param wordsKk the same in Kazakh; null where it is known in one language alone
     */
    public record Answer(
            @Nullable Boolean accepted, String words, LocalDate on, @Nullable String wordsKk) {

        /** The same of another day. */
        public Answer on(LocalDate day) {
            return new Answer(accepted, words, day, wordsKk);
        }
    }

    /**
     * Who took part.
     *
     * @param present members of the council
     * @param guests others, with their offices
     * @param members how many members there are, of whom the quorum is counted, or null
     * @param organiser whose event it was, where it was not the council's
     * @param quorum the share of members that the council needed when this was recorded, in
     *     percent; null where it needed none, and of lists from before that was stored
     */
    public record Attendance(
            List<String> present,
            List<String> guests,
            @Nullable Integer members,
            @Nullable String organiser,
            @Nullable Integer quorum) {

        /** Where no quorum is needed. */
        public Attendance(
                List<String> present,
                List<String> guests,
                @Nullable Integer members,
                @Nullable String organiser) {
            this(present, guests, members, organiser, null);
        }

        /** The same of a council that needs so many percent. */
        public Attendance needing(@Nullable Integer percent) {
            return new Attendance(present, guests, members, organiser, percent);
        }

        /**
         * How many members had to be there; null where nobody is counted: somebody else's event, a
         * list without members, or one that does not say how many there are.
         */
        public @Nullable Integer needed() {
            return quorum == null || members == null || organiser != null || present.isEmpty()
                    ? null
                    : Integer.valueOf(new Quorum(quorum, null).of(members));
        }

        /** Whether fewer were there; who recorded it has written each person once. */
        public boolean lacksQuorum() {
            Integer needed = needed();
            return needed != null && persons(UnaryOperator.identity()) < needed;
        }

        /**
         * How many members were there: who is written twice was there once.
         *
         * @param called by what a person is known, however it is written
         */
        public int persons(UnaryOperator<String> called) {
            return Math.toIntExact(
                    present.stream().map(called).map(SearchFold::fold).distinct().count());
        }
    }

    /**
     * The head of the minutes, and who was heard on what.
     *
     * @param heardKk the same in Kazakh; null where it is known in one language alone
     */
    public record Minutes(
            @Nullable String number,
            String chair,
            @Nullable String secretary,
            @Nullable String heard,
            @Nullable String heardKk) {

        /** What was said in one language alone. */
        public Minutes(
                @Nullable String number,
                String chair,
                @Nullable String secretary,
                @Nullable String heard) {
            this(number, chair, secretary, heard, null);
        }

        private static final Set<ActivityKind> MEETINGS =
                EnumSet.of(
                        ActivityKind.ORG_MEETING,
                        ActivityKind.HEARING,
                        ActivityKind.PUBLIC_DISCUSSION,
                        ActivityKind.WORKING_MEETING,
                        ActivityKind.COMMITTEE_SESSION);

        /** Whether minutes are written of what is of these kinds. */
        public static boolean writtenOf(List<ActivityKind> kinds) {
            return kinds.stream().anyMatch(MEETINGS::contains);
        }

        /** Whether there is a term for them: permanent work is never late. */
        public static boolean dueOf(List<ActivityKind> kinds, Timeframe timeframe) {
            return writtenOf(kinds) && !timeframe.kind().permanent();
        }
    }

    /**
     * A decision of the activity.
     *
     * @param votes null where nobody counted
     * @param recommendation to an agency, or null where it asks none
     * @param byChair of a tie, whether the vote of the chair decided for it; null of all else, and
     *     of a tie from before that was stored, which somebody confirmed to be decided
     * @param textKk the same in Kazakh; null where it is known in one language alone
     */
    public record Decided(
            String id,
            String text,
            LocalDate on,
            PlanEvent.@Nullable Votes votes,
            @Nullable Recommendation recommendation,
            @Nullable Boolean byChair,
            @Nullable String textKk) {

        /** In one language. */
        public Decided(
                String id,
                String text,
                LocalDate on,
                PlanEvent.@Nullable Votes votes,
                @Nullable Recommendation recommendation,
                @Nullable Boolean byChair) {
            this(id, text, on, votes, recommendation, byChair, null);
        }

        /** Of no tie. */
        public Decided(
                String id,
                String text,
                LocalDate on,
                PlanEvent.@Nullable Votes votes,
                @Nullable Recommendation recommendation) {
            this(id, text, on, votes, recommendation, null);
        }

        /** Whether it was put to the vote and not adopted. */
        public boolean votedDown() {
            return votes != null
                    && (votes.lost() || (votes.tied() && Boolean.FALSE.equals(byChair)));
        }

        /** Whether who is asked for it learns the same from both. */
        public boolean asksAs(Decided other) {
            return wordedAs(other) && on.equals(other.on);
        }

        /** Whether it asks the same of the same agency until the same day. */
        public boolean wordedAs(Decided other) {
            return text.equals(other.text)
                    && Objects.equals(textKk, other.textKk)
                    && Objects.equals(asked(), other.asked());
        }

        /** The same of another day. */
        public Decided on(LocalDate day) {
            return new Decided(id, text, day, votes, recommendation, byChair, textKk);
        }

        /** What the roster calls the agency by now makes no other request. */
        private @Nullable Recommendation asked() {
            return recommendation == null
                    ? null
                    : new Recommendation(recommendation.agency, recommendation.until);
        }

        /** The same; at a tie the vote of the chair decided so. */
        public Decided byChair(@Nullable Boolean inFavour) {
            return new Decided(id, text, on, votes, recommendation, inFavour, textKk);
        }

        /** Its words, in the languages they are written in. */
        public LocalizedText words() {
            return Written.words(text, textKk);
        }
    }

    /**
     * What an agency is asked to do, perhaps until a day.
     *
     * @param agency as it was written
     * @param name what it was called then, in the languages the roster had; null of whom it did not
     *     have
     */
    public record Recommendation(
            String agency, @Nullable LocalDate until, @Nullable LocalizedText name) {

        /** Of whom the roster does not have. */
        public Recommendation(String agency, @Nullable LocalDate until) {
            this(agency, until, null);
        }

        /** Its name, in the languages that are known. */
        public LocalizedText called() {
            return name == null ? Written.words(agency, null) : name;
        }
    }

    /** One line of a schedule: a day with its object. */
    public record Slot(LocalDate date, @Nullable LocalTime time, String object) {}
}
