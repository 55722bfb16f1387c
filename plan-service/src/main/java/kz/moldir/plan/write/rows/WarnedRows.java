package kz.moldir.plan.write.rows;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.kit.problem.Problems;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.plan.write.plan.RowRefusal;
import kz.moldir.plan.write.rows.Bulk.Item;
import kz.moldir.plan.write.rows.RowOrders.Drafted;
import kz.moldir.plan.write.rows.RowOrders.Written;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what speaks against the days of rows that are written, and what they leave open. */
@Component
public final class WarnedRows {

    private final DayWarnings warnings;
    private final HeldRows held;
    private final ToldDecisions told;
    private final Problems problems;
    private final Messages messages;

    WarnedRows(
            DayWarnings warnings,
            HeldRows held,
            ToldDecisions told,
            Problems problems,
            Messages messages) {
        this.warnings = warnings;
        this.held = held;
        this.told = told;
        this.problems = problems;
        this.messages = messages;
    }

    /**
     * A row as it would be written.
     *
     * @param before null of a new one
     */
    public record Changing(@Nullable Row before, Row after) {}

    /**
     * What speaks against rows as they would be: against their days, and of those that took place
     * that everybody will read something else for what was held.
     *
     * @return by the id of the row
     */
    public Map<String, List<String>> against(String planId, List<Changing> changes, Locale locale) {
        return against(planId, changes, Set.of(), locale);
    }

    /**
     * The same where rows go at the same time.
     *
     * @param gone their ids
     */
    public Map<String, List<String>> against(
            String planId, List<Changing> changes, Set<String> gone, Locale locale) {
        Map<String, List<String>> ofDays =
                warnings.ofRows(
                        planId, changes.stream().map(Changing::after).toList(), gone, locale);
        Map<String, LocalDate> heldOn = held(changes);
        Map<String, List<String>> found = new HashMap<>();
        for (Changing change : changes) {
            String id = change.after().id();
            List<String> all = new ArrayList<>(ofDays.getOrDefault(id, List.of()));
            Optional.ofNullable(heldOn.get(id))
                    .map(day -> problems.refused(new RowRefusal.Held(day), locale).getDetail())
                    .ifPresent(all::add);
            if (!all.isEmpty()) {
                found.put(id, List.copyOf(all));
            }
        }
        return found;
    }

    /** The days of those that are called otherwise and took place. */
    private Map<String, LocalDate> held(List<Changing> changes) {
        Set<String> otherwise =
                changes.stream()
                        .filter(
                                change ->
                                        change.before() != null
                                                && change.before()
                                                        .promisesOtherThan(change.after()))
                        .map(change -> change.after().id())
                        .collect(Collectors.toUnmodifiableSet());
        return otherwise.isEmpty() ? Map.of() : held.heldOn(otherwise);
    }

    /** What everybody can read now of rows of which an amendment tells less; null of none. */
    public @Nullable String marked(List<Changing> changes, Locale locale) {
        Set<String> marked =
                changes.stream()
                        .filter(
                                change ->
                                        change.before() != null
                                                && change.after()
                                                        .told()
                                                        .tellsLessThan(change.before().told()))
                        .map(change -> change.after().id())
                        .collect(Collectors.toUnmodifiableSet());
        int decisions = marked.isEmpty() ? 0 : told.of(marked);
        return decisions == 0 ? null : messages.text(locale, "rows.disclosure.follow", decisions);
    }

    /**
     * What came of an order.
     *
     * @param warnings of days off, moved days and overlaps; absent without any
     */
    record Answer(
            String rowId,
            @Nullable String edit,
            long position,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {}

    /**
     * What would become of one row.
     *
     * @param questions that it would leave open, as when it is written alone
     * @param warnings that speak against its day
     */
    record Previewed(
            String rowId,
            @Nullable Row before,
            @Nullable Row after,
            @Nullable String problem,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> questions,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {}

    Answer of(String planId, Written written, Locale locale) {
        List<String> found =
                warnings.ofRows(planId, written.rows(), locale).values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        return new Answer(written.rowId(), written.edit(), written.position(), found);
    }

    /**
     * What would become of each row.
     *
     * @param amends whether the rows are those of an approved plan, of which some took place
     */
    List<Previewed> previewed(String planId, List<Item> items, boolean amends, Locale locale) {
        Map<String, List<String>> found = new HashMap<>(against(planId, changing(items), locale));
        if (amends) {
            found.putAll(
                    takenOut(
                            items.stream()
                                    .filter(item -> item.applies() && item.after() == null)
                                    .map(Item::rowId)
                                    .collect(Collectors.toUnmodifiableSet()),
                            locale));
        }
        return items.stream()
                .map(
                        item ->
                                new Previewed(
                                        item.rowId(),
                                        item.before(),
                                        item.after(),
                                        item.problem(),
                                        item.questions().stream()
                                                .map(asked -> said(asked, locale))
                                                .toList(),
                                        Objects.requireNonNullElse(
                                                found.get(item.rowId()), List.of())))
                .toList();
    }

    /** What is known of each of the rows that an amendment takes out. */
    private Map<String, List<String>> takenOut(Set<String> rows, Locale locale) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<String, LocalDate> heldOn = held.heldOn(rows);
        Map<String, Integer> decisions = told.each(rows);
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                row -> row,
                                row -> takenOut(heldOn.get(row), decisions.get(row), locale)));
    }

    private List<String> takenOut(
            @Nullable LocalDate heldOn, @Nullable Integer decisions, Locale locale) {
        List<String> all = new ArrayList<>();
        if (heldOn != null) {
            all.add(messages.text(locale, "rows.bulk.removed.held", day(heldOn, locale)));
        }
        if (decisions != null) {
            all.add(messages.text(locale, "rows.bulk.removed.told", decisions));
        }
        return List.copyOf(all);
    }

    private static String day(LocalDate day, Locale locale) {
        return new Dates(Language.of(locale), ZoneOffset.UTC).day(day);
    }

    static List<Changing> changing(List<Item> items) {
        return items.stream()
                .flatMap(
                        item ->
                                Stream.ofNullable(item.after())
                                        .map(after -> new Changing(item.before(), after)))
                .toList();
    }

    /** What a row that stands in the draft leaves open, and what speaks against its day. */
    List<String> asked(String planId, Drafted row, Locale locale) {
        return Stream.concat(
                        row.questions().stream().map(asked -> said(asked, locale)),
                        Objects.requireNonNullElse(
                                warnings.ofRows(planId, List.of(row.row()), locale)
                                        .get(row.row().id()),
                                List.<String>of())
                                .stream())
                .toList();
    }

    private String said(OpenQuestion asked, Locale locale) {
        return messages.text(locale, asked.code(), asked.arguments().toArray());
    }
}
