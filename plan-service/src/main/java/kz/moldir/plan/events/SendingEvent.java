package kz.moldir.plan.events;

import org.jspecify.annotations.Nullable;

/** Something went out to somebody. */
public sealed interface SendingEvent extends ActivityEvent.Sending {

    /** What went out. */
    Sent sent();

    /** True where nobody outside is told of it, now or later; else null. */
    @Nullable Boolean withheld();

    /** What stands with it where it took the place of a wrong one. */
    @Nullable PutRight putRight();

    /** The same with what stands with it, or alone. */
    SendingEvent standing(@Nullable PutRight stands);

    /**
     * Somebody was asked, and the activity waits for the answer.
     *
     * @param putRight null where it is what the activity waits for
     */
    record AnswerRequested(
            String activityId,
            Request request,
            @Nullable Boolean withheld,
            @Nullable PutRight putRight)
            implements SendingEvent {

        public AnswerRequested(String activityId, Request request) {
            this(activityId, request, null);
        }

        public AnswerRequested(String activityId, Request request, @Nullable Boolean withheld) {
            this(activityId, request, withheld, null);
        }

        @Override
        public Sent sent() {
            return request;
        }

        @Override
        public AnswerRequested standing(@Nullable PutRight stands) {
            return new AnswerRequested(activityId, request, withheld, stands);
        }
    }

    /** A letter went out; where it asks for an answer, the activity waits for that. */
    record LetterSent(String activityId, Letter letter, @Nullable PutRight putRight)
            implements SendingEvent {

        public LetterSent(String activityId, Letter letter) {
            this(activityId, letter, null);
        }

        @Override
        public Sent sent() {
            return letter;
        }

        /** Always: who is invited may be a person. */
        @Override
        public Boolean withheld() {
            return true;
        }

        @Override
        public LetterSent standing(@Nullable PutRight stands) {
            return new LetterSent(activityId, letter, stands);
        }
    }
}
