"use strict";
(() => {
  const get = (name) => document.getElementById(name);
  const [filter, bearer, paper, time, unsure, state, empty, today] = ["filter", "bearer", "paper", "time", "unsure", "state", "empty", "today"].map(get);
  const rows = [...document.querySelectorAll("tr[data-n]")], groups = [...document.querySelectorAll("#register tbody")];
  const days = [...document.querySelectorAll(".months a")], years = [...document.querySelectorAll(".chip.year")];
  const fold = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  const toned = (words) => words.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  const words = new Map(rows.map((row) => {
    const whole = toned(row.parentNode.firstElementChild.textContent + " " + row.textContent);
    return [row, [whole, fold(whole)]];
  }));
  // The words as they follow each other; only where no row has them so, each of them somewhere. Tones count where they are typed.
  const search = (typed) => {
    const phrase = toned(typed), form = fold(phrase) === phrase ? 1 : 0, parts = phrase.split(" ");
    const together = rows.some((row) => words.get(row)[form].includes(phrase));
    return (row) => together ? words.get(row)[form].includes(phrase) : parts.every((part) => words.get(row)[form].includes(part));
  };
  let day = null, current = null;
  document.body.classList.add("js");

  const now = new Date(), pad = (number) => String(number).padStart(2, "0");
  const iso = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const apart = (date) => Math.round((Date.parse(date) - Date.parse(iso)) / 864e5);
  const shown = (day) => day.split("-").reverse().join("/"), counted = (words, left) => words.split("|")[Math.min(left, 2)].replace("#", left);
  let late = 0, soon = 0;
  for (const row of rows) {
    let past = false, near = false;
    for (const moment of row.querySelectorAll("time")) {
      const next = (moment.dataset.days || "").split(" ").find((days) => days.slice(-10) >= iso);
      if (next && next.slice(-10) !== moment.dateTime) { moment.dateTime = next.slice(-10); moment.textContent = (moment.dataset.hour || "") + next.split("/").map(shown).join(" – "); }
      const opens = next && next.includes("/") ? apart(next.slice(0, 10)) : null, left = apart(moment.dateTime), note = moment.nextElementSibling;
      if (left < 0) { past = true; note.textContent = "▲ " + today.dataset.past; note.classList.add("late"); }
      else if ((opens === null ? left : opens) <= 30) {
        near = true;
        note.textContent = "◆ " + (opens > 0 ? counted(today.dataset.starts, opens) : (opens === null || left === 0 ? "" : today.dataset.running + ", ") + counted(today.dataset.left, left));
        note.classList.add("soon");
      }
    }
    late += past;
    soon += near;
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
    const fits = search(filter.value), only = unsure.getAttribute("aria-pressed") === "true";
    const numbers = day && new Set(day.dataset.rows.split(" "));
    let count = 0;
    for (const row of rows) {
      const data = row.dataset;
      const fit = (!numbers || numbers.has(data.n)) && (bearer.value === "*" || data.bearers.split("|").includes(bearer.value)) &&
        (paper.value === "*" || data.paper === paper.value) && (time.value === "*" || data.time.split(" ").includes(time.value)) &&
        (!only || "unsure" in data) && fits(row);
      row.hidden = !fit;
      count += fit;
    }
    for (const group of groups) {
      const left = [...group.rows].slice(1).filter((row) => !row.hidden).length, whole = group.rows.length - 1;
      const joint = [...group.querySelectorAll(".joint a")];
      for (const link of joint) link.hidden = get(link.hash.slice(1)).hidden;
      if (joint.length) joint[0].parentNode.hidden = joint.every((link) => link.hidden);
      group.hidden = !left && joint.every((link) => link.hidden);
      group.querySelector(".count").textContent = left === whole ? whole : left + "/" + whole;
    }
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
