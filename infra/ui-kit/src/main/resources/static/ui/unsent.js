// What was typed into a form that did not arrive (the sign-in had ended, the file was too large) comes back into it: kept in this
// tab alone, for half an hour, for the same person, without files, passwords and hidden fields. Without scripts nothing is kept.
const KEY = "moldir.unsent";
const LIFE = 30 * 60 * 1000;
const who = document.querySelector(".visitor .who")?.textContent.trim() ?? null;

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
const typed = (field) =>
  field.name && (field.matches("textarea, select") || (field.matches("input") && !/^(hidden|password|file|submit|button)$/.test(field.type)));
const ticks = (field) => /^(checkbox|radio)$/.test(field.type);

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || !who) return;
  const values = [...form.elements].filter(typed).map((field) => [field.name, ticks(field) ? field.value : null, ticks(field) ? field.checked : field.value]);
  if (values.length) keep({ who, at: Date.now(), action: path(form), values, refused: false });
}, true);

const fill = (form, values) => {
  for (const [name, choice, value] of values) {
    for (const field of form.elements) {
      if (!typed(field) || field.name !== name) continue;
      if (!ticks(field)) field.value = value;
      else if (field.value === choice) field.checked = value;
    }
  }
  for (let around = form.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  const note = document.createElement("p");
  note.className = "note";
  note.setAttribute("role", "status");
  note.textContent = document.querySelector("meta[name=refilled]").content;
  form.prepend(note);
  note.scrollIntoView({ block: "center" });
};

const unsent = read();
const fresh = unsent && Date.now() - unsent.at < LIFE;
const failed = document.querySelector("[data-unsent]");
if (failed) {
  if (fresh && keep({ ...unsent, refused: true })) document.querySelector("[data-kept]")?.removeAttribute("hidden");
} else if (!fresh || !unsent.refused || who !== unsent.who) {
  forget();
} else {
  const form = [...document.forms].find((each) => each.method === "post" && path(each) === unsent.action);
  if (form) {
    fill(form, unsent.values);
    forget();
  }
}
