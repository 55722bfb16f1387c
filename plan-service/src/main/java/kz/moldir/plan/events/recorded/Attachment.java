package kz.moldir.plan.events.recorded;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an activity.
 *
 * @param id unique in the activity
 * @param title what it is, in the council's words, or null
 * @param titleKk the same in Kazakh, or null
 */
public record Attachment(
        String id,
        Attachment.Kind kind,
        @Nullable String title,
        StoredFile file,
        LocalDate on,
        @Nullable String titleKk) {

    /** Without a title in Kazakh. */
    public Attachment(
            String id,
            Attachment.Kind kind,
            @Nullable String title,
            StoredFile file,
            LocalDate on) {
        this(id, kind, title, file, on, null);
    }

    /** The same file, described otherwise. */
    public Attachment described(Attachment.Kind as, @Nullable String called, @Nullable String kk) {
        return new Attachment(id, as, called, file, on, kk);
    }

    /** Its title in the languages that have one; null where it has none. */
    public @Nullable LocalizedText titled() {
        return title == null && titleKk == null ? null : new LocalizedText(title, titleKk, null);
    }

    /** What a document is for. */
    public enum Kind {
        @JsonProperty("invitation")
        INVITATION,
        @JsonProperty("letter")
        LETTER,
        @JsonProperty("material")
        MATERIAL,
        @JsonProperty("notice")
        NOTICE,
        @JsonProperty("minutes")
        MINUTES,
        @JsonProperty("extract")
        EXTRACT,
        @JsonProperty("photo")
        PHOTO,
        @JsonProperty("other")
        OTHER
    }
}
