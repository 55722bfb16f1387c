package kz.moldir.ui.errors;

/** What can go wrong, in the words of {@code ui.problem.<word>.title} and {@code .text}. */
public enum Problem {
    MALFORMED("malformed", 400),
    NOT_SIGNED_IN("notSignedIn", 401),
    NOT_ALLOWED("notAllowed", 403),
    NOT_FOUND("notFound", 404),
    WRONG_METHOD("wrongMethod", 405),
    CONFLICT("conflict", 412),
    REFUSED("refused", 409),
    TOO_LARGE("tooLarge", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupportedMediaType", 415),
    VALIDATION("validation", 422),
    TOO_MANY("tooMany", 429),
    INTERNAL("internal", 500),
    UNAVAILABLE("unavailable", 503);

    private final String word;
    private final int status;

    Problem(String word, int status) {
        this.word = word;
        this.status = status;
    }

    /** Part of the message keys. */
    public String word() {
        return word;
    }

    /** HTTP status that tells it. */
    public int status() {
        return status;
    }

    /** The problem that a status tells; any other 4xx is malformed, any other 5xx internal. */
    public static Problem of(int status) {
        for (Problem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status == 410 ? NOT_FOUND : status < 500 ? MALFORMED : INTERNAL;
    }
}
