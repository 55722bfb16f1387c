package kz.moldir.identity.token;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.identity.account.Hashes;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Authorizations that survive a restart, found by the hashes of their tokens. They end with the
 * longest session of a service, so that a sign-out finds whom to tell.
 */
public final class Authorizations implements OAuth2AuthorizationService {

    private static final Logger LOG = LoggerFactory.getLogger(Authorizations.class);
    private static final Duration KEPT = Duration.ofHours(9);
    private static final int MOST = 1000;
    private static final ObjectInputFilter OURS =
            ObjectInputFilter.Config.createFilter(
                    "maxdepth=40;maxbytes=262144;java.base/*;org.springframework.security.**;!*");

    private final MongoCollection<Document> authorizations;
    private final Clock clock;

    public Authorizations(MongoDatabase database, Clock clock) {
        this.authorizations = database.getCollection("authorizations");
        this.clock = clock;
        for (String field : List.of("tokens", "person", "sid", "ends", "began")) {
            authorizations.createIndex(new Document(field, 1));
        }
    }

    /**
     * A person who is signed in at services.
     *
     * @param sid the session that their ID tokens name; null where there is but an access token
     */
    record SignedIn(@Nullable String sid, String subject) {}

    /**
     * An authorization as it was read.
     *
     * @param who null as long as there is but a code
     */
    record Held(String id, @Nullable Object tokens, @Nullable SignedIn who) {}

    /**
     * What a person was told to be at a sign-in.
     *
     * @param roles of the ID token
     * @param standsIn the accounts of those who were absent then
     */
    public record Told(String person, List<String> roles, List<String> standsIn) {}

    @Override
    public void save(OAuth2Authorization authorization) {
        List<String> tokens = new ArrayList<>();
        for (Class<? extends OAuth2Token> kind :
                List.of(
                        OAuth2AuthorizationCode.class,
                        OAuth2AccessToken.class,
                        OidcIdToken.class)) {
            OAuth2Authorization.Token<? extends OAuth2Token> each = authorization.getToken(kind);
            if (each != null) {
                tokens.add(Hashes.quick(each.getToken().getTokenValue()));
            }
        }
        OAuth2Authorization.Token<OidcIdToken> held = authorization.getToken(OidcIdToken.class);
        OidcIdToken id = held == null ? null : held.getToken();
        Document stored =
                new Document("tokens", tokens)
                        .append("client", authorization.getRegisteredClientId())
                        .append("person", authorization.getPrincipalName())
                        .append("sid", id == null ? null : id.getClaimAsString("sid"))
                        .append("subject", subject(id, authorization))
                        .append("roles", id == null ? null : id.getClaimAsStringList("roles"))
                        .append("standsIn", id == null ? null : TokenClaims.absent(id.getClaims()))
                        .append("began", id == null ? null : began(id))
                        .append("ends", Date.from(clock.instant().plus(KEPT)))
                        .append("whole", new Binary(written(authorization)));
        boolean isNew = isNew(authorization);
        if (authorizations
                                .replaceOne(
                                        Filters.eq("_id", authorization.getId()),
                                        stored,
                                        new ReplaceOptions().upsert(isNew))
                                .getMatchedCount()
                        == 0
                && !isNew) {
            // Ended while somebody came back with its code.
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    /** A program's, or a code that nobody has come back with. */
    private static boolean isNew(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AuthorizationCode> code =
                authorization.getToken(OAuth2AuthorizationCode.class);
        return code == null || (authorization.getAccessToken() == null && !code.isInvalidated());
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        authorizations.deleteOne(Filters.eq("_id", authorization.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return one(Filters.eq("_id", id));
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        OAuth2Authorization found = one(Filters.eq("tokens", Hashes.quick(token)));
        OAuth2Authorization.Token<?> held = found == null ? null : found.getToken(token);
        return held == null || (type != null && !kind(held).equals(type.getValue())) ? null : found;
    }

    /** What the services were told of whoever is signed in at one. */
    List<Told> told() {
        return told(read(Filters.gt("ends", Date.from(clock.instant()))));
    }

    /**
     * The same of one person, also what ended just now. A service that was opened again by the same
     * sign-in knows what it was told last.
     */
    List<Told> told(String person) {
        Map<List<String>, Document> last = new LinkedHashMap<>();
        read(Filters.eq("person", person))
                .sorted(Comparator.comparing(stored -> stored.getDate("ends")))
                .forEach(
                        stored ->
                                last.put(
                                        List.of(
                                                stored.getString("sid"),
                                                stored.getString("client")),
                                        stored));
        return told(last.values().stream());
    }

    /** Of those that services came back with. */
    private Stream<Document> read(Bson which) {
        return authorizations.find(which).into(new ArrayList<>()).stream()
                .filter(stored -> stored.getString("sid") != null);
    }

    private static List<Told> told(Stream<Document> read) {
        return read.map(
                        stored ->
                                new Told(
                                        stored.getString("person"),
                                        stored.getList("roles", String.class, List.of()),
                                        stored.getList("standsIn", String.class, List.of())))
                .distinct()
                .toList();
    }

    /** Forgets what has ended. */
    public void upkeep() {
        authorizations.deleteMany(Filters.lt("ends", Date.from(clock.instant())));
    }

    /** Some of these authorizations, as they are now; none when there are none left. */
    List<Held> some(Bson which) {
        return authorizations
                .find(which)
                .limit(MOST)
                .map(stored -> new Held(stored.getString("_id"), stored.get("tokens"), who(stored)))
                .into(new ArrayList<>());
    }

    private static @Nullable SignedIn who(Document stored) {
        String subject = stored.getString("subject");
        return subject == null ? null : new SignedIn(stored.getString("sid"), subject);
    }

    /** Takes one away, unless its code has become tokens since. */
    void end(Held held) {
        authorizations.deleteOne(
                Filters.and(Filters.eq("_id", held.id()), Filters.eq("tokens", held.tokens())));
    }

    /** Whose tokens they are; null as long as there is but a code. */
    private static @Nullable String subject(
            @Nullable OidcIdToken id, OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AccessToken> access = authorization.getAccessToken();
        Map<String, Object> claims = access == null ? null : access.getClaims();
        return id != null ? id.getSubject() : claims == null ? null : (String) claims.get("sub");
    }

    private Date began(OidcIdToken id) {
        Instant signedIn = id.getAuthenticatedAt();
        return Date.from(signedIn == null ? clock.instant() : signedIn);
    }

    private static String kind(OAuth2Authorization.Token<?> held) {
        return switch (held.getToken()) {
            case OAuth2AuthorizationCode _ -> "code";
            case OidcIdToken _ -> "id_token";
            default -> "access_token";
        };
    }

    private @Nullable OAuth2Authorization one(Bson filter) {
        Document stored = authorizations.find(filter).first();
        return stored == null ? null : read(stored.get("whole", Binary.class).getData());
    }

    private static byte[] written(OAuth2Authorization authorization) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(authorization);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static @Nullable OAuth2Authorization read(byte[] bytes) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(OURS);
            return (OAuth2Authorization) in.readObject();
        } catch (IOException | ClassNotFoundException ofAnotherVersion) {
            LOG.warn("an authorization of an earlier version cannot be read", ofAnotherVersion);
            return null;
        }
    }
}
