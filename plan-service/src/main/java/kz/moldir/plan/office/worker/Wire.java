package kz.moldir.plan.office.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.RefusedFile;
import kz.moldir.ui.errors.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a task goes to the process that reads, and its answer comes back: parts with their length.
 */
final class Wire {

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Bytes of one part: of the largest file, and of all that is read of one. */
    private static final int LONGEST = 64 * 1024 * 1024;

    /** Bytes of a refusal, or of what is told of a fault. */
    private static final int WORDS = 64 * 1024;

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int FAILED = 2;

    private Wire() {}

    static void ask(DataOutputStream out, Task<?> task, byte[] file) throws IOException {
        write(out, JSON.writerFor(Task.class).writeValueAsBytes(task));
        write(out, file);
        out.flush();
    }

    static Task<?> task(DataInputStream in) throws IOException {
        return JSON.readValue(read(in, LONGEST), Task.class);
    }

    static byte[] file(DataInputStream in) throws IOException {
        return read(in, LONGEST);
    }

    /** Does the task and answers. */
    static <R> void answer(DataOutputStream out, Task<R> task, byte[] file) throws IOException {
        int how = DONE;
        byte[] said;
        try {
            R read = task.on(file);
            said = read instanceof byte[] bytes ? bytes : JSON.writeValueAsBytes(read);
        } catch (RefusedFile refused) {
            how = REFUSED;
            said = JSON.writeValueAsBytes(refused.problem());
        } catch (Exception | StackOverflowError failed) {
            how = FAILED;
            StringWriter trace = new StringWriter();
            Fault.logged(failed).printStackTrace(new PrintWriter(trace));
            said = trace.toString().getBytes(StandardCharsets.UTF_8);
            said = Arrays.copyOf(said, Math.min(said.length, WORDS));
        }
        out.writeByte(how);
        write(out, said);
        out.flush();
    }

    /**
     * What was answered.
     *
     * @throws RefusedFile where the file was refused, or could not be read
     * @throws IOException where nothing, or anything else, was answered
     */
    static <R> R answered(DataInputStream in, Task<R> task) throws IOException {
        int how = in.readUnsignedByte();
        if (how > FAILED) {
            throw new IOException("No answer but " + how);
        }
        byte[] said = read(in, how == DONE ? LONGEST : WORDS);
        try {
            if (how == REFUSED) {
                throw new RefusedFile(JSON.readValue(said, Problem.class));
            }
            if (how == FAILED) {
                LOG.info("A file could not be read: {}", new String(said, StandardCharsets.UTF_8));
                throw new RefusedFile(Code.CORRUPT);
            }
            return task.gives() == byte[].class
                    ? task.gives().cast(said)
                    : JSON.readValue(said, task.gives());
        } catch (JacksonException other) {
            throw new IOException(other);
        }
    }

    private static void write(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }

    private static byte[] read(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new IOException("A part of " + length + " bytes");
        }
        byte[] part = new byte[length];
        in.readFully(part);
        return part;
    }
}
