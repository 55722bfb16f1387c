// Enter saves a row from a title of several lines, too; Esc leaves it (inplace.js), as without scripts the Cancel link does.
document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form[data-row]");
  if (event.key === "Enter" && form && event.target.tagName === "TEXTAREA" && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});
// What was done is said of one row: of the one before it stands no more.
document.addEventListener("htmx:after:swap", (event) => {
  const row = document.querySelector(event.detail.ctx.select ?? "none");
  if (!row?.matches("tr")) return;
  for (const past of document.querySelectorAll("#part .asks, #part tr .undo")) {
    if (!row.contains(past)) past.remove();
  }
});
// Suggestions continue what was typed: each name of the roster stands behind the words so far.
const known = new WeakMap();
document.addEventListener("input", (event) => {
  const field = event.target;
  const names = document.getElementById("roster-names");
  if (!names || field.getAttribute("list") !== names.id || event.inputType === "insertReplacementText") return;
  if (!known.has(names)) known.set(names, [...names.options].map((option) => option.value));
  const before = field.value.replace(/[^\s,;]*$/, "");
  [...names.options].forEach((option, at) => { option.value = before + known.get(names)[at]; });
});
