package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.ClientSession;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The services ask of MongoDB's driver only what the embedded document server answers as MongoDB
 * does; its {@code DriverCommandsIT} and {@code OrderedQueriesIT} show that it does. Whoever needs
 * more adds it there first.
 */
class DriverUseTest {

    private static final String[] CODE = {
        "kz.moldir.eventstore",
        "kz.moldir.kit",
        "kz.moldir.identity",
        "kz.moldir.plan",
        "kz.moldir.monitoring",
        "kz.moldir.notification",
        "kz.moldir.reporting"
    };
    private static final Set<String> ANY = Set.of("*");
    private static final Map<String, Set<String>> ASKED =
            Map.ofEntries(
                    Map.entry("MongoClients", Set.of("create")),
                    Map.entry("MongoClient", Set.of("getDatabase", "close")),
                    Map.entry(
                            "MongoDatabase",
                            Set.of(
                                    "getName",
                                    "getCollection",
                                    "getCodecRegistry",
                                    "listCollectionNames",
                                    "runCommand",
                                    "withReadConcern",
                                    "withReadPreference",
                                    "withWriteConcern",
                                    "withCodecRegistry")),
                    Map.entry(
                            "MongoCollection",
                            Set.of(
                                    "equals",
                                    "getNamespace",
                                    "getCodecRegistry",
                                    "withReadConcern",
                                    "withReadPreference",
                                    "withWriteConcern",
                                    "withCodecRegistry",
                                    "withDocumentClass",
                                    "createIndex",
                                    "find",
                                    "countDocuments",
                                    "distinct",
                                    "estimatedDocumentCount",
                                    "insertOne",
                                    "insertMany",
                                    "updateOne",
                                    "updateMany",
                                    "replaceOne",
                                    "deleteOne",
                                    "deleteMany",
                                    "findOneAndUpdate",
                                    "bulkWrite",
                                    "drop")),
                    Map.entry(
                            "FindIterable",
                            Set.of(
                                    "filter",
                                    "sort",
                                    "skip",
                                    "limit",
                                    "batchSize",
                                    "projection",
                                    "first",
                                    "into",
                                    "map",
                                    "forEach",
                                    "iterator",
                                    "spliterator",
                                    "cursor")),
                    Map.entry("DistinctIterable", Set.of("into")),
                    Map.entry("MongoIterable", ANY),
                    Map.entry("MongoCursor", ANY),
                    Map.entry("model.IndexOptions", Set.of("<init>", "unique", "sparse", "name")),
                    Map.entry("model.InsertManyOptions", Set.of("<init>", "ordered")),
                    Map.entry("model.BulkWriteOptions", Set.of("<init>", "ordered")),
                    Map.entry("model.InsertOneModel", Set.of("<init>")),
                    Map.entry("model.ReplaceOneModel", Set.of("<init>")),
                    Map.entry("model.UpdateOneModel", Set.of("<init>")),
                    Map.entry("model.UpdateOptions", Set.of("<init>", "upsert")),
                    Map.entry("model.ReplaceOptions", Set.of("<init>", "upsert")),
                    Map.entry(
                            "model.FindOneAndUpdateOptions",
                            Set.of("<init>", "upsert", "returnDocument")),
                    Map.entry(
                            "model.Filters",
                            Set.of(
                                    "and", "empty", "eq", "exists", "gt", "gte", "in", "lt", "lte",
                                    "not")),
                    Map.entry(
                            "model.Updates",
                            Set.of("combine", "inc", "max", "set", "setOnInsert", "unset")),
                    Map.entry("model.Sorts", Set.of("ascending", "descending", "orderBy")),
                    Map.entry("model.Projections", Set.of("include", "exclude", "fields")),
                    // Files are kept by plain inserts and finds; PlanPagesIT keeps and reads one
                    // whole.
                    Map.entry("gridfs.GridFSBuckets", Set.of("create")),
                    Map.entry(
                            "gridfs.GridFSBucket",
                            Set.of(
                                    "withChunkSizeBytes",
                                    "uploadFromStream",
                                    "downloadToStream",
                                    "find")),
                    Map.entry("gridfs.GridFSFindIterable", Set.of("first")),
                    Map.entry("gridfs.model.GridFSUploadOptions", Set.of("<init>", "metadata")),
                    Map.entry(
                            "gridfs.model.GridFSFile",
                            Set.of("getFilename", "getLength", "getMetadata")),
                    Map.entry("result.*", ANY));

