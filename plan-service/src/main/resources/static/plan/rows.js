// Esc leaves the row in hand as it was; without scripts the Cancel link does the same.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const form = event.target.closest?.("form[data-row]");
  form?.querySelector("a[data-cancel]")?.click();
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
