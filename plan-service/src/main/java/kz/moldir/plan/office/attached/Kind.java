package kz.moldir.plan.office.attached;

import java.util.Arrays;

/** What may be kept. */
public enum Kind {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private final String mediaType;

    Kind(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * The kind that has such a name on the web.
     *
     * @throws IllegalArgumentException if none has
     */
    public static Kind ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** Its name on the web. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is a picture, of which everybody gets a copy without anything but its dots. */
    public boolean picture() {
        return this == JPEG || this == PNG;
    }
}
