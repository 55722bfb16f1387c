package kz.moldir.monitoring;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.monitoring.events.RecommendationEvent;
import kz.moldir.monitoring.events.RecommendationEvent.AgencyAnswered;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentRefused;
import kz.moldir.monitoring.events.RecommendationEvent.FulfilmentVerified;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationCorrected;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationTakenUp;
import kz.moldir.monitoring.events.RecommendationEvent.RecommendationWithdrawn;

/** The events of one recommendation. */
public final class RecommendationSamples {

    private static final String ID = "6b8f2a10-3c4d-5e6f-8a9b-0c1d2e3f0026";
    private static final LocalDate DECIDED = LocalDate.of(2026, 4, 13);
    private static final LocalDate LATER = LocalDate.of(2026, 5, 12);

    /** What the agency or the team wrote, which stays inside. */
    public static final String INSIDE = "Стоит забор";

    /** One of each kind that is published. */
    public static final List<RecommendationEvent> ALL =
            List.of(
                    new RecommendationTakenUp(
                            ID,
                            "0b2f6c1e-8d0a-4c65-9a4e-26f1c0de0026",
                            26,
                            LocalizedText.russian("Заслушивание о пожарной безопасности"),
                            "Акимат Жетысуского района",
                            "Открыть сквер",
                            DECIDED,
                            DECIDED.plusDays(30),
                            "a-1",
                            null,
                            "Скверді ашу",
                            new LocalizedText(
                                    "Акимат Жетысуского района",
                                    "Жетісу ауданының әкімдігі",
                                    null)),
                    new RecommendationCorrected(
                            ID,
                            "Аппарат акима города",
                            "Открыть сквер",
                            DECIDED,
                            null,
                            "Не тот орган",
                            "a-1"),
                    new AgencyAnswered(ID, LATER, INSIDE),
                    new FulfilmentVerified(ID, LATER, INSIDE),
                    new FulfilmentRefused(ID, LATER, INSIDE),
                    new RecommendationWithdrawn(ID, INSIDE));

    private RecommendationSamples() {}
}
