package kz.moldir.plan.office.guard;

import java.util.Arrays;
import java.util.Locale;
import kz.moldir.plan.document.remark.Problem.Code;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sent. Its content tells what it is; a name that promises another kind is a
 * wrong file, or one that nobody will be able to open.
 */
public final class NamedFile {

    private final @Nullable String name;
    private final byte[] content;

    /**
     * A file.
     *
     * @param name as it was sent, or null where it has none
     */
    public NamedFile(@Nullable String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** Its bytes. */
    public byte[] content() {
        return content;
    }

    /**
     * What it is by its content.
     *
     * @throws RefusedFile with the reason; where the name promises a kind that the content is not,
     *     this is the reason
     */
    public FileKind kind() {
        String ending = ending();
        FileKind kind;
        try {
            kind = FileKind.of(content);
        } catch (RefusedFile refused) {
            throw known(ending) && refused.problem().code() == Code.OFFICE_FILE
                    ? new RefusedFile(Code.NOT_AS_NAMED, ending)
                    : refused;
        }
        if (known(ending) && !kind.opensAs(ending)) {
            throw new RefusedFile(Code.NOT_AS_NAMED, ending);
        }
        return kind;
    }

    /** The part of its name behind the last dot; empty where there is none. */
    private String ending() {
        String given = name == null ? "" : name.strip();
        return given.substring(given.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean known(String ending) {
        return Arrays.stream(FileKind.values()).anyMatch(kind -> kind.opensAs(ending));
    }
}
