package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.command.Refusal;

/**
 * Why an activity does not do what it was asked.
 *
 * @param code the key of its sentence
 * @param arguments what the sentence names
 */
record ActivityRefusal(String code, List<Object> arguments) implements Refusal {

    static ActivityRefusal cancelled(LocalDate on) {
        return new ActivityRefusal("activity-cancelled", List.of(on));
    }

    static ActivityRefusal carriedOver() {
        return new ActivityRefusal("activity-carried-over", List.of());
    }

    static ActivityRefusal goesOnThere(LocalDate on) {
        return new ActivityRefusal("activity-goes-on-there", List.of(on));
    }

    static ActivityRefusal closed(LocalDate on) {
        return new ActivityRefusal("activity-closed", List.of(on));
    }

    static ActivityRefusal withdrawn() {
        return new ActivityRefusal("activity-withdrawn", List.of());
    }

    static ActivityRefusal recordsStand() {
        return new ActivityRefusal("activity-records-stand", List.of());
    }

    static ActivityRefusal ofThePlan() {
        return new ActivityRefusal("activity-of-the-plan", List.of());
    }

    static ActivityRefusal withoutTerm() {
        return new ActivityRefusal("activity-permanent", List.of());
    }

    static ActivityRefusal nothingToPostpone() {
        return new ActivityRefusal("activity-has-no-date", List.of());
    }

    static ActivityRefusal notLater(LocalDate present) {
        return new ActivityRefusal("activity-not-later", List.of(present));
    }

    static ActivityRefusal postponeIt(LocalDate promised) {
        return new ActivityRefusal("activity-postpone-it", List.of(promised));
    }

    static ActivityRefusal inFuture(LocalDate date) {
        return new ActivityRefusal("activity-in-future", List.of(date));
    }

    static ActivityRefusal anotherYear(LocalDate day, int year) {
        return new ActivityRefusal("activity-another-year", List.of(day, String.valueOf(year)));
    }

    static final String RESULT_BEFORE_HELD = "activity-result-before-held";
    static final String PERSONAL_DETAILS = "activity-personal-details";
    static final String RESTS_ON_IT = "activity-rests-on-it";

    static ActivityRefusal restsOnIt(int decisions, int passedOn, int documents) {
        return new ActivityRefusal(RESTS_ON_IT, List.of(decisions, passedOn, documents));
    }

    /** The words that were found, each with the field that has it. */
    static ActivityRefusal personalDetails(List<Object> found) {
        return new ActivityRefusal(PERSONAL_DETAILS, List.of(found));
    }

    static ActivityRefusal cancelRestsOnIt(
            int decisions, int passedOn, int documents, int publications) {
        return new ActivityRefusal(
                "activity-cancel-rests-on-it",
                List.of(decisions, passedOn, documents, publications));
    }

    static ActivityRefusal markRestsOnIt(int told, int documents, int passedOn) {
        return new ActivityRefusal("activity-mark-rests-on-it", List.of(told, documents, passedOn));
    }

    static ActivityRefusal opensAgain(int documents, int decisions) {
        return new ActivityRefusal("activity-opens-again", List.of(documents, decisions));
    }

    static ActivityRefusal resultBeforeHeld(LocalDate published, LocalDate held) {
        return new ActivityRefusal(RESULT_BEFORE_HELD, List.of(published, held));
    }

    static ActivityRefusal occurredAlready(LocalDate on) {
        return new ActivityRefusal("activity-occurred-already", List.of(on));
    }

    static ActivityRefusal askedAlready(LocalDate on) {
        return new ActivityRefusal("activity-asked-already", List.of(on));
    }

    static ActivityRefusal loggedOtherwise(LocalDate on) {
        return new ActivityRefusal("activity-letter-logged-otherwise", List.of(on));
    }

    static ActivityRefusal nothingHappened() {
        return new ActivityRefusal("activity-nothing-happened", List.of());
    }

    static ActivityRefusal alreadyPublished(String url) {
        return new ActivityRefusal("activity-publication-known", List.of(url));
    }

    static ActivityRefusal requestUnknown() {
        return new ActivityRefusal("activity-request-unknown", List.of());
    }

    static ActivityRefusal answerBefore(LocalDate asked) {
        return new ActivityRefusal("activity-answer-before", List.of(asked));
    }

    static ActivityRefusal nothingToCorrect() {
        return new ActivityRefusal("activity-nothing-to-correct", List.of());
    }

    static ActivityRefusal sameAgain() {
        return new ActivityRefusal("activity-same-again", List.of());
    }

    static ActivityRefusal notYours() {
        return new ActivityRefusal("activity-not-yours", List.of());
    }

    static ActivityRefusal tooLateToTakeBack() {
        return new ActivityRefusal("activity-too-late-to-take-back", List.of());
    }

    static ActivityRefusal closedOnIt(LocalDate on) {
        return new ActivityRefusal("activity-closed-on-it", List.of(on));
    }

    static ActivityRefusal amended() {
        return new ActivityRefusal("activity-amended", List.of());
    }

    static ActivityRefusal answeredAlready() {
        return new ActivityRefusal("activity-answered-already", List.of());
    }
}
