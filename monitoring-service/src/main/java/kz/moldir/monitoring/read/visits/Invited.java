package kz.moldir.monitoring.read.visits;

import jakarta.servlet.http.HttpServletRequest;
import kz.moldir.kit.access.Acting;
import org.jspecify.annotations.Nullable;

/** Whose invitations bound what a reader sees. */
final class Invited {

    private static final String NOBODY = "";

    private Invited() {}

    /** The roster id of an expert, who sees nothing else; null for all who see every visit. */
    static @Nullable String only(HttpServletRequest request) {
        Acting acting = Acting.of(request);
        if (acting == null || !acting.role().equals("expert")) {
            return null;
        }
        String roster = acting.person().roster();
        return roster == null ? NOBODY : roster;
    }
}
