package kz.moldir.plan.read.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.eventstore.event.EventType;
import kz.moldir.plan.wiring.PlanEventTypes;
import org.junit.jupiter.api.Test;

/** Every registered event of a plan: what is not named here leads nowhere. */
class WhereRightTest {

    @Test
    void ofADraftIsWhereItIsWritten() {
        assertThat(leads("draft", false))
                .isEqualTo(
                        Map.of(
                                "plan.imported", "/rows",
                                "plan.started", "/rows",
                                "plan.row-added", "/rows",
                                "plan.row-changed", "/rows",
                                "plan.row-moved", "/rows",
                                "plan.row-removed", "/rows",
                                "plan.edit-undone", "/rows",
                                "plan.by-file.removed", "/rows",
                                "plan.coverage-changed", "/coverage"));
    }

    @Test
    void ofASubmittedDraftAreItsRemarksToo() {
        Map<String, String> draft = leads("draft", false);
        Map<String, String> submitted = leads("submitted", false);
        assertThat(submitted).containsAllEntriesOf(draft);
        submitted.keySet().removeAll(draft.keySet());
        assertThat(submitted)
                .isEqualTo(
                        with(
                                Map.of(
                                        "plan.submitted", "/approval",
                                        "plan.remarks-extended", "/approval")));
    }

    @Test
    void beforeTheMeetingAreItsDayAndTheRemarks() {
        assertThat(leads("meeting", false))
                .isEqualTo(with(Map.of("plan.put-to-meeting", "/approval")));
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(REMARKS);
        all.putAll(more);
        return all;
    }

    @Test
    void ofAnApprovedPlanIsItsDecisionOrAnAmendment() {
        Map<String, String> approved = leads("approved", false);
        assertThat(approved)
                .isEqualTo(
                        with(
                                Map.ofEntries(
                                        Map.entry("plan.approved", "/approval#correct"),
                                        Map.entry("plan.decision-corrected", "/approval#correct"),
                                        Map.entry("plan.amended", "/versions"),
                                        Map.entry("plan.amendment-decision-corrected", "/versions"),
                                        Map.entry("plan.coverage-changed", "/amendment"),
                                        Map.entry("plan.amendment-coverage-changed", "/amendment"),
                                        Map.entry("plan.imported", "/amendment"),
                                        Map.entry("plan.started", "/amendment"),
                                        Map.entry("plan.row-added", "/amendment"),
                                        Map.entry("plan.row-changed", "/amendment"),
                                        Map.entry("plan.row-moved", "/amendment"),
                                        Map.entry("plan.row-removed", "/amendment"),
                                        Map.entry("plan.edit-undone", "/amendment"),
                                        Map.entry("plan.by-file.removed", "/amendment"))));
        Map<String, String> amending = leads("approved", true);
        amending.keySet().removeAll(approved.keySet());
        assertThat(amending)
                .isEqualTo(
                        Map.of(
                                "plan.amendment-begun", "/amendment",
                                "plan.amendment-reason-changed", "/amendment",
                                "plan.amendment-restored", "/amendment"));
    }

    @Test
    void ofADiscardedDraftIsTheButtonThatBringsItBack() {
        assertThat(leads("discarded", false)).isEqualTo(Map.of("plan.discarded", ""));
    }

    private static final Map<String, String> REMARKS =
            Map.of(
                    "plan.remark-made", "/approval",
                    "plan.remark-answered", "/approval",
                    "plan.remark-corrected", "/approval");

    private static Map<String, String> leads(String stage, boolean amending) {
        WhereRight right = new WhereRight(stage, amending);
        return Stream.concat(
                        PlanEventTypes.all().all().stream().map(EventType::name),
                        Stream.of("plan.edit-undone", "plan.by-file.removed"))
                .filter(type -> right.of(type) != null)
                .collect(Collectors.toMap(type -> type, type -> "" + right.of(type)));
    }
}
