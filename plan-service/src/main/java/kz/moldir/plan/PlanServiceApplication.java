package kz.moldir.plan;

import kz.moldir.kit.EventSourced;
import kz.moldir.kit.MoldirService;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The plan of the council: imported, approved, carried out. */
@MoldirService
@EventSourced
public class PlanServiceApplication {

    /** Runs the service alone, configured by its environment. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(PlanServiceApplication.class)
                .properties("spring.config.name=plan-service")
                .run(arguments);
    }
}
