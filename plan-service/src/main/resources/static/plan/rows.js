// Esc leaves the row in hand as it was; without scripts the Cancel link does the same.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const form = event.target.closest?.("form[data-row]");
  form?.querySelector("a[data-cancel]")?.click();
});
