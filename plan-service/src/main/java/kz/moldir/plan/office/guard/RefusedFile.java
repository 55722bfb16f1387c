package kz.moldir.plan.office.guard;

import kz.moldir.plan.document.remark.Problem;

/** A file that is not read, and why. */
public final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedFile(Problem.Code code, Object... arguments) {
        super(code.key(), null, false, false);
        this.problem = Problem.ofFile(code, arguments);
    }

    /** The reason, for the person who sent the file. */
    public Problem problem() {
        return problem;
    }
}
