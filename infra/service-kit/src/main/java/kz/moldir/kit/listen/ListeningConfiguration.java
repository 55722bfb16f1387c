package kz.moldir.kit.listen;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.axon.Republishing;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.operate.Holds;
import kz.moldir.kit.rebuild.Fillers;
import kz.moldir.kit.rebuild.Fillers.Filler;
import kz.moldir.kit.settings.CouncilFollower;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The way from Kafka into the service. */
@Configuration(proxyBeanMethods = false)
public class ListeningConfiguration {

    @Bean
    Parking parking(MongoDatabase database, MeterRegistry meters) {
        Parking parking = new Parking(database, Clock.systemUTC());
        Gauge.builder("moldir.parked.subjects", parking, Parking::size)
                .description("Subjects whose events wait after one that could not be handled")
                .register(meters);
        return parking;
    }

    @Bean
    Offsets offsets(MongoDatabase database, Continuity continuity) {
        return new Offsets(database, continuity);
    }

    @Bean
    SeekToOwnPosition seekToOwnPosition(
            ObjectProvider<Listener> listeners,
            Parking parking,
            Offsets offsets,
            ObjectProvider<Republishing> republishing,
            CouncilFollower follower,
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers) {
        return new SeekToOwnPosition(
                all(listeners, follower),
                parking,
                offsets,
                brokers,
                () -> republishing.ifAvailable(Republishing::look));
    }

    @Bean
    LastingMembership lastingMembership(@Value("${moldir.instance}") String instance) {
        return new LastingMembership(instance);
    }

    @Bean
    NothingIsSkipped nothingIsSkipped() {
        return new NothingIsSkipped(Duration.ofSeconds(1));
    }

    /** Named in moldir-kit.yml. */
    @Bean
    PolledConverter polled() {
        return new PolledConverter();
    }

    @Bean
    Inboxes inboxes(
            Parking parking,
            Offsets offsets,
            Traces traces,
            MeterRegistry meters,
            JsonMapper json,
            CouncilFollower follower) {
        return new Inboxes(parking, offsets, traces, meters, lenient(json), follower::before);
    }

    @Bean
    Holds.All parkedEvents(
            ObjectProvider<Listener> listeners,
            Parking parking,
            Offsets offsets,
            Continuity continuity,
            CouncilFollower follower,
            JsonMapper json) {
        List<Holds> all =
                all(listeners, follower).stream()
                        .<Holds>map(
                                each ->
                                        new ParkedEvents(
                                                each, parking, offsets, continuity, lenient(json)))
                        .toList();
        return () -> all;
    }

    @Bean
    Fillers topicFillers(
            ObjectProvider<Listener> listeners,
            Parking parking,
            Offsets offsets,
            CouncilFollower follower,
            JsonMapper json,
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers) {
        return () ->
                all(listeners, follower).stream()
                        .flatMap(
                                listener ->
                                        listener.views().stream()
                                                .map(
                                                        view ->
                                                                new Filler(
                                                                        view,
                                                                        () ->
                                                                                new TopicEvents(
                                                                                        listener,
                                                                                        parking,
                                                                                        offsets,
                                                                                        lenient(
                                                                                                json),
                                                                                        brokers))))
                        .toList();
    }

    /** Everybody who deals with a listener deals with the one before whom the council follows. */
    private static List<Listener> all(
            ObjectProvider<Listener> listeners, CouncilFollower follower) {
        return listeners.stream().map(follower::before).toList();
    }

    private static JsonMapper lenient(JsonMapper json) {
        return json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }
}
