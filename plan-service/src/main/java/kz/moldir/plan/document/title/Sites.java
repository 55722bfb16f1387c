package kz.moldir.plan.document.title;

import java.util.List;

/** Knows the nouns of what stands on the ground, so that a title without a verb can be a visit. */
final class Sites {

    private static final int HEAD = 5;
    private static final List<String> NOUNS =
            List.of(
                    "аэропорт",
                    "вокзал",
                    "школ",
                    "гимнази",
                    "лице",
                    "колледж",
                    "университет",
                    "детск",
                    "больниц",
                    "поликлиник",
                    "роддом",
                    "парк",
                    "сквер",
                    "стадион",
                    "спорткомплекс",
                    "комплекс",
                    "тэц",
                    "метро",
                    "рынок",
                    "мост",
                    "развязк",
                    "завод",
                    "полигон",
                    "станци",
                    "общежити",
                    "приют",
                    "музе",
                    "театр",
                    "библиотек",
                    "набережн",
                    "водохранилищ",
                    "котельн",
                    "депо",
                    "жк",
                    "жилой",
                    "дом",
                    "аурухана",
                    "емхана",
                    "мектеп",
                    "балабакша",
                    "ауежай",
                    "саябак",
                    "зауыт",
                    "стансы",
                    "копир");

    private Sites() {}

    /** Whether one of the first words names a site. */
    static boolean named(Title title) {
        return title.tokens().stream()
                .limit(HEAD)
                .anyMatch(
                        token ->
                                token.word()
                                        && NOUNS.stream().anyMatch(token.folded()::startsWith));
    }
}
