package kz.moldir.plan.wiring;

import com.mongodb.client.MongoDatabase;
import kz.moldir.kit.access.KnownAccounts;
import kz.moldir.plan.read.history.Actors;
import kz.moldir.plan.read.history.NamesOfBefore;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.ui.language.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Histories name who did something. */
@Configuration
class ActorsWiring {

    @Bean
    Actors actors(
            MongoDatabase database, KnownAccounts accounts, RosterList roster, Messages messages) {
        new NamesOfBefore(database).moveTo(accounts);
        return new Actors(accounts, roster, messages);
    }
}
