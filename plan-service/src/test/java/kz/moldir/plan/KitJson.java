package kz.moldir.plan;

import java.util.ArrayList;
import java.util.List;
import kz.moldir.kit.json.JsonConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.json.JsonMapper;

/** The JSON mapper that services run with: the framework's, with the kit's settings and module. */
public final class KitJson {

    private KitJson() {}

    public static JsonMapper mapper() {
        List<JsonMapper> mappers = new ArrayList<>();
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.config.name=moldir-kit")
                .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
                .withUserConfiguration(JsonConfiguration.class)
                .run(context -> mappers.add(context.getBean(JsonMapper.class)));
        return mappers.getFirst();
    }
}
