// The ledger: how many are ticked, x ticks the current row, undo goes away after ten seconds. Pages work without it.
const many = document.querySelector("[data-many]");
const ticks = () => [...document.querySelectorAll("#nhieu input[type=checkbox]")];
const count = () => {
  if (!many) return;
  const chosen = ticks().filter((tick) => tick.checked).length;
  many.hidden = chosen === 0;
  many.querySelector("[data-count]").textContent = chosen;
};
document.addEventListener("change", (event) => { if (event.target.matches("#nhieu input[type=checkbox]")) count(); });
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
