package kz.moldir.reporting.read.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.text.Written;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;
import org.jspecify.annotations.Nullable;

/**
 * What was decided at an occurrence, and published.
 *
 * @param text its words, in the language they are written in
 * @param votes null where nobody counted
 * @param recommendation what it asks an agency for, or null
 * @param publishedOn the day since when something of it can be read
 * @param byChair true where at a tie the vote of the chair decided
 */
public record PublicDecision(
        String id,
        LocalizedText text,
        LocalDate decidedOn,
        @Nullable Votes votes,
        @Nullable Recommendation recommendation,
        LocalDate publishedOn,
        @Nullable Boolean byChair) {

    /** Of no tie. */
    public PublicDecision(
            String id,
            LocalizedText text,
            LocalDate decidedOn,
            @Nullable Votes votes,
            @Nullable Recommendation recommendation,
            LocalDate publishedOn) {
        this(id, text, decidedOn, votes, recommendation, publishedOn, null);
    }

    /** Names the decision that an entry of a history tells of; no reader needs it. */
    public static final String ID = "decision";

    /** A cancellation and an amendment name theirs by the same field, for everybody to read. */
    public static boolean isId(HistoryEntry entry, Change change) {
        return entry.type().startsWith("decision-") && change.field().equals(ID);
    }

    /** How it was voted. */
    public record Votes(int inFavour, int against, int abstained) {

        @Override
        public String toString() {
            return inFavour + " / " + against + " / " + abstained;
        }
    }

    /**
     * Who is asked for it, perhaps until a day.
     *
     * @param agency as it was written
     * @param name what it was called then, in the languages that the council has; null where it was
     *     not told
     */
    public record Recommendation(
            String agency, @Nullable LocalDate until, @Nullable LocalizedText name) {

        /** Of one that is called as it was written. */
        public Recommendation(String agency, @Nullable LocalDate until) {
            this(agency, until, null);
        }

        /** Its name, in the languages that are known. */
        public LocalizedText called() {
            return name == null ? Written.words(agency, null) : name;
        }
    }

    /** What is told of it that was not told before; its day names it where nothing else does. */
    public List<Change> changes(@Nullable PublicDecision before) {
        Stream<Change> told =
                Stream.of(
                        moved("textRu", before == null ? null : before.text.ru(), text.ru()),
                        moved("textKk", before == null ? null : before.text.kk(), text.kk()),
                        before == null
                                ? Change.set("decidedOn", decidedOn)
                                : Change.moved(
                                        "decidedOn",
                                        before.decidedOn.equals(decidedOn)
                                                ? null
                                                : before.decidedOn,
                                        decidedOn),
                        moved("votes", before == null ? null : before.votes, votes),
                        moved("agency", agency(before), agency(this)),
                        moved("until", until(before), until(this)));
        return Stream.concat(Stream.of(Change.set(ID, id)), told).filter(Change::says).toList();
    }

    /** Whether an entry of a history tells of it. */
    boolean in(HistoryEntry entry) {
        return entry.changes().stream()
                .anyMatch(change -> change.field().equals(ID) && id.equals(change.to()));
    }

    private static Change moved(String field, @Nullable Object from, @Nullable Object to) {
        return Objects.equals(from, to)
                ? Change.moved(field, null, null)
                : Change.moved(field, from, to);
    }

    private static @Nullable String agency(@Nullable PublicDecision of) {
        return of == null || of.recommendation == null ? null : of.recommendation.agency();
    }

    private static @Nullable LocalDate until(@Nullable PublicDecision of) {
        return of == null || of.recommendation == null ? null : of.recommendation.until();
    }
}
