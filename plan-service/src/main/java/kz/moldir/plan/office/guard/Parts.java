package kz.moldir.plan.office.guard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.moldir.plan.document.remark.Problem.Code;

/**
 * The parts of a zipped file, for whom the directory at its end and a walk from its beginning must
 * tell the same: parsers go by the one or by the other, and what is hidden from one would be
 * inspected by nobody.
 */
final class Parts {

    private static final int LOCAL = 0x04034b50;
    private static final int LISTED = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int BEHIND_A_PART = 0x08074b50;
    private static final int END_RECORD = 22;
    private static final int END_RECORD_64 = 56;
    private static final int LOCATOR = 20;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_BEHIND = 1 << 3;
    private static final int NUMBERS_64 = 1;
    private static final int ANOTHER_NAME = 0x7075;
    private static final int ANOTHER_COMMENT = 0x6375;
    private static final int DEFLATED = 8;

    private final ByteBuffer file;
    private final int end;

    /**
     * One part.
     *
     * @param at where its own header stands
     * @param from where its content stands
     * @param length of the content as it stands there
     */
    record Part(
            String name,
            boolean deflated,
            int at,
            int from,
            int length,
            long expanded,
            int checksum,
            boolean sizesBehind) {}

    private record Place(long at, long length, long count) {}

    private Parts(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.end = Signature.last(file, Signature.ZIP_END);
    }

    /**
     * All of them, in the order in which they stand.
     *
     * @throws RefusedFile where anything stands between them, before or behind, or is told twice
     */
    static List<Part> of(byte[] file) {
        try {
            return new Parts(file).all();
        } catch (IndexOutOfBoundsException | ArithmeticException broken) {
            throw new RefusedFile(Code.CORRUPT);
        }
    }

    private List<Part> all() {
        require(end >= 0 && end + END_RECORD <= file.limit(), Code.CORRUPT);
        require(end + END_RECORD + u16(end + 20) == file.limit(), Code.TWO_FILES_IN_ONE);
        Place directory = directory();
        require(directory.count() <= Limits.PARTS, Code.TOO_MANY_PARTS);
        List<Part> parts = new ArrayList<>();
        int at = Math.toIntExact(directory.at());
        for (int i = 0; i < directory.count(); i++) {
            require(file.getInt(at) == LISTED, Code.CORRUPT);
            parts.add(listed(at));
            at += 46 + u16(at + 28) + u16(at + 30) + u16(at + 32);
        }
        require(at == directory.at() + directory.length(), Code.CORRUPT);
        parts.sort(Comparator.comparingInt(Part::at));
        standOneBehindTheOther(parts, Math.toIntExact(directory.at()));
        return parts;
    }

    private Place directory() {
        boolean large = end >= LOCATOR && file.getInt(end - LOCATOR) == LOCATOR_64;
        int behind = large ? end - LOCATOR - END_RECORD_64 : end;
        Place place;
        if (large) {
            require(
                    file.getInt(behind) == END_64 && file.getLong(end - LOCATOR + 8) == behind,
                    Code.TWO_FILES_IN_ONE);
            place =
                    new Place(
                            file.getLong(behind + 48),
                            file.getLong(behind + 40),
                            file.getLong(behind + 32));
        } else {
            require(file.getInt(end) == END && file.getInt(end + 4) == 0, Code.CORRUPT);
            place = new Place(u32(end + 16), u32(end + 12), u16(end + 10));
        }
        require(
                place.at() >= 0
                        && place.at() <= behind
                        && place.at() + place.length() == behind
                        && place.count() >= 0,
                Code.TWO_FILES_IN_ONE);
        return place;
    }

