package kz.moldir.plan.write.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.ScheduledEntry;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.write.orders.UndoOffered.UndoRequest;
import kz.moldir.plan.write.register.RegisterCommand.OpenEntry;
import kz.moldir.plan.write.register.RegisterCommand.TakeBack;
import kz.moldir.plan.write.register.RegisterRequests.EntryRequest;
import kz.moldir.plan.write.roster.RosterNames;
import kz.moldir.testkit.command.SentCommands;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RegisterOrdersTest {

    private static final Slot SLOT = new Slot(RealPlan.TODAY, null, "Школа № 1");
    private static final EntryRequest BODY =
            new EntryRequest(
                    Register.OBJECT, SLOT.object(), null, null, null, SLOT.date(), null, null);

    @Test
    void aLineOfTheScheduleIsOneEntryWhoeverTakesIt() {
        String key = ScheduledEntry.key("a", SLOT, 0);
        try (SentCommands sent = new SentCommands(OpenEntry.class)) {
            RegisterOrders orders = orders(sent, id -> false);

            assertThat(orders.open("a", taking(key), caller("one")).id())
                    .isEqualTo(orders.open("a", taking(key), caller("another")).id())
                    .isEqualTo(ScheduledEntry.id("a", key))
                    .isNotEqualTo(orders.open("a", BODY, caller("one")).id());
            assertThat(sent.payloads()).hasSize(3);
        }
    }

    /** Made up, of a line that went, or taken into another register. */
    @Test
    void aLineThatTheScheduleDoesNotHaveIsRefused() {
        String key = ScheduledEntry.key("a", SLOT, 0);
        try (SentCommands sent = new SentCommands(OpenEntry.class)) {
            RegisterOrders orders = orders(sent, id -> false, (id, other) -> other.equals(key));

            for (EntryRequest wrong : List.of(taking("x"), taking(key, Register.APPEAL))) {
                assertThat(orders.unscheduled("a", wrong))
                        .isEqualTo(new RegisterRefusal.NotScheduled());
            }
            assertThat(orders.unscheduled("a", BODY)).isNull();
            orders.open("a", taking(key), caller("one"));
            assertThat(sent.payloads()).hasSize(1);
        }
    }

    private static EntryRequest taking(String key) {
        return taking(key, BODY.register());
    }

    private static EntryRequest taking(String key, Register register) {
        return new EntryRequest(
                register, BODY.title(), null, null, null, BODY.received(), null, null, null, key);
    }

    @Test
    void whoReportsGoesByTheNameOfTheRoster() {
        assertThat(rapporteur("Ким Анна ")).isEqualTo("Ким А.А.");
    }

    @Test
    void whomTheRosterDoesNotHaveIsAskedAboutOnce() {
        try (SentCommands sent = new SentCommands(OpenEntry.class)) {
            RegisterOrders orders = orders(sent, id -> false);
            assertThat(orders.asked(reportedBy("Эксперт"), null))
                    .isEqualTo(new RegisterRefusal.RapporteurUnknown("Эксперт"));
            assertThat(
                            orders.asked(
                                    reportedBy("Эксперт"),
                                    Set.of("register-rapporteur-unknown:Другой")))
                    .isNotNull();
            assertThat(orders.asked(reportedBy("Ким А.А."), null)).isNull();
        }
        assertThat(rapporteur("Эксперт", "register-rapporteur-unknown:Эксперт"))
                .isEqualTo("Эксперт");
        assertThat(rapporteur(" ")).isNull();
    }

    private static Item reportedBy(String name) {
        return new Item("Школа", null, null, null, SLOT.date(), null, name);
    }

    private static String rapporteur(String typed, String... sure) {
        EntryRequest body =
                new EntryRequest(
                        Register.OBJECT,
                        "Школа",
                        null,
                        null,
                        null,
                        SLOT.date(),
                        null,
                        typed,
                        Set.of(sure),
                        null);
        try (SentCommands sent = new SentCommands(OpenEntry.class)) {
            orders(sent, id -> false).open("a", body, caller("one"));
            return ((OpenEntry) sent.payloads().getFirst()).item().rapporteur();
        }
    }

    @Test
    void aLineThatWasEnteredAgainIsNotTakenBackIntoTheRegister() {
        try (SentCommands sent = new SentCommands(TakeBack.class)) {
            UndoRequest undo = new UndoRequest(2, "Описка");
            assertThatThrownBy(() -> orders(sent, "e"::equals).undo("e", undo, caller("one")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("register-entered-again");
            assertThat(sent.payloads()).isEmpty();
            orders(sent, "another"::equals).undo("e", undo, caller("one"));
            assertThat(sent.payloads()).hasSize(1);
        }
    }

    private static RegisterOrders orders(SentCommands sent, EnteredAgain entries) {
        return orders(sent, entries, (id, key) -> true);
    }

    private static RegisterOrders orders(
            SentCommands sent, EnteredAgain entries, ScheduledLines lines) {
        return new RegisterOrders(
                sent.commands(), TestCouncil.ALMATY, id -> true, entries, new Renamed(), lines);
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

    private static Caller caller(String actor) {
        return new Caller(
                actor,
                "secretariat",
                "POST /",
                "k",
                "r",
                null,
                TestCouncil.CLOCK,
                JsonMapper.shared());
    }
}
