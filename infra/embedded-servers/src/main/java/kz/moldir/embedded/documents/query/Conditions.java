package kz.moldir.embedded.documents.query;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads out of a query what it asks of which field; negations, $or and patterns are left to the
 * check afterwards.
 */
final class Conditions {
    private static final Set<String> LOGICAL = Set.of("$and", "$or", "$nor", "$expr");

    private final Map<String, FieldCondition> byField = new LinkedHashMap<>();
    private int elements;

    private Conditions() {}

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.read("", query, 0);
        return conditions;
    }

    @Nullable FieldCondition on(String field) {
        return byField.get(field);
    }

    /** The fields of which a range is asked. */
    Set<String> ranges() {
        return byField.entrySet().stream()
                .filter(field -> field.getValue().equal() == null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void read(String prefix, Document query, int element) {
        for (Map.Entry<String, Object> entry : query.entrySet()) {
            String name = entry.getKey();
            if (name.equals("$and") && entry.getValue() instanceof Collection<?> parts) {
                parts.forEach(part -> read(prefix, (Document) part, element));
            } else if (!name.startsWith("$")) {
                readField(prefix + name, entry.getValue(), element);
            }
        }
    }

    private void readField(String field, @Nullable Object asked, int element) {
        if (asked instanceof Document operators && isOperators(operators)) {
            operators.forEach((operator, value) -> readOperator(field, operator, value, element));
        } else if (isComparable(field, asked)) {
            add(field, FieldCondition.oneOf(element, single(asked)));
        }
    }

    private void readOperator(String field, String operator, @Nullable Object value, int element) {
        if (operator.equals("$elemMatch") && value instanceof Document inner) {
            readElement(field, inner);
        } else if (operator.equals("$in") && value instanceof Collection<?> values) {
            if (values.stream().allMatch(one -> isComparable(field, one))) {
                add(field, FieldCondition.oneOf(element, new ArrayList<>(values)));
            }
        } else if (operator.equals("$eq") && isComparable(field, value)) {
            add(field, FieldCondition.oneOf(element, single(value)));
        } else if (value != null && isComparable("", value)) {
            readRange(field, operator, value, element);
        }
    }

    private void readElement(String field, Document inner) {
        elements++;
        if (isOperators(inner)) {
            int element = elements;
            inner.forEach((operator, value) -> readOperator(field, operator, value, element));
        } else {
            read(field + ".", inner, elements);
        }
    }

    private void readRange(String field, String operator, Object value, int element) {
        switch (operator) {
            case "$gt" -> add(field, FieldCondition.from(element, value, false));
            case "$gte" -> add(field, FieldCondition.from(element, value, true));
            case "$lt" -> add(field, FieldCondition.to(element, value, false));
            case "$lte" -> add(field, FieldCondition.to(element, value, true));
            default -> {} // checked on the documents found
        }
    }

    private void add(String field, FieldCondition condition) {
        byField.merge(field, condition, FieldCondition::and);
    }

    private static List<@Nullable Object> single(@Nullable Object value) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(value);
        return values;
    }

    private static boolean isOperators(Document document) {
        String first = document.isEmpty() ? "" : document.keySet().iterator().next();
        return first.startsWith("$") && !LOGICAL.contains(first);
    }

    private static boolean isComparable(String field, @Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> true;
            case Number number -> true;
            case Boolean flag -> true;
            case UUID id -> true;
            case ObjectId id -> true;
            case Instant time -> true;
            case BsonTimestamp time -> true;
            case BinData data -> true;
            case Document id -> field.equals("_id") && !isOperators(id);
            default -> false;
        };
    }
}
