// The editor: one state, every edit a new paper, every key in one place.
(() => {
  const ed = (window.ed = window.ed || {});
  const root = document.getElementById("ed");
  if (!root) return;
  const get = (id) => document.getElementById(id);
  ed.begin = JSON.parse(get("ed-begin").textContent);
  ed.said = JSON.parse(get("ed-said").textContent);
  const { paper, version, remarks, writes } = ed.begin;
  const state = (ed.state = { paper, saved: { version, paper }, remarks, writes, findings: [], conflicts: [], hits: [], hit: null, undo: [], redo: [], last: null });
  const MOST_STEPS = 300, PAUSE = 1200;

  // ---- where the caret is, and back there
  ed.where = () => {
    const node = document.activeElement;
    if (node?.matches(".ed-words, .ed-cell")) return { id: node.closest(".ed-row").dataset.id, row: node.dataset.r, column: node.dataset.c, ...(ed.selection(node) || { start: 0, end: 0 }) };
    if (node?.dataset?.field && node.selectionStart !== undefined) return { field: node, start: node.selectionStart, end: node.selectionEnd };
    return null;
  };
  ed.back = (where) => {
    if (!where) return;
    if (where.field) { if (where.field.setSelectionRange && document.activeElement === where.field && where.field.tagName !== "SELECT") where.field.setSelectionRange(where.start, where.end); return; }
    const host = ed.hostOf(where);
    if (!host) return;
    const now = document.activeElement === host ? ed.selection(host) : null;
    if (!now || now.start !== where.start || now.end !== where.end) ed.select(host, where.start, where.end);
  };
  const place = ({ id, row, column, offset }) => { const host = ed.hostOf({ id, row, column }) || ed.rows.get(id)?.querySelector(".ed-cell"); if (host) ed.select(host, Math.min(offset, host.textContent.length)); };

  // ---- every edit goes through here
  ed.apply = (next, { caret = null, typing = null } = {}) => {
    if (next === state.paper || !state.writes) return;
    const now = Date.now(), goesOn = typing && state.last?.typing === typing && now - state.last.at < PAUSE;
    if (!goesOn) { state.undo.push({ paper: state.paper, caret: state.last?.caret || null }); if (state.undo.length > MOST_STEPS) state.undo.shift(); }
    state.redo = [];
    state.paper = next;
    state.last = { typing, at: now, caret };
    ed.draw();
    if (caret) place(caret);
    ed.sought();
    steps();
    ed.soon();
  };
  const steps = () => { for (const [name, list] of [["undo", state.undo], ["redo", state.redo]]) { const button = root.querySelector(`[data-do="${name}"]`); if (button) button.disabled = !list.length; } };
  function back(from, to) {
    const step = from.pop();
    if (!step) return;
    to.push({ paper: state.paper, caret: null });
    const before = state.paper;
    state.paper = step.paper;
    state.last = null;
    ed.draw();
    const changed = ed.lists(step.paper).flatMap((list) => list.blocks).find((block) => ed.find(before, block.id)?.block !== block);
    if (changed) place({ id: changed.id, offset: changed.text.length });
    ed.sought();
    steps();
    ed.soon();
  }
  ed.undo = () => back(state.undo, state.redo);
  ed.redo = () => back(state.redo, state.undo);
  ed.stateNow = ({ state_name: name }) => { get("ed-state").textContent = name; };

  // ---- typing
  const rowId = (node) => node.closest(".ed-row").dataset.id;
  const words = (node) => node.textContent.replaceAll("\u00a0", " ").replaceAll("\r", "");
  function typed(node, event) {
    const id = rowId(node), text = words(node), { block } = ed.find(state.paper, id);
    if (event.inputType === "insertText" && event.data === " " && !event.isComposing && block.kind === "text" && block.label === "none") {
      const at = ed.selection(node)?.start ?? 0, sign = ed.typedSign(text.slice(0, at));
      if (sign) {
        ed.apply(ed.change(state.paper, id, { text: text.slice(sign.length), label: sign.label, kind: ["part", "chapter", "roman"].includes(sign.label) ? "heading" : "text" }), { caret: { id, offset: 0 } });
        return;
      }
    }
    ed.apply(ed.change(state.paper, id, { text }), { typing: id });
  }
  root.addEventListener("input", (event) => {
    const node = event.target;
    if (node.matches(".ed-words")) typed(node, event);
    else if (node.matches(".ed-cell")) ed.apply(ed.setCell(state.paper, rowId(node), Number(node.dataset.r), Number(node.dataset.c), words(node)), { typing: `${rowId(node)} ${node.dataset.r} ${node.dataset.c}` });
    else if (node.matches(".ed-annex-title")) annexed(node, { title: node.value.replace(/\s+/g, " ").trim() }, "title");
    else if (node.matches(".ed-apart input")) annexed(node, { apart: node.checked }, null);
    else if (node.matches("#ed-find input")) { state.hit = null; ed.sought(); }
    else if (node.dataset.field && node.dataset.field !== "signature") {
      ed.grow(node);
      const value = ed.valueOf(node.dataset.field, node.value, state.paper);
      if (!ed.same(value, state.paper[node.dataset.field])) ed.apply({ ...state.paper, [node.dataset.field]: value }, { typing: node.dataset.field });
    }
  });
  const annexed = (node, fields, typing) => { const { annex } = node.closest(".ed-annex").dataset; ed.apply({ ...state.paper, annexes: state.paper.annexes.map((one) => (one.id === annex ? { ...one, ...fields } : one)) }, { typing: typing && `${annex} ${typing}` }); };
  const signer = root.querySelector('[data-field="signature"]');
  signer?.addEventListener("change", async () => {
    if (!signer.value || !(await ed.save(true))) return;
    const sent = state.paper;
    try { ed.adopt(await ed.ask("nguoi-ky", { version: state.saved.version, signer: signer.value }), sent); ed.check(); } catch (problem) { ed.sayWhy(problem); }
  });

  function enter(node) {
    const { start, end } = ed.selection(node) || { start: 0, end: 0 }, made = ed.split(state.paper, rowId(node), start, end);
    ed.apply(made.paper, made);
  }
  function joined(id) { const made = ed.join(state.paper, id); if (made) ed.apply(made.paper, made); return Boolean(made); }
  root.addEventListener("beforeinput", (event) => {
    const node = event.target;
    if (!node.matches?.(".ed-words, .ed-cell")) return;
    if (event.inputType.startsWith("format") || event.inputType === "insertHorizontalRule") event.preventDefault();
    else if (event.inputType === "historyUndo") { event.preventDefault(); ed.undo(); }
    else if (event.inputType === "historyRedo") { event.preventDefault(); ed.redo(); }
    else if (event.inputType === "insertParagraph" || event.inputType === "insertLineBreak") {
      event.preventDefault();
      if (node.matches(".ed-words")) enter(node);
      else cellBeside(node, 1, 0);
    } else if (event.inputType === "deleteContentBackward" && node.matches(".ed-words")) {
      const at = ed.selection(node);
      if (at && at.start === 0 && at.end === 0 && joined(rowId(node))) event.preventDefault();
    }
  });

  // ---- clipboard
  function insert(node, { start, end }, text) {
    const id = rowId(node), now = words(node), next = now.slice(0, start) + text + now.slice(end);
    if (node.matches(".ed-words")) ed.apply(ed.change(state.paper, id, { text: next }), { caret: { id, offset: start + text.length } });
    else { ed.apply(ed.setCell(state.paper, id, Number(node.dataset.r), Number(node.dataset.c), next), {}); ed.select(node, start + text.length); }
  }
  function paste(node, blocks, at) {
    const id = rowId(node), { block } = ed.find(state.paper, id), now = words(node), before = now.slice(0, at.start), after = now.slice(at.end);
    const [first, ...rest] = blocks, plain = first.kind === "text" && first.label === "none";
    if (!rest.length && plain) { insert(node, at, first.text); return; }
    const tail = after.trim() ? [ed.newBlock({ kind: block.kind, label: block.label, text: after.trimStart(), sources: block.sources })] : [];
    let made;
    if (!before.trim() && !block.sources.length) made = ed.insert(state.paper, id, [...blocks, ...tail], { instead: true });
    else {
      const own = ed.change(state.paper, id, { text: plain ? before + first.text : before });
      made = ed.insert(own, id, [...(plain ? rest : blocks), ...tail]);
    }
    const last = blocks[blocks.length - 1];
    ed.apply(made.paper, { caret: { id: last.id, offset: last.text.length } });
  }
  root.addEventListener("paste", (event) => {
    const node = event.target.closest?.(".ed-words, .ed-cell");
    if (!node || !state.writes) return;
    event.preventDefault();
    const at = ed.selection(node) || { start: words(node).length, end: words(node).length };
    const html = event.clipboardData.getData("text/html"), text = event.clipboardData.getData("text/plain");
    if (node.matches(".ed-cell")) { insert(node, at, ed.clean(text)); return; }
    const found = html ? ed.fromHtml(html) : [], blocks = found.length ? found : ed.fromText(text);
    // Some words out of a line keep the blank at their edge
    if (blocks.length === 1 && blocks[0].kind === "text" && (blocks[0].label === "none" || !/\n/.test(text.trim())) && words(node).trim()) insert(node, at, text.replace(/\s+/g, " ").normalize("NFC"));
    else if (blocks.length) paste(node, blocks, at);
  });

  // ---- from one paragraph to the next
  const hosts = () => [...root.querySelectorAll(".ed-words, .ed-cell")];
  const beside = (node, step) => { const all = hosts(); return all[all.indexOf(node) + step]; };
  function atEdge(node, up) {
    const box = node.getBoundingClientRect(), rects = getSelection().getRangeAt(0).getClientRects();
    const caret = rects.length ? rects[up ? 0 : rects.length - 1] : null;
    if (!caret) return true;
    return up ? caret.top - box.top < caret.height : box.bottom - caret.bottom < caret.height;
  }
  function cellBeside(node, down, right) {
    const row = Number(node.dataset.r) + down, column = Number(node.dataset.c) + right, id = rowId(node), { rows } = ed.find(state.paper, id).block;
    let to = column < 0 ? [row - 1, rows[0].length - 1] : column >= rows[0].length ? [row + 1, 0] : [row, column];
    if (to[0] < 0) to = [0, 0];
    if (to[0] >= rows.length) { if (down) { const next = hosts().filter((host) => rowId(host) === id).pop(); const after = beside(next, 1); if (after) ed.select(after, 0); return; } ed.apply(ed.table(state.paper, id, "row+", rows.length - 1), {}); }
    const cell = ed.cellOf(id, ...to);
    if (cell) ed.select(cell, 0, cell.textContent.length);
  }
  function inWords(event, node) {
    const id = rowId(node), at = ed.selection(node), length = words(node).length, still = at && at.start === at.end;
    const { key } = event;
    if (event.altKey && (key === "ArrowUp" || key === "ArrowDown")) { const where = at || { start: 0 }; ed.apply(ed.step(state.paper, id, key === "ArrowDown"), { caret: { id, offset: where.start } }); return true; }
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    if (key === "Tab") { ed.apply(ed.shift(state.paper, id, !event.shiftKey), { caret: { id, offset: at?.start ?? 0 } }); return true; }
    if (key === "Escape") { ed.rows.get(id).querySelector(".ed-grip")?.focus(); return true; }
    if (key === "Backspace" && still && at.start === 0) { joined(id); return true; }
    if (key === "Delete" && still && at.start === length) { const here = ed.find(state.paper, id), next = here.blocks[here.at + 1]; if (next) joined(next.id); return true; }
    if (event.shiftKey) return false;
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[key];
    if (!step || !still) return false;
    const edge = key === "ArrowLeft" ? at.start === 0 : key === "ArrowRight" ? at.start === length : atEdge(node, step < 0);
    const next = edge && beside(node, step);
    if (!next) return false;
    const goal = key === "ArrowLeft" ? next.textContent.length : key === "ArrowRight" ? 0 : Math.min(at.start, next.textContent.length);
    ed.select(next, goal);
    return true;
  }
  const COMMANDS = { z: ed.undo, y: ed.redo, s: () => ed.save(false), f: () => ed.openFind(), h: () => ed.openFind(), ".": () => ed.fix(), ">": () => ed.fixAll() };
  const stop = (step, reads) => { get("ed-findings").open = false; ed.nextFinding(step, reads); };  // the list would cover the words
  addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    const node = event.target, inside = root.contains(node) || node === document.body, lower = event.key.toLowerCase();
    const writing = node.matches?.("input, textarea, select, [contenteditable]");
    let taken = false;
    if (!inside) return;
    if ((event.ctrlKey || event.metaKey) && event.altKey && lower === "m") { ed.openRemark(); taken = true; }
    else if ((event.ctrlKey || event.metaKey) && !event.altKey && COMMANDS[lower]) {
      if ((lower === "z" || lower === "y") && node.closest("#ed-find, #ed-remark")) return;
      if (lower === "z" && event.shiftKey) COMMANDS.y(); else COMMANDS[lower]();
      taken = true;
    } else if (event.key === "F8") { stop(event.shiftKey ? -1 : 1); taken = true; }
    else if (!writing && !event.ctrlKey && !event.metaKey && !event.altKey && (lower === "n" || lower === "p")) { stop(lower === "n" ? 1 : -1, true); taken = true; }
    else if (event.key === "Enter" && node.matches?.(".ed-row")) { ed.mendHere(); taken = true; }
    else if (!writing && !event.ctrlKey && !event.metaKey && !event.altKey && lower === "f") taken = ed.fix();
    else if (event.key === "Escape" && node.closest?.("#ed-find")) { ed.closeFind(); taken = true; }
    else if (event.key === "Escape" && node.closest?.("#ed-remark")) { get("ed-remark").hidden = true; taken = true; }
    else if (event.key === "Escape" && !get("ed-preview").hidden) { ed.preview(false); taken = true; }
    else if (node.matches?.(".ed-words") && state.writes) taken = inWords(event, node);
    else if (node.matches?.(".ed-cell") && state.writes && event.key === "Tab") { cellBeside(node, 0, event.shiftKey ? -1 : 1); taken = true; }
    if (taken) event.preventDefault();
  });
})();
