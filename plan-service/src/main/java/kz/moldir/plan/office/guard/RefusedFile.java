package kz.moldir.plan.office.guard;

import kz.moldir.plan.document.remark.Problem;

/** A file that is not read, and why. */
public final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedFile(Problem.Code code, Object... arguments) {
        this(Problem.ofFile(code, arguments));
    }

    /** As it was refused elsewhere. */
    public RefusedFile(Problem problem) {
        super(problem.code().key(), null, false, false);
        this.problem = problem;
    }

    /** The reason, for the person who sent the file. */
    public Problem problem() {
        return problem;
    }
}
