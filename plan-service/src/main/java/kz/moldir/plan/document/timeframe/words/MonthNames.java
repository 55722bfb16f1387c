package kz.moldir.plan.document.timeframe.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every form of the names of months that a plan writes, folded. */
public final class MonthNames {

    private static final List<String> RUSSIAN =
            List.of(
                    "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр",
                    "октябр", "ноябр", "декабр");
    private static final List<String> SHORT =
            List.of(
                    "янв",
                    "фев февр",
                    "мар",
                    "апр",
                    "",
                    "",
                    "",
                    "авг",
                    "сен сент",
                    "окт",
                    "ноя нояб",
                    "дек");
    private static final List<String> KAZAKH =
            List.of(
                    "кантар",
                    "акпан",
                    "наурыз",
                    "сауир",
                    "мамыр",
                    "маусым",
                    "шилде",
                    "тамыз",
                    "кыркуйек",
                    "казан",
                    "караша",
                    "желтоксан");

    private static final String SOFT = "ь я ю е ем";
    private static final String HARD = "% а у е ом";
    private static final String MAY = "й я ю е ем";
    private static final String KAZAKH_ENDINGS =
            "% га ге ка ке да де та те дан ден тан тен нын нин дын дин тын тин"
                    + " дагы деги тагы теги ы и ында инде ына ине нан нен";

    private static final Map<String, Integer> FORMS = forms();

    private MonthNames() {}

    /** 1 for January to 12 for December, or 0 when the folded word is no month. */
    public static int number(String folded) {
        return FORMS.getOrDefault(folded, 0);
    }

    private static Map<String, Integer> forms() {
        var forms = new HashMap<String, Integer>();
        for (int month = 1; month <= 12; month++) {
            String stem = RUSSIAN.get(month - 1);
            String endings =
                    switch (month) {
                        case 3, 8 -> HARD;
                        case 5 -> MAY;
                        default -> SOFT;
                    };
            put(forms, stem, endings, month);
            put(forms, KAZAKH.get(month - 1), KAZAKH_ENDINGS, month);
            for (String abbreviation : SHORT.get(month - 1).split(" ", -1)) {
                if (!abbreviation.isEmpty()) {
                    forms.put(abbreviation, month);
                }
            }
        }
        put(forms, "кыркуйег", "и инде ине", 9);
        return Map.copyOf(forms);
    }

    private static void put(Map<String, Integer> forms, String stem, String endings, int month) {
        for (String ending : endings.split(" ", -1)) {
            forms.put(ending.equals("%") ? stem : stem + ending, month);
        }
    }
}
