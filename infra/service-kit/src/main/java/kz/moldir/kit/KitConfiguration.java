package kz.moldir.kit;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.StateRules;
import kz.moldir.eventstore.continuity.Connections;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.access.KnownAccounts;
import kz.moldir.kit.json.JsonConfiguration;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.settings.CouncilFollower;
import kz.moldir.kit.settings.LogoController;
import kz.moldir.kit.settings.StyleOfCouncil;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.kit.view.Positions;
import kz.moldir.ui.HouseStyle;
import kz.moldir.ui.language.MessageFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The council and its time, the service's database, traces. */
@Configuration(proxyBeanMethods = false)
@Import({JsonConfiguration.class, LogoController.class})
public class KitConfiguration {

    /** How long an answer of the document server may take. */
    public static final String ANSWER_WITHIN = "${moldir.documents.answer-within:30s}";

    /** What lies between may have forgotten a connection that nobody used for longer. */
    private static final int IDLE_MINUTES = 5;

    @Bean
    Council council(Environment environment) {
        return Binder.get(environment).bindOrCreate("moldir.council", Council.class);
    }

    /** The council follows what was changed since its file was written. */
    @Bean
    CouncilFollower councilFollower(MongoDatabase database, Council council, JsonMapper json) {
        return new CouncilFollower(
                database,
                council,
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build());
    }

    /** What pages follow, so that a change shows without a new start. */
    @Bean
    HouseStyle houseStyle(Council council) {
        return new StyleOfCouncil(council);
    }

    @Bean
    StateRules stateRules(Council council) {
        return StateRules.of(council);
    }

    @Bean
    CouncilClock councilClock(
            Council council, @Value("${moldir.clock-offset:PT0S}") Duration offset) {
        return new CouncilClock(Clock.system(council.zone()), offset);
    }

    @Bean
    MongoDatabase database(MongoClient client, @Value("${moldir.database}") String name) {
        return client.getDatabase(name)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Bean
    KnownAccounts knownAccounts(MongoDatabase database, CouncilClock clock) {
        return new KnownAccounts(database, clock);
    }

    @Bean
    Connections connections() {
        return new Connections();
    }

    /**
     * @param answers how long an answer may take, longer than any that is on its way: whoever waits
     *     for one that was lost on the way would wait for the end of the connection
     */
    @Bean
    MongoClientSettingsBuilderCustomizer watched(
            Connections connections, @Value(ANSWER_WITHIN) Duration answers) {
        return settings ->
                settings.applyToSocketSettings(
                                socket ->
                                        socket.readTimeout(
                                                answers.toMillis(), TimeUnit.MILLISECONDS))
                        .applyToConnectionPoolSettings(
                                pool ->
                                        pool.addConnectionPoolListener(connections)
                                                .maxConnectionIdleTime(
                                                        IDLE_MINUTES, TimeUnit.MINUTES))
                        .applyToClusterSettings(cluster -> cluster.addClusterListener(connections));
    }

    @Bean
    Continuity continuity(MongoDatabase database, Connections connections) {
        return new Continuity(database, connections);
    }

    @Bean
    Positions positions() {
        return new Positions();
    }

    @Bean
    MessageFile kitMessages() {
        return new MessageFile("kit");
    }

    @Bean
    Traces traces(Tracer tracer) {
        return new Traces(tracer);
    }
}
