// Parts of a page that change in place. A link or a form says which part it changes (hx-boost="part:main"); what is taken of the answer,
// what goes along, where the focus goes and what becomes of any other answer stands here, once for all of them (0542, 0543). What was
// typed stays until it is taken, or until somebody says that it may go.
const FRAME = "#notes:outerMorph:#notes, header.top:outerMorph:header.top";
const FORM = ".act[open]:has(form[method=post])";
const next = (link) => [...document.querySelectorAll(".here")].find((here) => link.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
const PARTS = {
  // A table, a register, a calendar by other filters; a page of a long one begins at its top.
  main: { select: "#main", swap: "outerMorph show:none", along: FRAME, address: "push" },
  leaf: { select: "#main", swap: "outerMorph show:top", along: FRAME, address: "push" },
  // The rows of a plan that is being written, and one of them.
  table: { select: "#part", swap: "outerMorph show:none", along: `#above, ${FRAME}`, address: "push" },
  row: { select: "#part", swap: "outerHTML show:none", along: `#above, ${FRAME}`, address: "replace" },
  // A form beneath the entry of a list that asks for it, and its answer.
  form: { select: FORM, swap: "innerHTML show:none ignoreTitle:true", into: next },
  here: { select: `#errors, #conflict, ${FORM}`, swap: "innerHTML show:none ignoreTitle:true", into: (form) => form.closest(".here"), stays: true },
  // A button in a list.
  once: { select: "#main", swap: "outerMorph show:none", along: FRAME, stays: true },
};
const DONE = ".done[role=status]";
const main = () => document.getElementById("main");
const words = (name) => document.querySelector(`meta[name=${name}]`).content;
const told = document.createElement("div");
told.className = "wrap told";
told.setAttribute("role", "status");
told.tabIndex = -1;
main()?.before(told);

// What was done, or not, is said and has the focus.
const tell = (note) => {
  const said = document.importNode(note, true);
  ["role", "tabindex", "autofocus"].forEach((name) => said.removeAttribute(name));
  said.classList.remove("wrap", "said");
  told.replaceChildren(said);
  told.focus();
};

// A form inside a list stands in the .here behind the link that opens it, which says whether it is open.
const unfolded = () => {
  for (const link of document.querySelectorAll('[hx-boost^="part:form"]')) {
    link.setAttribute("aria-expanded", String(next(link).childElementCount > 0));
  }
};
unfolded();
const close = (here) => {
  here.replaceChildren();
  here.previousElementSibling?.focus();
  unfolded();
};
document.addEventListener("click", (event) => {
  const cancel = event.target.closest?.(".here .form > .buttons a");
  if (!cancel) return;
  event.preventDefault();
  event.stopPropagation();
  close(cancel.closest(".here"));
}, true);

// What was typed and not taken yet; a tick beside a row, outside of its form, chooses and is not typed.
const unsaved = (form) => form?.dataset.unsaved !== undefined;
for (const kind of ["input", "change"]) {
  document.addEventListener(kind, ({ target }) => {
    if (target.form?.method === "post" && target.form.contains(target)) target.form.dataset.unsaved = "";
  });
}
// Cancel leaves it at once; Esc may have been meant for something else.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  const here = event.target.closest?.(".here");
  const form = here ? here.querySelector("form") : event.target.closest?.("form");
  const cancel = form?.querySelector("a[data-cancel]");
  if (!here && !cancel) return;
  if (unsaved(form) && !confirm(words("unsaved"))) return;
  if (here) close(here);
  else cancel.click();
});

document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = event.detail;
  const part = PARTS[ctx.part];
  if (!part) return;
  const from = ctx.sourceElement;
  const target = part.into?.(from) ?? document.querySelector(part.select);
  Object.assign(ctx, { target, select: part.select, selectOOB: part.along, swap: part.swap });
  // The address says what is in hand, as that of a loaded page does.
  Object.assign(ctx, { push: String(part.address === "push" && !ctx.again), replace: String(part.address === "replace") });
  if (part === PARTS.row) {
    ctx.request.anchor = null; // Nothing is scrolled.
    // A row is taken in hand, saved and left alone; where another is in hand, and for all else, the whole table changes.
    const row = from.closest("tr[id]");
    const open = document.querySelector("form[data-row]");
    if (row && (open ? row.contains(open) : from.matches("a[data-edit]"))) {
      Object.assign(ctx, { select: `#${CSS.escape(row.id)}`, target: row });
    }
  }
  const cancels = from.matches("a[data-cancel]");
  // Whoever leaves a row goes on where they took it in hand.
  if (cancels) ctx.left = from.dataset.back || (ctx.select === "#part" ? "a[data-add]" : "a[data-edit]");
  else if ([...document.forms].some((form) => form !== from && unsaved(form) && (target.contains(form) || form.closest(".here")))) {
    ctx.confirm = words("unsaved");
  }
});

