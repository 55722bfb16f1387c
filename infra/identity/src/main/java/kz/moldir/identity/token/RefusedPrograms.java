package kz.moldir.identity.token;

import kz.moldir.identity.account.Programs;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Hears which program brought no right secret; of people {@code SignIn} tells itself. */
public final class RefusedPrograms implements AuthenticationEventPublisher {

    private final Programs programs;
    private final GivenToPrograms given;

    public RefusedPrograms(Programs programs, GivenToPrograms given) {
        this.programs = programs;
        this.given = given;
    }

    @Override
    public void publishAuthenticationSuccess(Authentication who) {}

    @Override
    public void publishAuthenticationFailure(AuthenticationException refused, Authentication who) {
        if (who instanceof OAuth2ClientAuthenticationToken) {
            given.refused(known(who.getName()), address(who));
        }
    }

    private @Nullable String known(String name) {
        return name.startsWith(Programs.PREFIX) && programs.secret(name).isPresent() ? name : null;
    }

    private static @Nullable String address(Authentication who) {
        return who.getDetails() instanceof WebAuthenticationDetails from
                ? from.getRemoteAddress()
                : null;
    }
}
