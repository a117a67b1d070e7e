// What stands beside the words: findings of the check, remarks, conflicts. Words are underlined without touching them.
(() => {
  const ed = (window.ed = window.ed || {});
  const NAMES = ["error", "warning", "note", "found", "current", "remark"], READ = "read";  // to be read, though nothing is wrong
  const get = (id) => document.getElementById(id);

  // ---- underlines
  const spot = (words, { start, end, said }) => {  // where the words stand now: others may have been written before them
    if (words.slice(start, end) === said) return [start, end];
    const near = said ? words.indexOf(said, Math.max(0, start - 40)) : -1, any = near < 0 && said ? words.indexOf(said) : near;
    return any < 0 ? null : [any, any + said.length];
  };
  const hostOf = ({ block, row, column }) => ed.hostOf({ id: block, row, column });
  ed.marks = () => {
    if (!window.CSS?.highlights) return;
    const shown = Object.fromEntries(NAMES.map((name) => [name, new Highlight()]));
    const put = (name, host, place) => { if (host && place && place[1] > place[0]) shown[name].add(ed.rangeIn(host, ...place)); };
    for (const finding of ed.state.findings) { const host = finding.severity !== READ && hostOf(finding); if (host) put(finding.severity, host, spot(host.textContent, finding)); }
    for (const remark of ed.state.remarks) { const host = ed.wordsOf(remark.block), at = host && remark.quote ? host.textContent.indexOf(remark.quote) : -1; if (at >= 0) put("remark", host, [at, at + remark.quote.length]); }
    for (const hit of ed.state.hits) {
      const host = ed.hostOf(hit);
      if (host) shown[hit === ed.state.hit ? "current" : "found"].add(ed.rangeIn(host, hit.start, hit.end));
    }
    for (const name of NAMES) CSS.highlights.set(`ed-${name}`, shown[name]);
  };
  ed.notesOf = (id) => [
    ed.state.findings.flatMap((one, place) => (one.block === id ? [[place, one.code, one.message, one.fix?.replacement]] : [])),
    ed.state.remarks.filter((one) => one.block === id), ed.state.conflicts.filter((one) => one.where === id),
  ];

  // ---- the check
  const SHOWN = { error: "x-circle", warning: "exclamation-triangle", note: "info-circle", read: "eye" };
  // What a fix does, in whole words: «Sửa “hoá” thành “hóa”»; a paragraph that it empties is left out
  const drops = ({ replacement, places: [{ before, said, after }] }) => !replacement && said && !before && !after;
  const short = (words) => (words.length > 60 ? `${words.slice(0, 60)}…` : words);
  const told = (fix) => {
    const { replacement, places } = fix, [{ before, said, after }] = places, many = places.length > 1 ? ` (${places.length})` : "";
    if (drops(fix)) return ed.said.fix_drops + many;
    const left = /\S*$/.exec(before)[0], right = /^\S*/.exec(after)[0];
    return ed.said.fix_to.replace("{was}", () => short(left + said + right)).replace("{now}", () => short(left + replacement + right)) + many;
  };
  function findingNote(finding, at) {
    const note = ed.make("div", `ed-finding is-${finding.severity}`, { "data-finding": at });
    const top = note.appendChild(ed.make("button", "ed-finding-top", { type: "button", "data-do": "go-finding" }));
    top.append(ed.icon(SHOWN[finding.severity]), ` ${finding.message}`);
    if (finding.hint) note.append(ed.make("p", "ed-hint", { text: finding.hint }));
    if (finding.fix && ed.state.writes) note.append(ed.make("button", "btn btn-sm btn-outline-secondary", { type: "button", "data-do": "fix", text: told(finding.fix) }));
    return note;
  }
  // Why a paragraph is to be read stands beside it with its sources, if it has any
  const beside = ({ block, severity }, id) => block === id && (severity !== READ || !ed.find(ed.state.paper, id)?.block.sources.length);
  ed.findingNotes = (id) => ed.state.findings.map((finding, at) => (beside(finding, id) ? findingNote(finding, at) : null)).filter(Boolean);
  function drawFindings() {
    const { findings } = ed.state, of = (severity) => findings.filter((one) => one.severity === severity).length, errors = of("error"), reads = of(READ), notes = findings.length - errors - reads;
    const count = get("ed-count");
    count.textContent = "";
    count.append(ed.icon(errors ? "x-circle" : notes ? "exclamation-triangle" : "check-circle"), ` ${errors || notes ? `${errors} ${ed.said.errors}, ${notes} ${ed.said.notes}` : ed.said.clean}${reads ? ` · ${reads} ${ed.said.reads}` : ""}`);
    count.className = `btn btn-sm btn-outline-secondary ed-count ${errors ? "is-error" : notes ? "is-warning" : "is-clean"}`;
    const list = get("ed-findings").querySelector(".ed-findings-list");
    list.textContent = "";
    findings.forEach((finding, at) => list.append(findingNote(finding, at)));
    const all = document.querySelector('[data-do="fix-all"]');
    if (all) { const count = safe().flatMap(editsOf).length; [all.hidden, all.querySelector("[data-count]").textContent] = [!count, count]; }
    ed.drawMargins();
    ed.marks();
  }
  // Where somebody is among the findings: the place of the last one shown, and that one as long as it is found
  let at = -1, visited = null;
  function become(findings) {
    const same = (one) => visited && one?.block === visited.block && one.code === visited.code && one.said === visited.said;
    const place = same(findings[at]) ? at : findings.findIndex(same);
    at = place >= 0 ? place : Math.min(visited ? at - 1 : at, findings.length - 1);
    visited = place >= 0 ? findings[place] : null;
    ed.state.findings = findings;
    drawFindings();
  }
  const arrive = () => {  // an address that names a finding opens at it, once
    const asked = /^#(loi|doc)-(\d{1,4})$/.exec(location.hash);
    if (!asked) return;
    history.replaceState(null, "", location.pathname);
    if (Number(asked[2]) < ed.state.findings.length) ed.goFinding(Number(asked[2]), asked[1] === "doc");
  };
  let asking = false, again = false;
  ed.check = async () => {
    if (asking) { again = true; return; }
    asking = true;
    try {
      const { version, findings } = await ed.ask("kiem-tra");
      if (version === ed.state.saved.version) {
        const { paper } = ed.state.saved;
        become(findings.map((one) => ({ ...one, said: ed.textAt(paper, one)?.slice(one.start, one.end) || "" })));
        arrive();
        document.getElementById("ed").dataset.checked = version;
      }
    } catch { /* said where saving is; the next save asks again */ }
    asking = false;
    if (again) { again = false; ed.check(); }
  };
  // Whoever reads stands on the paragraph, where letters are keys; whoever mends stands in its words
  ed.goFinding = (to, reads = false) => {
    const { findings } = ed.state;
    if (!findings.length) return;
    at = (to + findings.length) % findings.length;
    visited = findings[at];
    const finding = visited, host = hostOf(finding), row = ed.rows.get(finding.block);
    if (row && reads) { row.tabIndex = -1; row.focus({ preventScroll: true }); row.scrollIntoView({ block: "center" }); }
    else if (host) { const place = spot(host.textContent, finding) || [0, 0]; ed.select(host, ...place); }
    else if (finding.block) row?.querySelector(".ed-cell")?.focus();
    else { get("ed-findings").open = true; get("ed-findings").querySelector(`[data-finding="${at}"] button`)?.focus(); }
    ed.say(`${at + 1}/${findings.length}: ${finding.message} ${finding.hint}`);
  };
  ed.nextFinding = (step, reads) => ed.goFinding(at < 0 && step < 0 ? ed.state.findings.length - 1 : at + step, reads);
  ed.mendHere = () => ed.goFinding(at);
  const editsOf = ({ fix }) => fix.places.flatMap(({ block, row, column, start, end, before, said, after }) => {  // those that stand there still
    const words = ed.textAt(ed.state.paper, { block, row, column }), now = words && spot(words, { start: start - before.length, end: end + after.length, said: before + said + after });
    return now ? [{ block, row, column, start: now[0] + before.length, end: now[1] - after.length, by: fix.replacement }] : [];
  });
  const mended = (paper, edits) => {  // the last first, so that places before it stay; of two over each other one
    const done = {};
    let count = 0, caret;
    for (const { start, end, by, ...place } of [...edits].sort((one, other) => other.start - one.start)) {
      const key = Object.values(place).join(" "), text = ed.textAt(paper, place);
      if (text === undefined || end > (done[key] ?? Infinity)) continue;  // another of them may have taken its paragraph away
      const left = text.slice(0, start) + by + text.slice(end), { block: id, ...cell } = place;
      if (left || ed.hasCell(place)) [paper, caret] = [ed.writeAt(paper, place, left), { id, ...cell, offset: start + by.length }];
      else ({ paper, caret } = ed.remove(paper, id));
      done[key] = start;
      count += 1;
    }
    return { paper, count, caret };
  };
  ed.fix = (which = visited ? at : -1) => {  // only one that was shown, or whose own button was pressed
    const finding = ed.state.findings[which], edits = finding?.fix && ed.state.writes ? editsOf(finding) : [];
    if (!edits.length) return false;
    const { paper, caret } = mended(ed.state.paper, edits);
    ed.apply(paper, { caret: document.activeElement.matches(".ed-row") ? null : caret });
    if (which <= at) at -= 1;
    if (finding === visited) visited = null;
    become(ed.state.findings.filter((one) => one !== finding));
    return true;
  };
  const safe = () => ed.state.findings.filter((one) => one.fix?.safe);
  ed.fixAll = () => {  // one step: taken back by one key
    const findings = safe(), { paper, count } = mended(ed.state.paper, ed.state.writes ? findings.flatMap(editsOf) : []);
    if (!count) return false;
    ed.apply(paper);
    [at, visited] = [-1, null];
    become(ed.state.findings.filter((one) => !findings.includes(one)));
    ed.say(`${count} ${ed.said.fixed}`);
    return true;
  };

  // ---- remarks
  ed.remarkNotes = (id) => ed.state.remarks.filter((one) => one.block === id).map((remark) => {
    const note = ed.make("div", "ed-remark", { "data-remark": remark.id });
    note.append(ed.make("p", "ed-remark-by", { text: `${remark.by} · ${remark.at}` }));
    if (remark.quote) note.append(ed.make("p", "ed-quote", { text: `«${remark.quote}»` }));
    if (remark.text) note.append(ed.make("p", "ed-remark-text", { text: remark.text }));
    if (remark.replacement !== null) { const to = note.appendChild(ed.make("p", "ed-remark-to", { text: remark.replacement ? `${ed.said.suggests}: ` : ed.said.removes })); if (remark.replacement) to.append(ed.make("ins", "", { text: remark.replacement })); }
    if (ed.begin.speaks) {
      const acts = note.appendChild(ed.make("p", "ed-acts"));
      if (remark.replacement !== null && ed.state.writes) acts.append(ed.make("button", "btn btn-sm btn-outline-primary", { type: "button", "data-do": "remark-accept", text: ed.said.accept }), " ");
      acts.append(ed.make("button", "btn btn-sm btn-outline-secondary", { type: "button", "data-do": "remark-resolve", text: ed.said.resolve }));
    }
    return note;
  });
  ed.heard = (answer, sent) => { ed.state.remarks = answer.remarks; ed.adopt(answer, sent); ed.drawMargins(); ed.marks(); };
  ed.settle = async (id, how) => {
    if (!(await ed.save(true))) return;
    const sent = ed.state.paper;
    try { ed.heard(await ed.ask(`gop-y/${id}/${how}`, {}), sent); ed.check(); } catch (problem) { ed.sayWhy(problem); }
  };
  let about = null;
  ed.openRemark = () => {
    const host = getSelection().anchorNode?.parentElement?.closest(".ed-words"), place = host && ed.selection(host);
    if (!place) { ed.say(ed.said.remark_where, true); return; }
    const chosen = place.start === place.end ? host.textContent : host.textContent.slice(place.start, place.end);  // nothing chosen: the whole paragraph
    about = { block: host.closest(".ed-row").dataset.id, quote: chosen.replaceAll("\u00a0", " ") };
    const form = get("ed-remark");
    form.reset();
    form.elements.replacement.value = about.quote;
    form.querySelector("[data-quote]").textContent = `«${about.quote}»`;
    form.hidden = false;
    form.elements.text.focus();
  };
  ed.sendRemark = async (form) => {
    const suggested = form.elements.replacement.value;
    if (!(await ed.save(true))) return;
    const sent = ed.state.paper, data = { ...about, text: form.elements.text.value };
    if (suggested !== about.quote) data.replacement = suggested;
    try { ed.heard(await ed.ask("gop-y", data), sent); form.hidden = true; ed.wordsOf(about.block)?.focus({ preventScroll: true }); } catch (problem) { ed.sayWhy(problem); }
  };

  // ---- two people changed the same: both versions, and a choice
  const said = (value) => {
    if (value === undefined || value === null) return ed.said.removed;
    if (typeof value !== "object") return String(value);
    if (Array.isArray(value)) return value.map((one) => (typeof one === "object" ? one.text : ed.find(ed.state.paper, one)?.block.text.slice(0, 60) || "")).filter(Boolean).join("\n");
    return value.title ?? (value.text || (value.rows || []).map((row) => row.join(" | ")).join("\n"));
  };
  function conflictNote(conflict) {
    const note = ed.make("div", "ed-conflict", { "data-where": conflict.where, role: "group", "aria-label": ed.said.conflict });
    note.append(ed.make("p", "ed-conflict-top", { text: `${ed.said.conflict}${ed.said[conflict.where] ? `: ${ed.said[conflict.where]}` : ""}` }));
    for (const [name, value] of [["theirs", ed.partOf(ed.state.paper, conflict.where)], ["mine", conflict.mine]]) { note.append(ed.make("p", "ed-conflict-who", { text: ed.said[name] }), ed.make("p", `ed-conflict-words is-${name}`, { text: said(value) })); }
    const acts = note.appendChild(ed.make("p", "ed-acts"));
    acts.append(ed.make("button", "btn btn-sm btn-outline-primary", { type: "button", "data-do": "use-mine", text: ed.said.use_mine }), " ", ed.make("button", "btn btn-sm btn-outline-secondary", { type: "button", "data-do": "keep-theirs", text: ed.said.keep_theirs }));
    return note;
  }
  ed.conflictNotes = (id) => ed.state.conflicts.filter((one) => one.where === id).map(conflictNote);
  ed.drawConflicts = () => {  // those that belong to no paragraph stand at the top
    const host = get("ed-conflicts");
    host.textContent = "";
    for (const conflict of ed.state.conflicts) if (!ed.rows.has(conflict.where)) host.append(conflictNote(conflict));
  };
  ed.settleConflict = (where, useMine) => {
    const { state } = ed, conflict = state.conflicts.find((one) => one.where === where);
    state.conflicts = state.conflicts.filter((one) => one !== conflict);
    let paper = state.paper;
    if (useMine) {
      const { mine } = conflict;
      if (where === "order") paper = { ...paper, blocks: [...paper.blocks].sort((one, other) => (mine.indexOf(one.id) + 1 || 1e6) - (mine.indexOf(other.id) + 1 || 1e6)) };
      else if (where in paper) paper = { ...paper, [where]: mine };
      else if (paper.annexes.some((annex) => annex.id === where)) paper = { ...paper, annexes: paper.annexes.flatMap((annex) => (annex.id !== where ? [annex] : mine === undefined ? [] : [typeof mine === "string" ? { ...annex, title: mine } : mine])) };
      else if (mine === undefined) paper = ed.remove(paper, where).paper;
      else paper = ed.find(paper, where) ? ed.change(paper, where, mine) : { ...paper, blocks: [...paper.blocks, mine] };
    }
    ed.apply(paper, {});
    ed.drawConflicts();
    ed.drawMargins();
    ed.say("");
  };
})();
