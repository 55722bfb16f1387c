package kz.moldir.kit.publish;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.moldir.kit.view.RecordedEvent;

/** CloudEvents 1.0, Kafka binding, binary content mode. */
public final class CloudEventHeaders {

    public static final String SPECVERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";

    /** The aggregate's sequence number; it has gaps, so it proves order, not completeness. */
    public static final String SEQUENCE = "ce_sequence";

    /** An extension: the role of who caused it; the public history names roles, never persons. */
    public static final String ROLE = "ce_role";

    public static final String DATASCHEMA = "ce_dataschema";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACEPARENT = "traceparent";

    /** What stands before every wire type. */
    public static final String TYPE_PREFIX = "kz.moldir.";

    private CloudEventHeaders() {}

    static Map<String, Object> of(RecordedEvent event, Publication publication, String topic) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put(SPECVERSION, "1.0");
        headers.put(ID, event.id());
        headers.put(SOURCE, "/" + topic.replace('.', '/'));
        headers.put(TYPE, TYPE_PREFIX + publication.type());
        headers.put(SUBJECT, event.subject());
        headers.put(TIME, text(event.time()));
        headers.put(SEQUENCE, "%019d".formatted(event.sequence()));
        headers.put(ROLE, event.role());
        headers.put(DATASCHEMA, "/moldir/contract/" + publication.type() + ".schema.json");
        headers.put(CONTENT_TYPE, "application/json");
        if (event.traceparent() != null) {
            headers.put(TRACEPARENT, event.traceparent());
        }
        return headers;
    }

    private static String text(Instant time) {
        return time.toString();
    }
}
