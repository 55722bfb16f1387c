package kz.moldir.plan.office.worker;

import kz.moldir.plan.office.guard.RefusedFile;

/** Where a file is read. */
public interface Reader {

    /**
     * What is asked of a file.
     *
     * @throws RefusedFile with the reason, in words for whoever sent it
     */
    <R> R read(Task<R> task, byte[] file);
}
