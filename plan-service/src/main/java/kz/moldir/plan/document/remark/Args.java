package kz.moldir.plan.document.remark;

import java.util.Arrays;
import java.util.List;

/** Arguments are kept as text, so that no locale groups the digits of a year or a number. */
final class Args {

    private Args() {}

    static List<String> of(Object... args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof CharSequence text ? Excerpt.of(text.toString()) : arg)
                .map(String::valueOf)
                .toList();
    }
}
