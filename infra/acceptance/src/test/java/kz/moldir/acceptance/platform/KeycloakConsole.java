package kz.moldir.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an administrator does in the console of a Keycloak, by its interface for programs.
 *
 * @param address of the Keycloak
 * @param password of its first administrator
 */
public record KeycloakConsole(String address, String password) {

    static final String ADMINISTRATOR = "administrator";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** Ties a person to an entry of the council's roster. */
    public void tie(String username, String entry) {
        ObjectNode person = person(username);
        person.withObject("/attributes").putArray("roster").add(entry);
        keep(person);
    }

    /** Ends all sessions of a person. */
    public void signOut(String username) {
        send(users("/" + id(username) + "/logout").POST(BodyPublishers.noBody()));
    }

    /** Disables a person, which ends no session. */
    public void disable(String username) {
        keep(person(username).put("enabled", false));
    }

    /** Enables a person again. */
    public void enable(String username) {
        keep(person(username).put("enabled", true));
    }

    private String id(String username) {
        return person(username).get("id").asString();
    }

    private ObjectNode person(String username) {
        String body = send(users("?exact=true&username=" + username).GET());
        return (ObjectNode) JSON.readTree(body).get(0);
    }

    private void keep(ObjectNode person) {
        send(
                users("/" + person.get("id").asString())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(person.toString())));
    }

    private HttpRequest.Builder users(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/admin/realms/moldir/users" + path))
                .header("Authorization", "Bearer " + token());
    }

    private String token() {
        String form =
                "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                        .formatted(
                                ADMINISTRATOR, URLEncoder.encode(password, StandardCharsets.UTF_8));
        JsonNode given =
                JSON.readTree(
                        send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        address
                                                                + "/realms/master/protocol/openid-connect/token"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(BodyPublishers.ofString(form))));
        return given.get("access_token").asString();
    }

    private static String send(HttpRequest.Builder request) {
        HttpRequest asked = request.build();
        try {
            HttpResponse<String> answer = HTTP.send(asked, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(
                        "%s: %d %s".formatted(asked, answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
