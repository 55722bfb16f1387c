package kz.moldir.acceptance.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Looks for barriers. Contrast takes two thirds of the time, and most of a page is rows of one
 * look: where colours, size and weight of a text, and all that lies below it, are those of a text
 * whose contrast was enough, the answer is remembered. With {@code -Dmoldir.pages.all=true} each is
 * computed.
 */
final class Axe {

    private static final String SCRIPT = script();

    /** Only a contrast that is enough is remembered, so each text that is too pale is told. */
    private static final String REMEMBER =
            """
            (() => {
              const check = axe._audit.checks['color-contrast'];
              const judge = check.evaluate;
              const enough = new Set();
              const grounds = new WeakMap();
              const PLAIN = 'rgba(0, 0, 0, 0)|none|none|1|static|none|none|none|normal|none';
              const ground = element => {
                if (!element) return '';
                let known = grounds.get(element);
                if (known === undefined) {
                  const s = getComputedStyle(element);
                  const own = [s.backgroundColor, s.backgroundImage, s.boxShadow, s.opacity,
                    s.position, s.float, s.transform, s.filter, s.mixBlendMode, s.clipPath].join('|');
                  const shown = ['::before', '::after']
                    .map(part => getComputedStyle(element, part))
                    .filter(part => part.content !== 'none' && part.content !== 'normal')
                    .map(part => part.content + part.backgroundColor + part.backgroundImage
                      + part.position + part.width + part.height);
                  known = ground(element.parentElement)
                    + (own === PLAIN && !shown.length ? '' : ' > ' + own + shown);
                  grounds.set(element, known);
                }
                return known;
              };
              check.evaluate = function (node, ...rest) {
                const s = getComputedStyle(node);
                const look = [s.color, s.fontSize, s.fontWeight, s.textShadow,
                  s.webkitTextFillColor, s.webkitTextStroke, ground(node)].join(' ; ');
                if (enough.has(look)) return true;
                const verdict = judge.call(this, node, ...rest);
                if (verdict === true) enough.add(look);
                return verdict;
              };
            })()
            """;

    private static final String BARRIERS =
            """
            () => axe.run({resultTypes: ['violations']}).then(found => found.violations.flatMap(
              rule => rule.nodes.map(node => `${rule.id} ${node.target} ${node.html}`)))
            """;

    private Axe() {}

    /** What it has against the page, rule and place. */
    @SuppressWarnings("unchecked")
    static List<String> barriers(Page page, boolean each) {
        inject(page);
        if (!each) {
            page.evaluate(REMEMBER);
        }
        return (List<String>) page.evaluate(BARRIERS);
    }

    /** As the browser's own tools do: it compiles what it has compiled before no second time. */
    private static void inject(Page page) {
        CDPSession tools = page.context().newCDPSession(page);
        JsonObject script = new JsonObject();
        script.addProperty("expression", SCRIPT);
        JsonObject answer = tools.send("Runtime.evaluate", script);
        tools.detach();
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException("axe does not start: " + answer);
        }
    }

    private static String script() {
        try (InputStream axe = Axe.class.getResourceAsStream("/axe.min.js")) {
            // The value of a script is what its last expression gives; the object itself is large.
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";undefined";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
