package kz.moldir.kit.listen;

import io.micrometer.core.instrument.MeterRegistry;
import kz.moldir.kit.observe.Traces;
import tools.jackson.databind.json.JsonMapper;

/** Makes the function that Spring Cloud Stream binds for each listener. */
public final class Inboxes {

    private final Parking parking;
    private final Offsets offsets;
    private final Traces traces;
    private final MeterRegistry meters;
    private final JsonMapper json;

    Inboxes(
            Parking parking,
            Offsets offsets,
            Traces traces,
            MeterRegistry meters,
            JsonMapper json) {
        this.parking = parking;
        this.offsets = offsets;
        this.traces = traces;
        this.meters = meters;
        this.json = json;
    }

    /** The inbox of one listener; declare it as a bean of the listener's name. */
    public Inbox of(Listener listener) {
        return new Inbox(listener, parking, offsets, traces, meters, json);
    }
}
