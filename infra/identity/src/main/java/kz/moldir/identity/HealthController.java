package kz.moldir.identity;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the provider lives, and whether it reaches its database. */
@RestController
class HealthController {

    private final MongoDatabase database;

    HealthController(MongoDatabase database) {
        this.database = database;
    }

    @GetMapping("/actuator/health/liveness")
    Map<String, String> liveness() {
        return Map.of("status", "UP");
    }

    @GetMapping("/actuator/health/readiness")
    Map<String, String> readiness() {
        database.runCommand(new Document("ping", 1));
        return liveness();
    }
}
