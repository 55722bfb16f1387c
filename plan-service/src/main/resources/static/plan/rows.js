// Esc leaves the row in hand as it was; without scripts the Cancel link does the same. Enter saves it from a title of several lines, too.
document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form[data-row]");
  if (event.key === "Escape") form?.querySelector("a[data-cancel]")?.click();
  if (event.key === "Enter" && form && event.target.tagName === "TEXTAREA" && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});
// The address says what is in hand, as that of a loaded page does; nothing is scrolled.
document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = event.detail;
  if (ctx.push !== false || !ctx.sourceElement.closest("#part, #above")) return;
  ctx.replace = "true";
  ctx.request.anchor = null;
});
// A row is taken in hand, saved and left alone; where another is in hand, and for all else, the whole table is put in place.
document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = event.detail;
  const row = ctx.sourceElement.closest("tr[id]");
  const open = document.querySelector("form[data-row]");
  if (row && (open ? row.contains(open) : ctx.sourceElement.matches("a[data-edit]"))) {
    Object.assign(ctx, { select: "#" + CSS.escape(row.id), target: row });
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
// Whoever leaves a row goes on where they took it in hand.
document.addEventListener("htmx:after:swap", (event) => {
  const { ctx } = event.detail;
  if (ctx.left) document.querySelector(ctx.select)?.querySelector(ctx.left)?.focus();
});
document.addEventListener("htmx:before:request", (event) => {
  const { ctx } = event.detail;
  if (ctx.sourceElement.matches("a[data-cancel]")) ctx.left = ctx.select === "#part" ? "a[data-add]" : "a[data-edit]";
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
