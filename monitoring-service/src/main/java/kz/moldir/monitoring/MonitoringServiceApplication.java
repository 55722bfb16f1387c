package kz.moldir.monitoring;

import kz.moldir.kit.EventSourced;
import kz.moldir.kit.MoldirService;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The visits of monitoring teams: planned, made, and what they found. */
@MoldirService
@EventSourced
public class MonitoringServiceApplication {

    /** Runs the service alone, configured by its environment. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(MonitoringServiceApplication.class)
                .properties("spring.config.name=monitoring-service")
                .run(arguments);
    }
}
