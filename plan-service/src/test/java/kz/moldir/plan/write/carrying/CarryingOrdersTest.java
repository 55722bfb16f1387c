package kz.moldir.plan.write.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.moldir.kit.command.Caller;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import kz.moldir.plan.write.carrying.CarryingRequests.AttendanceRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.MinutesRequest;
import kz.moldir.plan.write.roster.RosterNames;
import kz.moldir.testkit.command.SentCommands;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CarryingOrdersTest {

    private final SentCommands sent = new SentCommands(CarryOut.class);
    private final CarryingOrders orders =
            new CarryingOrders(sent.commands(), TestCouncil.ALMATY, null, null, new Renamed());

    @Test
    void whoPresidedAndWroteGoesByTheNameOfTheRoster() {
        orders.minutes(
                "a",
                new MinutesRequest("5", "Ким Анна ", "Ким Анна", null, null, null, null, null),
                caller());

        assertThat(((MinutesWritten) done()).minutes())
                .isEqualTo(new Minutes("5", "Ким А.А.", "Ким А.А.", null));
    }

    @Test
    void aStrangerKeepsTheNameThatWasTyped() {
        orders.minutes(
                "a",
                new MinutesRequest(null, "Эксперт", null, null, null, null, null, null),
                caller());

        assertThat(((MinutesWritten) done()).minutes())
                .isEqualTo(new Minutes(null, "Эксперт", null, null));
    }

    @Test
    void whoIsWrittenTwiceIsThereOnce() {
        orders.attendance(
                "a",
                new AttendanceRequest(
                        List.of("Ким А.А.", "Ким Анна"), List.of(), 3, null, null, null, null),
                caller());

        Attendance there = ((AttendanceRecorded) done()).attendance();
        assertThat(there.present()).containsExactly("Ким А.А.");
    }

    private CarryingOutEvent done() {
        try (sent) {
            return ((CarryOut) sent.payloads().getFirst()).done();
        }
    }

    /** One person is known by another name too. */
    private record Renamed() implements RosterNames {

        @Override
        public KnownPersons known() {
            return KnownPersons.of(Map.of("Ким А.А.", "Ким А.А."));
        }

        @Override
        public UnaryOperator<String> mainName() {
            return name -> name.equals("Ким Анна") ? "Ким А.А." : name;
        }

        @Override
        public boolean contains(String name) {
            return name.startsWith("Ким");
        }
    }

    private static Caller caller() {
        return new Caller(
                "one",
                "secretariat",
                "POST /",
                "k",
                "r",
                null,
                TestCouncil.CLOCK,
                JsonMapper.shared());
    }
}
