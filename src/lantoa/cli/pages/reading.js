"use strict";
(() => {
  const body = document.body, list = document.getElementById("list"), text = document.getElementById("text");
  const filter = document.getElementById("filter"), empty = document.getElementById("empty"), unsure = document.getElementById("unsure");
  const items = [...list.children], chips = [...document.querySelectorAll(".chip[data-kind]")], tabs = [...document.querySelectorAll(".tabs button")];
  const fold = (words) => words.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  const toned = (words) => words.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  const words = new Map(items.map((item) => [item, (whole => [whole, fold(whole)])(toned(item.textContent))]));
  const marks = new Map();
  for (const mark of text.querySelectorAll("mark[data-i]"))
    for (const tag of mark.dataset.i.split(" ")) (marks.get(tag) || marks.set(tag, []).get(tag)).push(mark);
  const tagOf = (item) => item.id.slice(2);
  const narrow = () => matchMedia("(max-width: 719px)").matches;
  let current = null;
  body.classList.add("js");

  const show = (tab) => {
    body.dataset.tab = tab;
    for (const button of tabs) button.setAttribute("aria-selected", String(button.dataset.tab === tab));
  };
  const select = (item, { toText = true, toList = true } = {}) => {
    if (current) {
      current.classList.remove("on");
      for (const mark of marks.get(tagOf(current)) || []) mark.classList.remove("on");
    }
    current = item;
    item.classList.add("on");
    const places = marks.get(tagOf(item)) || [];
    for (const mark of places) mark.classList.add("on");
    history.replaceState(null, "", "#i-" + tagOf(item));
    if (toText && places.length) places[0].scrollIntoView({ block: "center" });
    if (toList) item.scrollIntoView({ block: "nearest" });
  };
  // The words as they follow each other; only where no item has them so, each of them somewhere. Tones count where they are typed.
  const search = (typed) => {
    const phrase = toned(typed), form = fold(phrase) === phrase ? 1 : 0, parts = phrase.split(" ");
    const together = items.some((item) => words.get(item)[form].includes(phrase));
    return (item) => together ? words.get(item)[form].includes(phrase) : parts.every((part) => words.get(item)[form].includes(part));
  };
  const shown = () => items.filter((item) => !item.hidden);
  const step = (by) => {
    const visible = shown();
    if (!visible.length) return;
    const at = visible.indexOf(current);
    select(visible[at < 0 ? (by > 0 ? 0 : visible.length - 1) : Math.min(Math.max(at + by, 0), visible.length - 1)]);
    current.querySelector("a").focus({ preventScroll: true });
  };
  const apply = () => {
    const kinds = new Set(chips.filter((chip) => chip.getAttribute("aria-pressed") === "true").map((chip) => chip.dataset.kind));
    const fits = search(filter.value);
    const only = unsure && unsure.getAttribute("aria-pressed") === "true";
    for (const item of items)
      item.hidden = !kinds.has(item.dataset.kind) || (only && !item.classList.contains("unsure")) || !fits(item);
    empty.hidden = shown().length > 0;
  };
  for (const chip of [...chips, unsure].filter(Boolean))
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      apply();
    });
  for (const button of tabs) button.addEventListener("click", () => show(button.dataset.tab));
  filter.addEventListener("input", apply);
  list.addEventListener("click", (event) => {
    const item = event.target.closest("li");
    if (!item) return;
    event.preventDefault();
    if (narrow()) show("text");
    select(item, { toList: !narrow() });
  });
  text.addEventListener("click", (event) => {
    if (String(getSelection())) return;
    const tag = event.target.closest(".tag"), mark = event.target.closest("mark[data-i]");
    const name = tag ? tag.dataset.tag : mark ? mark.dataset.i.split(" ").pop() : null;
    const item = name && document.getElementById("i-" + name);
    if (!item) return;
    event.preventDefault();
    item.hidden = false;
    if (narrow()) show("found");
    select(item, { toText: false });
  });
  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const typing = event.target === filter;
    if (event.key === "Escape") {
      if (typing && filter.value) { filter.value = ""; apply(); }
      else if (current) { if (narrow()) show("found"); current.querySelector("a").focus(); }
    } else if (typing && event.key === "Enter") { event.preventDefault(); filter.blur(); step(1); }
    else if (typing) return;
    else if (event.key === "/") { event.preventDefault(); if (narrow()) show("found"); filter.focus(); }
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Enter" && current && !event.target.closest("button")) {
      event.preventDefault();
      if (narrow()) show("text");
      select(current);
      const place = (marks.get(tagOf(current)) || [])[0];
      if (place) { place.tabIndex = -1; place.focus({ preventScroll: true }); }
    }
  });
  apply();
  const named = location.hash && document.getElementById("i-" + decodeURIComponent(location.hash.slice(3)));
  if (named) { named.hidden = false; select(named); }
})();
