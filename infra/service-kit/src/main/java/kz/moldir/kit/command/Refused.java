package kz.moldir.kit.command;

/** Carries a {@link Refusal} from a decision to the caller; an outcome, not a fault. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** A refusal without a stack trace: where it was decided is said by its code. */
    public Refused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    /** What was refused and why. */
    public Refusal refusal() {
        return refusal;
    }
}
