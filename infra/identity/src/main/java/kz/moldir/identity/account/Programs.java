package kz.moldir.identity.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Programs that get tokens with a secret: one a role. */
public final class Programs {

    /** What their names begin with; the rest is the role. */
    public static final String PREFIX = "moldir-script-";

    private final MongoCollection<Document> programs;

    public Programs(MongoDatabase database) {
        this.programs = database.getCollection("programs");
    }

    /** The hash of a program's secret. */
    public Optional<String> secret(String name) {
        return Optional.ofNullable(programs.find(Filters.eq("_id", name)).first())
                .map(stored -> stored.getString("secret"));
    }

    /** The role of a program. */
    public static List<String> roles(String name) {
        return List.of(name.substring(PREFIX.length()));
    }

    /** Sets a program's secret, by its hash; the one before is no longer taken. */
    public void secret(String name, String hash) {
        programs.replaceOne(
                Filters.eq("_id", name),
                new Document("secret", hash),
                new ReplaceOptions().upsert(true));
    }

    /** Sets another hash of the same secret, unless there is another secret by now. */
    public void hashedAnew(String name, String hash) {
        secret(name)
                .filter(DrawnSecrets::isOfBefore)
                .ifPresent(
                        before ->
                                programs.updateOne(
                                        Filters.and(
                                                Filters.eq("_id", name),
                                                Filters.eq("secret", before)),
                                        Updates.set("secret", hash)));
    }

    void replaceAll(List<Document> first) {
        programs.deleteMany(new Document());
        programs.insertMany(new ArrayList<>(first));
    }
}
