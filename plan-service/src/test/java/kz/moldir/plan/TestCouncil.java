package kz.moldir.plan;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Terms;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.ui.Site;
import kz.moldir.ui.contract.TemplateRenderer;
import kz.moldir.ui.language.Messages;

/** A council with the terms of Almaty, on Monday 13 April 2026, and the words of its pages. */
public final class TestCouncil {

    public static final Council ALMATY =
            new Council(
                    "almaty",
                    LocalizedText.russian("Общественный совет города Алматы"),
                    ZoneId.of("Asia/Almaty"),
                    Map.of(
                            "2",
                            LocalizedText.russian("Комиссия №2 по строительству и архитектуре")),
                    List.of(),
                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    List.of(),
                    Terms.ofDays(3, 10),
                    new LocalizedText(
                            "Работа освещается в социальных сетях.",
                            "Жұмыс әлеуметтік желілерде жарияланады.",
                            null));

    public static final CouncilClock CLOCK =
            new CouncilClock(
                    Clock.fixed(Instant.parse("2026-04-13T04:00:00Z"), ALMATY.zone()),
                    Duration.ZERO);

    private TestCouncil() {}

    public static Messages messages() {
        return new Messages(
                List.of(
                        "plan",
                        "plan-documents",
                        "plan-work",
                        "plan-approval",
                        "plan-rows",
                        "plan-next",
                        "plan-views",
                        "plan-roster",
                        "plan-settings",
                        "plan-register",
                        "plan-outside",
                        "plan-import",
                        "plan-carrying",
                        "plan-amendment",
                        "plan-proposals",
                        "kit"));
    }

    public static TemplateRenderer renderer() {
        return new TemplateRenderer(
                new Site(
                        "plan",
                        "plan.name",
                        List.of(new Site.Entry("", "plan.nav.plans")),
                        ALMATY.zone(),
                        null,
                        false),
                CLOCK,
                "plan-documents",
                "plan-work",
                "plan-approval",
                "plan-rows",
                "plan-next",
                "plan-views",
                "plan-roster",
                "plan-settings",
                "plan-register",
                "plan-outside",
                "plan-carrying",
                "plan-amendment",
                "plan-proposals");
    }
}
