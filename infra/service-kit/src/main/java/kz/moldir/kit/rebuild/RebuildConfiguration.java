package kz.moldir.kit.rebuild;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.eventstore.continuity.Continuity;
import kz.moldir.kit.rebuild.Rebuilding.Filled;
import kz.moldir.kit.view.View;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Rebuilding and comparing read models, in every service. */
@Configuration(proxyBeanMethods = false)
@Import(ViewsController.class)
public class RebuildConfiguration {

    @Bean
    Rebuilds rebuilds(
            ObjectProvider<Fillers> fillers,
            Continuity continuity,
            @Value("${moldir.event-store.shared:true}") boolean shared) {
        Map<View<?>, List<Source.Opening>> views = new LinkedHashMap<>();
        fillers.forEach(
                each ->
                        each.all()
                                .forEach(
                                        filler ->
                                                views.computeIfAbsent(
                                                                filler.view(),
                                                                view -> new ArrayList<>())
                                                        .add(filler.source())));
        if (!shared) {
            views.keySet().forEach(View::alone);
        }
        return new Rebuilds(
                views.entrySet().stream()
                        .map(view -> new Filled(view.getKey(), List.copyOf(view.getValue())))
                        .toList(),
                Clock.systemUTC(),
                continuity,
                shared);
    }
}
