package kz.moldir.kit.observe;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One trace from the HTTP request to the last read model: W3C traceparent in, W3C traceparent out.
 */
public final class Traces {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private static final int SAMPLED = 1;

    private final Tracer tracer;

    public Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The trace that this thread works for, as its 32 hex digits, or null outside of any. */
    public @Nullable String currentId() {
        Span span = tracer.currentSpan();
        return span == null || span.context().traceId().isEmpty() ? null : span.context().traceId();
    }

    /** The span that runs on this thread as a traceparent, or null outside of any. */
    public @Nullable String current() {
        Span span = tracer.currentSpan();
        if (span == null || span.context().traceId().isEmpty()) {
            return null;
        }
        TraceContext context = span.context();
        boolean sampled = Boolean.TRUE.equals(context.sampled());
        return "00-" + context.traceId() + "-" + context.spanId() + (sampled ? "-01" : "-00");
    }

    /** Runs work in a span of its own that continues the given trace, or starts one. */
    public <T> T within(@Nullable String traceparent, String name, Supplier<T> work) {
        Span.Builder builder = tracer.spanBuilder().name(name);
        TraceContext parent = parse(traceparent);
        if (parent != null) {
            builder.setParent(parent);
        }
        Span span = builder.start();
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            return work.get();
        } catch (RuntimeException failed) {
            span.error(failed);
            throw failed;
        } finally {
            span.end();
        }
    }

    /** As {@link #within(String, String, Supplier)}, for work without a result. */
    public void run(@Nullable String traceparent, String name, Runnable work) {
        within(
                traceparent,
                name,
                () -> {
                    work.run();
                    return true;
                });
    }

    private @Nullable TraceContext parse(@Nullable String traceparent) {
        if (traceparent == null) {
            return null;
        }
        Matcher matcher = TRACEPARENT.matcher(traceparent);
        if (!matcher.matches()) {
            return null;
        }
        return tracer.traceContextBuilder()
                .traceId(matcher.group(1))
                .spanId(matcher.group(2))
                .sampled((Integer.parseInt(matcher.group(3), 16) & SAMPLED) != 0)
                .build();
    }
}
