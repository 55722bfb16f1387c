// What htmx puts in place of a part of a page behaves as the whole page would: the words of what was done are read out, the focus has a
// place, and an answer of another kind (the sign-in has ended, the page is not caught up, the row is gone) is shown whole.
const DONE = ".done[role=status]";
const main = () => document.getElementById("main");
const told = document.createElement("div");
told.className = "wrap told";
told.setAttribute("role", "status");
told.tabIndex = -1;
main()?.before(told);

const tell = (note) => {
  const words = document.importNode(note, true);
  ["role", "tabindex", "autofocus"].forEach((name) => words.removeAttribute(name));
  words.classList.remove("wrap", "said");
  told.replaceChildren(words);
  told.focus();
};

// A form inside a list stands in the .here behind the link that opened it.
const close = (here) => {
  here.replaceChildren();
  here.previousElementSibling?.focus();
};
document.addEventListener("click", (event) => {
  const cancel = event.target.closest?.(".here .form > .buttons a");
  if (!cancel) return;
  event.preventDefault();
  event.stopPropagation();
  close(cancel.closest(".here"));
}, true);
document.addEventListener("keydown", (event) => {
  const here = event.key === "Escape" && event.target.closest?.(".here");
  if (here) close(here);
});

// What was done from a list is told there, and the list is got anew.
const again = () =>
  htmx.ajax("GET", location.pathname + location.search, {
    target: "#main",
    select: "#main",
    swap: "outerMorph show:none",
    selectOOB: "header.top:outerMorph:header.top",
    push: "false",
  });

document.addEventListener("htmx:after:request", (event) => {
  const { ctx } = event.detail;
  if (!ctx.select || !ctx.text) return;
  const { raw, status } = ctx.response;
  const page = new DOMParser().parseFromString(ctx.text, "text/html");
  // An address that only takes forms is no page's.
  if (ctx.request.method === "POST" && !raw.redirected) ctx.replace = false;
  if (status === 503 && (raw.redirected || ctx.request.method === "GET")) {
    event.preventDefault();
    location.assign(raw.url);
  } else if (!page.getElementById("main")) {
    event.preventDefault();
    location.reload();
  } else if (raw.redirected && ctx.request.method === "POST" && ctx.sourceElement.closest("[data-stays]") && page.querySelector(DONE)) {
    event.preventDefault();
    again().then(() => tell(page.querySelector(DONE)));
  } else if (!page.querySelector(ctx.select) && ctx.request.method === "GET") {
    event.preventDefault();
    location.assign(raw.url);
  } else if (!page.querySelector(ctx.select)) {
    Object.assign(ctx, { select: "#main", selectOOB: "header.top:outerHTML:header.top", target: main(), swap: "outerHTML show:top", whole: true });
  }
});

// Where nothing answered, the browser says so, as it does of any page.
document.addEventListener("htmx:error", (event) => {
  const { ctx } = event.detail;
  if (!ctx?.select || ctx.response) return;
  const { form, submitter, method, action } = ctx.request;
  if (method === "GET") {
    location.assign(action);
    return;
  }
  if (submitter?.name) {
    const pressed = document.createElement("input");
    Object.assign(pressed, { type: "hidden", name: submitter.name, value: submitter.value });
    form.append(pressed);
  }
  form.submit();
});

document.addEventListener("htmx:before:swap", (event) => {
  const { ctx } = event.detail;
  if (!ctx.select) return;
  told.replaceChildren();
  for (const other of document.querySelectorAll(".here")) {
    if (other !== ctx.target) other.replaceChildren();
  }
});

document.addEventListener("htmx:after:swap", (event) => {
  const { ctx } = event.detail;
  if (!ctx.select) return;
  for (const filter of document.querySelectorAll("#main form[method=get]")) filter.reset();
  if (ctx.whole && !main().contains(document.activeElement)) main().focus();
  const here = ctx.target?.closest?.(".here");
  if (here && !here.contains(document.activeElement)) {
    here.querySelector("[role=alert], [aria-invalid=true], input:not([type=hidden]), select, textarea")?.focus();
  }
});
