package kz.moldir.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import kz.moldir.ui.contract.TemplateRenderer;

/** A site like that of a service, for tests of the layout. */
public final class SampleSite {

    public static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-13T09:05:00Z"), ALMATY);
    public static final Site SITE =
            new Site(
                    "sample",
                    "sample.name",
                    List.of(
                            new Site.Entry("", "ui.nav.summary"),
                            new Site.Entry("/activities", "ui.nav.activities"),
                            new Site.Entry("/calendar", "ui.nav.calendar"),
                            new Site.Entry("/map", "ui.nav.map"),
                            new Site.Entry("/recommendations", "ui.nav.recommendations"),
                            new Site.Entry("/reports", "ui.nav.reports"),
                            new Site.Entry("/data", "ui.nav.data")),
                    ALMATY,
                    null,
                    true);

    private SampleSite() {}

    public static TemplateRenderer renderer() {
        return new TemplateRenderer(SITE, CLOCK);
    }
}
