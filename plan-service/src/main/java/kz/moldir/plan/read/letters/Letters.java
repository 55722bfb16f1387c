package kz.moldir.plan.read.letters;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.text.SearchFold;
import kz.moldir.council.text.SortKey;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.Sent;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.filter.DayRange;
import org.jspecify.annotations.Nullable;

/**
 * How many letters went out, as the half-year's report counts them. A number to one addressee on
 * one day is one letter, however often it was recorded and for whichever rows.
 *
 * @param total letters of all these rows, each once
 * @param expected of them those that ask for an answer or have one
 * @param answered of them with an answer
 * @param counts a letter of a row of several commissions counts for each of them
 */
public record Letters(long total, long expected, long answered, List<Count> counts) {

    /**
     * Letters of one commission to one addressee.
     *
     * @param commission its number, or null where a row names none
     * @param whom as the roster calls it now, else as it was written first; null for all those
     *     together that whoever reads may not read
     */
    public record Count(
            @Nullable String commission,
            @Nullable String whom,
            long sent,
            long expected,
            long answered) {}

    /**
     * What was recorded of a letter.
     *
     * @param one what it is told apart by, or where it has no number its record
     */
    private record Letter(
            List<String> commissions,
            @Nullable String whom,
            boolean expected,
            boolean answered,
            Object one) {}

    /** A letter with a number: "without number" is none. */
    private record Numbered(String number, String whom, LocalDate on) {

        static Object of(Sent sent, String whom) {
            String number = sent.number() == null ? "" : sent.number();
            return number.chars().anyMatch(Character::isDigit)
                    ? new Numbered(plain(number), whom, sent.on())
                    : new Object();
        }

        private static String plain(String number) {
            return SearchFold.fold(number).replaceFirst("^(n|no) ", "");
        }
    }

    private record Counted(String commission, Letter letter) {

        Key key() {
            return new Key(commission, letter.whom());
        }
    }

    /** What is counted together. */
    private record Key(String commission, @Nullable String whom) {}

    /**
     * Of rows, those that were sent on these days.
     *
     * @param inside whether the carrying out of a row is open to whoever reads: to whom a letter
     *     went is known there alone
     */
    static Letters of(
            List<ActivityView> rows,
            DayRange days,
            Addressees addressees,
            Predicate<ActivityView> inside) {
        List<Letter> letters =
                rows.stream()
                        .flatMap(row -> letters(row, days, addressees, inside.test(row)))
                        .toList();
        Map<Key, List<Letter>> grouped =
                letters.stream()
                        .flatMap(
                                letter ->
                                        letter.commissions().stream()
                                                .map(number -> new Counted(number, letter)))
                        .collect(
                                Collectors.groupingBy(
                                        Counted::key,
                                        Collectors.mapping(Counted::letter, Collectors.toList())));
        return new Letters(
                sent(letters),
                expected(letters),
                answered(letters),
                grouped.entrySet().stream()
                        .map(each -> count(each.getKey(), each.getValue()))
                        .sorted(
                                Comparator.comparing(
                                                Count::commission,
                                                Comparator.nullsLast(Letters::byNumber))
                                        .thenComparing(
                                                Letters::sortKey,
                                                Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList());
    }

    /** "2" before "10", and numbers before what is none. */
    private static int byNumber(String one, String other) {
        return Comparator.comparingInt(Letters::number)
                .thenComparing(Comparator.naturalOrder())
                .compare(one, other);
    }

    private static int number(String commission) {
        return commission.matches("\\d{1,9}") ? Integer.parseInt(commission) : Integer.MAX_VALUE;
    }

    private static @Nullable String sortKey(Count count) {
        return count.whom() == null ? null : SortKey.of(count.whom());
    }

    private static Count count(Key key, List<Letter> letters) {
        return new Count(
                key.commission().isEmpty() ? null : key.commission(),
                key.whom(),
                sent(letters),
                expected(letters),
                answered(letters));
    }

    private static long sent(List<Letter> letters) {
        return letters.stream().map(Letter::one).distinct().count();
    }

    private static long expected(List<Letter> letters) {
        return sent(letters.stream().filter(Letter::expected).toList());
    }

    private static long answered(List<Letter> letters) {
        return sent(letters.stream().filter(Letter::answered).toList());
    }

    private static Stream<Letter> letters(
            ActivityView row, DayRange days, Addressees addressees, boolean inside) {
        List<String> named = row.row().responsible().commissions().stream().distinct().toList();
        List<String> commissions = named.isEmpty() ? List.of("") : named;
        return row.outcome().requests().stream()
                .filter(asked -> asked.sent().channel() == Request.Channel.LETTER)
                .filter(asked -> days.includes(asked.sent().on()))
                .map(
                        asked -> {
                            String whom = addressees.called(asked.sent().whom());
                            return new Letter(
                                    commissions,
                                    inside || asked.sent() instanceof Request ? whom : null,
                                    asked.sent().asks() || asked.settled(),
                                    asked.settled(),
                                    Numbered.of(asked.sent(), whom));
                        });
    }
}