// Nothing of ours answered, or only that it should be sent again: the form stays, and says so.
const stays = (ctx, said) => {
  const { form } = ctx.request;
  const note = document.createElement("div");
  note.className = "note warning unanswered";
  note.append(...said.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  document.dispatchEvent(new Event("unsent"));
  note.setAttribute("role", "alert");
  form.prepend(note);
  note.scrollIntoView({ block: "center" });
};
document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
  if (PARTS[ctx.part]) ctx.request.form?.querySelector(".unanswered")?.remove();
});

// What was done from a list is told there, and the list is got anew; where that fails, what was done is told all the same.
const again = (note) => htmx.ajax("GET", location.pathname + location.search, { part: "main", again: note });
const toldAlone = (note) => {
  for (const here of document.querySelectorAll(".here")) here.replaceChildren();
  unfolded();
  tell(note);
};

// Another page than the one that was expected: the sign-in has ended, the row is gone.
const shownWhole = (ctx, push) => {
  const frame = "header.top:outerHTML:header.top, #notes:outerHTML:#notes";
  Object.assign(ctx, { push, select: "#main", selectOOB: frame, target: main(), swap: "outerHTML show:top", whole: true });
};

document.addEventListener("htmx:after:request", (event) => {
  const { ctx } = event.detail;
  const part = PARTS[ctx.part];
  if (!part) return;
  const { raw, status } = ctx.response;
  const page = new DOMParser().parseFromString(ctx.text, "text/html");
  const whole = page.getElementById("main");
  const fits = page.querySelector(ctx.select);
  const instead = (act) => {
    event.preventDefault();
    act();
  };
  if (ctx.request.method === "GET") {
    if (status !== 503 && fits) return;
    instead(() => (ctx.again ? toldAlone(ctx.again) : location.assign(raw.url)));
  } else if (raw.redirected) {
    // The form was taken; the rest is about the page after it.
    delete ctx.request.form.dataset.unsaved;
    const done = part.stays && page.querySelector(DONE);
    if (status === 503 || !whole) instead(() => location.assign(raw.url));
    else if (done) instead(() => again(done));
    else if (!fits) shownWhole(ctx, "true");
  } else {
    // An address that only takes forms is no page's.
    Object.assign(ctx, { push: "false", replace: "false" });
    const refused = page.querySelector("[data-unsent]");
    if (refused && (status === 429 || status === 503)) {
      instead(() => stays(ctx, [...refused.querySelectorAll("h1, p:not([hidden], :has(a), .small)")].map((each) => each.textContent)));
    } else if (refused || (whole && !fits)) {
      shownWhole(ctx, "false");
    } else if (!fits) {
      instead(() => stays(ctx, [words("unanswered")]));
    }
  }
});
// The connection was lost. What was only asked for the browser asks for again, and says of itself that nothing answers.
document.addEventListener("htmx:error", (event) => {
  const { ctx } = event.detail;
  if (!PARTS[ctx?.part] || ctx.text !== undefined) return;
  if (ctx.request.method !== "GET") stays(ctx, [words("unanswered")]);
  else if (ctx.again) toldAlone(ctx.again);
  else location.assign(ctx.request.action);
});

document.addEventListener("htmx:before:swap", ({ detail: { ctx } }) => {
  if (!PARTS[ctx.part]) return;
  told.replaceChildren();
  for (const other of document.querySelectorAll(".here")) {
    if (other !== ctx.target) other.replaceChildren();
  }
});

document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  if (!PARTS[ctx.part]) return;
  unfolded();
  for (const filter of document.querySelectorAll("#main form[method=get]")) filter.reset();
  const { form, method } = ctx.request;
  if (method !== "GET" && unsaved(form) && !ctx.response.raw.redirected) {
    // It came back with what was typed, and is not taken yet.
    const same = [...document.forms].find((each) => each.action === form.action) ?? document.querySelector("form[data-row]");
    if (same) same.dataset.unsaved = "";
  }
  if (ctx.again) tell(ctx.again);
  if (ctx.left) document.querySelector(ctx.select)?.querySelector(ctx.left)?.focus();
  if (ctx.whole && !main().contains(document.activeElement)) main().focus();
  const here = ctx.target?.closest?.(".here");
  if (here && !here.contains(document.activeElement)) {
    here.querySelector("[role=alert], [aria-invalid=true], input:not([type=hidden]), select, textarea")?.focus();
  }
});
