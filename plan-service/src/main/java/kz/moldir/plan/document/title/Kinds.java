package kz.moldir.plan.document.title;

import java.util.ArrayList;
import java.util.List;
import kz.moldir.council.ActivityKind;
import kz.moldir.plan.document.text.Token;
import kz.moldir.plan.document.text.WordPattern;
import org.jspecify.annotations.Nullable;

/**
 * Classifies a title by its head: the first known noun of a Russian title, the last one of a Kazakh
 * title. A second head joined by "and" gives a second kind. Words of what is built count only where
 * no word names a kind: such a kind is a guess.
 */
final class Kinds {

    private record Rule(ActivityKind kind, WordPattern pattern) {}

    /**
     * Kinds of a title.
     *
     * @param object where the words of an object begin that they follow from, or -1
     */
    record Named(List<ActivityKind> kinds, int object) {

        boolean guessed() {
            return object >= 0;
        }
    }

    private record Match(ActivityKind kind, int start, int end) {}

    private static final String RUSSIAN =
            """
            ORG_MEETING       организационн* .. заседани*|собрани*|совещани*
            HEARING           заслушивани*
            HEARING           отчет*
            PUBLIC_MONITORING [общественн*] мониторинг*
            SITE_VISIT        [выездн*] выезд*
            SITE_VISIT        рабоч* поездк*
            SITE_VISIT        осмотр*|посещени* объект*
            OUTREACH          информационно - разъяснительн*
            OUTREACH          разъяснительн*
            ROUND_TABLE       кругл* стол*
            DIALOGUE_PLATFORM диалогов* площадк*
            PUBLIC_DISCUSSION общественн* обсуждени*|слушани*
            WORKING_MEETING   рабоч* встреч*|совещани*
            WORKING_MEETING   встреч*|совещани*
            DRAFT_REVIEW      рассмотрени*|обсуждени*|экспертиз*|выработк* .. проект* .. нпа|нормативн*|бюджет*|закон*|правил*|постановлени*
            DRAFT_REVIEW      общественн* экспертиз*
            APPEALS           рассмотрени* .. обращени*|заявлени*|жалоб*
            APPEALS           прием* .. заявлени*|обращени*|граждан*|жалоб*
            ISSUE_REVIEW      рассмотрени* .. вопрос*|проблем*
            COMMITTEE_SESSION заседани* комитет*|комисси*|экспертн*
            RESIDENTS_MEETING встреч* с|со .. жител*|населени*|горожан*
            ECO_ACTION        экологическ* мероприяти*|акци*|субботник*|десант*
            ECO_ACTION        субботник*
            PLANNING          формировани*|подготовк*|разработк*|составлени*|утверждени* .. план* работ*
            """;
    private static final String KAZAKH =
            """
            ORG_MEETING       ұйымдастыру* отырыс*|жиналыс*
            HEARING           есеб*|есеп*|әкім* .. тыңда*
            HEARING           есеп* кездесу*
            HEARING           есебі
            PUBLIC_MONITORING [қоғамдық] мониторинг*
            SITE_VISIT        объект* [барып] шығу*|бару*
            OUTREACH          түсіндіру*
            ROUND_TABLE       дөңгелек үстел*
            DIALOGUE_PLATFORM диалог* алаң*
            PUBLIC_DISCUSSION қоғамдық талқыла*|тыңдау*
            WORKING_MEETING   жұмыс кездесу*|жиналыс*|кеңес*
            WORKING_MEETING   кездесу*|жиналыс*|мәжіліс*
            DRAFT_REVIEW      жоба* .. қара*|талқыла*|әзірлеу*
            DRAFT_REVIEW      қоғамдық сараптама*
            APPEALS           өтініш*|арыз*|шағым* .. қара*|қабылда*
            APPEALS           азамат* қабылда*
            ISSUE_REVIEW      мәселе* .. қара*|талқыла*
            COMMITTEE_SESSION комитет*|комиссия*|топ* отырыс*
            RESIDENTS_MEETING тұрғын* кездесу*
            ECO_ACTION        экологиялық іс - шара*
            ECO_ACTION        экологиялық акция*|сенбілік*
            ECO_ACTION        сенбілік*
            PLANNING          жоспар* .. қалыптастыр*|әзірле*|дайында*|бекіт*
            """;
    private static final String RUSSIAN_OBJECTS =
            """
            SITE_VISIT        строительств*
            SITE_VISIT        реконструкци*
            SITE_VISIT        капитальн* ремонт*
            """;
    private static final String KAZAKH_OBJECTS =
            """
            SITE_VISIT        құрылыс*
            SITE_VISIT        салу|салыну*
            SITE_VISIT        реконструкция*|[қайта] жаңғырт*|жаңарту*
            SITE_VISIT        күрделі жөндеу*
            """;
    private static final List<Rule> RUSSIAN_OBJECT_RULES = rules(RUSSIAN_OBJECTS);
    private static final List<Rule> KAZAKH_OBJECT_RULES = rules(KAZAKH_OBJECTS);
    private static final List<Rule> RUSSIAN_RULES = rules(RUSSIAN);
    private static final List<Rule> KAZAKH_RULES = rules(KAZAKH);
    private static final WordPattern JOINT = WordPattern.of("и|және|,");
    private static final int MOST_TOKENS = 60;

