package kz.moldir.reporting.read.site;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import kz.moldir.ui.Site;
import kz.moldir.ui.contract.TemplateRenderer;

/** How tests render the pages of the site. */
final class SitePages {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private SitePages() {}

    static TemplateRenderer renderer() {
        return new TemplateRenderer(
                new Site(
                        "reporting",
                        "reporting.name",
                        List.of(new Site.Entry("", "ui.nav.summary")),
                        ALMATY,
                        null,
                        false),
                Clock.fixed(Instant.parse("2026-04-13T04:00:00Z"), ALMATY));
    }
}
