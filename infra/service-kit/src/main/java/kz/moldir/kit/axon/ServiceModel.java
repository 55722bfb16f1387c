package kz.moldir.kit.axon;

import java.util.ArrayList;
import java.util.List;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.View;

/** What one service is made of, on one screen: its aggregates, and what follows its event store. */
public final class ServiceModel {

    /**
     * What follows the event store under a name of its own.
     *
     * @param name of its position; frozen, since another name starts from the first event
     * @param consumer takes the events
     * @param views what it fills; when one is missing, it starts from the first event
     */
    public record Processor(String name, EventConsumer consumer, List<View<?>> views) {

        String position() {
            return name + View.epochOf(views);
        }
    }

    private final List<Class<?>> aggregates = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>();

    private ServiceModel() {}

    /** A service of aggregates; none where it only keeps views. */
    public static ServiceModel of(Class<?>... aggregates) {
        ServiceModel model = new ServiceModel();
        model.aggregates.addAll(List.of(aggregates));
        return model;
    }

    /** A projection and the views it fills. */
    public ServiceModel projection(String name, EventConsumer projection, View<?>... views) {
        processors.add(new Processor(name, projection, List.of(views)));
        return this;
    }

    /** An automation: when this happened, then send that command. */
    public ServiceModel automation(String name, EventConsumer automation) {
        processors.add(new Processor(name, automation, List.of()));
        return this;
    }

    List<Class<?>> aggregates() {
        return aggregates;
    }

    List<Processor> processors() {
        return processors;
    }

    /** Under which names these follow the event store. */
    List<String> positionsOf(EventConsumer... consumers) {
        List<EventConsumer> wanted = List.of(consumers);
        return processors.stream()
                .filter(processor -> wanted.contains(processor.consumer()))
                .map(Processor::position)
                .toList();
    }
}
