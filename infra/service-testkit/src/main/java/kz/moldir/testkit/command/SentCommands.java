package kz.moldir.testkit.command;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.moldir.eventstore.MongoEventStorageEngine;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Committed;
import kz.moldir.kit.command.Undecided;
import kz.moldir.kit.observe.Traces;
import kz.moldir.testkit.TestServers;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** The command gate before a bus that writes down what it is sent; no store stands behind it. */
public final class SentCommands implements AutoCloseable {

    private final List<CommandMessage<?>> sent = new ArrayList<>();
    private final MongoClient client = MongoClients.create(TestServers.mongoUri());
    private final Commands commands;

    /**
     * A gate that takes these commands.
     *
     * @param types of the commands
     */
    @SuppressWarnings("NullAway") // Without a store nothing is looked up in one.
    public SentCommands(Class<?>... types) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        bus.registerHandlerInterceptor(Committed.noting(meters));
        for (Class<?> type : types) {
            bus.subscribe(type.getName(), this::write);
        }
        this.commands =
                new Commands(
                        bus,
                        null,
                        new Traces(Tracer.NOOP),
                        meters,
                        new Undecided(
                                client.getDatabase(TestServers.freshDatabase(SentCommands.class))),
                        "almaty");
    }

    private @Nullable Object write(CommandMessage<?> command) {
        sent.add(command);
        CurrentUnitOfWork.get()
                .root()
                .resources()
                .put(MongoEventStorageEngine.POSITION, (long) sent.size());
        return null;
    }

    /** What listeners and automations send by. */
    public Commands commands() {
        return commands;
    }

    /** The commands, in the order in which they came. */
    public List<Object> payloads() {
        return sent.stream().<Object>map(CommandMessage::getPayload).toList();
    }

    /** Their ids, which decide what counts as the same command. */
    public List<String> ids() {
        return sent.stream().map(CommandMessage::getIdentifier).toList();
    }

    /** One piece of metadata of each. */
    public List<Object> metadata(String key) {
        return sent.stream().<Object>map(command -> command.getMetaData().get(key)).toList();
    }

    /** What the store would take, for each target in order: of commands with one id the first. */
    public Map<Object, List<Object>> taken(Function<Object, Object> target) {
        Set<String> known = new HashSet<>();
        return sent.stream()
                .filter(command -> known.add(command.getIdentifier()))
                .<Object>map(CommandMessage::getPayload)
                .collect(Collectors.groupingBy(target));
    }

    @Override
    public void close() {
        commands.close();
        client.close();
    }
}
