package kz.moldir.ui.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** A form that may bring files: its body is bounded by what a file may have. */
public final class FilesSent {

    private FilesSent() {}

    /** Whether a request is one. */
    public static boolean by(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
