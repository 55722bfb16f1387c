package kz.moldir.kit.operate;

import kz.moldir.kit.rebuild.Rebuilds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What an operator sees and does, in every service. */
@Configuration(proxyBeanMethods = false)
@Import({ParkedController.class, OperationsPages.class})
public class OperateConfiguration {

    @Bean
    HeldEvents heldEvents(ObjectProvider<Holds.All> places, Rebuilds rebuilds) {
        return new HeldEvents(places.orderedStream().toList(), rebuilds::replaying);
    }
}
