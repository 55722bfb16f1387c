package kz.moldir.reporting.read.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.reporting.read.rows.PlanRows;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.reporting.read.rows.SampleRows;

/** The model of the list of activities. */
public final class SampleList {

    private SampleList() {}

    public static Map<String, Object> late() {
        return model(
                new RegisterQuery(null, List.of("noRecord"), null, null, null, null, null, null));
    }

    public static Map<String, Object> none() {
        return model(new RegisterQuery(null, null, null, null, null, null, "нет такого", null));
    }

    /** As many rows as a whole plan has. */
    public static Map<String, Object> of(int count) {
        Map<String, Object> model =
                model(new RegisterQuery(null, null, null, null, null, null, null, null));
        List<Row> rows = new ArrayList<>();
        while (rows.size() < count) {
            rows.addAll(SampleRows.plan().rows());
        }
        model.put("rows", rows.subList(0, count));
        return model;
    }

    private static Map<String, Object> model(RegisterQuery query) {
        PlanRows plan = SampleRows.plan();
        Filter filter = Filter.of(query);
        Register register = Register.of(plan, filter, Order.NUMBER);
        Map<String, Object> model = new HashMap<>();
        model.put("filter", filter);
        model.put("order", Order.NUMBER);
        model.put("plan", plan.plan());
        model.put("total", plan.rows().size());
        model.put("found", register.rows().size());
        model.put("rows", register.rows());
        model.put("choices", Choices.of(plan, SampleRows.COUNCIL));
        model.put("query", RegisterPage.address(query));
        return model;
    }
}
