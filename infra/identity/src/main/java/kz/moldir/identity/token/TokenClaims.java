package kz.moldir.identity.token;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.identity.Times;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Programs;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What tokens say of who they are for, as it is at this moment. */
public final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "moldir";
    private static final String ACTING_FOR = "acting_for";

    private final Accounts accounts;
    private final Times times;
    private final GivenToPrograms programs;

    public TokenClaims(Accounts accounts, Times times, GivenToPrograms programs) {
        this.accounts = accounts;
        this.times = times;
        this.programs = programs;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        String client = context.getRegisteredClient().getClientId();
        JwtClaimsSet.Builder claims = context.getClaims();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type("at+jwt");
            claims.audience(List.of(AUDIENCE, client));
            claims.claim("client_id", client);
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            List<String> roles = Programs.roles(client);
            claims.claim("preferred_username", client);
            claims.claim("name", client);
            claims.claim("roles", roles);
            programs.add(client, address(context));
        } else {
            Authentication principal = context.getPrincipal();
            person(claims, principal == null ? "" : principal.getName());
        }
    }

    private static @Nullable String address(JwtEncodingContext context) {
        Authentication asked = context.getAuthorizationGrant();
        return asked != null && asked.getDetails() instanceof WebAuthenticationDetails from
                ? from.getRemoteAddress()
                : null;
    }

    void person(JwtClaimsSet.Builder claims, String username) {
        LocalDate today = times.today();
        Account account =
                accounts.byLogin(username)
                        .filter(known -> known.active(today))
                        .orElseThrow(
                                () ->
                                        new OAuth2AuthenticationException(
                                                OAuth2ErrorCodes.INVALID_GRANT));
        claims.subject(account.id());
        claims.claim("preferred_username", account.username());
        claims.claim("name", account.name());
        claims.claim("roles", accounts.rolesOn(account, today));
        claims.claim("locale", account.language());
        if (account.roster() != null) {
            claims.claim("roster", account.roster());
        }
        List<Account> absent = accounts.actingFor(account.id(), today);
        if (!absent.isEmpty()) {
            claims.claim(ACTING_FOR, absent.stream().map(one -> named(one, account)).toList());
        }
    }

    /**
     * Invitations go by the roster's entries, so a deputy needs those of the absent. The roles are
     * those that the deputy has of this person alone: what is done in one is done for this person.
     */
    private static Map<String, Object> named(Account absent, Account deputy) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("sub", absent.id());
        named.put("name", absent.name());
        named.put(
                "roles",
                absent.roles().stream().filter(role -> !deputy.roles().contains(role)).toList());
        if (absent.roster() != null) {
            named.put("roster", absent.roster());
        }
        return named;
    }

    /** The accounts that a token names as absent. */
    static List<String> absent(Map<String, Object> claims) {
        return claims.get(ACTING_FOR) instanceof List<?> named
                ? named.stream().map(one -> String.valueOf(((Map<?, ?>) one).get("sub"))).toList()
                : List.of();
    }
}
