package kz.moldir.plan.document.timeframe.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.text.Token;
import kz.moldir.plan.document.text.WordPattern;
import org.jspecify.annotations.Nullable;

/** Fixed phrases that name no day: "регулярно", "по мере поступления", "келісім бойынша". */
public final class Phrases {

    private record Phrase(TimeframeKind kind, WordPattern pattern) {}

    private static final String GRAMMAR =
            """
            ALL_YEAR      весь|круглый [календарный] год
            ALL_YEAR      круглогодично
            ALL_YEAR      жыл бойына
            ONGOING       регулярно|постоянно|систематически|непрерывно
            ONGOING       на постоянной|регулярной|системной основе
            ONGOING       весь [отчетный|плановый] период
            ONGOING       в течени* [всего] [отчетного|планового|первого|второго] полугодия|периода
            ONGOING       тұрақты|үнемі|жүйелі [түрде|негізде]
            ONGOING       [бүкіл] [есепті] жартыжылдық|кезең [бойы|ішінде]
            ON_DEMAND     по мере поступлени*|обращени*|необходимости|надобности|возникновени*|внесени*|готовности|подготовки ..
            ON_DEMAND     при необходимости|обращении|поступлении ..
            ON_DEMAND     по необходимости|запрос*|требовани*|обращени*|заявк*|заявлени* [граждан|жителей|населения]
            ON_DEMAND     [өтініштер*|өтініш*|жобалар*|құжаттар*] қажеттілі* қарай|бойынша
            ON_DEMAND     қажеттілі* туындаған* [жағдайда|кезде]
            ON_DEMAND     қажеттілік болған* [жағдайда|кезде]
            ON_DEMAND     қажет болған* [жағдайда|кезде]
            ON_DEMAND     [өтініш*|өтінім*|жоба*|құжат*] [келіп] түсу* қарай|бойынша
            ON_DEMAND     [өтініш*|өтінім*|жоба*|құжат*] [келіп] түскен* [сайын|кезде|жағдайда]
            ON_DEMAND     өтініш*|өтінім*|жүгіну*|сұрау* [түсу*] қарай|бойынша
            BY_SCHEDULE   по|согласно [отдельн*|утвержденн*|особ*|специальн*|индивидуальн*] план*|график*|расписани*|плану-графику
            BY_SCHEDULE   по|согласно [отдельн*|утвержденн*] план* - график*
            BY_SCHEDULE   в соответствии с [отдельным|утвержденным] график*|план*|расписание*
            BY_SCHEDULE   график* [выездов|посещений]
            BY_SCHEDULE   [жеке|бекітілген|бөлек] кесте*|жоспар* [бойынша|сәйкес]
            TO_BE_AGREED  [дат*|срок*] [проведения] [на|по] согласовани*
            TO_BE_AGREED  [дат*|срок*] [проведения] [будет|будут] согласовывается|согласовываются|согласована|согласованы|уточняется|уточняются|уточнена|определена [дополнительно]
            TO_BE_AGREED  по [отдельной|взаимной] договоренности
            TO_BE_AGREED  [күні|мерзімі|уақыты] келісім* [бойынша]
            TO_BE_AGREED  [күні|мерзімі|уақыты] келісілуде|келісіледі|келісілетін|нақтылануда|нақтыланады|анықталады|нақтылауда [болады]
            TO_BE_AGREED  [күні|мерзімі|уақыты] келісу|нақтылау үстінде|сатысында
            RECURRING     ежедневно|еженедельно|ежемесячно|ежеквартально|ежегодно
            RECURRING     раз в [#|один|два|три|пол] день|недел*|месяц*|квартал*|полугоди*|год*
            RECURRING     #|один|два|три|дважды|трижды раз|раза в [#|один|два|три] день|недел*|месяц*|квартал*|полугоди*|год*
            RECURRING     дважды|трижды в день|неделю|месяц|квартал|полугодие|год
            RECURRING     кажд* понедельник|вторник|сред*|четверг|пятниц*|суббот*|воскресенье|недел*|месяц|квартал|день|полугодие
            RECURRING     по понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям
            RECURRING     күн|апта|ай|тоқсан|жартыжылдық|жыл|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі сайын
            RECURRING     күн|апта|ай|тоқсан сайынғы
            RECURRING     күніне|аптасына|айына|тоқсанына|жартыжылдықта|жартыжылдығына|жылына|аптада|айда|тоқсанда|жылда #|бір|екі|үш|төрт рет
            """;

    private static final List<Phrase> PHRASES =
            GRAMMAR.lines().map(String::strip).map(Phrases::phrase).toList();

    private Phrases() {}

    private static Phrase phrase(String line) {
        String[] parts = line.split(" ", 2);
        return new Phrase(TimeframeKind.valueOf(parts[0]), WordPattern.of(parts[1]));
    }

    /** The kind that all the tokens name, or null. */
    public static @Nullable TimeframeKind kind(List<Token> tokens) {
        for (Phrase phrase : PHRASES) {
            if (!tokens.isEmpty() && phrase.pattern().matches(tokens)) {
                return phrase.kind();
            }
        }
        return null;
    }

    /** The tokens behind a phrase of recurrence at the beginning, or null. */
    public static @Nullable List<Token> behindRecurrence(List<Token> tokens) {
        for (Phrase phrase : PHRASES) {
            int length =
                    phrase.kind() == TimeframeKind.RECURRING
                            ? phrase.pattern().length(tokens, 0)
                            : -1;
            if (length > 0 && length < tokens.size()) {
                Predicate<Token> comma = token -> token.mark(',') || token.mark(';');
                int skip = comma.test(tokens.get(length)) ? 1 : 0;
                return new ArrayList<>(tokens.subList(length + skip, tokens.size()));
            }
        }
        return null;
    }
}
