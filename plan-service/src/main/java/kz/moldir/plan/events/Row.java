package kz.moldir.plan.events;

import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Responsible;
import kz.moldir.council.Subject;
import kz.moldir.council.Timeframe;
import kz.moldir.council.text.Written;
import org.jspecify.annotations.Nullable;

/**
 * One numbered row of a plan.
 *
 * @param id of the activity that the row becomes when the plan is approved
 * @param number as the document numbers it, from 1
 * @param title verbatim in the language it was written in
 * @param kinds what is done, at least one
 * @param timeframe when, as written and as understood
 * @param responsible who, as written and as understood
 * @param subjects what it is about
 * @param organiser whose event it is
 * @param external whom the plan invites from outside
 * @param note what else the row says
 * @param continues the earlier row that it goes on with, or null
 * @param disclosure what is told of it before it is held; null: everything
 * @param noteKk the note in Kazakh where it is written in another language, or null
 */
public record Row(
        String id,
        int number,
        LocalizedText title,
        List<ActivityKind> kinds,
        Timeframe timeframe,
        Responsible responsible,
        List<Subject> subjects,
        Organiser organiser,
        List<External> external,
        @Nullable String note,
        @Nullable Continues continues,
        @Nullable Disclosure disclosure,
        @Nullable String noteKk) {

    /** A row whose note is written once. */
    public Row(
            String id,
            int number,
            LocalizedText title,
            List<ActivityKind> kinds,
            Timeframe timeframe,
            Responsible responsible,
            List<Subject> subjects,
            Organiser organiser,
            List<External> external,
            @Nullable String note,
            @Nullable Continues continues,
            @Nullable Disclosure disclosure) {
        this(
                id,
                number,
                title,
                kinds,
                timeframe,
                responsible,
                subjects,
                organiser,
                external,
                note,
                continues,
                disclosure,
                null);
    }

    /** A row that goes on with nothing. */
    public Row(
            String id,
            int number,
            LocalizedText title,
            List<ActivityKind> kinds,
            Timeframe timeframe,
            Responsible responsible,
            List<Subject> subjects,
            Organiser organiser,
            List<External> external,
            @Nullable String note) {
        this(
                id,
                number,
                title,
                kinds,
                timeframe,
                responsible,
                subjects,
                organiser,
                external,
                note,
                null,
                null);
    }

    /** The same row of another activity. */
    public Row identified(String other) {
        return with(other, number, title, timeframe, continues, disclosure);
    }

    /** The same row under another number. */
    public Row numbered(int other) {
        return with(id, other, title, timeframe, continues, disclosure);
    }

    /** The same row under another title. */
    public Row titled(LocalizedText other) {
        return with(id, number, other, timeframe, continues, disclosure);
    }

    /** The same row with another term. */
    public Row due(Timeframe other) {
        return with(id, number, title, other, continues, disclosure);
    }

    /** The same row, going on with an earlier one. */
    public Row continuing(@Nullable Continues earlier) {
        return with(id, number, title, timeframe, earlier, disclosure);
    }

    /**
     * The same row with what is told of it before it is held.
     *
     * @param other null for everything
     */
    public Row disclosed(@Nullable Disclosure other) {
        return with(id, number, title, timeframe, continues, other);
    }

    /** The same row with its note in Kazakh, or without. */
    public Row noted(@Nullable String kazakh) {
        return new Row(
                id,
                number,
                title,
                kinds,
                timeframe,
                responsible,
                subjects,
                organiser,
                external,
                note,
                continues,
                disclosure,
                kazakh);
    }

    /**
     * Whether another row names something else to be done; a translation that is added does not.
     */
    public boolean promisesOtherThan(Row other) {
        return !kinds.equals(other.kinds)
                || otherWords(title.ru(), other.title.ru())
                || otherWords(title.kk(), other.title.kk())
                || otherWords(title.en(), other.title.en());
    }

    private static boolean otherWords(@Nullable String before, @Nullable String after) {
        return before != null && !before.equals(after);
    }

    /** What is told of it before it is held. */
    public Disclosure told() {
        return disclosure == null ? Disclosure.OPEN : disclosure;
    }

    /** Its note in the languages that it is written in; null where it has none. */
    public @Nullable LocalizedText noteWords() {
        return Written.note(written(), note, noteKk);
    }

    /** The language in which its words are written. */
    public String written() {
        return Written.of(title, timeframe.text());
    }

    private Row with(
            String id,
            int number,
            LocalizedText title,
            Timeframe timeframe,
            @Nullable Continues continues,
            @Nullable Disclosure disclosure) {
        return new Row(
                id,
                number,
                title,
                kinds,
                timeframe,
                responsible,
                subjects,
                organiser,
                external,
                note,
                continues,
                disclosure,
                noteKk);
    }
}
