package kz.moldir.plan.write.register;

/** Which withdrawn entries have one like them that stands; the registers' view stands behind it. */
@FunctionalInterface
public interface EnteredAgain {

    /** Whether an entry is withdrawn and the same object of the same day stands in its register. */
    boolean enteredAgain(String entryId);
}
