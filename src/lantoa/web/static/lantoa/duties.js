// The ledger: undo goes away after ten seconds, panels of filters, units that are typed. Pages work without it.
const undo = document.querySelector("[data-undo]");
if (undo) setTimeout(() => undo.remove(), 10000);
// A year wider than the screen opens at this month, beside the names of its rows
const month = document.querySelector(".dt-year .is-now");
if (month) month.closest(".lt-scroll").scrollLeft = month.offsetLeft - month.parentElement.firstElementChild.offsetWidth;
// One open panel of filters at a time; Escape and a click elsewhere close it
const panels = () => [...document.querySelectorAll("details.dt-more[open]")];
document.addEventListener("click", (event) => panels().forEach((panel) => { if (!panel.contains(event.target)) panel.open = false; }));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") panels().forEach((panel) => { panel.open = false; panel.querySelector("summary").focus(); });
});
// A unit that was ticked joins those chosen, and the next one can be typed
document.addEventListener("change", (event) => {
  const unit = event.target.closest(".dt-found [data-unit]");
  if (!unit || event.target.type !== "checkbox") return;
  const give = unit.closest("[data-give]");
  const words = give.querySelector("input[name=don-vi]");
  const held = [...give.querySelectorAll("[data-given] input[name=units]")].some((one) => one.value === event.target.value);
  if (held) unit.remove();
  else give.querySelector("[data-given]").append(unit);
  give.querySelector(".dt-found").replaceChildren();
  give.querySelector(".dt-asks")?.remove();
  htmx.trigger(words, "htmx:abort"); // what was still being looked for would bring the same unit again
  words.value = "";
  words.focus();
});
// Enter ticks the only unit that the typed words find. Nor may it give several duties to the units their papers name
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.target.matches("[data-give] input[name=don-vi]")) event.target.dataset.found = event.detail.requestConfig.parameters["don-vi"];
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches("[data-give] input[name=don-vi]")) return;
  const words = event.target, found = words.closest("[data-give]").querySelectorAll(".dt-found input[name=units]");
  const only = found.length === 1 && words.dataset.found === words.value;
  if (only || words.closest("[data-many]")) event.preventDefault();
  if (only) found[0].click();
});
// Units below that a share is handed on to: narrowed while typing, marks left out; «all» ticks those that are shown
const plain = (words) => words.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").trim();
document.querySelectorAll("[data-below]").forEach((form) => {
  const rows = [...form.querySelectorAll("[data-name]")], tick = (row) => row.querySelector("input");
  const narrow = form.querySelector("[data-narrow]"), all = form.querySelector("[data-all]");
  const told = () => {
    const chosen = rows.filter((row) => tick(row).checked).length;
    form.querySelector("[data-chosen]").textContent = chosen ? `(${chosen})` : "";
  };
  form.querySelectorAll("[data-needs-script]").forEach((part) => { part.hidden = false; });
  narrow?.addEventListener("input", () => {
    const words = plain(narrow.value).split(/\s+/).filter(Boolean);
    rows.forEach((row) => { row.hidden = !words.every((word) => ` ${row.dataset.name}`.includes(` ${word}`)); });
    form.querySelector("[data-none]").hidden = rows.some((row) => !row.hidden);
  });
  // Enter in the field narrows; it hands nothing on
  narrow?.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  all?.addEventListener("click", () => {
    const shown = rows.filter((row) => !row.hidden), on = shown.some((row) => !tick(row).checked);
    shown.forEach((row) => { tick(row).checked = on; });
    told();
  });
  form.addEventListener("change", told);
  told();
});
