// Review: walk along the items, decide by one key, see each in its place. Every form also works without this.
(() => {
  const root = document.getElementById("rv");
  if (!root) return;
  const get = (id) => document.getElementById(id);
  const [card, list, text, gutter, add, note, picture, pinned] = ["rv-card", "rv-list", "rv-text", "rv-gutter", "rv-add", "rv-note", "rv-picture", "rv-pinned"].map(get);
  const base = root.dataset.base, asked = root.dataset.order ? `?thu-tu=${root.dataset.order}` : "";
  const [ID, KIND, STATE, SHARE, START, END, VERSION] = [0, 1, 2, 3, 4, 5, 6];
  let index = [], places = new Map(), mark = Number(root.dataset.mark), busy = false, view = "chu", shownPage = null, missed = false;
  const learn = (entries) => { index = entries; places = new Map(entries.map((entry, place) => [entry[ID], place])); };
  learn(JSON.parse(get("rv-index").textContent));
  const entryOf = (id) => index[places.get(id)];
  const current = () => Number(card.querySelector("[data-item]")?.dataset.item || 0);
  const editing = () => Boolean(card.querySelector("[data-form]"));
  const small = matchMedia("(max-width: 61.99rem)");

  // ---- asking the server
  const ask = (address, options = {}) => fetch(address, { credentials: "same-origin", ...options, headers: { "X-Review": "1", "X-Review-Mark": String(mark), "HX-Request": "true", ...options.headers } }).then((answer) => {
    if (answer.headers.get("HX-Redirect")) location.href = answer.headers.get("HX-Redirect");
    if (answer.ok || answer.status === 409 || answer.status === 422) return answer;
    return answer.text().then((page) => { say(new DOMParser().parseFromString(page, "text/html").body.textContent.trim(), true); throw new Error(`${answer.status}`); });
  });
  const html = (address) => ask(address).then((answer) => answer.text());
  const json = (address, options) => ask(address, options).then((answer) => answer.json());
  let quiet;
  function say(words, problem) {
    if (!words) return;
    note.textContent = words;
    note.classList.toggle("is-problem", Boolean(problem));
    note.hidden = false;
    clearTimeout(quiet);
    quiet = setTimeout(() => { note.hidden = true; }, problem ? 9000 : 2500);
  }

  // ---- the text: sheets come when they are scrolled to
  const coming = new Map();
  function lay(sheet, lines) {
    const page = sheet.querySelector(".rv-page");
    sheet.innerHTML = lines;
    if (page) sheet.prepend(page);
    sheet.classList.remove("is-waiting");
  }
  function fill(sheet) {
    const number = sheet.dataset.sheet;
    if (!coming.has(number)) {
      coming.set(number, html(`${base}phan/${number}${asked}`).then((lines) => {
        lay(sheet, lines);
        coming.delete(number);
        show(current());
      }, () => coming.delete(number)));
    }
    return coming.get(number);
  }
  const watcher = new IntersectionObserver((seen) => seen.filter((one) => one.isIntersecting).forEach((one) => { watcher.unobserve(one.target); fill(one.target); }), { root: text, rootMargin: "400px" });
  text.querySelectorAll(".is-waiting").forEach((sheet) => watcher.observe(sheet));
  // Paper waits for nobody: what has not been scrolled to is fetched before it is printed
  window.addEventListener("beforeprint", () => text.querySelectorAll(".is-waiting").forEach((sheet) => {
    const request = new XMLHttpRequest();
    request.open("GET", `${base}phan/${sheet.dataset.sheet}${asked}`, false);
    request.send();
    if (request.status === 200) lay(sheet, request.responseText);
  }));
  const sheetAt = (place) => [...text.querySelectorAll(".rv-sheet")].filter((sheet) => Number(sheet.dataset.start) <= place).pop();
  const pieces = (id) => text.querySelectorAll(`[data-i~="${id}"]`);
  function paint(piece) {
    const shown = piece.dataset.i.split(" ").map((id) => entryOf(Number(id))).filter((entry) => entry && entry[STATE] !== "rejected").pop();
    const now = piece.classList.contains("is-current");
    piece.className = `rv-mark${shown ? ` is-${shown[KIND]} is-${shown[STATE]}` : ""}${now ? " is-current" : ""}`;
  }
  function show(id) {
    text.querySelectorAll(".is-current").forEach((piece) => piece.classList.remove("is-current"));
    pieces(id).forEach((piece) => piece.classList.add("is-current"));
    list.querySelectorAll("[aria-current]").forEach((line) => line.removeAttribute("aria-current"));
    list.querySelector(`[data-line="${id}"] a`)?.setAttribute("aria-current", "true");
    if (pinned) pinned.textContent = card.querySelector(".rv-quote")?.textContent || "";
  }
  function center(scroller, target) {
    if (!target) return;
    const box = target.getBoundingClientRect(), around = scroller.getBoundingClientRect();
    if (box.top < around.top + 40 || box.bottom > around.bottom - 40) scroller.scrollTop += box.top - around.top - scroller.clientHeight / 3;
  }
  async function reveal(id) {
    const entry = entryOf(id);
    if (!entry) return;
    const sheet = sheetAt(entry[START]);
    if (sheet?.classList.contains("is-waiting")) { watcher.unobserve(sheet); await fill(sheet); }
    show(id);
    center(text, pieces(id)[0]);
    center(list, list.querySelector(`[data-line="${id}"]`));
    if (view === "anh") onPage(id);
  }
  function ticks() {
    gutter.textContent = "";
    const length = Number(root.dataset.length), seen = new Set();
    for (const entry of index) {
      if (entry[STATE] !== "proposed" || entry[SHARE] >= 90) continue;
      const at = Math.round((entry[START] / length) * 300);
      if (seen.has(at)) continue;
      seen.add(at);
      const tick = gutter.appendChild(document.createElement("i"));
      tick.className = `is-${entry[KIND]}`;
      tick.style.top = `${at / 3}%`;
      tick.dataset.go = entry[ID];
    }
  }

  // ---- the card
  const waitingAfter = (id, step) => {
    const at = places.get(id) ?? -1;
    for (let walked = 1; walked <= index.length; walked++) {
      const entry = index[(at + step * walked + index.length * 2) % index.length];
      if (entry[STATE] === "proposed") return entry[ID];
    }
    return id;
  };
  const beside = (id, step) => index[Math.max(0, Math.min(index.length - 1, (places.get(id) ?? -1) + step))]?.[ID];
  function put(page) {
    card.innerHTML = page;
    card.querySelector("[data-first]")?.focus({ preventScroll: true });
    card.scrollTop = 0;
    shapes();
    edges();
  }
  async function go(id, mode) {
    if (!id) return;
    put(await html(`${base}muc/${id}${asked}${mode ? `${asked ? "&" : "?"}che-do=${mode}` : ""}`));
    const address = new URLSearchParams({ muc: id, ...(root.dataset.order ? { "thu-tu": root.dataset.order } : {}) });
    history.replaceState(null, "", `${base}?${address}`);
    return reveal(id);
  }
  function far(told) {
    mark = told.mark;
    for (const field of root.querySelectorAll("[data-far]")) field.textContent = told[field.dataset.far];
    root.querySelector('[data-when="left"]').hidden = !told.left;
    root.querySelector('[data-when="done"]').hidden = Boolean(told.left);
    const sure = root.querySelector('form[data-act="A"]'), undo = root.querySelector('form[data-act="u"]'), finish = root.querySelector("[data-finish]");
    if (sure) sure.hidden = !told.sure;
    if (undo) { undo.hidden = !told.undo; undo.setAttribute("action", `${base}lui/${told.undo}${asked}`); }
    if (finish) { finish.classList.toggle("btn-success", !told.left); finish.classList.toggle("btn-outline-secondary", Boolean(told.left)); }
  }
  // Finishing too early leads to what is left
  function early() {
    const left = Number(root.querySelector('[data-far="left"]').textContent);
    if (left) say(root.dataset.early.replace("…", left), true);
    if (left && !editing()) go(waitingAfter(0, 1));
    return Boolean(left);
  }
  async function relearn() {
    const told = await json(`${base}muc-luc${asked}`);
    learn(told.index);
    far(told);
    const [lines] = await Promise.all([
      html(`${base}danh-sach?tu=${Math.max(0, (places.get(current()) ?? 0) - 10)}${root.dataset.order ? `&thu-tu=${root.dataset.order}` : ""}`),
      ...[...text.querySelectorAll(".rv-sheet:not(.is-waiting)")].map(fill),
    ]);
    list.innerHTML = lines;
    ticks();
  }
  async function took(answer) {
    far(answer);
    for (const [id, row] of Object.entries(answer.rows || {})) {
      if (places.has(Number(id))) index[places.get(Number(id))] = row.packed;
      const line = list.querySelector(`[data-line="${id}"]`);
      if (line) line.outerHTML = row.row;
      pieces(id).forEach(paint);
    }
    put(answer.card);
    if (answer.whole) await relearn(); else ticks();
    if (!card.querySelector("[role=alert]")) say([answer.problem || answer.note, missed && root.dataset.missed].filter(Boolean).join(" "), Boolean(answer.problem));
    missed = false;
    await reveal(answer.current);
  }
  async function send(form, submitter) {
    if (busy) { missed = true; return; } // What comes next nobody has seen yet
    busy = true;
    root.classList.add("is-busy");
    try {
      await took(await json(form.getAttribute("action"), { method: "POST", body: new FormData(form, submitter) }));
      if (form === add) { add.hidden = true; getSelection().removeAllRanges(); tab("da-doc"); }
    } catch (problem) {
      if (note.hidden) say(String(problem), true);
    } finally {
      busy = false;
      root.classList.remove("is-busy");
    }
  }

  // ---- forms of a correction
  function shapes() {
    card.querySelectorAll("[data-shape]").forEach((shape) => {
      shape.closest("[data-fields]").querySelectorAll("[data-for]").forEach((field) => { field.hidden = !field.dataset.for.split(" ").includes(shape.value); });
    });
  }
  function edges() {
    const form = card.querySelector("[data-form]"), tokens = form?.querySelectorAll("[data-tokens] span");
    if (!tokens?.length) return;
    for (const token of tokens) {
      const start = Number(token.dataset.s), end = Number(token.dataset.e);
      if (form.elements.at) token.className = start >= Number(form.elements.at.value) ? "is-inside is-second" : "is-inside";
      else token.className = start >= Number(form.elements.start.value) && end <= Number(form.elements.end.value) ? "is-inside" : "";
    }
    form.querySelector(".is-second")?.classList.add("is-cut");
  }
  function move(name, step) {
    const form = card.querySelector("[data-form]"), tokens = [...form.querySelectorAll("[data-tokens] span")];
    const field = form.elements[name], key = name === "end" ? "e" : "s";
    const at = tokens.findIndex((token) => Number(token.dataset[key]) === Number(field.value));
    const to = tokens[Math.max(0, Math.min(tokens.length - 1, (at < 0 ? 0 : at) + step))];
    field.value = to.dataset[key];
    edges();
  }
  function point(token) {
    const form = card.querySelector("[data-form]"), fields = form.elements, start = Number(token.dataset.s), end = Number(token.dataset.e);
    if (fields.at) fields.at.value = start;
    else if (start < Number(fields.start.value)) fields.start.value = start;
    else if (end > Number(fields.end.value)) fields.end.value = end;
    else if (start - Number(fields.start.value) < Number(fields.end.value) - end) fields.start.value = start;
    else fields.end.value = end;
    edges();
  }

  // ---- selected words: offsets count code points of the reading's own text
  function placeOf(node, offset) {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-s]");
    if (!piece || !text.contains(piece)) return null;
    const before = node.nodeType === Node.TEXT_NODE ? node.data.slice(0, offset) : offset ? piece.textContent : "";
    return Number(piece.dataset.s) + [...before].length;
  }
  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed || !text.contains(selection.anchorNode)) return null;
    const range = selection.getRangeAt(0);
    let start = placeOf(range.startContainer, range.startOffset), end = placeOf(range.endContainer, range.endOffset);
    if (start === null) start = Number(text.querySelector("[data-s]").dataset.s);
    if (end === null) {
      // Whole blocks taken by a triple click end before the first piece of the next one
      const last = [...text.querySelectorAll("[data-s]")].filter((piece) => range.intersectsNode(piece) && piece.textContent.trim()).pop();
      end = last ? Number(last.dataset.s) + (last.contains(range.endContainer) ? 0 : [...last.textContent].length) : start;
    }
    return end > start ? [start, end] : null;
  }
  function offer() {
    if (!add) return;
    const chosen = selected();
    add.hidden = !chosen || editing();
    if (!chosen || editing()) return;
    [add.elements.start.value, add.elements.end.value] = chosen;
    const box = getSelection().getRangeAt(0).getBoundingClientRect();
    if (small.matches) { add.style.top = add.style.left = ""; return; }
    add.style.top = `${Math.max(60, Math.min(innerHeight - 60, box.bottom + 6))}px`;
    add.style.left = `${Math.max(8, Math.min(innerWidth - add.offsetWidth - 8, box.left))}px`;
  }
  document.addEventListener("selectionchange", () => { clearTimeout(offer.later); offer.later = setTimeout(offer, 120); });

  // ---- pages as pictures
  async function onPage(id) {
    const where = await json(`${base}muc/${id}/cho${asked}`);
    if (!where.page) return;
    if (shownPage !== where.page) {
      const image = document.createElement("img");
      image.src = `${base}trang/${where.page}.webp`;
      image.alt = `${root.dataset.page} ${where.page}`;
      const frame = document.createElement("div");
      frame.className = "rv-shown";
      frame.append(image);
      picture.replaceChildren(frame);
      shownPage = where.page;
      await image.decode().catch(() => {});
    }
    picture.querySelectorAll("i").forEach((box) => box.remove());
    for (const [page, left, top, width, height] of where.marks) {
      if (page !== where.page) continue;
      const box = picture.firstElementChild.appendChild(document.createElement("i"));
      box.className = `is-${entryOf(id)?.[KIND]}`;
      Object.assign(box.style, { left: `${left * 100}%`, top: `${top * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` });
    }
    center(picture, picture.querySelector("i"));
  }
  function look(which) {
    if (!picture) return;
    view = which;
    picture.hidden = which !== "anh";
    text.hidden = gutter.hidden = which === "anh";
    root.querySelectorAll("[data-view]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.view === which)));
    reveal(current());
  }
  function tab(name) {
    root.dataset.tab = name;
    root.querySelectorAll(".rv-tabs [data-tab]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.tab === name)));
    if (pinned) pinned.hidden = name !== "van-ban";
    if (name === "van-ban" && small.matches) reveal(current());
  }

  // ---- mouse and thumb
  root.addEventListener("submit", (event) => {
    if (event.target.matches("[data-plain]") || event.defaultPrevented) return;
    event.preventDefault();
    send(event.target, event.submitter);
  });
  root.addEventListener("change", (event) => { if (event.target.matches("[data-shape]")) shapes(); });
  root.addEventListener("click", (event) => {
    const on = (selector) => event.target.closest(selector);
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    let found;
    if ((found = on("[data-mode-of]")) && plain) { event.preventDefault(); go(current(), found.dataset.modeOf); }
    else if (on("[data-finish]")) { if (early()) event.preventDefault(); }
    else if (on("[data-cancel]")) { event.preventDefault(); go(current()); }
    else if ((found = on("[data-go]"))) { event.preventDefault(); go(Number(found.dataset.go)); }
    else if ((found = on("[data-line] a")) && plain) { event.preventDefault(); go(Number(found.closest("[data-line]").dataset.line)); }
    else if ((found = on("[data-more]"))) { event.preventDefault(); html(found.getAttribute("href")).then((lines) => { found.closest("li").outerHTML = lines; show(current()); }); }
    else if ((found = on("[data-step]"))) go(waitingAfter(current(), Number(found.dataset.step)));
    else if ((found = on("[data-view]"))) look(found.dataset.view);
    else if ((found = on("button[data-tab]"))) tab(found.dataset.tab);
    else if ((found = on("[data-move]"))) { const [name, step] = found.dataset.move.split(","); move(name, Number(step)); }
    else if ((found = on("[data-tokens] span"))) point(found);
    else if ((found = on("[data-put]"))) {
      const field = get(found.dataset.put), name = found.textContent.trim();
      if (!field.value.split("\n").includes(name)) field.value = [...field.value.split("\n").filter((line) => line.trim()), name].join("\n");
      field.focus();
    } else if (on("[data-take]")) {
      const chosen = selected() || root.taken, form = card.querySelector("[data-form]");
      if (chosen) { [form.elements.start.value, form.elements.end.value] = chosen; card.querySelector(".rv-quote").textContent = root.takenWords; edges(); }
    } else if ((found = on(".rv-mark")) && getSelection().isCollapsed && !editing()) {
      const ids = found.dataset.i.split(" ").map(Number).filter((id) => entryOf(id) && entryOf(id)[STATE] !== "rejected").reverse();
      // The innermost first; once more for what it stands in
      const next = ids[(ids.indexOf(current()) + 1) % ids.length] || Number(found.dataset.i.split(" ").pop());
      go(next).then(() => { if (small.matches) tab("da-doc"); });
    }
  });
  document.addEventListener("selectionchange", () => { const chosen = selected(); if (chosen) { root.taken = chosen; root.takenWords = String(getSelection()).replace(/\s+/g, " "); } });

  // ---- keys
  const press = (name) => {
    const found = root.querySelector(`form[data-act="${name}"], a[data-act="${name}"]`);
    if (!found || found.hidden) return false;
    if (found.matches("form")) send(found); else found.click();
    return true;
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && editing()) { event.preventDefault(); go(current()); return; }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && editing()) { event.preventDefault(); send(card.querySelector("[data-form]")); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    const kinds = { 1: "obligation", 2: "target", 3: "deadline", 4: "citation" }, key = keyOf(event);
    if (key === "j" || key === "k") go(beside(current(), key === "j" ? 1 : -1));
    else if (key === "n" || key === "p") go(waitingAfter(current(), key === "n" ? 1 : -1));
    else if (kinds[key] && add && !add.hidden) send(add, add.querySelector(`[value="${kinds[key]}"]`));
    else if (key === "v") look(view === "chu" ? "anh" : "chu");
    else if (key === "x" && !editing()) root.querySelector("[data-finish]")?.click();
    else if (editing() || !"aAerusmgt".includes(key) || (!event.repeat && !press(key))) return;
    event.preventDefault();
  });

  // ---- who else is here, and what they decided
  async function present() {
    const told = await json(`${base}dang-xem`, { method: "POST", headers: { "X-CSRFToken": document.querySelector("meta[name=csrf]").content } });
    const others = get("rv-others");
    others.hidden = !told.others.length;
    others.querySelector("span").textContent = told.others.join(", ");
    if (told.mark !== mark && !busy) {
      const was = entryOf(current())?.[VERSION];
      await relearn();
      if (!editing() && entryOf(current())?.[VERSION] !== was) await go(entryOf(current()) ? current() : waitingAfter(0, 1));
    }
  }
  const knock = () => { if (!document.hidden) present().catch(() => {}); };
  setInterval(knock, 20000);
  knock();

  ticks();
  shapes();
  edges();
  reveal(current());
})();
