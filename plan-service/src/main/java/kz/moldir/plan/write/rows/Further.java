package kz.moldir.plan.write.rows;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Subject;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.write.review.diff.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a row beside its words; what is null is not said.
 *
 * @param titles in other languages than that of the words; an empty one is taken away
 * @param subjects agencies, districts and objects
 * @param external whom it invites from outside, and whether they agreed
 * @param meaning how its term and its responsible cell are understood
 */
public record Further(
        LocalizedText titles,
        @Nullable List<Subject> subjects,
        @Nullable Organiser organiser,
        @Nullable List<External> external,
        Meaning meaning) {

    static final Further NONE = new Further(new LocalizedText(null, null, null), null, null);

    private static final int LONGEST = 500;
    private static final int MOST = 20;

    /** Nothing is said of how the words are understood. */
    public Further(
            LocalizedText titles,
            @Nullable List<Subject> subjects,
            @Nullable Organiser organiser,
            @Nullable List<External> external) {
        this(titles, subjects, organiser, external, Meaning.NONE);
    }

    /** Nothing is said of who is invited. */
    public Further(
            LocalizedText titles, @Nullable List<Subject> subjects, @Nullable Organiser organiser) {
        this(titles, subjects, organiser, null);
    }

    /** What is said, so that it stands above what the words say. */
    public Set<Field> given(PlannedRow read) {
        Set<Field> given = EnumSet.noneOf(Field.class);
        given.addAll(meaning.given());
        if (said(titles.ru(), read.title().ru())) {
            given.add(Field.TITLE_RU);
        }
        if (said(titles.kk(), read.title().kk())) {
            given.add(Field.TITLE_KK);
        }
        if (said(titles.en(), read.title().en())) {
            given.add(Field.TITLE_EN);
        }
        if (subjects != null) {
            given.add(Field.SUBJECTS);
        }
        if (organiser != null) {
            given.add(Field.ORGANISER);
        }
        if (external != null) {
            given.add(Field.EXTERNAL);
        }
        return given;
    }

    /** The row as it was read, saying this too. */
    public PlannedRow in(PlannedRow read) {
        Set<Field> given = given(read);
        LocalizedText title = read.title();
        PlannedRow titled =
                read.titled(
                        new LocalizedText(
                                given.contains(Field.TITLE_RU) ? words(titles.ru()) : title.ru(),
                                given.contains(Field.TITLE_KK) ? words(titles.kk()) : title.kk(),
                                given.contains(Field.TITLE_EN) ? words(titles.en()) : title.en()));
        return meaning.in(titled)
                .about(
                        Objects.requireNonNullElse(subjects, read.subjects()),
                        Objects.requireNonNullElse(organiser, read.organiser()))
                .inviting(Objects.requireNonNullElse(external, read.external()));
    }

    /** What is wrong with the names of subjects, of the organiser and of who is invited. */
    public List<Invalid.Fault> faults() {
        List<Invalid.Fault> faults = new ArrayList<>();
        if (!bounded()) {
            faults.add(new Invalid.Fault("subjects", "rows.problem.subjects", List.of()));
        }
        if (!invites()) {
            faults.add(new Invalid.Fault("external", "rows.problem.external", List.of()));
        }
        return faults;
    }

    /** Whether no name is empty or too long. */
    private boolean bounded() {
        String host = organiser == null ? null : organiser.name();
        return (subjects == null || bounded(subjects.stream().map(Subject::name).toList()))
                && (host == null || host.length() <= LONGEST);
    }

    /** Whether nobody who is invited is without a name, or has one that is too long. */
    private boolean invites() {
        return external == null || bounded(external.stream().map(External::who).toList());
    }

    private static boolean bounded(List<String> names) {
        return names.size() <= MOST
                && names.stream().allMatch(name -> !name.isBlank() && name.length() <= LONGEST);
    }

    /** Letters of the longest of the titles. */
    public int longestTitle() {
        return Stream.of(titles.ru(), titles.kk(), titles.en())
                .filter(Objects::nonNull)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** The language of the words themselves cannot be emptied beside them. */
    private static boolean said(@Nullable String title, @Nullable String read) {
        return title != null && (!title.isBlank() || read == null);
    }

    private static @Nullable String words(@Nullable String title) {
        return title == null || title.isBlank() ? null : title.strip();
    }
}
