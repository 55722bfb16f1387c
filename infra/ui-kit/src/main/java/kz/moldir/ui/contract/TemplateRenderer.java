package kz.moldir.ui.contract;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.ui.Layout;
import kz.moldir.ui.Site;
import kz.moldir.ui.UiTemplates;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * Renders templates without a server, as a test does: the real layout, messages, days and texts.
 */
public final class TemplateRenderer {

    private final SpringTemplateEngine engine;
    private final Site site;
    private final Clock clock;

    /** Uses the message files "ui", the site's own and those named. */
    public TemplateRenderer(Site site, Clock clock, String... moreMessages) {
        this.site = site;
        this.clock = clock;
        var files = new ArrayList<>(List.of(site.service()));
        files.addAll(List.of(moreMessages));
        this.engine = UiTemplates.engine(new Messages(files));
        engine.setLinkBuilder(new PlainLinks());
        engine.addTemplateResolver(fragmentCalls());
    }

    /**
     * The page or fragment in one language.
     *
     * @param template such as "plan/activities", or "ui/state :: badge('held')"
     * @param path address behind the language, such as "/activities"
     */
    public String render(
            String template, Language language, String path, Map<String, Object> model) {
        Context context = new Context(language.locale(), model);
        context.setVariable(
                "layout", Layout.of(site, language, "/" + language.code() + path, "", clock));
        context.setVariable("dates", new Dates(language, site.zone()));
        context.setVariable("texts", new Texts(language));
        return engine.process(
                template.contains("::")
                        ? "<th:block th:replace=\"~{" + template + "}\"></th:block>"
                        : template,
                context);
    }

    /** The same in every language; fails on the first missing message or broken expression. */
    public Map<Language, String> renderAll(
            String template, String path, Map<String, Object> model) {
        Map<Language, String> pages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            pages.put(language, render(template, language, path, model));
        }
        return pages;
    }

    private static StringTemplateResolver fragmentCalls() {
        var resolver = new StringTemplateResolver();
        resolver.setResolvablePatterns(Set.of("<*"));
        resolver.setOrder(0);
        return resolver;
    }

    private static final class PlainLinks extends StandardLinkBuilder {

        @Override
        protected String computeContextPath(
                IExpressionContext context,
                @Nullable String base,
                @Nullable Map<String, Object> parameters) {
            return "";
        }

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return link;
        }
    }
}
