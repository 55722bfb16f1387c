package kz.moldir.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Responsible;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Metadata;
import kz.moldir.kit.json.CouncilModule;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.wiring.PlanEventTypes;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events of activities as plan-service stores them. */
final class PlanEvents {

    private static final LocalDate APPROVED = LocalDate.of(2026, 3, 17);

    static final String TITLE =
            "Рабочее совещание по вопросам подготовки города к паводковому периоду";

    private PlanEvents() {}

    /** What the activities of a month are called. */
    static String title(Month month) {
        return TITLE + ", " + month.getValue();
    }

    static EventSerializer serializer() {
        return new EventSerializer(
                PlanEventTypes.all(),
                JsonMapper.builder()
                        .addModule(new CouncilModule())
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build());
    }

    /**
     * An activity's event with that sequence number: planned at first, then dates.
     *
     * @param month of the year, in which the activity is promised and its dates are
     */
    static DomainEventMessage<?> of(String plan, Month month, String activity, long sequence) {
        ActivityEvent event =
                sequence == 0
                        ? new ActivityPlanned(
                                activity, plan, 2026, 1, APPROVED, row(activity, month))
                        : new ActivityDateAgreed(
                                activity,
                                LocalDate.of(2026, month, 1).plusDays(sequence % 28),
                                LocalTime.of(15, 0),
                                "Достык, 85, зал заседаний " + sequence);
        return new GenericDomainEventMessage<>("activity", activity, sequence, event, metadata());
    }

    private static MetaData metadata() {
        String command = CommandIds.derived("local", "bench", CommandIds.fresh(), "");
        return MetaData.from(
                Map.of(
                        Metadata.COMMAND, command,
                        Metadata.COMMAND_HASH, "bench",
                        Metadata.ACTOR, "local",
                        Metadata.ROLE, "secretariat",
                        Metadata.COUNCIL, "almaty",
                        Metadata.CORRELATION, command,
                        Metadata.CAUSATION, command,
                        Metadata.TIME, "2026-04-13T04:00:00Z"));
    }

    private static Row row(String activity, Month month) {
        LocalDate first = LocalDate.of(2026, month, 1);
        return new Row(
                activity,
                1,
                LocalizedText.russian(title(month)),
                List.of(ActivityKind.WORKING_MEETING),
                new Timeframe(
                        month == Month.MAY ? "Май" : "Июнь",
                        TimeframeKind.MONTH,
                        first,
                        first.plusMonths(1).minusDays(1)),
                new Responsible("Комиссия №2", List.of("2"), List.of(), List.of(), List.of(), null),
                List.of(),
                new Organiser(Organiser.Kind.COUNCIL, null),
                List.of(),
                null);
    }
}