    private Kinds() {}

    private static List<Rule> rules(String grammar) {
        return grammar.lines()
                .map(line -> line.strip().split(" +", 2))
                .map(parts -> new Rule(ActivityKind.valueOf(parts[0]), WordPattern.of(parts[1])))
                .toList();
    }

    /** The kinds that the title names, the first one leading; none when it names none. */
    static Named of(Title title) {
        List<Token> tokens =
                title.tokens().subList(0, Math.min(title.tokens().size(), MOST_TOKENS));
        List<ActivityKind> named = title.kazakh() ? kazakh(tokens) : russian(tokens);
        if (!named.isEmpty()) {
            return new Named(named, -1);
        }
        List<Rule> objects = title.kazakh() ? KAZAKH_OBJECT_RULES : RUSSIAN_OBJECT_RULES;
        for (int at = 0; at < tokens.size(); at++) {
            Match match = longest(objects, tokens, at);
            if (match != null) {
                return new Named(List.of(match.kind()), at);
            }
        }
        return new Named(List.of(), -1);
    }

    private static List<ActivityKind> russian(List<Token> tokens) {
        var kinds = new ArrayList<ActivityKind>();
        for (int at = 0; at < tokens.size() && kinds.isEmpty(); at++) {
            Match match = longest(RUSSIAN_RULES, tokens, at);
            while (match != null && !kinds.contains(match.kind())) {
                kinds.add(match.kind());
                int joint = JOINT.length(tokens, match.end());
                match = joint < 0 ? null : longest(RUSSIAN_RULES, tokens, match.end() + joint);
            }
        }
        return kinds;
    }

    /** What stands before a colon says what is done, what follows says about what. */
    private static List<ActivityKind> kazakh(List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).mark(':')) {
                List<ActivityKind> head = last(tokens.subList(0, at));
                return head.isEmpty() ? last(tokens) : head;
            }
        }
        return last(tokens);
    }

    private static List<ActivityKind> last(List<Token> tokens) {
        Match last = null;
        Match beforeLast = null;
        for (int at = 0; at < tokens.size(); at++) {
            Match match = longest(KAZAKH_RULES, tokens, at);
            if (match != null && (last == null || match.end() > last.end())) {
                beforeLast = last;
                last = match;
            }
        }
        if (last == null) {
            return List.of();
        }
        boolean joined =
                beforeLast != null
                        && beforeLast.kind() != last.kind()
                        && JOINT.length(tokens, beforeLast.end()) > 0
                        && last.start() == beforeLast.end() + 1;
        return joined && beforeLast != null
                ? List.of(beforeLast.kind(), last.kind())
                : List.of(last.kind());
    }

    private static @Nullable Match longest(List<Rule> rules, List<Token> tokens, int at) {
        Match longest = null;
        for (Rule rule : rules) {
            int length = rule.pattern().length(tokens, at);
            if (length > 0 && (longest == null || at + length > longest.end())) {
                longest = new Match(rule.kind(), at, at + length);
            }
        }
        return longest;
    }
}
