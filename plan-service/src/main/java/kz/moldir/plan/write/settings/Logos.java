package kz.moldir.plan.write.settings;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import kz.moldir.council.settings.Logo;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.AttachedFiles;
import kz.moldir.plan.office.attached.Kind;
import kz.moldir.plan.office.guard.RefusedFile;

/** Makes a logo of a picture: told by its content, small, without anything but its dots. */
final class Logos {

    /** Bytes of the file that is sent. */
    static final int LARGEST_FILE = 2 * 1024 * 1024;

    private static final int WIDTH = 400;
    private static final int HEIGHT = 120;

    private final AttachedFiles files;

    Logos(AttachedFiles files) {
        this.files = files;
    }

    /**
     * The logo that a file holds.
     *
     * @throws Invalid if it is no PNG or JPEG, too large, hostile, or too rich in detail
     */
    Logo of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw refused();
        }
        try {
            Kind kind = files.kind(null, file, Set.of(Kind.PNG, Kind.JPEG));
            byte[] small = files.fitting(file, WIDTH, HEIGHT);
            if (small.length > Logo.LARGEST) {
                throw refused();
            }
            return new Logo(
                    kind.mediaType(), sha256(small), Base64.getEncoder().encodeToString(small));
        } catch (RefusedFile refused) {
            Problem problem = refused.problem();
            throw problem.code() == Code.BUSY
                    ? Invalid.field("logo", problem.code().key(), problem.args().toArray())
                    : refused();
        }
    }

    private static Invalid refused() {
        return Invalid.field("logo", "settings.problem.logo", LARGEST_FILE / 1024 / 1024);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everywhere) {
            throw new IllegalStateException(everywhere);
        }
    }
}
