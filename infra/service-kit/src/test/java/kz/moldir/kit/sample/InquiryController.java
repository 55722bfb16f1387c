package kz.moldir.kit.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.sample.Inquiries.InquiryView;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@Allowed(Role.SECRETARIAT)
@RestController
public class InquiryController {

    private final Commands commands;
    private final Inquiries inquiries;

    InquiryController(Commands commands, Inquiries inquiries) {
        this.commands = commands;
        this.inquiries = inquiries;
    }

    public record Words(@NotBlank String text) {}

    public record Form(
            @NotNull String office,
            @NotBlank String text,
            @NotEmpty List<String> topics,
            @Size(max = 3) String code,
            @Size(min = 2, max = 4) String street,
            @Size(min = 5) String town,
            @Min(2) Integer from,
            @Max(9) Integer to,
            List<@Valid Item> items) {}

    public record Item(@NotBlank String name, LocalDate day) {}

    @PostMapping("/api/inquiries/{id}")
    Done send(@PathVariable String id, @Valid @RequestBody Words body, Caller caller) {
        return commands.send(new InquiryCommand.SendInquiry(id, body.text()), caller.asking(body));
    }

    @PostMapping("/api/inquiries/{id}/answer")
    Done answer(@PathVariable String id, @Valid @RequestBody Words body, Caller caller) {
        return commands.send(
                new InquiryCommand.AnswerInquiry(id, body.text()), caller.asking(body));
    }

    @PostMapping("/api/inquiries/{id}/remind")
    Done remind(@PathVariable String id, Caller caller) {
        return commands.send(new InquiryCommand.RemindOfInquiry(id), caller.asking(id));
    }

    @GetMapping("/api/inquiries/{id}")
    InquiryView inquiry(@PathVariable String id) {
        return inquiries.find(id).orElseThrow(NotFound::new);
    }

    @PostMapping("/api/forms")
    void form(@Valid @RequestBody Form form) {}

    @PostMapping(value = "/api/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    void file(@RequestParam MultipartFile file) {}

    @GetMapping("/api/broken")
    void broken() {
        throw new IllegalStateException("secret of the machine");
    }

    @PostMapping("/{language}/inquiries/{id}/answer")
    Done answerOnAPage(@PathVariable String id, @RequestParam String text, Caller caller) {
        return commands.send(new InquiryCommand.AnswerInquiry(id, text), caller.asking(text));
    }

    @GetMapping("/{language}/inquiries")
    void inquiriesOnAPage(@RequestParam String since) {
        throw Invalid.field(since, "kit.problem.wrong-type");
    }

    @GetMapping("/{language}/broken")
    void brokenPage() {
        throw new IllegalStateException("secret of the machine");
    }
}
