package kz.moldir.standalone;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ties some first accounts of the sample to entries of its roster: a secretary, the chair, a lead
 * and a member of commission 1 whom the plan names, and an expert.
 */
final class SamplePeople {

    private final Requests requests;
    private final BiConsumer<String, String> tie;
    private final JsonMapper json = new JsonMapper();

    /** Asks the plan service as the secretariat. */
    interface Requests {

        JsonNode get(String path) throws IOException, InterruptedException;

        JsonNode post(String path, String body) throws IOException, InterruptedException;
    }

    /** Takes what ties an account, by its name, to an entry's id. */
    SamplePeople(Requests requests, BiConsumer<String, String> tie) {
        this.requests = requests;
        this.tie = tie;
    }

    /** Once the roster holds whom the plan names. */
    void enter(String planId, String chair) throws IOException, InterruptedException {
        tie("chair", entry("MEMBER", chair, "CHAIR", null));
        tie("secretariat-1", entry("MEMBER", "Секретарь совета (образец)", "SECRETARY", null));
        tie("expert", entry("EXPERT", "Эксперт (образец)", null, "1"));
        List<String> named = List.copyOf(personsOfCommission1(planId));
        List<String> accounts = List.of("commission-1-lead", "commission-1-member");
        for (int i = 0; i < Math.min(accounts.size(), named.size()); i++) {
            tie(accounts.get(i), entry("MEMBER", named.get(i), null, null));
        }
    }

    private void tie(String account, String entry) {
        tie.accept(account, entry);
    }

    private Set<String> personsOfCommission1(String planId)
            throws IOException, InterruptedException {
        Set<String> persons = new LinkedHashSet<>();
        for (JsonNode row : requests.get("/api/plans/" + planId + "/activities?commission=1")) {
            row.at("/responsible/persons").forEach(name -> persons.add(name.asString()));
        }
        return persons;
    }

    /** The id of an entry that is there, or of a new one. */
    private String entry(String kind, String name, @Nullable String role, @Nullable String of)
            throws IOException, InterruptedException {
        String asked = URLEncoder.encode(name, StandardCharsets.UTF_8);
        JsonNode known = requests.get("/api/roster?kind=" + kind + "&q=" + asked).get("items");
        if (!known.isEmpty()) {
            return known.get(0).get("id").asString();
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", kind);
        entry.put("name", Map.of("ru", name));
        if (role != null) {
            entry.put("role", role);
        }
        if (of != null) {
            entry.put("commission", of);
        }
        return requests.post("/api/roster/entries", json.writeValueAsString(entry))
                .get("id")
                .asString();
    }
}
