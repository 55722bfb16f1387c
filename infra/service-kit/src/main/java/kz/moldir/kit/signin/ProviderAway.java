package kz.moldir.kit.signin;

/** The provider cannot be reached now; what is public goes on. */
public final class ProviderAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderAway() {
        super("the sign-in provider cannot be reached", null, false, false);
    }
}
