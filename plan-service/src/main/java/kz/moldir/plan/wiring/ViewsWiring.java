package kz.moldir.plan.wiring;

import com.mongodb.client.MongoDatabase;
import kz.moldir.plan.read.activities.SavedViews;
import kz.moldir.plan.read.feeds.Feeds;
import kz.moldir.ui.language.MessageFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the daily views keep beside the event store, and their words. */
@Configuration(proxyBeanMethods = false)
class ViewsWiring {

    @Bean
    MessageFile viewsMessages() {
        return new MessageFile("plan-views");
    }

    @Bean
    SavedViews savedViews(MongoDatabase database) {
        return new SavedViews(database);
    }

    @Bean
    Feeds feeds(MongoDatabase database) {
        return new Feeds(database);
    }
}
