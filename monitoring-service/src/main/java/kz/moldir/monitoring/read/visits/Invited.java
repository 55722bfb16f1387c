package kz.moldir.monitoring.read.visits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import kz.moldir.kit.access.Acting;
import org.jspecify.annotations.Nullable;

/** Whose invitations bound what a reader sees. */
final class Invited {

    private Invited() {}

    /**
     * The roster ids that an expert is or stands in for, who sees nothing else; null for all who
     * see every visit.
     */
    static @Nullable Set<String> only(HttpServletRequest request) {
        Acting acting = Acting.of(request);
        if (acting == null || !acting.could().stream().allMatch("expert"::equals)) {
            return null;
        }
        return acting.person().entries();
    }
}
