package kz.moldir.kit.listen;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.UnaryOperator;
import kz.moldir.kit.observe.Traces;
import tools.jackson.databind.json.JsonMapper;

/** Makes the function that Spring Cloud Stream binds for each listener. */
public final class Inboxes {

    private final Parking parking;
    private final Offsets offsets;
    private final Traces traces;
    private final MeterRegistry meters;
    private final JsonMapper json;
    private final UnaryOperator<Listener> before;

    Inboxes(
            Parking parking,
            Offsets offsets,
            Traces traces,
            MeterRegistry meters,
            JsonMapper json) {
        this(parking, offsets, traces, meters, json, UnaryOperator.identity());
    }

    /**
     * Makes inboxes of listeners before whom somebody else sees each event.
     *
     * @param before gives the listener with whoever is first
     */
    Inboxes(
            Parking parking,
            Offsets offsets,
            Traces traces,
            MeterRegistry meters,
            JsonMapper json,
            UnaryOperator<Listener> before) {
        this.parking = parking;
        this.offsets = offsets;
        this.traces = traces;
        this.meters = meters;
        this.json = json;
        this.before = before;
    }

    /** The inbox of one listener; declare it as a bean of the listener's name. */
    public Inbox of(Listener listener) {
        return new Inbox(before.apply(listener), parking, offsets, traces, meters, json);
    }
}
