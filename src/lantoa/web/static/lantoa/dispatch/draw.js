// The paper on the screen. A paragraph's words are only written where they differ, so that the caret stays where somebody types.
(() => {
  const ed = (window.ed = window.ed || {});
  const make = (tag, name, fields = {}) => { const node = document.createElement(tag); if (name) node.className = name; for (const [key, value] of Object.entries(fields)) { if (key === "text") node.textContent = value; else if (value === true) node.setAttribute(key, ""); else if (value !== false && value !== null) node.setAttribute(key, value); } return node; };
  ed.make = make;
  const icon = (name) => { const shown = document.querySelector(`#ed-icons [data-icon="${name}"]`); return shown ? shown.firstElementChild.cloneNode(true) : document.createTextNode(""); };
  ed.icon = icon;

  // ---- carets
  ed.selection = (host) => {
    const chosen = getSelection();
    if (!chosen.rangeCount || !host.contains(chosen.anchorNode) || !host.contains(chosen.focusNode)) return null;
    const range = chosen.getRangeAt(0), before = document.createRange();
    before.selectNodeContents(host);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length;
    return { start, end: start + range.toString().length };
  };
  const pointAt = (host, offset) => {
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    let left = offset, last = null;
    while (walker.nextNode()) { last = walker.currentNode; if (left <= last.length) return [last, left]; left -= last.length; }
    return last ? [last, last.length] : [host, 0];
  };
  ed.rangeIn = (host, start, end) => {
    const range = document.createRange();
    range.setStart(...pointAt(host, start));
    range.setEnd(...pointAt(host, end));
    return range;
  };
  ed.select = (host, start, end = start) => {
    host.focus({ preventScroll: true });
    const chosen = getSelection();
    chosen.removeAllRanges();
    chosen.addRange(ed.rangeIn(host, start, end));
    const box = host.getBoundingClientRect();
    if (box.top < 110 || box.bottom > innerHeight - 20) host.scrollIntoView({ block: "center" });
  };

  // ---- rows
  ed.rows = new Map();
  ed.wordsOf = (id) => ed.rows.get(id)?.querySelector(".ed-words");
  ed.cellOf = (id, row, column) => ed.rows.get(id)?.querySelector(`[data-r="${row}"][data-c="${column}"]`);
  ed.hostOf = ({ id, row, column }) => (ed.hasCell({ row }) ? ed.cellOf(id, row, column) : ed.wordsOf(id));  // a paragraph's words, or a cell's
  const editable = (node, label) => {
    node.setAttribute("role", "textbox");
    node.setAttribute("aria-multiline", "true");
    node.setAttribute("aria-label", label);
    node.setAttribute("spellcheck", "false");
    if (!ed.state.writes) { node.setAttribute("aria-readonly", "true"); node.tabIndex = 0; return; }
    node.setAttribute("contenteditable", "plaintext-only");
    if (node.contentEditable !== "plaintext-only") node.setAttribute("contenteditable", "true");
  };
  const write = (node, words) => { if (node.textContent.replaceAll("\u00a0", " ") !== words) node.textContent = words; };

  function newRow(block) {
    const row = make("div", "ed-row", { "data-id": block.id });
    const line = row.appendChild(make("div", "ed-line"));
    if (ed.state.writes) {
      const grip = line.appendChild(make("button", "ed-grip", { type: "button", "aria-label": ed.said.grip, title: ed.said.grip, "aria-haspopup": "menu", tabindex: "-1" }));
      grip.append(icon("grip"));
    }
    line.appendChild(make("span", "ed-sign", { "aria-hidden": "true" }));
    if (block.kind === "table") line.appendChild(make("div", "ed-grid", { tabindex: "0", role: "group" })).appendChild(make("table"));
    else editable(line.appendChild(make("div", "ed-words")), ed.said.paragraph);
    row.append(make("div", "ed-margin"), make("div", "ed-below"));
    ed.rows.set(block.id, row);
    return row;
  }
  function drawTable(row, block) {
    const table = row.querySelector("table"), grid = row.querySelector(".ed-grid");
    grid.setAttribute("aria-label", `${ed.said.table}: ${block.rows[0]?.filter(Boolean).join(", ") || ""}`);
    const width = block.rows[0]?.length || 0;
    while (table.rows.length > block.rows.length) table.deleteRow(-1);
    block.rows.forEach((cells, at) => {
      const line = table.rows[at] || table.insertRow();
      while (line.cells.length > width) line.deleteCell(-1);
      cells.forEach((words, place) => {
        let cell = line.cells[place];
        if (!cell) { cell = line.insertCell(); editable(cell.appendChild(make("div", "ed-cell")), ""); }
        const host = cell.firstElementChild;
        host.dataset.r = at;
        host.dataset.c = place;
        host.setAttribute("aria-label", `${ed.said.cell} ${at + 1}, ${place + 1}`);
        write(host, words);
      });
    });
  }
  function drawRow(row, block, sign) {
    row.dataset.kind = block.kind;
    row.dataset.label = block.label;
    const shown = row.querySelector(".ed-sign");
    if (shown.textContent !== sign) shown.textContent = sign;
    if (block.kind === "table") { drawTable(row, block); return; }
    const words = row.querySelector(".ed-words");
    write(words, block.text);
    words.setAttribute("aria-label", `${block.kind === "heading" ? ed.said.heading : ed.said.paragraph}${sign ? ` ${sign}` : ""}`);
    words.classList.toggle("is-empty", !block.text);
  }
  function drawList(host, blocks) {
    const signs = ed.numberBlocks(blocks);
    blocks.forEach((block, at) => {
      let row = ed.rows.get(block.id);
      const table = block.kind === "table";
      if (row && table !== Boolean(row.querySelector("table"))) { row.remove(); row = null; }
      const fresh = !row;
      row = row || newRow(block);
      if (host.children[at] !== row) host.insertBefore(row, host.children[at] || null);
      if (fresh || row.block !== block || row.sign !== signs[at]) { drawRow(row, block, signs[at]); ed.drawMargin(row, block); }
      row.block = block;
      row.sign = signs[at];
    });
    while (host.children.length > blocks.length) host.lastElementChild.remove();
  }

  // ---- the head's fields: one line of a field is one addressee
  const listed = (field, lines) => (field === "recipients" || lines.length > 1 ? "- " : "");  // as they are printed
  const lineWords = ({ text, note }) => (note ? `${text} (${note})` : text);
  ed.linesOf = (words, known) => {
    const kept = new Map(known.map((line) => [lineWords(line), line]));
    return words.split("\n").map((line) => line.replace(/^\s*[-–]\s*/, "").replace(/\s+/g, " ").trim()).filter(Boolean).map((line) => {
      if (kept.has(line)) return kept.get(line);
      const noted = /^(.*\S)\s*\((để [^()]*)\)$/.exec(line);
      return { text: noted ? noted[1] : line, note: noted ? noted[2] : "", units: [], why: "" };
    });
  };
  ed.valueOf = (field, words, paper) => {
    if (field === "addressees" || field === "recipients") return ed.linesOf(words, paper[field]);
    return words.replace(/\s+/g, " ").trim();
  };
  const grow = (node) => { if (node.tagName === "TEXTAREA") { node.rows = 1; node.rows = Math.max(1, node.value.split("\n").length, Math.round((node.scrollHeight - 6) / 22)); } };
  ed.grow = grow;
  function drawTold(notes) {  // what is to be known of the whole: each until somebody takes it away
    const host = document.querySelector("#ed-told");
    host.hidden = !notes.length;
    host.replaceChildren(...notes.map((note) => {
      const item = make("li");
      item.append(icon("info-circle"), make("span", "", { text: note }));
      if (ed.state.writes) item.append(make("button", "btn btn-sm btn-link", { type: "button", "data-do": "drop-told", "data-told": note, "aria-label": `${ed.said.told_drop}: ${note}`, text: ed.said.told_drop }));
      return item;
    }));
  }
  let headed = null;
  function drawHead(paper) {
    if (headed && Object.keys(paper).every((field) => field === "blocks" || field === "annexes" || paper[field] === headed[field])) return;
    headed = paper;
    const about = document.querySelector("#ed-about");
    about.textContent = paper.subject ? `: ${paper.subject}` : ` (${about.dataset.none})`;
    document.title = `${about.dataset.title}: ${paper.subject || paper.kind} · Lan Tỏa`;
    for (const node of document.querySelectorAll("#ed [data-field]")) {
      const field = node.dataset.field, value = paper[field];
      if (field === "signature") continue;
      const words = Array.isArray(value) ? value.map((line) => listed(field, value) + lineWords(line)).join("\n") : value ?? "";
      if (!ed.same(ed.valueOf(field, node.value, paper), value)) node.value = words;
      grow(node);
    }
    for (const [field, host] of ["addressees", "recipients"].map((field) => [field, document.querySelector(`#ed [data-why="${field}"]`)])) {
      host.textContent = "";
      for (const line of paper[field]) if (line.why) host.append(make("p", "ed-why", { text: `${line.text}: ${line.why}` }));
    }
    drawTold(paper.notes ?? []);
    const signed = document.querySelector("#ed-signed");
    signed.textContent = "";
    for (const line of [...paper.signature.authority, paper.signature.title]) signed.append(make("p", "", { text: line }));
    signed.append(make("p", "ed-signer", { text: paper.signature.name }));
  }
  function drawAnnexes(paper) {
    const host = document.querySelector("#ed-annexes");
    const known = new Map([...host.children].map((node) => [node.dataset.annex, node]));
    paper.annexes.forEach((annex, at) => {
      let node = known.get(annex.id);
      if (!node) {
        node = make("section", "ed-annex", { "data-annex": annex.id, "aria-label": ed.said.annex });
        const top = node.appendChild(make("div", "ed-annex-top"));
        top.append(make("p", "ed-annex-name"), make("input", "ed-field ed-annex-title", { "aria-label": ed.said.annex_title, placeholder: ed.said.annex_title, maxlength: "2000", readonly: !ed.state.writes }));
        if (ed.state.writes) {
          const apart = top.appendChild(make("label", "ed-apart"));
          apart.append(make("input", "form-check-input", { type: "checkbox" }), ` ${ed.said.annex_apart}`);
          top.append(make("button", "btn btn-sm btn-link", { type: "button", "data-do": "annex-remove", text: ed.said.annex_remove }));
        }
        node.append(make("div", "ed-list"));
      }
      if (host.children[at] !== node) host.insertBefore(node, host.children[at] || null);
      node.querySelector(".ed-annex-name").textContent = paper.annexes.length > 1 ? `${ed.said.annex} ${ed.numberBlocks(Array(at + 1).fill({ label: "roman" }))[at].slice(0, -1)}` : ed.said.annex;
      const title = node.querySelector(".ed-annex-title"), apart = node.querySelector("[type=checkbox]");
      if (title.value.replace(/\s+/g, " ").trim() !== annex.title) title.value = annex.title;
      if (apart) apart.checked = annex.apart;
      drawList(node.querySelector(".ed-list"), annex.blocks);
    });
    while (host.children.length > paper.annexes.length) host.lastElementChild.remove();
  }
  ed.draw = () => {
    const { paper } = ed.state;
    drawHead(paper);
    drawList(document.querySelector("#ed-list"), paper.blocks);
    drawAnnexes(paper);
    const here = new Set(ed.lists(paper).flatMap((list) => list.blocks.map((block) => block.id)));
    for (const id of [...ed.rows.keys()]) if (!here.has(id)) ed.rows.delete(id);
    ed.marks();
  };

  // ---- the margin: what a paragraph rests on, what is said about it, what two people wrote at once
  const link = (address, words, title) => make("a", "", { href: address, text: words, title: title || words, target: "_blank", rel: "noopener" });
  const unstarred = (words) => words.replace(/(^|[^\d*])\*{1,3}(?=[^\s*])([^*\n]*?[^\s*])\*{1,3}/g, "$1$2");  // how a text file marks bold and slanted words
  function sourceNote(source) {
    const note = make("div", "ed-source"), top = note.appendChild(make("p", "ed-source-top"));
    top.append(icon("quote"), " ");
    if (/^\d+$/.test(source.paper)) top.append(link(ed.begin.source.replace(/0\/0$/, `${source.paper}/${source.start}`), source.cited || ed.said.open_source, ed.said.open_source));
    else top.append(source.cited);
    if (/^\d+$/.test(source.duty)) top.append(" · ", link(ed.begin.duty.replace("0", source.duty), `${ed.said.open_duty} ${source.duty}`));
    if (source.quote) note.append(make("p", "ed-quote", { text: `«${unstarred(source.quote)}»` }));
    if (source.why) note.append(make("p", "ed-why", { text: source.why }));
    return note;
  }
  ed.drawMargin = (row, block) => {
    const margin = row.querySelector(".ed-margin"), key = JSON.stringify([block.sources, ed.notesOf(block.id)]);
    if (margin.dataset.key === key) return;
    margin.dataset.key = key;
    margin.textContent = "";
    row.querySelector(".ed-below").replaceChildren(...ed.conflictNotes(block.id));
    ed.remarkNotes(block.id).forEach((note) => margin.append(note));
    ed.findingNotes(block.id).forEach((note) => margin.append(note));
    block.sources.forEach((source) => margin.append(sourceNote(source)));
    margin.classList.toggle("has-notes", margin.childElementCount > 0);
    row.style.setProperty("--notes", margin.childElementCount);
  };
  ed.drawMargins = () => { for (const row of ed.rows.values()) if (row.block) ed.drawMargin(row, row.block); };
})();
