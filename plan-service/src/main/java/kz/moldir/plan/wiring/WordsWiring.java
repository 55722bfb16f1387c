package kz.moldir.plan.wiring;

import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.ui.language.MessageFile;
import kz.moldir.ui.language.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words of pages, of problems and of tables. */
@Configuration(proxyBeanMethods = false)
class WordsWiring {

    @Bean
    MessageFile proposalMessages() {
        return new MessageFile("plan-proposals");
    }

    @Bean
    MessageFile amendmentMessages() {
        return new MessageFile("plan-amendment");
    }

    @Bean
    MessageFile nextMessages() {
        return new MessageFile("plan-next");
    }

    @Bean
    MessageFile rowsMessages() {
        return new MessageFile("plan-rows");
    }

    @Bean
    MessageFile approvalMessages() {
        return new MessageFile("plan-approval");
    }

    @Bean
    MessageFile outsideMessages() {
        return new MessageFile("plan-outside");
    }

    @Bean
    MessageFile registerMessages() {
        return new MessageFile("plan-register");
    }

    @Bean
    MessageFile settingsMessages() {
        return new MessageFile("plan-settings");
    }

    @Bean
    MessageFile rosterMessages() {
        return new MessageFile("plan-roster");
    }

    @Bean
    Vocabulary vocabulary(Messages messages) {
        return WordsOfTables.of(messages);
    }

    @Bean
    MessageFile documentMessages() {
        return new MessageFile("plan-documents");
    }

    @Bean
    MessageFile importMessages() {
        return new MessageFile("plan-import");
    }

    @Bean
    MessageFile workMessages() {
        return new MessageFile("plan-work");
    }
}
