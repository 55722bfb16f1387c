package kz.moldir.kit.signin;

import jakarta.servlet.http.HttpServletRequest;

/** Tells what is asked by programs from what is asked by browsers. */
final class Api {

    private Api() {}

    /**
     * Under {@code /api} and {@code /actuator} only bearer tokens count, so no other site can ask.
     */
    static boolean is(HttpServletRequest request) {
        // As the container decoded it: /%61pi leads to the same handlers.
        String info = request.getPathInfo();
        String decoded = request.getServletPath() + (info == null ? "" : info);
        String path = decoded.isEmpty() ? request.getRequestURI() : decoded;
        return path.startsWith("/api/") || path.startsWith("/actuator");
    }

    static boolean hasBearer(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null
                && authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }

    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return !is(request) && accept != null && accept.contains("text/html");
    }
}
