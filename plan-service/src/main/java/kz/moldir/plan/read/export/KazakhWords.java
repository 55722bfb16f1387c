package kz.moldir.plan.read.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.moldir.council.Timeframe;
import kz.moldir.council.text.SearchFold;
import kz.moldir.council.text.Written;
import kz.moldir.plan.document.responsible.InOtherWords;
import kz.moldir.plan.events.Row;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Terms and who is responsible in Kazakh, as far as they were understood; the words of the plan
 * stay where nothing typed stands for them.
 */
final class KazakhWords implements InOtherWords.Words {

    private static final Language KAZAKH = Language.KK;
    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    /** Groups as plans write them, by the names of their words. */
    private static final Map<String, String> GROUPS =
            Map.ofEntries(
                    Map.entry("члены ос", "council-members"),
                    Map.entry("члены общественного совета", "council-members"),
                    Map.entry("члены и эксперты ос", "council-members-experts"),
                    Map.entry("члены комиссии", "members"),
                    Map.entry("члены", "members"),
                    Map.entry("члены и эксперты", "members-experts"),
                    Map.entry("члены и эксперты комиссии", "members-experts"),
                    Map.entry("эксперты", "experts"),
                    Map.entry("эксперты комиссии", "experts"),
                    Map.entry("все комиссии", "all-commissions"),
                    Map.entry("все комитеты", "all-committees"),
                    Map.entry("профильный комитет", "own-committee"),
                    Map.entry("профильные комитеты", "own-committees"),
                    Map.entry(
                            "профильные комитеты и экспертные группы",
                            "own-committees-expert-groups"),
                    Map.entry("экспертные группы", "expert-groups"),
                    Map.entry("рабочая группа", "working-group"));

    private static final List<String> OF_A_COMMISSION =
            List.of("members", "members-experts", "experts");

    private final Messages messages;
    private final Dates dates;
    private final int year;
    private final Map<String, String> committees;

    /**
     * Speaks for the plan of a year.
     *
     * @param committees Kazakh names of committees by every folded name that they ever had
     */
    KazakhWords(Messages messages, ZoneId zone, int year, Map<String, String> committees) {
        this.messages = messages;
        this.dates = new Dates(KAZAKH, zone);
        this.year = year;
        this.committees = committees;
    }

    String timeframe(Row row) {
        Timeframe when = row.timeframe();
        boolean own = row.written().equals(Written.KAZAKH) || kazakh(when.text());
        String said = own ? null : said(when);
        return said == null ? when.text() : said;
    }

    String responsible(Row row) {
        String text = row.responsible().text();
        String said = kazakh(text) ? null : InOtherWords.of(text, this);
        return said == null ? text : said;
    }

    private static boolean kazakh(String words) {
        return Written.of(words).equals(Written.KAZAKH);
    }

    /** Null where no words of the language stand for it. */
    private @Nullable String said(Timeframe when) {
        LocalDate start = when.start();
        LocalDate end = when.end();
        boolean elsewhere =
                (start != null && start.getYear() != year)
                        || (end != null && end.getYear() != year);
        if (elsewhere) {
            return null;
        }
        return switch (when.kind()) {
            case ALL_YEAR, ONGOING, ON_DEMAND, BY_SCHEDULE, TO_BE_AGREED -> {
                String key = SamePhrases.key(when.kind(), when.text());
                yield key == null ? null : text(key);
            }
            case EXACT_DAY ->
                    end == null || (start != null && !start.equals(end))
                            ? null
                            : dates.dayOfYear(end);
            case UNTIL ->
                    end == null || start != null
                            ? null
                            : text("plan.official.until", end.getDayOfMonth(), month(end));
            case RECURRING, UNKNOWN -> null;
            default ->
                    start == null || end == null || start.isAfter(end)
                            ? null
                            : span(when, start, end);
        };
    }

    /** Null where the kind does not tell both the first and the last day. */
    private @Nullable String span(Timeframe when, LocalDate start, LocalDate end) {
        boolean months = start.getDayOfMonth() == 1 && lastOfMonth(end);
        int further = end.getMonthValue() - start.getMonthValue();
        return switch (when.kind()) {
            case MONTH -> months && further == 0 ? name(start) : null;
            case MONTH_RANGE -> months && further > 0 ? name(start) + " – " + lower(end) : null;
            case MONTH_OR_MONTH -> months && further == 1 ? name(start) + "/" + lower(end) : null;
            case DECADE -> decades(start, end);
            case QUARTER -> months ? parts("plan.official.quarter", 3, start, end) : null;
            case HALF_YEAR -> months ? parts("plan.official.half-year", 6, start, end) : null;
            case DAY_RANGE, WEEK -> days(start, end);
            default -> null;
        };
    }

    private String days(LocalDate start, LocalDate end) {
        if (start.equals(end)) {
            return dates.dayOfYear(end);
        }
        return start.getMonth() == end.getMonth()
                ? start.getDayOfMonth() + "–" + dates.dayOfYear(end)
                : dates.dayOfYear(start) + " – " + dates.dayOfYear(end);
    }

    /** Several decades are said by their days: Kazakh has no usual words for them. */
    private @Nullable String decades(LocalDate start, LocalDate end) {
        int first = (start.getDayOfMonth() - 1) / 10;
        int last = lastOfMonth(end) ? 2 : end.getDayOfMonth() / 10 - 1;
        boolean whole =
                first < 3
                        && start.getDayOfMonth() % 10 == 1
                        && (lastOfMonth(end) || (end.getDayOfMonth() % 10 == 0 && last < 2));
        if (!whole) {
            return null;
        }
        return first == last && start.getMonth() == end.getMonth()
                ? text("plan.official.decade", ROMAN[first], month(start))
                : days(start, end);
    }

    /** Quarters or half-years: "I тоқсан", "I–II тоқсан". */
    private @Nullable String parts(String key, int months, LocalDate start, LocalDate end) {
        int first = (start.getMonthValue() - 1) / months;
        int last = (end.getMonthValue() - 1) / months;
        boolean whole =
                start.getMonthValue() == first * months + 1
                        && end.getMonthValue() == (last + 1) * months;
        if (!whole) {
            return null;
        }
        return text(key, first == last ? ROMAN[first] : ROMAN[first] + "–" + ROMAN[last]);
    }

    private static boolean lastOfMonth(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    private static String month(LocalDate day) {
        return String.valueOf(day.getMonthValue());
    }

    private String lower(LocalDate day) {
        return dates.month(YearMonth.from(day));
    }

    private String name(LocalDate day) {
        String month = lower(day);
        return month.substring(0, 1).toUpperCase(KAZAKH.locale()) + month.substring(1);
    }

    private String text(String key, Object... arguments) {
        return messages.text(KAZAKH.locale(), key, arguments);
    }

    @Override
    public String commissions(List<String> numbers) {
        return numbers.stream()
                .map(number -> text("ui.word.commission", number))
                .collect(Collectors.joining(", "));
    }

    @Override
    public @Nullable String committee(String name) {
        return committees.get(SearchFold.fold(name));
    }

    @Override
    public @Nullable String group(String written, List<String> of) {
        String code = GROUPS.get(written.toLowerCase(Language.RU.locale()).replaceAll("\\s+", " "));
        if (code == null || (!of.isEmpty() && !OF_A_COMMISSION.contains(code))) {
            return null;
        }
        return of.isEmpty()
                ? text("plan.official.group." + code)
                : of.stream()
                        .map(number -> text("plan.official.group-of." + code, number))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public String invited(String who) {
        return text("plan.official.invited", who);
    }

    @Override
    public String and() {
        return text("plan.official.and");
    }
}
