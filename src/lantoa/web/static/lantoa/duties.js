// The ledger: how many are ticked, x ticks the current row, undo goes away after ten seconds. Pages work without it.
const many = document.querySelector("[data-many]");
const ticks = () => [...document.querySelectorAll("#nhieu [data-row] input[type=checkbox]")];
const count = () => {
  if (!many) return;
  const chosen = ticks().filter((tick) => tick.checked).length;
  many.hidden = chosen === 0;
  many.querySelector("[data-count]").textContent = chosen;
};
document.addEventListener("change", (event) => { if (event.target.matches("#nhieu [data-row] input[type=checkbox]")) count(); });
document.addEventListener("keydown", (event) => {
  if (event.key !== "x" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const tick = document.querySelector("[data-row].is-current input[type=checkbox]");
  if (tick) { tick.checked = !tick.checked; count(); }
});
count();
const all = document.querySelector("[data-tick-all]");
if (all) {
  all.hidden = false;
  all.addEventListener("click", () => { const on = ticks().some((tick) => !tick.checked); ticks().forEach((tick) => { tick.checked = on; }); count(); });
}
const undo = document.querySelector("[data-undo]");
if (undo) setTimeout(() => undo.remove(), 10000);
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
  words.value = "";
  words.focus();
});
// Typing a unit for several duties and pressing Enter must not give them to the units their papers name
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("[data-many] input[name=don-vi]")) event.preventDefault();
});
