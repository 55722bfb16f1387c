package kz.moldir.plan.wiring;

import com.mongodb.client.MongoDatabase;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.StoredFile;
import kz.moldir.plan.office.attached.Traces;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.carrying.CarryingOut;
import kz.moldir.plan.read.carrying.FileContent;
import kz.moldir.plan.read.carrying.page.CarryingPage;
import kz.moldir.plan.write.carrying.AttachedDocuments;
import kz.moldir.plan.write.carrying.CarryingPages;
import kz.moldir.plan.write.files.Files;
import kz.moldir.ui.language.MessageFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The carrying out of activities: its view, its files and its page. */
@Configuration(proxyBeanMethods = false)
class CarryingWiring {

    @Bean
    CarryingOut carryingOut(MongoDatabase database) {
        return new CarryingOut(database);
    }

    @Bean
    FileContent fileContent(Files files) {
        return new FileContent() {
            @Override
            public Traces traces(StoredFile file) {
                return files.traces(file);
            }

            @Override
            public byte[] of(StoredFile file) {
                return files.content(file);
            }

            @Override
            public byte[] copy(StoredFile file) {
                return files.copied("document", file);
            }
        };
    }

    @Bean
    AttachedDocuments attachedDocuments(CarryingOut carrying) {
        return (activityId, documentId) ->
                carrying.of(activityId)
                        .document(documentId)
                        .orElseThrow(NotFound::new)
                        .attachment()
                        .file();
    }

    @Bean
    CarryingPages carryingPages(CarryingPage page) {
        return (activityId, input, locale) -> {
            ModelAndView again = new ModelAndView("plan/carrying-out");
            again.addAllObjects(
                    page.model(
                            activityId,
                            ActivityInput.refused(
                                            input.action(),
                                            input.values(),
                                            input.errors(),
                                            input.stale())
                                    .warned(input.warnings()),
                            locale));
            again.setStatus(HttpStatus.valueOf(input.status()));
            return again;
        };
    }

    @Bean
    MessageFile carryingMessages() {
        return new MessageFile("plan-carrying");
    }
}
