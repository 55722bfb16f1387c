// Esc leaves the row in hand as it was; without scripts the Cancel link does the same. Enter saves it from a title of several lines, too.
document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form[data-row]");
  if (event.key === "Escape") form?.querySelector("a[data-cancel]")?.click();
  if (event.key === "Enter" && form && event.target.tagName === "TEXTAREA" && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});
// Suggestions continue what was typed: each name of the roster stands behind the words so far.
const names = document.getElementById("roster-names");
const known = names ? [...names.options].map((option) => option.value) : [];
document.addEventListener("input", (event) => {
  const field = event.target;
  if (!names || field.getAttribute("list") !== names.id || event.inputType === "insertReplacementText") return;
  const before = field.value.replace(/[^\s,;]*$/, "");
  [...names.options].forEach((option, at) => { option.value = before + known[at]; });
});
