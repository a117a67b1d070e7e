// A paragraph is pulled by its grip to another place: mouse, pen or finger. A press without a pull opens its menu.
(() => {
  const ed = (window.ed = window.ed || {});
  const FAR = 5, EDGE = 70;
  let pulled = null;
  const line = () => document.getElementById("ed-drop");

  function placeOf(y) {  // the row the paragraph would stand before; null: at the end
    const rows = [...pulled.list.children];
    return rows.find((row) => { const box = row.querySelector(".ed-line").getBoundingClientRect(); return y < box.top + box.height / 2; }) || null;
  }
  function show(before) {
    const list = pulled.list.getBoundingClientRect(), drop = line();
    const y = before ? before.getBoundingClientRect().top : pulled.list.lastElementChild.querySelector(".ed-line").getBoundingClientRect().bottom;
    drop.hidden = false;
    drop.style.setProperty("top", `${y - 1}px`);
    drop.style.setProperty("left", `${list.left}px`);
    drop.style.setProperty("width", `${pulled.row.querySelector(".ed-line").getBoundingClientRect().width}px`);
  }
  function move(event) {
    if (!pulled || event.pointerId !== pulled.pointer) return;
    if (!pulled.moving && Math.hypot(event.clientX - pulled.x, event.clientY - pulled.y) < FAR) return;
    if (!pulled.moving) { pulled.moving = true; pulled.rows.forEach((row) => row.classList.add("is-pulled")); document.getElementById("ed").classList.add("is-pulling"); }
    event.preventDefault();
    if (event.clientY < 110 + EDGE) scrollBy(0, -14);
    else if (event.clientY > innerHeight - EDGE) scrollBy(0, 14);
    pulled.before = placeOf(event.clientY);
    show(pulled.before);
  }
  function done(event, drop) {
    if (!pulled || (event.pointerId !== undefined && event.pointerId !== pulled.pointer)) return;
    const { id, moving, before, grip, rows } = pulled;
    pulled = null;
    line().hidden = true;
    rows.forEach((row) => row.classList.remove("is-pulled"));
    document.getElementById("ed").classList.remove("is-pulling");
    if (!moving) { if (drop) ed.openMenu(grip); return; }
    if (drop) ed.apply(ed.moveTo(ed.state.paper, id, before ? before.dataset.id : null), { caret: { id, offset: 0 } });
  }
  ed.drag = (root) => {
    root.addEventListener("pointerdown", (event) => {
      const grip = event.target.closest(".ed-grip");
      if (!grip || event.button) return;
      event.preventDefault();
      const row = grip.closest(".ed-row"), { blocks, at } = ed.find(ed.state.paper, row.dataset.id);
      const rows = blocks.slice(at, ed.reach(blocks, at)).map((block) => ed.rows.get(block.id));
      pulled = { id: row.dataset.id, row, rows, grip, list: row.parentElement, pointer: event.pointerId, x: event.clientX, y: event.clientY, moving: false, before: row };
      grip.setPointerCapture(event.pointerId);
    });
    root.addEventListener("pointermove", move);
    root.addEventListener("pointerup", (event) => done(event, true));
    root.addEventListener("pointercancel", (event) => done(event, false));
    addEventListener("keydown", (event) => { if (event.key === "Escape" && pulled) { event.preventDefault(); done({}, false); } });
  };
})();
