package kz.moldir.plan.write.rows;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.plan.write.rows.Named.ExternalRequest;
import kz.moldir.plan.write.rows.Named.OrganiserRequest;
import kz.moldir.plan.write.rows.Named.SubjectRequest;
import kz.moldir.plan.write.rows.RowOrders.Written;
import kz.moldir.plan.write.rows.WarnedRows.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rows of a draft for programs; each row has a version that a change has to name. */
@Allowed(Role.SECRETARIAT)
@RestController
@RequestMapping("/api/plans/{planId}/rows")
final class RowsController {

    private final RowOrders orders;
    private final WarnedRows warned;

    RowsController(RowOrders orders, WarnedRows warned) {
        this.orders = orders;
        this.warned = warned;
    }

    /** A row with its version. */
    record Versioned(Row row, String version) {}

    record Listing(List<Versioned> items, @Nullable String next) {}

    /**
     * Words left out are empty; kinds, titles in other languages, subjects, the organiser and who
     * is invited that are left out stay as they are or are read from the words; number or after,
     * the id of a row: where to add.
     *
     * @param kinds empty: as the title says
     * @param noteKk the note in Kazakh, where it is written in another language
     * @param titles an empty one takes the translation away
     * @param disclosure what is told of it before it is held; left out it stays
     * @param term how its words are understood, left out as they say or as it was corrected
     * @param commissions their numbers, and persons: the same of the responsible cell
     * @param sure answers to what was refused as a question: its code, a colon and the name
     */
    record RowRequest(
            @Nullable String title,
            @Nullable String timeframe,
            @Nullable String responsible,
            @Nullable String note,
            @Nullable String noteKk,
            @Nullable List<@NotNull ActivityKind> kinds,
            @Nullable LocalizedText titles,
            @Nullable List<@NotNull @Valid SubjectRequest> subjects,
            @Nullable @Valid OrganiserRequest organiser,
            @Nullable List<@NotNull @Valid ExternalRequest> external,
            @Nullable Disclosure disclosure,
            Meaning.@Nullable Term term,
            @Nullable List<@NotBlank String> commissions,
            @Nullable List<@NotBlank String> persons,
            @Nullable Integer number,
            @Nullable String after,
            @Nullable String version,
            @Nullable @Size(max = 50) Set<@NotBlank @Size(max = 400) String> sure) {

        RowOrders.Place place() {
            if (number != null && after != null) {
                throw Invalid.field("after", "rows.problem.after");
            }
            return new RowOrders.Place(number, after);
        }

        Set<String> answers() {
            return Objects.requireNonNullElse(sure, Set.of());
        }

        RowText text() {
            return new RowText(
                    new Words(strip(title), strip(timeframe), strip(responsible), strip(note)),
                    kinds,
                    new Further(
                            Objects.requireNonNullElse(titles, Further.NONE.titles()),
                            Named.subjects(subjects),
                            Named.organiser(organiser),
                            Named.external(external),
                            new Meaning(term, commissions, persons)),
                    disclosure,
                    noteKk);
        }

        private static String strip(@Nullable String words) {
            return words == null ? "" : words.strip();
        }
    }

    /** Another number, and the one that the row was seen with, if that is compared. */
    record MoveRequest(int number, @Nullable Integer seen) {}

    record UndoRequest(@NotBlank String edit) {}

    record Undone(long position) {}

    @GetMapping
    Listing rows(@PathVariable String planId) {
        return new Listing(
                orders.plan(planId).rows().stream()
                        .map(row -> new Versioned(row, RowText.version(row)))
                        .toList(),
                null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer add(
            @PathVariable String planId,
            @Valid @RequestBody RowRequest body,
            Caller caller,
            Locale locale) {
        return warned.of(
                planId,
                orders.add(planId, body.text(), body.place(), body.answers(), caller),
                locale);
    }

    @PutMapping("/{rowId}")
    Answer change(
            @PathVariable String planId,
            @PathVariable String rowId,
            @Valid @RequestBody RowRequest body,
            Caller caller,
            Locale locale) {
        String version = Objects.requireNonNullElse(body.version(), "");
        return warned.of(
                planId,
                orders.change(
                        planId,
                        rowId,
                        now -> body.text(),
                        body.text(),
                        version,
                        body.answers(),
                        caller),
                locale);
    }

    @DeleteMapping("/{rowId}")
    Written remove(
            @PathVariable String planId,
            @PathVariable String rowId,
            @RequestParam(defaultValue = "") String version,
            Caller caller) {
        return orders.remove(planId, rowId, version, caller);
    }

    /** Takes an edit back that was answered less than half a minute ago. */
    @PostMapping("/undo")
    Undone undo(@PathVariable String planId, @Valid @RequestBody UndoRequest body, Caller caller) {
        return new Undone(orders.undo(planId, body.edit(), caller).position());
    }

    /**
     * The row goes on with no earlier one any more.
     *
     * @param seen the activity that it was seen to go on with; left out it is not compared
     */
    @PostMapping("/{rowId}/detach")
    Written detach(
            @PathVariable String planId,
            @PathVariable String rowId,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @Nullable String seen,
            Caller caller) {
        return orders.detach(planId, rowId, version, seen, caller);
    }

    @PostMapping("/{rowId}/move")
    Written move(
            @PathVariable String planId,
            @PathVariable String rowId,
            @RequestBody MoveRequest body,
            Caller caller) {
        return orders.move(planId, rowId, body.number(), body.seen(), caller);
    }
}
