package kz.moldir.identity.token;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.identity.account.Programs;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The four services, public clients with PKCE; and programs, confidential ones with a secret. */
public final class Clients implements RegisteredClientRepository {

    /** What the names of a client's user begin with at Keycloak. */
    private static final String OF_KEYCLOAK = "service-account-";

    private static final TokenSettings TOKENS =
            TokenSettings.builder()
                    .accessTokenTimeToLive(Duration.ofMinutes(10))
                    .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                    .build();

    private final Map<String, String> addresses;
    private final Map<String, String> backChannels;
    private final Map<String, RegisteredClient> services = new LinkedHashMap<>();
    private final Programs programs;

    /**
     * Clients of this council.
     *
     * @param addresses of the services where people reach them, by names such as "plan"
     * @param backChannels where the provider reaches them, by the same names
     */
    public Clients(
            Map<String, String> addresses, Map<String, String> backChannels, Programs programs) {
        this.addresses = new LinkedHashMap<>(addresses);
        this.backChannels = Map.copyOf(backChannels);
        this.programs = programs;
        addresses.forEach((name, base) -> services.put("moldir-" + name, service(name, base)));
    }

    /**
     * Whether a name is a client's, here or at Keycloak, or could become one's: no person has it.
     * Moldir is also a woman's name, so what comes after it decides.
     */
    public boolean haveName(String name) {
        return services.containsKey(name)
                || name.equals(AskingToken.CLIENT)
                || name.startsWith(Programs.PREFIX)
                || name.startsWith(OF_KEYCLOAK);
    }

    /** Where the services are. */
    public Collection<String> addresses() {
        return addresses.values();
    }

    /** Where people reach the services, by names such as "plan". */
    public Map<String, String> byName() {
        return Map.copyOf(addresses);
    }

    /** All services, which hear of the end of sessions. */
    List<String> listening() {
        return List.copyOf(services.keySet());
    }

    /** Where a service wants to hear of the end of a session; null for a program. */
    @Nullable String backChannel(String clientId) {
        String base = backChannels.get(clientId.replaceFirst("^moldir-", ""));
        return base == null ? null : base + "/logout/connect/back-channel/moldir";
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        RegisteredClient service = services.get(clientId);
        if (service != null || !clientId.startsWith(Programs.PREFIX)) {
            return service;
        }
        return programs.secret(clientId).map(secret -> program(clientId, secret)).orElse(null);
    }

    /** Called with another hash of a program's secret, where the one before is of before. */
    @Override
    public void save(RegisteredClient client) {
        String hash = client.getClientSecret();
        if (hash != null) {
            programs.hashedAnew(client.getClientId(), hash);
        }
    }

    private static RegisteredClient service(String name, String base) {
        return RegisteredClient.withId("moldir-" + name)
                .clientId("moldir-" + name)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(base + "/login/oauth2/code/moldir")
                .postLogoutRedirectUri(base + "/signed-out")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .tokenSettings(TOKENS)
                .build();
    }

    private static RegisteredClient program(String clientId, String secret) {
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TOKENS)
                .build();
    }
}
