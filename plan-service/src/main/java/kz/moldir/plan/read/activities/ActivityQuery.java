package kz.moldir.plan.read.activities;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Subject;
import kz.moldir.council.state.ActivityState;
import kz.moldir.council.state.StateGroups;
import kz.moldir.council.text.SearchFold;
import kz.moldir.council.text.SortKey;
import kz.moldir.kit.command.Invalid;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which activities of a plan are asked for, and in which order; null or empty asks for all.
 *
 * @param q words, each of which begins some word of the row
 * @param state code of a state or of one of its groups
 * @param commission number of a commission
 * @param kind name of a kind
 * @param person a name as the plan has it
 * @param called other names of the same person, by which the plan may have it
 * @param shown the language in which titles are read, or null
 * @param coverage code of a {@link Coverage}
 */
public record ActivityQuery(
        @Nullable String q,
        @Nullable String state,
        @Nullable String commission,
        @Nullable String kind,
        @Nullable String person,
        List<String> called,
        @Nullable Language shown,
        Sort sort,
        @Nullable String coverage) {

    private static final String[] STATES =
            Stream.concat(
                            Stream.of(ActivityState.values()).map(ActivityState::code),
                            StateGroups.all().stream())
                    .distinct()
                    .toArray(String[]::new);

    /** By the document's number, by title in the order of the Kazakh alphabet, or by due day. */
    public enum Sort {
        NUMBER,
        TITLE,
        DATE;

        /** As in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads the parameters of a request.
     *
     * @throws Invalid if a state, a kind or an order does not exist
     */
    public static ActivityQuery of(
            @Nullable String q,
            @Nullable String state,
            @Nullable String commission,
            @Nullable String kind,
            @Nullable String person,
            @Nullable String sort) {
        String order = given(sort);
        return new ActivityQuery(
                given(q),
                known("state", given(state), STATES, code -> code),
                given(commission),
                known("kind", given(kind), ActivityKind.values(), ActivityKind::name),
                given(person),
                List.of(),
                null,
                order == null
                        ? Sort.NUMBER
                        : Sort.valueOf(
                                Objects.requireNonNull(
                                                known("sort", order, Sort.values(), Sort::code))
                                        .toUpperCase(Locale.ROOT)),
                null);
    }

    /**
     * The same of rows that were published so.
     *
     * @throws Invalid if there is no such coverage
     */
    public ActivityQuery covered(@Nullable String asked) {
        String code = known("coverage", given(asked), Coverage.values(), Coverage::code);
        return new ActivityQuery(q, state, commission, kind, person, called, shown, sort, code);
    }

    /** Those that were asked for, in the order that was asked for. */
    public List<PlannedActivity> of(List<PlannedActivity> activities) {
        return activities.stream().filter(this::wants).sorted(order()).toList();
    }

    /** Whether some activities may be left out. */
    public boolean narrows() {
        return Stream.of(q, state, commission, kind, person, coverage).anyMatch(Objects::nonNull);
    }

    /** The same with another state, or with none. */
    public ActivityQuery withState(@Nullable String other) {
        return new ActivityQuery(q, other, commission, kind, person, called, shown, sort, coverage);
    }

    /** The same, sorted as its readers see the titles. */
    public ActivityQuery shownIn(Language language) {
        return new ActivityQuery(
                q, state, commission, kind, person, called, language, sort, coverage);
    }

    /** The same, whatever name of the person the rows have. */
    public ActivityQuery meaning(
            List<PlannedActivity> rows, Function<String, Predicate<String>> persons) {
        if (person == null) {
            return this;
        }
        Predicate<String> meant = persons.apply(person);
        List<String> names =
                rows.stream()
                        .flatMap(row -> row.responsible().persons().stream())
                        .distinct()
                        .filter(meant)
                        .toList();
        return new ActivityQuery(q, state, commission, kind, person, names, shown, sort, coverage);
    }

    /** As the query of an address, with its question mark; empty where all is asked for. */
    public String parameters() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        address.queryParamIfPresent("q", Optional.ofNullable(q));
        address.queryParamIfPresent("state", Optional.ofNullable(state));
        address.queryParamIfPresent("commission", Optional.ofNullable(commission));
        address.queryParamIfPresent("kind", Optional.ofNullable(kind));
        address.queryParamIfPresent("person", Optional.ofNullable(person));
        address.queryParamIfPresent("coverage", Optional.ofNullable(coverage));
        if (sort != Sort.NUMBER) {
            address.queryParam("sort", sort.code());
        }
        return address.encode().build().toUriString();
    }

    private boolean wants(PlannedActivity activity) {
        return (state == null || StateGroups.asked(state).contains(activity.group()))
                && (commission == null || activity.responsible().commissions().contains(commission))
                && (kind == null || activity.kinds().contains(ActivityKind.valueOf(kind)))
                && (person == null || names(activity.responsible().persons()))
                && (coverage == null || covers(activity))
                && (q == null || SearchFold.matches(SearchFold.fold(words(activity)), q));
    }

    private boolean covers(PlannedActivity activity) {
        return Stream.of(Coverage.values())
                .anyMatch(each -> each.code().equals(coverage) && each.of(activity));
    }

    private boolean names(List<String> persons) {
        return persons.stream().anyMatch(each -> each.equals(person) || called.contains(each));
    }

    private Comparator<PlannedActivity> order() {
        Comparator<PlannedActivity> byNumber = Comparator.comparingInt(PlannedActivity::number);
        return switch (sort) {
            case NUMBER -> byNumber;
            case TITLE ->
                    Comparator.<PlannedActivity, String>comparing(
                                    activity -> SortKey.of(shown(activity.title())))
                            .thenComparing(byNumber);
            case DATE ->
                    Comparator.comparing(
                                    PlannedActivity::due,
                                    Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(byNumber);
        };
    }

    private static String words(PlannedActivity activity) {
        return Stream.of(
                        Stream.of(String.valueOf(activity.number())),
                        Stream.of(
                                activity.title().ru(),
                                activity.title().kk(),
                                activity.title().en(),
                                activity.timeframe().text(),
                                activity.responsible().text(),
                                activity.note(),
                                activity.noteKk(),
                                activity.place()),
                        activity.subjects().stream().map(Subject::name),
                        TermMonths.of(activity))
                .flatMap(some -> some)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private String shown(LocalizedText title) {
        return shown == null ? written(title) : new Texts(shown).plain(title);
    }

    private static String written(LocalizedText title) {
        return Stream.of(title.ru(), title.kk(), title.en())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    private static <T> @Nullable String known(
            String field, @Nullable String asked, T[] all, Function<T, String> code) {
        List<String> allowed = Arrays.stream(all).map(code).toList();
        if (asked != null && !allowed.contains(asked)) {
            throw Invalid.choice(field, allowed);
        }
        return asked;
    }
}
