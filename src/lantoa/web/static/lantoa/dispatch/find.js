// Find and replace: counted, shown, all at once in one step that can be taken back.
(() => {
  const ed = (window.ed = window.ed || {});
  const form = () => document.getElementById("ed-find");
  const fold = (words) => (form().elements.exact.checked ? words : words.toLowerCase());
  // Lower case may be longer than upper case; then places are only sure in the words as they stand
  const places = (words, sought) => {
    const found = [], where = fold(words).length === words.length ? fold(words) : words, what = where === words ? sought : fold(sought);
    if (!what) return found;
    for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) found.push({ start: at, end: at + what.length });
    return found;
  };
  const hits = (sought) => ed.lists(ed.state.paper).flatMap(({ blocks }) => blocks.flatMap((block) => block.kind === "table"
    ? block.rows.flatMap((cells, row) => cells.flatMap((words, column) => places(words, sought).map((place) => ({ id: block.id, row, column, ...place }))))
    : places(block.text, sought).map((place) => ({ id: block.id, ...place }))));
  const sought = () => form().elements.find.value.normalize("NFC");
  ed.sought = () => {
    const { state } = ed;
    if (form().hidden) { state.hits = []; state.hit = null; return; }
    const old = state.hit;
    state.hits = hits(sought());
    state.hit = old && state.hits.find((hit) => hit.id === old.id && hit.start >= old.start && hit.row === old.row) || null;
    const at = state.hits.indexOf(state.hit);
    form().querySelector("output").textContent = !sought() ? "" : !state.hits.length ? ed.said.none_found : `${at >= 0 ? `${at + 1}/` : ""}${state.hits.length} ${ed.said.found}`;
    ed.marks();
  };
  ed.nextHit = (step) => {
    const { state } = ed;
    if (!state.hits.length) return;
    const at = state.hits.indexOf(state.hit);
    state.hit = state.hits[(at < 0 ? (step > 0 ? 0 : state.hits.length - 1) : at + step + state.hits.length) % state.hits.length];
    ed.sought();
    ed.rows.get(state.hit.id)?.scrollIntoView({ block: "center" });
  };
  const raised = (words) => words.charAt(0).toUpperCase() + words.slice(1);
  // As the words it stands for: "CƠ SỞ" by "ĐƠN VỊ", "Cơ sở" by "Đơn vị"; where capitals are asked for exactly, as it was typed
  const like = (old, by) => {
    if (form().elements.exact.checked) return by;
    if (old.length > 1 && old === old.toUpperCase() && old !== old.toLowerCase()) return by.toUpperCase();
    return old && old.charAt(0) !== old.charAt(0).toLowerCase() ? raised(by) : by;
  };
  const swap = (words, found, by) => found.reduceRight((text, { start, end }) => text.slice(0, start) + like(text.slice(start, end), by) + text.slice(end), words);
  const replaced = (paper, chosen, by) => {
    for (const id of new Set(chosen.map((hit) => hit.id))) {
      const { block } = ed.find(paper, id), found = chosen.filter((hit) => hit.id === id);
      paper = block.kind === "table"
        ? ed.change(paper, id, { rows: block.rows.map((cells, row) => cells.map((words, column) => swap(words, found.filter((hit) => hit.row === row && hit.column === column), by))) })
        : ed.change(paper, id, { text: swap(block.text, found, by) });
    }
    return paper;
  };
  ed.replaceOne = () => {
    const { state } = ed, { hit } = state, by = form().elements.replace.value;
    if (!hit) { ed.nextHit(1); return; }
    const next = { ...hit, start: hit.start + by.length };
    ed.apply(replaced(state.paper, [hit], by), {});
    state.hit = next;
    ed.sought();
    if (!state.hit) ed.nextHit(1);
  };
  ed.replaceAll = () => {
    const { state } = ed, count = state.hits.length;
    if (!count) return;
    state.hit = null;
    ed.apply(replaced(state.paper, state.hits, form().elements.replace.value), {});
    ed.say(`${count} ${ed.said.replaced}`);
  };
  ed.openFind = () => {
    const host = getSelection().anchorNode?.parentElement?.closest(".ed-words"), chosen = host ? String(getSelection()).trim() : "";
    form().hidden = false;
    if (chosen && chosen.length < 200 && !chosen.includes("\n")) form().elements.find.value = chosen;
    form().elements.find.focus();
    form().elements.find.select();
    ed.sought();
  };
  ed.closeFind = () => { form().hidden = true; ed.sought(); ed.marks(); };
})();
