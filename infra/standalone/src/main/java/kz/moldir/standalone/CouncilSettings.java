package kz.moldir.standalone;

import java.io.IOException;
import java.util.List;
import kz.moldir.council.settings.Council;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.DefaultResourceLoader;

/** The council that the services will read, read before they start: its zone sets the clock. */
final class CouncilSettings {

    private static final String DEFAULT = "classpath:council/almaty.yml";

    private CouncilSettings() {}

    /** What the services are told of where the settings are. */
    static String location(@Nullable String location) {
        return location == null || location.isBlank() ? DEFAULT : location;
    }

    /**
     * Reads the settings.
     *
     * @param location as in MOLDIR_COUNCIL, or null for the sample's council
     */
    static Council read(@Nullable String location) {
        String from = location(location);
        try {
            List<PropertySource<?>> sources =
                    new YamlPropertySourceLoader()
                            .load("council", new DefaultResourceLoader().getResource(from));
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("moldir.council", Council.class)
                    .orElseThrow(() -> new CannotStart("No council is set in " + from + ".", null));
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "The council's settings %s cannot be read.".formatted(from), unreadable);
        }
    }
}
