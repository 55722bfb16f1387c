package kz.moldir.plan.document.title;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the agency or organisation that a title is about, with its first noun in the nominative.
 */
final class Agencies {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NOUN =
            "(?:Департамент|Управлени|Центр|Комитет|Палат|Министерств|Акимат|Агентств|Служб|Отдел|Инспекци|Прокуратур|Фонд)";
    private static final String LEGAL_FORM =
            "(?:АО|ТОО|КГУ|КГП|КПП|РГУ|РГП|ГКП|ГККП|КГКП|НАО|НИИ|ОО|ОЮЛ)";
    private static final Pattern NAMED = pattern(NOUN + "\\p{L}{0,3} .{1,150}?", FLAGS);
    private static final Pattern LEGAL = pattern(LEGAL_FORM + "[ «\"].{1,180}?", 0);
    private static final Pattern REPRESENTED =
            Pattern.compile(
                    "(?:представител|руководител)\\p{L}{1,3} (.{3,150}?)" + Phrase.END, FLAGS);
    private static final Pattern KAZAKH =
            Pattern.compile(
                    "^(.{0,120}?(?:басқармасы|департаменті|орталығы|палатасы|министрлігі|комитеті))(?:н\\p{L}{1,2})?(?!\\p{L})",
                    FLAGS);
    private static final Map<String, String> NOMINATIVE =
            Map.ofEntries(
                    Map.entry("департамента", "департамент"),
                    Map.entry("управления", "управление"),
                    Map.entry("центра", "центр"),
                    Map.entry("комитета", "комитет"),
                    Map.entry("палаты", "палата"),
                    Map.entry("министерства", "министерство"),
                    Map.entry("акимата", "акимат"),
                    Map.entry("агентства", "агентство"),
                    Map.entry("службы", "служба"),
                    Map.entry("отдела", "отдел"),
                    Map.entry("инспекции", "инспекция"),
                    Map.entry("прокуратуры", "прокуратура"),
                    Map.entry("фонда", "фонд"),
                    Map.entry("территории", "территория"));

    private Agencies() {}

    private static Pattern pattern(String words, int flags) {
        return Pattern.compile("(?<!\\p{L})(" + words + ")" + Phrase.END, flags);
    }

    /** An organisation with its legal form, else an agency by its noun. */
    static Optional<String> reporting(Title title) {
        return title.kazakh()
                ? first(KAZAKH, title)
                : withLegalForm(title).or(() -> first(NAMED, title));
    }

    /** An organisation with its legal form: АО «СПК «Город», КГП на ПХВ «Центр ...». */
    static Optional<String> withLegalForm(Title title) {
        return first(LEGAL, title);
    }

    /** Whom the council meets: "представителями частных автобусных парков". */
    static Optional<String> represented(Title title) {
        return first(REPRESENTED, title);
    }

    /** Puts a known first noun into the nominative and leaves everything else as written. */
    static String nominative(String words) {
        int space = words.indexOf(' ');
        String first = space < 0 ? words : words.substring(0, space);
        String noun = NOMINATIVE.get(first.toLowerCase(Locale.ROOT));
        if (noun == null) {
            return words;
        }
        boolean upper = Character.isUpperCase(first.charAt(0));
        String start = noun.substring(0, 1);
        return (upper ? start.toUpperCase(Locale.ROOT) : start)
                + noun.substring(1)
                + words.substring(first.length());
    }

    private static Optional<String> first(Pattern pattern, Title title) {
        var matcher = pattern.matcher(title.text());
        return matcher.find()
                ? Optional.of(nominative(matcher.group(1).strip()))
                : Optional.empty();
    }
}
