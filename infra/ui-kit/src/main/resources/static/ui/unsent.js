// What was typed into a form that did not arrive (the sign-in had ended, the file was too large) comes back into it: kept in this
// tab alone, for half an hour, for the same person, without files and passwords. What was seen when it was typed comes back too, so
// that a change made meanwhile is shown beside it and not overwritten. What was typed into other forms of the page that one of them
// was sent from comes back as well, wherever that leads (0625). Whoever signs out leaves nothing. Without scripts nothing is kept.
const KEY = "moldir.unsent";
const LIFE = 30 * 60 * 1000;
const who = document.querySelector("[data-who]")?.dataset.who || null;

const read = () => {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
};
const keep = (unsent) => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(unsent));
    return true;
  } catch {
    return false;
  }
};
const forget = () => {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept either.
  }
};
const path = (form) => new URL(form.getAttribute("action") || "", location.href).pathname;
const SEEN = /^(version|ifMatch|shown|base|because|before|seen[.].+)$/;
// What a page writes anew each time does not say what a form is of.
const ANEW = /^(idempotencyKey|_csrf|sure|read|taken|beside|again|questions|page|count|seen|kept|keptName|another[.].+)$/;
// A form is known by where it goes and by what it is of: of one record, one word, one day.
const mark = (form) =>
  JSON.stringify([
    path(form),
    ...[...form.elements]
      .filter((field) => field.type === "hidden" && field.name && !SEEN.test(field.name) && !ANEW.test(field.name))
      .map((field) => [field.name, field.value]),
  ]);
const typed = (field) =>
  field.name &&
  (field.matches("textarea, select") ||
    (field.matches("input") && (field.type === "hidden" ? SEEN.test(field.name) : !/^(password|file|submit|button)$/.test(field.type))));
const ticks = (field) => /^(checkbox|radio)$/.test(field.type);
// Fields of one name are told apart by their order, ticks by what they say.
const named = (form) => {
  const known = new Map();
  return [...form.elements].filter(typed).map((field) => {
    const name = ticks(field) ? `${field.name}=${field.value}` : field.name;
    const before = known.get(name) ?? 0;
    known.set(name, before + 1);
    return [`${name} ${before}`, field];
  });
};

const value = (field) => (ticks(field) ? field.checked : field.value);
const values = (form) => named(form).map(([key, field]) => [key, value(field)]);

const shown = (field) => field.type !== "hidden";
// A form of buttons alone has nothing that is typed.
const posts = () => [...document.forms].filter((form) => form.method === "post" && named(form).some(([, field]) => shown(field)));
const alike = (of) => posts().filter((form) => mark(form) === of);
const standing = ({ of, nth }) => alike(of)[nth];
const about = (form) => ({ of: mark(form), nth: alike(mark(form)).indexOf(form) });

const OTHERS = "moldir.unsent.others";
const others = () => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(OTHERS));
    return kept && kept.who === who ? kept.forms.filter((each) => Date.now() - each.at < LIFE) : [];
  } catch {
    return [];
  }
};
const keepOthers = (forms) => {
  try {
    if (forms.length) sessionStorage.setItem(OTHERS, JSON.stringify({ who, forms }));
    else sessionStorage.removeItem(OTHERS);
  } catch {
    // Nothing is kept.
  }
};
const first = (field) =>
  ticks(field)
    ? field.defaultChecked
    : field.matches("select")
      ? ([...field.options].find((each) => each.defaultSelected) ?? field.options[0])?.value
      : field.defaultValue;
// What the page itself had in its fields that are shown, which tells whether somebody changed it meanwhile; what is hidden changes
// with each save of one's own.
const pristine = (form) => JSON.stringify(named(form).filter(([, field]) => shown(field)).map(([key, field]) => [key, first(field)]));
const typedInto = (form) =>
  form.dataset.unsaved !== undefined || named(form).some(([, field]) => shown(field) && value(field) !== first(field));
// What changes in place asks before it takes something away (0543): what was given up there is not kept.
const inPlace = (form) =>
  (form.getAttribute("hx-boost") ?? form.closest("[hx-boost\\:inherited]")?.getAttribute("hx-boost:inherited") ?? "").startsWith("part:");
const asks = (form) => form.closest("#part, .here") !== null;

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || !who) return;
  if (path(form) === "/logout") {
    forget();
    keepOthers([]);
    return;
  }
  const at = Date.now();
  // What was refused before, of another form, still waits for its own.
  const left = read();
  const { of, nth } = about(form);
  const another = left && (left.of !== of || left.nth !== nth);
  const waiting = another && left.refused && left.who === who && at - left.at < LIFE ? [left] : [];
  if (posts().includes(form)) keep({ who, at, ...about(form), values: values(form), refused: false });
  else forget();
  const here = posts().filter((each) => each !== form && typedInto(each) && !(inPlace(form) && asks(each)));
  keepOthers([
    ...others().filter((each) => !standing(each)),
    ...waiting,
    ...here.map((each) => ({ at, ...about(each), values: values(each), before: pristine(each) })),
  ]);
}, true);

// Where nobody changed what the page has, what was seen is what is seen now: the form that was taken was one's own.
const fillOthers = () => {
  const left = others().filter((each) => {
    const { values: kept, before } = each;
    const form = standing(each);
    if (form && !typedInto(form)) {
      const own = new Set(named(form).filter(([, field]) => shown(field)).map(([key]) => key));
      fill(form, pristine(form) === before ? kept.filter(([key]) => own.has(key)) : kept, false);
    }
    return !form;
  });
  keepOthers(left);
  if (left.length) setTimeout(() => keepOthers(others()), Math.min(...left.map(({ at }) => at)) + LIFE - Date.now());
};

const fill = (form, typedBefore, inView = true) => {
  const kept = new Map(typedBefore);
  for (const [key, field] of named(form)) {
    if (!kept.has(key)) continue;
    if (ticks(field)) field.checked = kept.get(key);
    else field.value = kept.get(key);
  }
  form.dataset.unsaved = "";
  for (let around = form.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  const note = document.createElement("p");
  note.className = "note";
  note.setAttribute("role", "status");
  note.textContent = document.querySelector("meta[name=refilled]").content;
  form.prepend(note);
  if (inView) note.scrollIntoView({ block: "center" });
};

const look = () => {
  const unsent = read();
  const fresh = unsent && Date.now() - unsent.at < LIFE;
  const failed = document.querySelector("[data-unsent]");
  const mine = fresh && who === unsent.who;
  // It may stand on the page that says that it was not read.
  const form = mine && (standing(unsent) ?? alike(unsent.of)[0]);
  if (form && (failed || unsent.refused)) {
    fill(form, unsent.values);
    forget();
  } else if (failed) {
    const note = document.querySelector("[data-kept]");
    if (fresh && keep({ ...unsent, refused: true })) {
      note?.removeAttribute("hidden");
      setTimeout(() => {
        forget();
        note?.setAttribute("hidden", "");
      }, unsent.at + LIFE - Date.now());
    }
  } else if (!mine || !unsent.refused) {
    forget();
  }
  // Where the sign-in had ended, the rest waits with what did not arrive.
  if (who || !failed) fillOthers();
};
look();
// Also where a part of the page was put in its place; where the form still stands on its page, it is kept for whoever leaves that.
document.addEventListener("htmx:after:swap", look);
document.addEventListener("unsent", () => {
  const unsent = read();
  if (unsent) keep({ ...unsent, refused: true });
});