    /** Only there, and only where the server offers them. */
    private static final String CHANGES = "kz.moldir.eventstore.tail.OtherProcesses";

    private static final Set<String> WORDS =
            Set.of(
                    "$and",
                    "$or",
                    "$not",
                    "$eq",
                    "$ne",
                    "$in",
                    "$gt",
                    "$gte",
                    "$lt",
                    "$lte",
                    "$exists",
                    "$elemMatch",
                    "$set",
                    "$setOnInsert",
                    "$unset",
                    "$inc",
                    "$min",
                    "$max",
                    "$push",
                    "$pull",
                    "$addToSet",
                    "$currentDate");
    private static final Pattern WORD = Pattern.compile("\"(\\$[a-zA-Z]+)\"");
    private static final Pattern RUN =
            Pattern.compile("runCommand\\(\\s*(?:new Document\\(\\s*\")?([^\",;)]+)");
    private static final Pattern HELLO = Pattern.compile("HELLO =\\s*new \\w+\\(\\s*\"([^\"]+)");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(CODE);

    @Test
    void callsOnlyWhatTheServerAnswers() {
        assertThat(calls().map(DriverUseTest::refused).filter(text -> !text.isEmpty()).distinct())
                .isEmpty();
    }

    @Test
    void seesTheCode() {
        assertThat(calls().map(call -> call.getTarget().getName()))
                .contains("insertMany", "createIndex", "replaceOne", "find", "sort", "watch");
        for (String each : CODE) {
            assertThat(CLASSES.stream().anyMatch(one -> one.getPackageName().startsWith(each)))
                    .as(each)
                    .isTrue();
        }
    }

    @Test
    void usesOnlyOperatorsThatTheServerKnows() {
        assertThat(inSources(WORD)).contains("$gt").isSubsetOf(WORDS);
    }

    /** Each command by itself, with its name where it is sent or in a constant. */
    @Test
    void runsOnlyCommandsThatTheServerKnows() {
        assertThat(inSources(RUN)).containsExactly("HELLO", "isMaster", "ping");
        assertThat(inSources(HELLO)).containsExactly("hello");
    }

    private static Set<String> inSources(Pattern pattern) {
        Set<String> used = new TreeSet<>();
        for (String module :
                List.of(
                        "infra/event-store",
                        "infra/service-kit",
                        "infra/identity",
                        "plan-service",
                        "monitoring-service",
                        "notification-service",
                        "reporting-service")) {
            Path sources = Checkout.ROOT.resolve(module).resolve("src/main/java");
            Checkout.files(sources)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !pattern.equals(WORD) || !file.endsWith("OtherProcesses.java"))
                    .forEach(
                            file -> {
                                Matcher word = pattern.matcher(Checkout.text(file));
                                while (word.find()) {
                                    used.add(word.group(1));
                                }
                            });
        }
        return used;
    }

    private static Stream<JavaCall<?>> calls() {
        return CLASSES.stream()
                .flatMap(
                        one ->
                                Stream.<JavaCall<?>>concat(
                                        one.getMethodCallsFromSelf().stream(),
                                        one.getConstructorCallsFromSelf().stream()))
                .filter(call -> ours(call.getTargetOwner()));
    }

    private static boolean ours(JavaClass owner) {
        return owner.getPackageName().startsWith("com.mongodb.client")
                && !owner.isAssignableTo(Exception.class);
    }

    private static String refused(JavaCall<?> call) {
        boolean session =
                call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(ClientSession.class));
        if (!session && (known(call) || follows(call))) {
            return "";
        }
        return call.getDescription();
    }

    private static boolean known(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName().replace("com.mongodb.client.", "");
        String group = owner.startsWith("result.") ? "result.*" : owner;
        Set<String> methods = ASKED.getOrDefault(group, Set.of());
        return methods.equals(ANY) || methods.contains(call.getTarget().getName());
    }

    private static boolean follows(JavaCall<?> call) {
        String target = call.getTargetOwner().getSimpleName() + "." + call.getTarget().getName();
        return call.getOriginOwner().getName().equals(CHANGES)
                && (target.equals("MongoCollection.watch") || target.contains("ChangeStream"));
    }
}
