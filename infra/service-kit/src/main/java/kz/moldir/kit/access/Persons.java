package kz.moldir.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Knows who is signed in, and where to sign in. */
public interface Persons {

    /** Who sends the request, or null. */
    @Nullable Person of(HttpServletRequest request);

    /**
     * Sends a reader who asked for a page to the provider and back again.
     *
     * @return false where that would not help: programs, and whoever wanted to change something
     */
    boolean sendToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException;
}
