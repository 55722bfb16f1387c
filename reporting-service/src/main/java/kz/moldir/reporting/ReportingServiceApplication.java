package kz.moldir.reporting;

import kz.moldir.kit.MoldirService;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The public face of the council: read models only, filled by what the other services publish. */
@MoldirService
public class ReportingServiceApplication {

    /** Runs the service alone, configured by its environment. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(ReportingServiceApplication.class)
                .properties("spring.config.name=reporting-service")
                .run(arguments);
    }
}
