package kz.moldir.monitoring.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import kz.moldir.kit.json.CouncilModule;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.monitoring.events.VisitEvent.VisitScheduled;
import kz.moldir.monitoring.wiring.MonitoringEventTypes;
import kz.moldir.monitoring.write.VisitCommand;
import kz.moldir.testkit.command.StoredCommands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A command that changed nothing at its time changes nothing when its event comes again. */
class WhatDecidedNothingTest {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new CouncilModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final StoredCommands stored =
            new StoredCommands(MonitoringEventTypes.all(), JSON, VisitCommand.handledBy());
    private final PlanEvents listener =
            new PlanEvents(
                    stored.commands(),
                    new KnownActivities(stored.database()),
                    new KnownExperts(stored.database(), Clock.systemUTC()),
                    ZoneId.of("Asia/Almaty"));

    @AfterEach
    void close() {
        stored.close();
    }

    @Test
    void theCancellationOfWhatHadNoDayCancelsNoVisitOfTheDayThatItGotLater() {
        List<PublishedEvent> story =
                List.of(
                        event(
                                0,
                                "activity-planned",
                                """
                                {"activityId":"a","number":1,"title":{"ru":"т"},
                                 "kinds":["SITE_VISIT"],
                                 "timeframe":{"text":"Апрель","kind":"MONTH",
                                              "start":"2026-04-01","end":"2026-04-30"},
                                 "responsible":{"commissions":["2"]},
                                 "approvedOn":"2026-03-17","half":1}
                                """),
                        event(1, "activity-cancelled", "{\"activityId\":\"a\",\"reason\":\"x\"}"),
                        event(
                                2,
                                "record-corrected",
                                "{\"activityId\":\"a\",\"kind\":\"cancellation\"}"),
                        event(
                                3,
                                "activity-date-agreed",
                                "{\"activityId\":\"a\",\"date\":\"2026-04-22\"}"));

        for (int time = 0; time < 3; time++) {
            story.forEach(listener::on);
        }

        assertThat(stored.events()).singleElement().isInstanceOf(VisitScheduled.class);
    }

    private static PublishedEvent event(int sequence, String type, String json) {
        return new PublishedEvent(
                "e" + sequence,
                "kz.moldir.plan." + type + ".v1",
                "a",
                sequence,
                "moldir.plan",
                Instant.parse("2026-04-13T04:00:00Z"),
                null,
                json,
                JSON);
    }
}
