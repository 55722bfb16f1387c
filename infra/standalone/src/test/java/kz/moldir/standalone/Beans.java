package kz.moldir.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts one service and lists its beans; also a program, for a class path of its own. */
final class Beans {

    private Beans() {}

    /**
     * @param arguments the application class, the file to write to, then what the service is given
     */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        List<String> beans =
                of(
                        Class.forName(arguments[0]),
                        Arrays.asList(arguments).subList(2, arguments.length));
        Files.write(Path.of(arguments[1]), beans);
        System.exit(0);
    }

    /** {@code name: type} of each bean, sorted, without the random numbers of generated names. */
    static List<String> of(Class<?> application, List<String> arguments) {
        SpringApplicationBuilder service =
                new SpringApplicationBuilder(application)
                        .web(WebApplicationType.SERVLET)
                        .registerShutdownHook(false);
        try (ConfigurableApplicationContext context =
                service.run(arguments.toArray(String[]::new))) {
            TreeSet<String> beans = new TreeSet<>();
            for (String name : context.getBeanDefinitionNames()) {
                Class<?> type = context.getType(name);
                beans.add(
                        name.replaceAll("^kafka-\\d+", "kafka")
                                + ": "
                                + (type == null ? "" : written(type)));
            }
            return List.copyOf(beans);
        }
    }

    private static String written(Class<?> type) {
        return type.getName().replaceAll("(\\$\\$Lambda|\\$Proxy).*", "$1");
    }
}
