package kz.moldir.plan.office.published;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;

/** Counts what is unpacked of one file, and stops before it is too much. */
final class Unpacked {

    private long all;

    /**
     * The rest of a stream.
     *
     * @throws RefusedFile where it is longer than what is looked into whole
     */
    byte[] all(InputStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        stream.transferTo(counted(bytes, Limits.WHOLE));
        return bytes.toByteArray();
    }

    /** Takes so many bytes at most, and so many of the file as may be expanded of it. */
    OutputStream counted(ByteArrayOutputStream into, int most) {
        return new OutputStream() {
            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                all += length;
                if (all > Limits.EXPANDED || length > most - into.size()) {
                    throw new RefusedFile(Code.EXPANDS_TOO_MUCH, most / 1024 / 1024);
                }
                into.write(bytes, from, length);
            }
        };
    }
}
