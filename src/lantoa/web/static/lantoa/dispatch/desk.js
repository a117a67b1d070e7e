// Buttons, the menu of a paragraph, the preview; then everything begins.
(() => {
  const ed = (window.ed = window.ed || {});
  const root = document.getElementById("ed");
  if (!root) return;
  const get = (id) => document.getElementById(id), { state } = ed;

  // ---- the menu of a paragraph
  const menu = get("ed-menu") || ed.make("div");  // whoever only looks has none
  let opener = null;
  const items = () => [...menu.querySelectorAll("button")].filter((one) => !one.hidden);
  ed.openMenu = (grip) => {
    const { block } = ed.find(state.paper, grip.closest(".ed-row").dataset.id), box = grip.getBoundingClientRect();
    opener = grip;
    get("ed-findings").open = false;  // it would cover the menu
    for (const one of menu.querySelectorAll("[data-kind]")) {
      one.hidden = block.kind === "table";
      one.setAttribute("aria-checked", one.dataset.kind === `${block.kind}:${block.label}`);
    }
    for (const one of menu.querySelectorAll("[data-table]")) one.hidden = block.kind !== "table";
    menu.hidden = false;
    menu.style.setProperty("left", `${Math.max(8, Math.min(box.left, innerWidth - menu.offsetWidth - 8))}px`);
    menu.style.setProperty("top", `${Math.max(8, Math.min(box.bottom + 4, innerHeight - menu.offsetHeight - (innerWidth < 768 ? 72 : 8)))}px`);
    grip.setAttribute("aria-expanded", "true");
    (items().find((one) => one.getAttribute("aria-checked") === "true") || items()[0]).focus();
  };
  function closeMenu(focus) {
    if (menu.hidden) return;
    menu.hidden = true;
    opener?.removeAttribute("aria-expanded");
    if (focus) opener?.focus();
  }
  menu.addEventListener("keydown", (event) => {
    const all = items(), at = all.indexOf(document.activeElement), to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) { event.preventDefault(); all[(to + all.length) % all.length].focus(); }
    else if (event.key === "Escape" || event.key === "Tab") { event.preventDefault(); event.stopPropagation(); closeMenu(true); }
  });
  document.addEventListener("pointerdown", (event) => { if (!menu.contains(event.target) && !event.target.closest(".ed-grip")) closeMenu(false); });
  root.addEventListener("keydown", (event) => { if (event.target.matches(".ed-grip") && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); ed.openMenu(event.target); } });
  let cell = { row: 0, column: 0 };
  root.addEventListener("focusin", (event) => { if (event.target.matches(".ed-cell")) cell = { id: event.target.closest(".ed-row").dataset.id, row: Number(event.target.dataset.r), column: Number(event.target.dataset.c) }; });
  const TABLE = () => ed.newBlock({ kind: "table", rows: [["", "", ""], ["", "", ""]] });
  const under = (id, block) => { const made = ed.insert(state.paper, id, [block]); ed.apply(made.paper, { caret: { id: block.id, offset: 0 } }); };
  const atTheEnd = (block) => ed.apply({ ...state.paper, blocks: [...state.paper.blocks, block] }, { caret: { id: block.id, offset: 0 } });
  menu.addEventListener("click", (event) => {
    const button = event.target.closest("button"), id = opener.closest(".ed-row").dataset.id;
    if (!button) return;
    closeMenu(false);
    if (button.dataset.kind) {
      const [kind, label] = button.dataset.kind.split(":");
      ed.apply(ed.change(state.paper, id, { kind, label }), { caret: { id, offset: 0 } });
    } else if (button.dataset.table) {
      const here = cell.id === id ? cell : { row: ed.find(state.paper, id).block.rows.length - 1, column: ed.find(state.paper, id).block.rows[0].length - 1 };
      ed.apply(ed.table(state.paper, id, button.dataset.table, here.row, here.column), { caret: { id, offset: 0 } });
    } else if (button.dataset.act === "up" || button.dataset.act === "down") ed.apply(ed.step(state.paper, id, button.dataset.act === "down"), { caret: { id, offset: 0 } });
    else if (button.dataset.act === "below") under(id, ed.newBlock({}));
    else if (button.dataset.act === "table") under(id, TABLE());
    else if (button.dataset.act === "remove") { const made = ed.remove(state.paper, id); ed.apply(made.paper, made); }
  });

  // ---- the preview: the real PDF, page by page
  let drawn = 0;
  ed.preview = async (open) => {
    const pane = get("ed-preview"), host = pane.querySelector(".ed-pages"), told = pane.querySelector("[role=status]");
    pane.hidden = !open;
    root.querySelector('[data-do="preview"]').setAttribute("aria-expanded", String(open));
    get("ed-findings").open = false;
    if (!open) { root.querySelector('[data-do="preview"]').focus(); return; }
    pane.querySelector("button").focus();
    await ed.save(true);
    if (drawn === state.saved.version && host.childElementCount) return;
    told.textContent = ed.said.drawing;
    try {
      const { version, pages } = await ed.ask("trang");
      host.textContent = "";
      for (let page = 1; page <= pages; page++) host.append(ed.make("img", "", { src: `${ed.begin.home}trang/${page}.webp?v=${version}`, alt: `${ed.said.page} ${page}`, loading: page > 2 ? "lazy" : "eager", width: "1000", height: "1414" }));
      drawn = version;
      told.textContent = "";
    } catch (problem) { told.textContent = problem.message || ed.said.no_preview; }
  };

  // ---- buttons
  const DO = {
    undo: ed.undo, redo: ed.redo, find: () => ed.openFind(), "close-find": () => ed.closeFind(), "next-hit": () => ed.nextHit(1), "previous-hit": () => ed.nextHit(-1),
    replace: () => ed.replaceOne(), "replace-all": () => ed.replaceAll(), preview: () => ed.preview(get("ed-preview").hidden), "close-preview": () => ed.preview(false),
    remark: () => ed.openRemark(), "close-remark": () => { get("ed-remark").hidden = true; },
    "next-finding": () => ed.nextFinding(1), "previous-finding": () => ed.nextFinding(-1),
    "go-finding": (button) => ed.goFinding(Number(button.closest("[data-finding]").dataset.finding)), fix: (button) => ed.fix(Number(button.closest("[data-finding]").dataset.finding)),
    "fix-all": () => ed.fixAll(),
    "drop-told": (button) => ed.apply({ ...ed.state.paper, notes: ed.state.paper.notes.filter((note) => note !== button.dataset.told) }, {}),
    "remark-accept": (button) => ed.settle(button.closest("[data-remark]").dataset.remark, "nhan"), "remark-resolve": (button) => ed.settle(button.closest("[data-remark]").dataset.remark, "xong"),
    "use-mine": (button) => ed.settleConflict(button.closest("[data-where]").dataset.where, true), "keep-theirs": (button) => ed.settleConflict(button.closest("[data-where]").dataset.where, false),
    "add-block": () => atTheEnd(ed.newBlock({})), "add-table": () => atTheEnd(TABLE()),
    "add-annex": () => { const block = ed.newBlock({}); ed.apply({ ...state.paper, annexes: [...state.paper.annexes, { id: ed.newId(), title: "", blocks: [block], apart: false }] }, { caret: { id: block.id, offset: 0 } }); },
    "annex-remove": (button) => { const { annex } = button.closest(".ed-annex").dataset; ed.apply({ ...state.paper, annexes: state.paper.annexes.filter((one) => one.id !== annex) }, {}); },
  };
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button && DO[button.dataset.do]) { event.preventDefault(); DO[button.dataset.do](button); }
  });
  root.addEventListener("mousedown", (event) => { if (event.target.closest('[data-do="remark"]')) event.preventDefault(); });  // the words stay selected
  get("ed-find").addEventListener("submit", (event) => { event.preventDefault(); ed.nextHit(1); });
  get("ed-remark")?.addEventListener("submit", (event) => { event.preventDefault(); ed.sendRemark(event.target); });

  ed.drag(root);
  ed.draw();
  ed.begun();
  ed.check();
  root.dataset.ready = "yes";
})();
