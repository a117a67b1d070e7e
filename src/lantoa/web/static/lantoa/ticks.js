// A list whose rows are ticked, <form id="nhieu">: x ticks the current row, Shift and a click a run of them. A bar
// (data-many) counts them. Of <form data-ticks="NAME"> what is ticked on other pages and through other filters is kept until
// the browser's tab is closed or something is done with it
const list = () => document.querySelector("#nhieu");
const bar = () => document.querySelector("[data-many]");
const ticks = () => [...document.querySelectorAll("#nhieu [data-row] input[type=checkbox]")];
const isTick = (one) => one.matches?.("#nhieu [data-row] input[type=checkbox]");
const most = () => Number(bar()?.dataset.most);
const place = () => `lantoa-${list().dataset.ticks}-ticked`;
const kept = () => { try { return new Set(JSON.parse(sessionStorage.getItem(place()) || "[]")); } catch { return new Set(); } };
const keep = (chosen) => { try { sessionStorage.setItem(place(), JSON.stringify([...chosen])); } catch { /* nothing is kept, then */ } };
const keeps = () => Boolean(bar() && list()?.dataset.ticks);
const count = () => {
  if (!bar()) return;
  const chosen = keeps() ? kept() : new Set();
  ticks().forEach((tick) => { if (tick.checked) chosen.add(tick.value); else chosen.delete(tick.value); });
  bar().hidden = chosen.size === 0;
  bar().querySelector("[data-count]").textContent = chosen.size;
  if (keeps()) tellOthers(chosen);
};
const tellOthers = (chosen) => {
  keep(chosen);
  const others = chosen.size - ticks().filter((tick) => tick.checked).length;
  bar().querySelector("[data-elsewhere]").hidden = others === 0;
  bar().querySelector("[data-elsewhere-count]").textContent = others;
  bar().querySelector("[data-too-many]").hidden = chosen.size <= most();
};
// What was sent and could not be done stays ticked, on whatever page it stands, until somebody unticks it
const restore = () => {
  document.querySelectorAll("[data-tick-all]").forEach((button) => { button.hidden = false; });
  if (!keeps()) { count(); return; }
  const before = new Set([...kept(), ...(list().dataset.ticked || "").split(" ").filter(Boolean)]);
  delete list().dataset.ticked;
  keep(before);
  ticks().forEach((tick) => { if (before.has(tick.value)) tick.checked = true; });
  count();
};
const set = (chosen, on) => { chosen.forEach((tick) => { tick.checked = on; }); count(); };
let last = null;
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-tick-all]")) set(ticks(), ticks().some((tick) => !tick.checked));
  if (event.target.closest("[data-untick]")) { keep(new Set()); set(ticks(), false); }
  if (!isTick(event.target)) return;
  const all = ticks(), tick = event.target;
  if (event.shiftKey && all.includes(last)) {
    const [from, to] = [all.indexOf(last), all.indexOf(tick)].sort((one, other) => one - other);
    set(all.slice(from, to + 1), tick.checked);
  }
  last = tick;
});
document.addEventListener("change", (event) => { if (isTick(event.target)) count(); });
document.addEventListener("keydown", (event) => {
  if (keyOf(event) !== "x" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
  const tick = document.querySelector("#nhieu [data-row].is-current input[type=checkbox]");
  if (tick) { tick.checked = !tick.checked; count(); }
});
document.addEventListener("submit", (event) => {
  const form = list();
  if (event.target !== form || !keeps()) return;
  if (event.submitter?.name === "all") { keep(new Set()); return; }
  const here = ticks().filter((tick) => tick.checked), shown = new Set(ticks().map((tick) => tick.value));
  const others = [...kept()].filter((key) => !shown.has(key)), room = Math.max(0, most() - here.length);
  others.slice(0, room).forEach((key) => {
    const also = document.createElement("input");
    also.type = "hidden"; also.name = form.dataset.ticks; also.value = key;
    form.append(also);
  });
  keep(new Set(others.slice(room)));
});
restore();
// After Back the browser puts its ticks again once the page is shown; a list that was fetched anew has none yet
addEventListener("pageshow", count);
document.addEventListener("htmx:afterSettle", restore);
