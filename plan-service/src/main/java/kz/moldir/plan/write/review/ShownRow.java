package kz.moldir.plan.write.review;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.text.Written;
import kz.moldir.plan.diff.RowDiff;
import kz.moldir.plan.diff.Understood;
import kz.moldir.plan.diff.WordDiff;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.remark.Code;
import kz.moldir.plan.document.remark.Warning;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.diff.Change;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A row of a review as its page shows it.
 *
 * @param anchor its place on the page
 * @param source what stands in the file, in one
 * @param cells the same cell by cell
 * @param words of the file, or as corrected; what was typed where this was refused
 * @param change "added", "changed", "removed", "same"; "moved" where only its place changed
 * @param differences by word from the draft, where the row changed
 * @param otherKinds what is done in the draft and in the file, where that is not the same
 * @param understood what else is understood otherwise than in the draft
 * @param questions and what stands against the change, and warnings, as sentences
 * @param decision "open", "accepted", "skipped"
 * @param guessed whether a similar title alone tells which row of the plan it is
 * @param fresh whether a person said that it is a new row
 * @param version names what is shown, for whoever decides on it
 */
public record ShownRow(
        String key,
        String anchor,
        int number,
        String source,
        List<SourceCells.Cell> cells,
        Words words,
        @Nullable PlannedRow read,
        List<ActivityKind> kinds,
        String change,
        boolean moved,
        List<Difference> differences,
        RowDiff.@Nullable Kinds otherKinds,
        List<Understood> understood,
        List<String> questions,
        List<String> warnings,
        String decision,
        boolean corrected,
        boolean editing,
        boolean guessed,
        boolean fresh,
        String version) {

    /** Term, commissions and persons stand beside the words that say them. */
    private static final Set<String> BESIDE =
            Set.of(
                    "committees",
                    "groups",
                    "subjects",
                    "organiser",
                    "external",
                    "disclosure",
                    "continues");

    /** One part of the words that changed: its name in the messages and its pieces. */
    public record Difference(String part, List<WordDiff.Piece> pieces) {}

    /** The same with more that speaks against it; nothing is said twice. */
    ShownRow warned(List<String> more) {
        return new ShownRow(
                key,
                anchor,
                number,
                source,
                cells,
                words,
                read,
                kinds,
                change,
                moved,
                differences,
                otherKinds,
                understood,
                questions,
                Stream.concat(warnings.stream(), more.stream()).distinct().toList(),
                decision,
                corrected,
                editing,
                guessed,
                fresh,
                version);
    }

    /** The language of the file's words. */
    public String written() {
        return read == null
                ? Written.of(words.title())
                : Written.of(read.title(), read.timeframe().text());
    }

    /**
     * What else is saved of the file's row and is neither shown beside its words nor a difference.
     */
    public List<Understood> beside() {
        if (read == null) {
            return List.of();
        }
        return Understood.of(PlanImports.row(key, read)).stream()
                .filter(each -> BESIDE.contains(each.part()))
                .filter(each -> !each.part().equals("disclosure") || read.disclosure() != null)
                .filter(
                        each ->
                                understood.stream()
                                        .noneMatch(told -> told.part().equals(each.part())))
                .toList();
    }

    /** How the words are understood, as the fields of a form have it. */
    public Map<String, String> meaning() {
        return read == null ? Map.of() : Meaning.of(read.timeframe(), read.responsible());
    }

    static ShownRow of(
            ReviewedPlan plan,
            SourceCells.Headings headings,
            ReviewedRow row,
            boolean editing,
            Messages messages,
            Locale locale) {
        PlannedRow read = row.read();
        Change change = row.change();
        RowDiff diff = diff(change);
        boolean onlyMoved = change.kind() == Change.Kind.SAME && change.moved();
        return new ShownRow(
                row.key(),
                "r" + row.key().replaceAll("[^A-Za-z0-9-]", ""),
                row.number(),
                row.source().replace("\t", "  │  "),
                SourceCells.of(headings, row.source()),
                row.words(),
                read,
                read == null ? row.before().kinds() : read.kinds(),
                onlyMoved ? "moved" : change.kind().name().toLowerCase(Locale.ROOT),
                change.moved(),
                differences(diff),
                diff == null ? null : diff.kinds(),
                diff == null ? List.of() : diff.understood(),
                Stream.concat(
                                row.stands().stream()
                                        .map(
                                                each ->
                                                        each.said(
                                                                row.read() == null,
                                                                messages,
                                                                locale)),
                                row.questions().stream()
                                        .map(
                                                question ->
                                                        said(
                                                                messages,
                                                                locale,
                                                                question.code(),
                                                                question.args())))
                        .toList(),
                read == null
                        ? List.of()
                        : read.warnings().stream()
                                .map(warning -> said(messages, locale, warning))
                                .toList(),
                row.edit().decision().name().toLowerCase(Locale.ROOT),
                row.edit().corrected(),
                editing && read != null,
                change.guessed(),
                row.edit().fresh(),
                plan.version(row));
    }

    private static String said(Messages messages, Locale locale, Code code, List<String> args) {
        return messages.text(locale, code.key(), args.toArray());
    }

    /** Its days are kept as numbers, since nobody knows who will read them. */
    private static String said(Messages messages, Locale locale, Warning warning) {
        String markup = warning.markup();
        if (markup != null) {
            return said(messages, locale, warning.code(), List.of(markup));
        }
        Dates dates = new Dates(Language.of(locale), ZoneOffset.UTC);
        return messages.text(
                locale, warning.code().key(), warning.args().stream().map(dates::day).toArray());
    }

    private static @Nullable RowDiff diff(Change change) {
        Row before = change.before();
        PlannedRow after = change.after();
        return before == null || after == null || change.kind() != Change.Kind.CHANGED
                ? null
                : RowDiff.of(
                        new RowChange(
                                RowChange.Kind.CHANGED,
                                before,
                                PlanImports.row(before.id(), after)));
    }

    private static List<Difference> differences(@Nullable RowDiff diff) {
        return diff == null
                ? List.of()
                : diff.parts().stream()
                        .map(part -> new Difference(part.name(), part.pieces()))
                        .toList();
    }
}
