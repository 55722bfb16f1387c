package kz.moldir.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.monitoring.events.VisitEvent;
import kz.moldir.monitoring.events.VisitEvent.Amendment;
import kz.moldir.monitoring.events.VisitEvent.CompletionWithdrawn;
import kz.moldir.monitoring.events.VisitEvent.Expert;
import kz.moldir.monitoring.events.VisitEvent.ExpertInvited;
import kz.moldir.monitoring.events.VisitEvent.Finding;
import kz.moldir.monitoring.events.VisitEvent.FindingRecorded;
import kz.moldir.monitoring.events.VisitEvent.InvitationTakenBack;
import kz.moldir.monitoring.events.VisitEvent.Made;
import kz.moldir.monitoring.events.VisitEvent.NextRow;
import kz.moldir.monitoring.events.VisitEvent.Severity;
import kz.moldir.monitoring.events.VisitEvent.VisitCancelled;
import kz.moldir.monitoring.events.VisitEvent.VisitCompleted;
import kz.moldir.monitoring.events.VisitEvent.VisitCorrected;
import kz.moldir.monitoring.events.VisitEvent.VisitMoved;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;

/** The events of two visits: one follows row 24 of the plan, one was made by hand for row 84. */
public final class Samples {

    public static final String VISIT = "7d0f6a35-9b0c-5f5a-8a7e-2f0c1d3e0024";
    public static final String BY_HAND = "2c9a4c1e-6f0d-5b1f-9c35-8e1a7b2d0084";
    public static final String ACTIVITY = "0b2f6c1e-8d0a-4c65-9a4e-26f1c0de0024";
    public static final String SCHOOLS = "0b2f6c1e-8d0a-4c65-9a4e-26f1c0de0084";
    public static final LocalizedText TITLE = LocalizedText.russian("Международный аэропорт");
    public static final LocalDate DAY = LocalDate.of(2026, 4, 22);
    public static final LocalDate MOVED_TO = LocalDate.of(2026, 4, 29);
    public static final Finding RAMP =
            new Finding(
                    "5e3b1d2c-1a0f-5c4e-8b7a-9d6e5f4c0001", "У входа нет пандуса", Severity.HIGH);

    public static final VisitEvent SCHEDULED =
            new VisitScheduled(VISIT, ACTIVITY, 24, TITLE, DAY, null, false, false, 0L);
    public static final VisitEvent MOVED =
            new VisitMoved(VISIT, ACTIVITY, 24, TITLE, DAY, MOVED_TO, false, 2);
    public static final VisitEvent FOUND = new FindingRecorded(VISIT, ACTIVITY, RAMP);
    public static final VisitEvent COMPLETED =
            new VisitCompleted(VISIT, ACTIVITY, MOVED_TO, null, 1);
    public static final VisitEvent CORRECTED =
            new VisitCorrected(
                    VISIT,
                    ACTIVITY,
                    new Made(MOVED_TO, null, List.of(RAMP)),
                    new Made(
                            MOVED_TO.minusDays(1),
                            "Терминал 2",
                            List.of(
                                    new Finding(
                                            RAMP.id(), "У входа крутой пандус", Severity.MEDIUM))),
                    "День и объект записаны неверно");
    public static final VisitEvent WITHDRAWN =
            new CompletionWithdrawn(
                    VISIT,
                    ACTIVITY,
                    new Made(MOVED_TO.minusDays(1), "Терминал 2", List.of(RAMP)),
                    MOVED_TO,
                    null,
                    "Записан не тот выезд",
                    null);
    public static final VisitEvent SCHEDULED_BY_HAND =
            new VisitScheduled(
                    BY_HAND,
                    SCHOOLS,
                    84,
                    LocalizedText.russian("Мониторинг школ"),
                    DAY,
                    "Школа № 15",
                    true,
                    false,
                    null);
    public static final VisitEvent CANCELLED = new VisitCancelled(BY_HAND, SCHOOLS, "Карантин");

    /** Cancelled since a row of the next plan goes on with its activity. */
    public static final VisitEvent LEFT =
            new VisitCancelled(BY_HAND, SCHOOLS, "→ 2026/2, № 21", new NextRow(2026, 2, 21), null);

    /** Cancelled since a decision amended the plan. */
    public static final VisitEvent AMENDED =
            new VisitCancelled(
                    BY_HAND,
                    SCHOOLS,
                    "№ 21, 2026-04-13",
                    null,
                    new Amendment("21", LocalDate.of(2026, 4, 13)));

    public static final Expert ECOLOGIST =
            new Expert("r-7", LocalizedText.russian("Ахметова Д.С."));
    public static final VisitEvent INVITED = new ExpertInvited(VISIT, ACTIVITY, ECOLOGIST);
    public static final VisitEvent TAKEN_BACK =
            new InvitationTakenBack(VISIT, ACTIVITY, ECOLOGIST.id());

    /** What stays in the service. */
    public static final List<VisitEvent> INTERNAL = List.of(INVITED, TAKEN_BACK);

    /** One of each kind that is published, in an order in which they can happen. */
    public static final List<VisitEvent> ALL =
            List.of(
                    SCHEDULED,
                    MOVED,
                    FOUND,
                    COMPLETED,
                    CORRECTED,
                    WITHDRAWN,
                    SCHEDULED_BY_HAND,
                    CANCELLED,
                    LEFT,
                    AMENDED);

    private Samples() {}

    /** The event as a view meets it. */
    public static RecordedEvent recorded(VisitEvent event, String type, long sequence) {
        return recorded(event, event.visitId(), type, sequence);
    }

    /** An event of anything as a view meets it. */
    public static RecordedEvent recorded(Object event, String subject, String type, long sequence) {
        return new RecordedEvent(
                "e" + sequence,
                event,
                type,
                subject,
                sequence,
                sequence,
                Instant.parse("2026-04-13T04:00:00Z"),
                "local",
                "secretariat",
                "r1",
                null);
    }
}
