package kz.moldir.ui;

import kz.moldir.ui.language.Messages;
import kz.moldir.ui.language.TemplateMessages;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The template engine of pages and letters: {@code templates/<name>.html} of the class path. */
public final class UiTemplates {

    private UiTemplates() {}

    /** An engine that fails on a missing message; what it evaluates often is compiled. */
    public static SpringTemplateEngine engine(Messages messages) {
        var templates = new ClassLoaderTemplateResolver(UiTemplates.class.getClassLoader());
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setEnableSpringELCompiler(true);
        engine.setTemplateEngineMessageSource(new TemplateMessages(messages));
        return engine;
    }
}
