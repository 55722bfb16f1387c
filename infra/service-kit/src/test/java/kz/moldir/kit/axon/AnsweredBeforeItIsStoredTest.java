package kz.moldir.kit.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Undecided;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.sample.Inquiry;
import kz.moldir.kit.sample.InquiryCommand.SendInquiry;
import kz.moldir.testkit.check.Checks;
import kz.moldir.testkit.check.Finding;
import kz.moldir.testkit.check.Intent;
import kz.moldir.testkit.check.Marks;
import kz.moldir.testkit.check.Outcome;
import kz.moldir.testkit.check.Rule;
import kz.moldir.testkit.check.Store;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The check of answered commands sees a command bus that answers before the append. */
class AnsweredBeforeItIsStoredTest {

    private static final int COMMANDS = 30;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private RunningAxon axon;

    @BeforeEach
    void start() {
        axon = new RunningAxon(database.get(), ServiceModel.of(Inquiry.class));
    }

    @AfterEach
    void stop() {
        axon.close();
    }

    @Test
    void theRealBusIsFoundToKeepItsPromise() {
        assertThat(run(axon.bus)).isEmpty();
    }

    @Test
    void theHastyOneIsFound() {
        HastyBus hasty = new HastyBus(axon.bus);
        assertThat(run(hasty))
                .hasSize(hasty.forgotten)
                .extracting(Finding::rule)
                .containsOnly(Rule.ANSWERED_BUT_LOST);
        assertThat(hasty.forgotten).isPositive();
    }

    private List<Finding> run(CommandBus bus) {
        List<Intent> intents = new ArrayList<>();
        try (Commands commands =
                new Commands(
                        bus,
                        axon.engine,
                        new Traces(Tracer.NOOP),
                        new SimpleMeterRegistry(),
                        new Undecided(database.get()),
                        "almaty")) {
            for (int i = 0; i < COMMANDS; i++) {
                String mark = Marks.of(7, i);
                Done done =
                        commands.send(
                                new SendInquiry("inquiry-" + i, mark),
                                RunningAxon.origin(UUID.randomUUID().toString()));
                intents.add(
                        new Intent(
                                "inquiries",
                                "inquiry.sent",
                                mark,
                                List.of(new Outcome.Done(done.toString()))));
            }
        }
        return Checks.of(intents, List.of(Store.read(database.get(), "inquiries")), List.of());
    }

    /** Answers at once and appends later; a process that is killed takes the last ones with it. */
    private static final class HastyBus implements CommandBus {

        private final CommandBus real;
        private final List<CommandMessage<?>> later = new ArrayList<>();
        private int forgotten;

        HastyBus(CommandBus real) {
            this.real = real;
        }

        @Override
        public <C> void dispatch(CommandMessage<C> command) {
            real.dispatch(command);
        }

        @Override
        public <C, R> void dispatch(
                CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
            later.add(command);
            forgotten = later.size();
            if (later.size() == 8) {
                later.forEach(real::dispatch);
                later.clear();
                forgotten = 0;
            }
            callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(null));
        }

        @Override
        public Registration subscribe(
                String command, MessageHandler<? super CommandMessage<?>> handler) {
            return real.subscribe(command, handler);
        }

        @Override
        public Registration registerDispatchInterceptor(
                MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
            return real.registerDispatchInterceptor(interceptor);
        }

        @Override
        public Registration registerHandlerInterceptor(
                MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
            return real.registerHandlerInterceptor(interceptor);
        }
    }
}
