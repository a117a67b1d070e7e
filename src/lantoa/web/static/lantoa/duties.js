// The ledger: how many are ticked, x ticks the current row, undo goes away after ten seconds. Pages work without it.
const many = document.querySelector("[data-many]");
const list = document.querySelector("#nhieu");
const ticks = () => [...document.querySelectorAll("#nhieu [data-row] input[type=checkbox]")];
// What is ticked on other pages and through other filters is kept until the browser's tab is closed or something is done with it
const KEPT = "lantoa-duties-ticked";
const most = Number(many?.dataset.most);
const keeps = Boolean(list && document.querySelector("[data-elsewhere]"));
const kept = () => { try { return new Set(JSON.parse(sessionStorage.getItem(KEPT) || "[]")); } catch { return new Set(); } };
const keep = (chosen) => { try { sessionStorage.setItem(KEPT, JSON.stringify([...chosen])); } catch { /* nothing is kept, then */ } };
const count = () => {
  if (!many) return;
  const here = ticks().filter((tick) => tick.checked);
  const chosen = keeps ? kept() : new Set();
  if (keeps) {
    ticks().forEach((tick) => { if (tick.checked) chosen.add(tick.value); else chosen.delete(tick.value); });
    keep(chosen);
    const others = chosen.size - here.length;
    const elsewhere = document.querySelector("[data-elsewhere]");
    elsewhere.hidden = others === 0;
    elsewhere.querySelector("[data-elsewhere-count]").textContent = others;
  }
  const total = keeps ? chosen.size : here.length;
  many.hidden = total === 0;
  const tooMany = many.querySelector("[data-too-many]");
  if (tooMany) tooMany.hidden = total <= most;
  many.querySelector("[data-count]").textContent = total;
};
if (keeps) {
  // What was sent and could not be done stays ticked, on whatever page it stands
  const before = new Set([...kept(), ...(list.dataset.ticked || "").split(" ").filter(Boolean)]);
  keep(before);
  ticks().forEach((tick) => { if (before.has(tick.value)) tick.checked = true; });
  list.addEventListener("submit", (event) => {
    if (event.submitter?.name === "all") { keep(new Set()); return; }
    const here = ticks().filter((tick) => tick.checked), shown = new Set(ticks().map((tick) => tick.value));
    const others = [...kept()].filter((key) => !shown.has(key)), room = Math.max(0, most - here.length);
    others.slice(0, room).forEach((key) => {
      const also = document.createElement("input");
      also.type = "hidden"; also.name = "duties"; also.value = key;
      list.append(also);
    });
    keep(new Set(others.slice(room)));
  });
  document.querySelector("[data-untick]").addEventListener("click", () => { ticks().forEach((tick) => { tick.checked = false; }); keep(new Set()); count(); });
}
// Shift and a click tick, or untick, all from the last one on
let last = null;
document.addEventListener("click", (event) => {
  const tick = event.target;
  if (!tick.matches?.("#nhieu [data-row] input[type=checkbox]")) return;
  const all = ticks();
  if (event.shiftKey && all.includes(last)) {
    const [from, to] = [all.indexOf(last), all.indexOf(tick)].sort((one, other) => one - other);
    all.slice(from, to + 1).forEach((each) => { each.checked = tick.checked; });
    count();
  }
  last = tick;
});
document.addEventListener("change", (event) => { if (event.target.matches("#nhieu [data-row] input[type=checkbox]")) count(); });
document.addEventListener("keydown", (event) => {
  if (keyOf(event) !== "x" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const tick = document.querySelector("[data-row].is-current input[type=checkbox]");
  if (tick) { tick.checked = !tick.checked; count(); }
});
count();
// After Back the browser puts its ticks again once the page is shown: the bar follows them
addEventListener("pageshow", () => count());
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
