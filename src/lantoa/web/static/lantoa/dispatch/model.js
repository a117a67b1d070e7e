// The paper in the browser's hands: numbering and edits as pure functions. A paper is never changed, each edit makes a new one
// that shares every part that stayed, so that what stayed is told by identity.
(() => {
  const ed = (window.ed = window.ed || {});

  // ---- numbering: the same rule as the server's (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6)
  const LABELS = ["part", "chapter", "division", "capital", "roman", "article", "arabic", "arabic_2", "arabic_3", "letter", "bracket", "star", "dash", "plus", "none"];
  const SIGNS = { dash: "-", plus: "+", star: "*", none: "" };
  const FIGURES = ["arabic", "arabic_2", "arabic_3"];
  const ALPHABET = [..."abcdđeghiklmnopqrstuvxy"];
  const ROMAN = [[50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
  const rank = (label) => LABELS.indexOf(label);
  const roman = (number) => ROMAN.reduce((signs, [value, sign]) => { while (number >= value) { signs += sign; number -= value; } return signs; }, "");
  const letter = (number) => ALPHABET[(number - 1) % ALPHABET.length].repeat(Math.floor((number - 1) / ALPHABET.length) + 1);
  const FORMS = {
    part: (n) => `Phần ${roman(n)}`, chapter: (n) => `Chương ${roman(n)}`, division: (n) => `Mục ${n}`, capital: (n) => `${letter(n).toUpperCase()}.`,
    roman: (n) => `${roman(n)}.`, article: (n) => `Điều ${n}.`, letter: (n) => `${letter(n)})`, bracket: (n) => `(${n})`,
  };
  ed.numberBlocks = (blocks) => {
    const counts = new Map();
    return blocks.map(({ label }) => {
      if (label in SIGNS) return SIGNS[label];
      counts.set(label, (counts.get(label) || 0) + 1);
      for (const kind of [...counts.keys()]) if (rank(kind) > rank(label) && kind !== "article") counts.delete(kind);
      if (!FIGURES.includes(label)) return FORMS[label](counts.get(label));
      return FIGURES.slice(0, FIGURES.indexOf(label) + 1).map((kind) => `${counts.get(kind) || 1}.`).join("");
    });
  };

  // ---- parts
  ed.newId = () => `n${[...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36).padStart(2, "0")).join("")}`;
  ed.newBlock = (fields) => ({ id: ed.newId(), kind: "text", text: "", label: "none", rows: [], sources: [], goals: [], moments: [], ...fields });
  ed.lists = (paper) => [{ annex: "", blocks: paper.blocks }, ...paper.annexes.map((annex) => ({ annex: annex.id, blocks: annex.blocks }))];
  ed.find = (paper, id) => {
    for (const list of ed.lists(paper)) {
      const at = list.blocks.findIndex((block) => block.id === id);
      if (at >= 0) return { ...list, at, block: list.blocks[at] };
    }
    return null;
  };
  // A field, the order, a paragraph or an annex: whatever two people can differ about
  ed.partOf = (paper, where) => {
    if (where === "order") return paper.blocks.map((block) => block.id);
    return where in paper ? paper[where] : ed.find(paper, where)?.block ?? paper.annexes.find((annex) => annex.id === where);
  };
  const withBlocks = (paper, annex, blocks) => annex
    ? { ...paper, annexes: paper.annexes.map((one) => (one.id === annex ? { ...one, blocks } : one)) }
    : { ...paper, blocks };
  const splice = (paper, { annex, blocks }, at, count, ...added) => withBlocks(paper, annex, [...blocks.slice(0, at), ...added, ...blocks.slice(at + count)]);
  const union = (...lists) => {
    const seen = new Set();
    return lists.flat().filter((one) => { const key = JSON.stringify(one); return !seen.has(key) && seen.add(key); });
  };

  // ---- edits: each gives the new paper and where the caret goes
  ed.change = (paper, id, fields) => {
    const here = ed.find(paper, id);
    return here ? splice(paper, here, here.at, 1, { ...here.block, ...fields }) : paper;
  };
  const holds = (text, goal) => goal.value !== null && text.includes(String(goal.value).replace(".", ","));
  ed.split = (paper, id, start, end = start) => {
    const here = ed.find(paper, id), { block } = here;
    const before = block.text.slice(0, start), after = block.text.slice(end);
    if (!block.text && block.label !== "none") return { paper: ed.change(paper, id, { kind: "text", label: "none" }), caret: { id, offset: 0 } };
    const like = block.kind === "heading" ? { kind: "text", label: "none" } : { kind: block.kind, label: block.label };
    if (!before && after) {  // an empty paragraph above; the words keep what they rest on
      return { paper: splice(paper, here, here.at, 1, ed.newBlock({ kind: block.kind, label: block.label }), { ...block, text: after }), caret: { id, offset: 0 } };
    }
    const shares = Boolean(after.trim());
    const later = shares ? block.goals.filter((goal) => !holds(before, goal) && holds(after, goal)) : [];
    const laterMoments = shares ? block.moments.filter((moment) => !before.includes(moment.text) && after.includes(moment.text)) : [];
    const first = { ...block, text: shares ? before.trimEnd() : before, goals: block.goals.filter((goal) => !later.includes(goal)), moments: block.moments.filter((moment) => !laterMoments.includes(moment)) };
    const second = ed.newBlock({ ...like, text: after.trimStart(), sources: shares ? block.sources : [], goals: later, moments: laterMoments });
    return { paper: splice(paper, here, here.at, 1, first, second), caret: { id: second.id, offset: 0 } };
  };
  ed.join = (paper, id) => {  // with the paragraph above
    const here = ed.find(paper, id), { block } = here, above = here.blocks[here.at - 1];
    if (!above || block.kind === "table") return null;
    if (above.kind === "table") return block.text ? null : { paper: splice(paper, here, here.at, 1), caret: { id: above.id, offset: 0 } };
    const gap = above.text && block.text && !/\s$/.test(above.text) && !/^\s/.test(block.text) ? " " : "";
    const one = {
      ...above, text: above.text + gap + block.text,
      ...(above.text ? {} : { kind: block.kind === "heading" ? above.kind : block.kind }),
      sources: union(above.sources, block.sources), goals: union(above.goals, block.goals), moments: union(above.moments, block.moments),
    };
    return { paper: splice(paper, here, here.at - 1, 2, one), caret: { id: above.id, offset: (above.text + gap).length } };
  };
  ed.remove = (paper, id) => {
    const here = ed.find(paper, id), next = here.blocks[here.at + 1] || here.blocks[here.at - 1];
    if (!next) { const empty = ed.newBlock({}); return { paper: splice(paper, here, here.at, 1, empty), caret: { id: empty.id, offset: 0 } }; }
    return { paper: splice(paper, here, here.at, 1), caret: { id: next.id, offset: 0 } };
  };
  ed.insert = (paper, id, blocks, { instead = false } = {}) => {
    const here = ed.find(paper, id), last = blocks[blocks.length - 1];
    return { paper: splice(paper, here, here.at + (instead ? 0 : 1), instead ? 1 : 0, ...blocks), caret: { id: last.id, offset: last.text.length } };
  };

  // ---- levels
  const DEEPER = { part: "roman", chapter: "article", roman: "arabic", article: "arabic", arabic: "dash", arabic_2: "dash", arabic_3: "dash", letter: "dash", none: "dash", dash: "plus" };
  ed.shift = (paper, id, deeper) => {
    const { block, blocks, at } = ed.find(paper, id);
    if (block.kind === "table" || block.kind === "order" || block.kind === "basis") return paper;
    let label;
    if (deeper) {
      label = DEEPER[block.label];
      if ((block.label === "arabic" || block.label === "arabic_2") && blocks.some((one) => one.label === "letter")) label = "letter";
    } else {
      const above = blocks.slice(0, at).reverse().find((one) => rank(one.label) < rank(block.label) && one.label !== "none");
      label = block.label === "none" ? block.label : above && above.kind !== "heading" ? above.label : "none";
    }
    if (!label || label === block.label) return paper;
    const kind = block.kind === "heading" && (label === "roman" || label === "arabic") ? "heading" : "text";
    return ed.change(paper, id, { label, kind });
  };

  // ---- order: a heading takes what stands under it along, an item the items below its level
  ed.reach = (blocks, at) => {
    const { kind, label } = blocks[at];
    let end = at + 1;
    if (kind === "heading") while (end < blocks.length && !(blocks[end].kind === "heading" && rank(blocks[end].label) <= rank(label))) end++;
    else if (kind === "text" && label !== "none") while (end < blocks.length && blocks[end].label !== "none" && blocks[end].kind === "text" && rank(blocks[end].label) > rank(label)) end++;
    return end;
  };
  ed.moveTo = (paper, id, target) => {  // before the block `target`; null: to the end of the list
    const here = ed.find(paper, id), end = ed.reach(here.blocks, here.at), moved = here.blocks.slice(here.at, end);
    if (moved.some((one) => one.id === target)) return paper;
    const rest = [...here.blocks.slice(0, here.at), ...here.blocks.slice(end)];
    const to = target === null ? rest.length : rest.findIndex((one) => one.id === target);
    return to < 0 ? paper : withBlocks(paper, here.annex, [...rest.slice(0, to), ...moved, ...rest.slice(to)]);
  };
  ed.step = (paper, id, down) => {
    const here = ed.find(paper, id), end = ed.reach(here.blocks, here.at);
    if (down) return here.blocks[end] ? ed.moveTo(paper, id, here.blocks[ed.reach(here.blocks, end)]?.id ?? null) : paper;
    if (!here.at) return paper;
    let above = here.at - 1;  // over the whole section above, where that is one of the same rank
    for (let at = above; at >= 0; at--) if (ed.reach(here.blocks, at) === here.at && here.blocks[at].kind === here.blocks[here.at].kind && here.blocks[at].label === here.blocks[here.at].label) above = at;
    return ed.moveTo(paper, id, here.blocks[above].id);
  };

  // ---- tables
  ed.table = (paper, id, what, row = 0, column = 0) => {
    const { rows } = ed.find(paper, id).block, width = rows[0]?.length || 1;
    const changed = {
      "row+": () => [...rows.slice(0, row + 1), Array(width).fill(""), ...rows.slice(row + 1)],
      "row-": () => (rows.length > 1 ? rows.filter((_, at) => at !== row) : rows),
      "column+": () => rows.map((cells) => [...cells.slice(0, column + 1), "", ...cells.slice(column + 1)]),
      "column-": () => (width > 1 ? rows.map((cells) => cells.filter((_, at) => at !== column)) : rows),
    }[what]();
    return ed.change(paper, id, { rows: changed });
  };
  // The words of a paragraph, or of a cell where a place names one; undefined where it is gone
  ed.hasCell = ({ row }) => (row ?? null) !== null;
  ed.textAt = (paper, place) => { const block = ed.find(paper, place.block)?.block; return ed.hasCell(place) ? block?.rows[place.row]?.[place.column] : block?.text; };
  ed.writeAt = (paper, place, text) => (ed.hasCell(place) ? ed.setCell(paper, place.block, place.row, place.column, text) : ed.change(paper, place.block, { text }));
  ed.setCell = (paper, id, row, column, text) => ed.change(paper, id, { rows: ed.find(paper, id).block.rows.map((cells, at) => (at === row ? cells.map((cell, place) => (place === column ? text : cell)) : cells)) });

  // ---- two at once: what changed on both sides since `base`, as the server puts it together
  const same = (one, other) => one === other || JSON.stringify(one) === JSON.stringify(other);
  ed.same = same;
  const byId = (parts) => new Map(parts.map((part) => [part.id, part]));
  ed.rebase = (base, mine, theirs) => {
    const conflicts = [];
    const choose = (where, was, ours, others) => {
      if (same(ours, was)) return same(others, ours) ? ours : others;
      if (same(ours, others)) return ours;
      if (same(others, was)) return ours;
      conflicts.push({ where, mine: ours });
      return others === undefined ? ours : others;
    };
    const order = (was, ours, others) => {
      const shared = new Set(was.filter((key) => ours.includes(key) && others.includes(key)));
      const [before, my, their] = [was, ours, others].map((keys) => keys.filter((key) => shared.has(key)).join(" "));
      const [leads, follows] = their === before && my !== before ? [ours, others] : [others, ours];
      const keys = [...leads], present = new Set(leads);
      follows.forEach((key, at) => { if (!present.has(key)) { keys.splice(at ? keys.indexOf(follows[at - 1]) + 1 : 0, 0, key); present.add(key); } });
      return keys;
    };
    const parts = (was, ours, others) => {
      const [a, b, c] = [was, ours, others].map(byId), kept = new Map();
      for (const key of new Set([...c.keys(), ...b.keys()])) {
        const [x, y, z] = [a.get(key), b.get(key), c.get(key)];
        const both = x?.blocks && y?.blocks && z?.blocks && !same(x, y) && !same(x, z) && !same(y, z);
        const chosen = both ? annex(x, y, z) : choose(key, x, y, z);
        if (chosen !== undefined) kept.set(key, chosen);
      }
      return order([...a.keys()], [...b.keys()], [...c.keys()]).filter((key) => kept.has(key)).map((key) => kept.get(key));
    };
    const annex = (x, y, z) => ({ ...z, title: choose(x.id, x.title, y.title, z.title), blocks: parts(x.blocks, y.blocks, z.blocks), apart: choose(x.id, x.apart, y.apart, z.apart) });
    const paper = {};
    for (const field of Object.keys(theirs)) paper[field] = field === "blocks" || field === "annexes" ? parts(base[field], mine[field], theirs[field]) : choose(field, base[field], mine[field], theirs[field]);
    return { paper, conflicts };
  };
})();
