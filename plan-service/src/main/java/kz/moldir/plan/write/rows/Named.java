package kz.moldir.plan.write.rows;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import kz.moldir.council.External;
import kz.moldir.council.Organiser;
import kz.moldir.council.Subject;
import org.jspecify.annotations.Nullable;

/** Whom and what a request names beside the words of a row. */
public final class Named {

    private Named() {}

    /** An agency, a district or an object. */
    public record SubjectRequest(@NotNull Subject.Kind kind, @NotBlank String name) {

        Subject subject() {
            return new Subject(kind, name.strip());
        }
    }

    /** Whose event it is. */
    public record OrganiserRequest(@NotNull Organiser.Kind kind, @Nullable String name) {

        Organiser organiser() {
            return new Organiser(kind, name == null || name.isBlank() ? null : name.strip());
        }
    }

    /** Whom the row invites from outside; agreed is left out while nothing is known. */
    public record ExternalRequest(@NotBlank String who, @Nullable Boolean agreed) {

        External external() {
            return new External(who.strip(), agreed);
        }
    }

    /** Null where nothing is said. */
    public static @Nullable List<Subject> subjects(@Nullable List<SubjectRequest> asked) {
        return asked == null ? null : asked.stream().map(SubjectRequest::subject).toList();
    }

    /** What a form says, as a request would. */
    public static @Nullable List<SubjectRequest> of(@Nullable List<Subject> said) {
        return said == null
                ? null
                : said.stream().map(each -> new SubjectRequest(each.kind(), each.name())).toList();
    }

    /** What a form says, as a request would. */
    public static @Nullable OrganiserRequest of(@Nullable Organiser said) {
        return said == null ? null : new OrganiserRequest(said.kind(), said.name());
    }

    /** What a form says, as a request would. */
    public static @Nullable List<ExternalRequest> ofInvited(@Nullable List<External> said) {
        return said == null
                ? null
                : said.stream()
                        .map(each -> new ExternalRequest(each.who(), each.agreed()))
                        .toList();
    }

    /** Null where nothing is said. */
    public static @Nullable Organiser organiser(@Nullable OrganiserRequest asked) {
        return asked == null ? null : asked.organiser();
    }

    /** Null where nothing is said. */
    public static @Nullable List<External> external(@Nullable List<ExternalRequest> asked) {
        return asked == null ? null : asked.stream().map(ExternalRequest::external).toList();
    }
}
