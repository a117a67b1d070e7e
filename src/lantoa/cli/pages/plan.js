"use strict";
(() => {
  const get = (name) => document.getElementById(name);
  const [filter, bearer, paper, time, unsure, state, empty, today] = ["filter", "bearer", "paper", "time", "unsure", "state", "empty", "today"].map(get);
  const rows = [...document.querySelectorAll("tr[data-n]")], groups = [...document.querySelectorAll("#register tbody")];
  const days = [...document.querySelectorAll(".months a")], years = [...document.querySelectorAll(".chip.year")];
  const fold = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  const words = new Map(rows.map((row) => [row, fold(row.parentNode.firstElementChild.textContent + " " + row.textContent)]));
  let day = null, current = null;
  document.body.classList.add("js");

  const now = new Date(), pad = (number) => String(number).padStart(2, "0");
  const iso = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const apart = (date) => Math.round((Date.parse(date) - Date.parse(iso)) / 864e5);
  let late = 0, soon = 0;
  for (const row of rows) {
    const moment = row.querySelector("time");
    if (!moment) continue;
    const next = (row.dataset.days || "").split(" ").find((day) => day >= iso);
    if (next && next !== moment.dateTime) { moment.dateTime = next; moment.textContent = next.split("-").reverse().join("/"); }
    const left = apart(moment.dateTime), note = row.querySelector(".state");
    if (left < 0) { late += 1; note.textContent = "▲ " + today.dataset.past; note.classList.add("late"); }
    else if (left <= 30) { soon += 1; note.textContent = "◆ " + today.dataset.left.split("|")[Math.min(left, 2)].replace("#", left); note.classList.add("soon"); }
  }
  today.textContent = !(late || soon) ? "" : `${pad(now.getDate())}/${pad(now.getMonth() + 1)}/${now.getFullYear()}: ${late} ${today.dataset.late} · ${soon} ${today.dataset.soon}`;
  for (const cell of document.querySelectorAll(`[data-day="${iso}"]`)) cell.classList.add("now");

  const showYear = (year) => {
    for (const chip of years) {
      const on = chip.dataset.year === year;
      chip.setAttribute("aria-pressed", String(on));
      get("year-" + chip.dataset.year).classList.toggle("off", !on);
    }
  };
  if (years.length) showYear((years.find((chip) => chip.dataset.year >= String(now.getFullYear())) || years[years.length - 1]).dataset.year);
  for (const chip of years) chip.addEventListener("click", () => showYear(chip.dataset.year));

  const apply = () => {
    const wanted = fold(filter.value).split(/\s+/).filter(Boolean), only = unsure.getAttribute("aria-pressed") === "true";
    const numbers = day && new Set(day.dataset.rows.split(" "));
    let count = 0;
    for (const row of rows) {
      const data = row.dataset;
      const fits = (!numbers || numbers.has(data.n)) && (bearer.value === "*" || data.bearers.split("|").includes(bearer.value)) &&
        (paper.value === "*" || data.paper === paper.value) && (time.value === "*" || data.time === time.value || (time.value === "dated" && data.time === "beat")) &&
        (!only || "unsure" in data) && wanted.every((word) => words.get(row).includes(word));
      row.hidden = !fits;
      count += fits;
    }
    for (const group of groups) group.hidden = [...group.rows].slice(1).every((row) => row.hidden);
    empty.hidden = count > 0;
    state.textContent = count === rows.length ? "" : state.dataset.showing.replace("#", count) + (day ? " · " + day.title.split(":")[0] : "");
  };
  const select = (row) => {
    if (current) current.classList.remove("on");
    current = row;
    row.classList.add("on");
    row.scrollIntoView({ block: "nearest" });
    row.focus({ preventScroll: true });
  };
  const pick = (cell) => {
    if (day) day.classList.remove("on");
    day = cell === day ? null : cell;
    if (day) day.classList.add("on");
    apply();
    if (day) get("register").scrollIntoView({ block: "start" });
  };
  for (const cell of days) cell.addEventListener("click", (event) => { event.preventDefault(); pick(cell); });
  for (const field of [filter, bearer, paper, time]) field.addEventListener("input", apply);
  unsure.addEventListener("click", () => { unsure.setAttribute("aria-pressed", String(unsure.getAttribute("aria-pressed") !== "true")); apply(); });
  get("tools").addEventListener("submit", (event) => event.preventDefault());
  get("tools").addEventListener("reset", () => setTimeout(() => {
    unsure.setAttribute("aria-pressed", "false");
    if (day) day.classList.remove("on");
    day = null;
    apply();
  }));
  for (const row of rows) row.addEventListener("click", () => { if (!String(getSelection())) select(row); });
  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const field = event.target.closest("input, select");
    if (event.key === "Escape") { if (field) field.blur(); else get("clear").click(); return; }
    if (field) return;
    const visible = rows.filter((row) => !row.hidden), at = visible.indexOf(current);
    if (event.key === "/") { event.preventDefault(); filter.focus(); }
    else if (event.key === "j" && visible.length) select(visible[Math.min(at + 1, visible.length - 1)]);
    else if (event.key === "k" && visible.length) select(visible[Math.max(at - 1, 0)]);
  });
  apply();
})();
