package kz.moldir.eventstore.token;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of tokens, each field written by hand: a plain number for a position, {@code
 * {replay: {reset, current, context}}} and {@code {merge: {lower, upper}}} around such.
 */
public final class TokenForm {

    private TokenForm() {}

    /**
     * A {@code Long}, a {@link Document} or null.
     *
     * @throws IllegalArgumentException for a token of another event store, or a replay whose
     *     context is not text
     */
    public static @Nullable Object stored(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> null;
            case GlobalSequenceTrackingToken global -> global.getGlobalIndex();
            case ReplayToken replay ->
                    new Document(
                            "replay",
                            new Document("reset", stored(replay.getTokenAtReset()))
                                    .append("current", stored(replay.getCurrentToken()))
                                    .append("context", context(replay)));
            case MergedTrackingToken merge ->
                    new Document(
                            "merge",
                            new Document("lower", stored(merge.lowerSegmentToken()))
                                    .append("upper", stored(merge.upperSegmentToken())));
            default -> throw new IllegalArgumentException("No stored form for " + token);
        };
    }

    private static @Nullable String context(ReplayToken replay) {
        return switch (replay.context()) {
            case null -> null;
            case String text -> text;
            default ->
                    throw new IllegalArgumentException(
                            "The context of a replay must be text: " + replay.context());
        };
    }

    /** The token that {@link #stored} gave this form. */
    public static @Nullable TrackingToken token(@Nullable Object stored) {
        return switch (stored) {
            case null -> null;
            case Number position -> new GlobalSequenceTrackingToken(position.longValue());
            case Document form -> wrapped(form);
            default -> throw new IllegalArgumentException("Not a stored token: " + stored);
        };
    }

    private static @Nullable TrackingToken wrapped(Document form) {
        @Nullable Document replay = form.get("replay", Document.class);
        if (replay != null) {
            return ReplayToken.createReplayToken(
                    token(replay.get("reset")),
                    token(replay.get("current")),
                    replay.getString("context"));
        }
        @Nullable Document merge = form.get("merge", Document.class);
        if (merge != null) {
            return new MergedTrackingToken(token(merge.get("lower")), token(merge.get("upper")));
        }
        throw new IllegalArgumentException("Not a stored token: " + form);
    }
}
