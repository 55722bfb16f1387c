package kz.moldir.plan.write.register;

import kz.moldir.kit.command.Refusal;

/** Why an entry of a register is not changed. */
public sealed interface RegisterRefusal extends Refusal {

    /** Answered in {@code sure} with a colon and the name behind it. */
    String RAPPORTEUR_UNKNOWN = "register-rapporteur-unknown";

    /** It was withdrawn. */
    @Code("register-withdrawn")
    record Withdrawn() implements RegisterRefusal {}

    /** Its register has no such step. */
    @Code("register-no-such-step")
    record NoSuchStep() implements RegisterRefusal {}

    /** The step is recorded already. */
    @Code("register-step-twice")
    record StepTwice() implements RegisterRefusal {}

    /** A step before the entry came, or after today. */
    @Code("register-not-on-that-day")
    record NotOnThatDay() implements RegisterRefusal {}

    /** It is said to have come after today. */
    @Code("register-not-come-yet")
    record NotComeYet() implements RegisterRefusal {}

    /** A response to a conclusion that is not recorded, or is younger. */
    @Code("register-not-concluded")
    record NotConcluded() implements RegisterRefusal {}

    /** The same object of the same day was entered since. */
    @Code("register-entered-again")
    record EnteredAgain() implements RegisterRefusal {}

    /** The schedule has no such line, or what it is to be is no object. */
    @Code("register-not-scheduled")
    record NotScheduled() implements RegisterRefusal {}

    /** A step that is to be corrected is not recorded. */
    @Code("register-step-unknown")
    record StepUnknown() implements RegisterRefusal {}

    /** The roster does not have who is to report; asked once, since it may be an expert. */
    @Code(RAPPORTEUR_UNKNOWN)
    record RapporteurUnknown(String name) implements RegisterRefusal {}

    /** Somebody corrected it since it was seen. */
    @Code("register-changed")
    record ChangedMeanwhile() implements RegisterRefusal {}
}
