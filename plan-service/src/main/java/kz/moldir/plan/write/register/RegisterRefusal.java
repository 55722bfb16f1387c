package kz.moldir.plan.write.register;

import kz.moldir.kit.command.Refusal;

/** Why an entry of a register is not changed. */
public sealed interface RegisterRefusal extends Refusal {

    /** It was withdrawn. */
    record Withdrawn() implements RegisterRefusal {
        @Override
        public String code() {
            return "register-withdrawn";
        }
    }

    /** Its register has no such step. */
    record NoSuchStep() implements RegisterRefusal {
        @Override
        public String code() {
            return "register-no-such-step";
        }
    }

    /** The step is recorded already. */
    record StepTwice() implements RegisterRefusal {
        @Override
        public String code() {
            return "register-step-twice";
        }
    }

    /** A step before the entry came, or after today. */
    record NotOnThatDay() implements RegisterRefusal {
        @Override
        public String code() {
            return "register-not-on-that-day";
        }
    }

    /** A response to a conclusion that is not recorded, or is younger. */
    record NotConcluded() implements RegisterRefusal {
        @Override
        public String code() {
            return "register-not-concluded";
        }
    }

    /** A step that is to be corrected is not recorded. */
    record StepUnknown() implements RegisterRefusal {
        @Override
        public String code() {
            return "register-step-unknown";
        }
    }

    /** Somebody corrected it since it was seen. */
    record ChangedMeanwhile() implements RegisterRefusal {
        @Override
        public String code() {
            return "register-changed";
        }
    }
}