    private Part listed(int at) {
        int flags = u16(at + 8);
        int method = u16(at + 10);
        int names = u16(at + 28);
        int extra = u16(at + 30);
        long[] numbers = {u32(at + 24), u32(at + 20), u32(at + 42)};
        large(at + 46 + names, extra, numbers);
        int local = Math.toIntExact(numbers[2]);
        require(
                (flags & ENCRYPTED) == 0
                        && (method == DEFLATED || (method == 0 && numbers[0] == numbers[1]))
                        && file.getInt(local) == LOCAL
                        && u16(local + 8) == method,
                Code.CORRUPT);
        boolean sizesBehind = (u16(local + 6) & SIZES_BEHIND) != 0;
        require(method == DEFLATED || !sizesBehind, Code.CORRUPT);
        String name = text(at + 46, names);
        require(name.equals(text(local + 30, u16(local + 26))), Code.TWO_FILES_IN_ONE);
        long[] own = {u32(local + 22), u32(local + 18)};
        large(local + 30 + u16(local + 26), u16(local + 28), own);
        int checksum = file.getInt(at + 16);
        require(
                saysAlike(sizesBehind, own[0], numbers[0])
                        && saysAlike(sizesBehind, own[1], numbers[1])
                        && saysAlike(sizesBehind, u32(local + 14), u32(at + 16)),
                Code.TWO_FILES_IN_ONE);
        return new Part(
                name,
                method == DEFLATED,
                local,
                local + 30 + u16(local + 26) + u16(local + 28),
                Math.toIntExact(numbers[1]),
                numbers[0],
                checksum,
                sizesBehind);
    }

    /** Whoever walks from the beginning goes by what a part says of itself. */
    private static boolean saysAlike(boolean sizesBehind, long own, long listed) {
        return own == listed || (sizesBehind && (own == 0 || own == 0xFFFF_FFFFL));
    }

    /** Reads the numbers that have no room in four bytes, and refuses another name. */
    private void large(int at, int length, long[] numbers) {
        int until = at + length;
        for (int field = at; field + 4 <= until; field += 4 + u16(field + 2)) {
            int kind = u16(field);
            require(kind != ANOTHER_NAME && kind != ANOTHER_COMMENT, Code.TWO_FILES_IN_ONE);
            int next = field + 4;
            for (int i = 0; kind == NUMBERS_64 && i < numbers.length; i++) {
                if (numbers[i] == 0xFFFF_FFFFL) {
                    numbers[i] = file.getLong(next);
                    next += 8;
                }
            }
        }
    }

    private void standOneBehindTheOther(List<Part> parts, int directory) {
        int free = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int next = i + 1 < parts.size() ? parts.get(i + 1).at() : directory;
            int behind = next - Math.addExact(part.from(), part.length());
            require(
                    part.at() == free
                            && (part.sizesBehind() ? sizes(part, next, behind) : behind == 0),
                    Code.TWO_FILES_IN_ONE);
            free = next;
        }
        require(free == directory, Code.TWO_FILES_IN_ONE);
    }

    /** Checksum and two sizes of four bytes or eight, with a mark before them or without. */
    private boolean sizes(Part part, int next, int behind) {
        boolean marked = behind == 16 || behind == 24;
        boolean large = behind == 20 || behind == 24;
        if (!marked && !large && behind != 12) {
            return false;
        }
        int from = next - behind + (marked ? 4 : 0);
        return (!marked || file.getInt(from - 4) == BEHIND_A_PART)
                && file.getInt(from) == part.checksum()
                && (large ? file.getLong(from + 4) : u32(from + 4)) == part.length()
                && (large ? file.getLong(from + 12) : u32(from + 8)) == part.expanded();
    }

    private static void require(boolean right, Code otherwise) {
        if (!right) {
            throw otherwise == Code.TOO_MANY_PARTS
                    ? new RefusedFile(otherwise, Limits.PARTS)
                    : new RefusedFile(otherwise);
        }
    }

    private int u16(int at) {
        return file.getShort(at) & 0xFFFF;
    }

    private long u32(int at) {
        return file.getInt(at) & 0xFFFF_FFFFL;
    }

    private String text(int at, int length) {
        byte[] bytes = new byte[length];
        file.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
