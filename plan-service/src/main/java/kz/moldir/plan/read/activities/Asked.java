package kz.moldir.plan.read.activities;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.Sent;
import org.jspecify.annotations.Nullable;

/**
 * A request or a letter, and what came back.
 *
 * @param request null of a letter
 * @param letter null of a request
 * @param afterwards true where it was made of an activity that would not take place any more
 * @param agreed the day that was agreed among those that it proposed
 */
public record Asked(
        @Nullable Request request,
        @Nullable Letter letter,
        @Nullable LocalDate answeredOn,
        @Nullable String answer,
        @Nullable Boolean afterwards,
        @Nullable LocalDate agreed) {

    static Asked of(Sent sent, @Nullable Boolean afterwards) {
        return switch (sent) {
            case Request asked -> new Asked(asked, null, null, null, afterwards, null);
            case Letter out -> new Asked(null, out, null, null, afterwards, null);
        };
    }

    /** Either of the two. */
    public Sent sent() {
        return letter == null ? Objects.requireNonNull(request) : letter;
    }

    Asked answered(@Nullable LocalDate on, @Nullable String words) {
        return new Asked(request, letter, on, words, afterwards, agreed);
    }

    Asked agreed(@Nullable LocalDate day) {
        return new Asked(request, letter, answeredOn, answer, afterwards, day);
    }

    /** Whether it has its answer: in words, or by the day that was agreed. */
    public boolean settled() {
        return answeredOn != null || agreed != null;
    }

    /** The same with what is right of what went out, if that is the one. */
    Asked put(Sent right) {
        return sent().id().equals(right.id())
                ? of(right, afterwards).answered(answeredOn, answer).agreed(agreed)
                : this;
    }

    /** Who was asked and when, and whether they answered; of letters nothing. */
    Stream<Asked> withoutWords() {
        return request == null
                ? Stream.empty()
                : Stream.of(
                        new Asked(
                                request.withoutWords(),
                                null,
                                answeredOn,
                                null,
                                afterwards,
                                agreed));
    }

    /** Whether an answer is awaited: not to what was asked of an activity that is gone since. */
    public boolean awaited(boolean gone) {
        return !settled() && sent().asks() && (!gone || afterwards != null);
    }
}
