// Saving by itself, two people at once, and what happens without a network: nothing written is ever lost.
(() => {
  const ed = (window.ed = window.ed || {});
  const WAIT = 1500, AGAIN = 5000, ORPHAN = 15000, PATIENCE = 4000;
  let timer, running = null;
  const told = () => document.querySelector("#ed-saved");
  const token = () => document.querySelector("meta[name=csrf]").content;

  const send = (address, data, options) => fetch(ed.begin.home + address, {
    credentials: "same-origin", method: data === undefined ? "GET" : "POST", ...(data === undefined ? {} : { body: JSON.stringify(data) }), ...options,
    headers: { Accept: "application/json", "Content-Type": "application/json", "X-CSRFToken": token() },
  });
  async function renew() {  // somebody who signed in again has another token
    const page = await fetch(ed.begin.home, { credentials: "same-origin" });
    if (page.redirected || !page.ok) return false;
    document.querySelector("meta[name=csrf]").content = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("meta[name=csrf]").content;
    return true;
  }
  ed.ask = async (address, data, options = {}) => {
    let answer = await send(address, data, options), said = await answer.json().catch(() => ({}));
    if (answer.status === 403 && !said.code && !options.keepalive && await renew()) { answer = await send(address, data, options); said = await answer.json().catch(() => ({})); }
    if (answer.ok && !answer.redirected) return said;
    const refused = Boolean(said.code) || (answer.status >= 400 && answer.status < 500 && answer.status !== 403);
    throw Object.assign(new Error(said.problem || (refused ? ed.said.not_taken : "")), { refused, signedOut: answer.redirected || answer.status === 403 });
  };
  let quiet;
  ed.say = (words, problem) => {
    const note = document.querySelector("#ed-note");
    note.textContent = words;
    note.classList.toggle("is-problem", Boolean(problem));
    note.hidden = !words;
    clearTimeout(quiet);
    if (!problem) quiet = setTimeout(() => { note.hidden = true; }, 4000);
  };
  ed.sayWhy = (problem) => ed.say(problem.message || ed.said.offline, true);
  const show = (words, name) => { const node = told(); node.textContent = words; node.dataset.now = name; };
  const dirty = () => ed.state.paper !== ed.state.saved.paper;
  ed.dirty = dirty;

  // ---- kept in this machine until it is saved; each window keeps its own
  const mine = sessionStorage.getItem("lt-window") || ed.newId();
  sessionStorage.setItem("lt-window", mine);
  const prefix = () => `lt-draft-${ed.begin.me}-${ed.begin.home}-`;
  let left = false;  // the page is being closed: whichever opens next takes the words over
  function keep() {
    try {
      if (dirty()) localStorage.setItem(prefix() + mine, JSON.stringify({ version: ed.state.saved.version, paper: ed.state.paper, at: Date.now(), left }));
      else localStorage.removeItem(prefix() + mine);
    } catch { /* the store is full or forbidden: the page itself still holds the words */ }
  }
  function kept() {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(prefix()))) {
      let held = null;
      try { held = JSON.parse(localStorage.getItem(key)); } catch { /* not ours */ }
      if (held?.paper?.schema !== "lantoa.paper/1" || (key !== prefix() + mine && !held.left && Date.now() - held.at < ORPHAN)) continue;
      localStorage.removeItem(key);
      return held;
    }
    return null;
  }

  // ---- what the server answered becomes the ground; what was written meanwhile stays on top
  const squash = (value) => (typeof value === "string" ? value.replace(/\s+/g, " ").trim() : value);
  function near(paper, sent) {  // the server trims lines; what differs by that alone stays as it was written, and keeps its identity
    const known = new Map(ed.lists(sent).flatMap((list) => list.blocks.map((block) => [block.id, block])));
    const parts = (blocks) => blocks.map((block) => (ed.same(block, known.get(block.id)) ? known.get(block.id) : block));
    const adopted = { ...paper, blocks: parts(paper.blocks), annexes: paper.annexes.map((annex) => ({ ...annex, blocks: parts(annex.blocks) })) };
    for (const field of Object.keys(adopted)) if (field in sent && (ed.same(adopted[field], sent[field]) || squash(sent[field]) === adopted[field])) adopted[field] = sent[field];
    return adopted;
  }
  ed.adopt = (answer, sent) => {
    const { state } = ed, ground = answer.paper ? near(answer.paper, sent) : sent;
    const before = ed.where();
    const here = ed.rebase(sent, state.paper, ground);
    const conflicts = [...(answer.conflicts || []).map(({ where }) => ({ where, mine: ed.partOf(sent, where) })), ...here.conflicts];
    state.saved = { version: answer.version, paper: ground };
    state.paper = ed.same(here.paper, ground) ? ground : here.paper;
    if (ground !== sent) {  // going back must not take away what somebody else wrote
      const carry = (step) => ({ ...step, paper: ed.rebase(sent, step.paper, ground).paper });
      state.undo = state.undo.map(carry);
      state.redo = state.redo.map(carry);
    }
    state.conflicts = [...state.conflicts.filter((old) => !conflicts.some((one) => one.where === old.where)), ...conflicts];
    ed.stateNow(answer);
    ed.draw();
    ed.drawConflicts();
    ed.drawMargins();
    ed.back(before);
  };

  async function once(autosave) {
    const { state } = ed, sent = state.paper;
    show(ed.said.saving, "saving");
    let answer;
    try {
      answer = await ed.ask("luu", { base: state.saved.version, paper: sent, autosave });
    } catch (problem) {
      keep();
      if (problem.refused) { show(ed.said.unsaved, "refused"); ed.say(`${problem.message} ${ed.said.refused_kept}`, true); return false; }
      show(ed.said.unsaved, "offline");
      ed.say(problem.signedOut ? ed.said.signed_out : ed.said.offline, true);
      clearTimeout(timer);
      timer = setTimeout(() => { keep(); ed.save(true); }, AGAIN);
      return false;
    }
    ed.adopt(answer, sent);
    if (answer.conflicts.length) ed.say(ed.said.conflict, true);
    else if (answer.merged) ed.say(ed.said.merged);
    else if (document.querySelector("#ed-note").classList.contains("is-problem")) ed.say("");
    keep();
    show(dirty() ? ed.said.unsaved : ed.said.saved, dirty() ? "unsaved" : "saved");
    ed.check();
    return true;
  }
  ed.save = async (autosave = true, { pull = false } = {}) => {
    clearTimeout(timer);
    if (!ed.state.writes) return true;
    while (running) await running;
    if (!dirty() && !pull) { show(ed.said.saved, "saved"); return true; }
    running = once(autosave);
    try { return await running; } finally { running = null; if (dirty() && told().dataset.now === "unsaved") ed.soon(); }
  };
  ed.soon = () => {
    show(ed.said.unsaved, "unsaved");
    clearTimeout(timer);
    timer = setTimeout(() => { keep(); ed.save(true); }, WAIT);
  };
  addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { keep(); ed.save(true); } });
  addEventListener("pagehide", () => {
    left = true;
    keep();
    const body = { base: ed.state.saved.version, paper: ed.state.paper, autosave: true };
    // Browsers send at most 64 KiB after a page is gone; what is larger comes back from this machine's store
    if (dirty() && !running && new Blob([JSON.stringify(body)]).size < 60000) ed.ask("luu", body, { keepalive: true }).catch(() => undefined);
  });
  addEventListener("pageshow", () => { left = false; });
  addEventListener("online", () => ed.save(true));
  // The page behind a link shows the paper as it was saved: what is not yet goes first, unless it takes too long
  addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]"), elsewhere = link && link.origin === location.origin && link.pathname !== location.pathname;
    if (!elsewhere || link.target || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || !(dirty() || running)) return;
    event.preventDefault();
    await Promise.race([ed.save(true), new Promise((late) => { setTimeout(late, PATIENCE); })]);
    location.assign(link.href);
  });

  // ---- who else is here
  async function look() {
    const answer = await ed.ask("dang-soan", {}), others = document.querySelector("#ed-others");
    others.hidden = !answer.others.length;
    others.querySelector("span").textContent = answer.others.length ? `${answer.others.join(", ")} ${ed.said.also_here}` : "";
    ed.stateNow(answer);
    if (answer.version > ed.state.saved.version && !running) {
      if (ed.state.writes) await ed.save(true, { pull: true });
      else ed.say(ed.said.newer, true);
    }
    return answer.others.length > 0;
  }
  async function present() {
    const company = await look().catch(() => false);  // what fails is told where saving is
    setTimeout(present, company ? 4000 : 12000);
  }

  // ---- begin: what was not saved the last time comes back
  ed.begun = () => {
    const held = ed.state.writes ? kept() : null;
    setTimeout(present, 3000);
    addEventListener("focus", () => look().catch(() => undefined));
    show(ed.said.saved, "saved");
    if (!held) return;
    ed.state.saved = { version: held.version, paper: null };
    ed.state.paper = held.paper;
    ed.draw();
    ed.say(ed.said.kept);
    ed.save(true);
  };
})();
