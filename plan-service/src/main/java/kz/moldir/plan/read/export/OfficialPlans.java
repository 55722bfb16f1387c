package kz.moldir.plan.read.export;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.plan.document.CoverageClause;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.office.official.OfficialPlan;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;

/** Says a plan in the form of the official document: approval, title, table, footer on coverage. */
final class OfficialPlans {

    /** Room for a name that is written by hand. */
    private static final String ROOM = "__________";

    private final Messages messages;
    private final Council council;
    private final @Nullable LocalizedText chair;
    private final Map<String, String> committees;

    /**
     * Speaks for a council.
     *
     * @param chair who is its chair now, named in drafts; null where nobody is in office
     * @param committees Kazakh names of committees by every folded name that they ever had
     */
    OfficialPlans(
            Messages messages,
            Council council,
            @Nullable LocalizedText chair,
            Map<String, String> committees) {
        this.committees = committees;
        this.messages = messages;
        this.council = council;
        this.chair = chair;
    }

    OfficialPlan of(Edition plan, Language language) {
        Locale locale = language.locale();
        Texts texts = new Texts(language);
        KazakhWords kazakh =
                language == Language.KK
                        ? new KazakhWords(messages, council.zone(), plan.year(), committees)
                        : null;
        return new OfficialPlan(
                language.code(),
                approval(plan, language),
                title(plan, texts, locale),
                Stream.of("number", "title", "timeframe", "responsible")
                        .map(name -> messages.text(locale, "plan.column.official." + name))
                        .toList(),
                plan.rows().stream().map(row -> line(row, texts, language, kazakh)).toList(),
                plan.excluded().stream().map(each -> excluded(each, language)).toList(),
                clause(plan, texts, locale),
                messages.text(locale, "plan.official.page", OfficialPlan.PAGE));
    }

    private List<String> clause(Edition plan, Texts texts, Locale locale) {
        if (plan.coverage() == null) {
            return List.of();
        }
        String words = texts.plain(plan.coverage());
        Stream<String> heading =
                CoverageClause.headed(words)
                        ? Stream.empty()
                        : Stream.of(messages.text(locale, "plan.official.clause"));
        return Stream.concat(heading, words.lines()).toList();
    }

    private List<String> approval(Edition plan, Language language) {
        Locale locale = language.locale();
        Decision decision = plan.decision();
        if (decision == null) {
            String name = chair == null ? ROOM : new Texts(language).plain(chair);
            return List.of(
                    messages.text(locale, "plan.official.draft"),
                    messages.text(locale, "plan.official.chair", name));
        }
        List<String> lines = new ArrayList<>();
        lines.add(decided(decision, "plan.official.approved", language));
        lines.add(messages.text(locale, "plan.official.chair", decision.chair()));
        plan.amendments()
                .forEach(amended -> lines.add(decided(amended, "plan.official.amended", language)));
        if (plan.proposed()) {
            lines.add(messages.text(locale, "plan.official.amendment"));
        }
        return List.copyOf(lines);
    }

    private String excluded(Edition.Excluded rows, Language language) {
        Locale locale = language.locale();
        String numbers =
                rows.numbers().stream().map(String::valueOf).collect(Collectors.joining(", "));
        int several = rows.numbers().size();
        Decision by = rows.by();
        if (by == null) {
            return messages.text(locale, "plan.official.excluded-proposed", numbers, several);
        }
        String of = dated(by, language);
        return by.number() == null
                ? messages.text(locale, "plan.official.excluded", numbers, several, of)
                : messages.text(
                        locale,
                        "plan.official.excluded-by-number",
                        numbers,
                        several,
                        of,
                        by.number());
    }

    private String decided(Decision decision, String key, Language language) {
        String of = dated(decision, language);
        return decision.number() == null
                ? messages.text(language.locale(), key, of)
                : messages.text(language.locale(), key + "-by-number", of, decision.number());
    }

    private String dated(Decision decision, Language language) {
        String day = new Dates(language, council.zone()).day(decision.date());
        return language == Language.KK ? day + ending(decision.date().getMonth()) : day;
    }

    /** What makes a day one of something, by the sounds of its month: 17 наурыздағы шешім. */
    private static String ending(Month month) {
        return switch (month) {
            case APRIL, JULY -> "дегі";
            case SEPTEMBER -> "тегі";
            default -> "дағы";
        };
    }

    private List<String> title(Edition plan, Texts texts, Locale locale) {
        String period =
                messages.text(
                        locale,
                        "plan.official.period",
                        String.valueOf(plan.year()),
                        String.valueOf(plan.half()));
        String name = whose(texts.plain(name(plan)));
        String heading = messages.text(locale, "plan.official.title");
        return locale.getLanguage().equals("kk")
                ? List.of(name, period, heading)
                : List.of(heading, name, period);
    }

    private LocalizedText name(Edition plan) {
        return Objects.requireNonNullElse(plan.council(), council.name());
    }

    /** What the document takes from elsewhere, and would say otherwise after a change there. */
    String names(Edition plan, Language language) {
        return Integer.toHexString(
                Objects.hash(
                        name(plan),
                        plan.decision() == null ? chair : null,
                        language == Language.KK ? committees : null));
    }

    /** A plan is the council's: the words that every council's name has stand in the genitive. */
    private static String whose(String name) {
        return name.endsWith("кеңесі")
                ? name + "нің"
                : name.replaceFirst("^Общественный совет(?= |$)", "Общественного совета");
    }

    static OfficialPlan.Line line(
            Row row, Texts texts, Language language, @Nullable KazakhWords kazakh) {
        return new OfficialPlan.Line(
                row.number(),
                texts.plain(row.title()),
                kazakh == null ? row.timeframe().text() : kazakh.timeframe(row),
                kazakh == null || row.noteKk() == null ? row.note() : row.noteKk(),
                kazakh == null ? row.responsible().text() : kazakh.responsible(row),
                Objects.requireNonNullElse(texts.lang(row.title()), language.code()));
    }
}
