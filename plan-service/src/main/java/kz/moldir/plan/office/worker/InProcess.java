package kz.moldir.plan.office.worker;

import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.ui.errors.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads in this process, whose memory and time it takes. */
public final class InProcess implements Reader {

    private static final Logger LOG = LoggerFactory.getLogger(InProcess.class);

    @Override
    public <R> R read(Task<R> task, byte[] file) {
        try {
            return task.on(file);
        } catch (RefusedFile refused) {
            throw refused;
        } catch (Exception | StackOverflowError failed) {
            LOG.info("A file could not be read", Fault.logged(failed));
            throw new RefusedFile(Code.CORRUPT);
        }
    }
}
