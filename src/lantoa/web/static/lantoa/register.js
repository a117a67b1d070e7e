// Dropping files: each is sent by itself, one after the other so that they come in their order; one that is refused stops
// no other
const drop = document.querySelector("[data-drop]");
const told = document.getElementById("dang-gui");
const token = () => document.querySelector("meta[name=csrf]").content;
const waiting = [];
let sending = 0;
let sent = 0;

const say = (name, words, look) => {
  const line = document.createElement("li");
  line.className = "rg-file";
  const mark = document.createElement("span");
  mark.className = `lt-state ${look}`;
  mark.textContent = look === "is-late" ? "✕" : "…";
  const text = document.createElement("span");
  text.textContent = `${name}: ${words}`;
  line.append(mark, text);
  told.prepend(line);
  return line;
};
// A file that was taken is told as it stands now, not as it stood when it came
const tell = () => told?.querySelectorAll("[data-arrival]").forEach((line) => {
  const row = document.querySelector(`#vb-${line.dataset.arrival}:not([data-busy])`);
  const state = row?.querySelector(".rg-state .lt-state");
  if (!state) return;
  const name = row.querySelector("[data-panel]").cloneNode(false);
  name.textContent = line.dataset.name;
  line.replaceChildren(state.cloneNode(true), name);
  htmx.process(line);
});
document.addEventListener("htmx:afterSettle", tell);
document.addEventListener("htmx:oobAfterSwap", tell);
// A paper on a page of its own has no list beside it
const refresh = () => document.getElementById("so") && htmx.ajax("GET", location.href, { target: "#so", select: "#so", swap: "outerHTML" });
const send = ({ file, line, bar, tries }) => {
  const form = new FormData();
  form.append("files", file, file.name);
  form.append("office", drop.elements.office.value);
  const request = new XMLHttpRequest();
  request.open("POST", drop.action);
  request.setRequestHeader("X-CSRFToken", token());
  request.setRequestHeader("X-Drop", "1");
  request.upload.onprogress = (event) => { if (event.lengthComputable) bar.value = event.loaded / event.total; };
  request.onload = () => {
    sending -= 1;
    if (request.status === 200) {
      const made = document.createElement("template");
      made.innerHTML = request.responseText;
      line.replaceWith(made.content);
      sent += 1;
    } else fail(line, file);
    next();
  };
  request.onerror = () => {
    sending -= 1;
    // The server knows the bytes again: nothing is taken twice
    if (tries < 3) setTimeout(() => { waiting.unshift({ file, line, bar, tries: tries + 1 }); next(); }, 1500 * tries);
    else { fail(line, file); next(); }
  };
  request.send(form);
};
const fail = (line, file) => line.replaceWith(say(file.name, drop.dataset.broken, "is-late"));
const next = () => {
  if (!sending && waiting.length) { sending += 1; send(waiting.shift()); }
  if (!sending && !waiting.length && sent) { sent = 0; refresh(); }
};
const take = (files) => {
  [...files].forEach((file, index) => {
    if (index >= Number(drop.dataset.most)) say(file.name, drop.dataset.tooMany, "is-late");
    else if (file.size > Number(drop.dataset.heaviest)) say(file.name, drop.dataset.tooHeavy, "is-late");
    else {
      const line = say(file.name, drop.dataset.sending, "is-doing");
      const bar = document.createElement("progress");
      bar.max = 1;
      bar.value = 0;
      bar.setAttribute("aria-label", file.name);
      line.append(bar);
      waiting.push({ file, line, bar, tries: 1 });
    }
  });
  next();
};
if (drop) {
  const input = drop.querySelector("input[type=file]");
  drop.querySelector("[data-send-files]").hidden = true;
  drop.classList.add("is-lively");
  input.addEventListener("change", () => { take(input.files); input.value = ""; });
  drop.addEventListener("submit", (event) => { event.preventDefault(); take(input.files); input.value = ""; });
  const carries = (event) => event.dataTransfer?.types.includes("Files");
  document.addEventListener("dragover", (event) => { if (carries(event)) { event.preventDefault(); drop.classList.add("is-over"); } });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) drop.classList.remove("is-over"); });
  document.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    drop.classList.remove("is-over");
    take(event.dataTransfer.files);
  });
}

// One paper beside the list; on a small screen it is a page of its own
const aside = document.getElementById("ben-canh");
let opener = null;
// Back closes the paper, as it would a page; an address that is opened afresh shows the list alone
if (aside && history.state?.paper) history.replaceState(null, "");
const changed = (field) => {
  if (field.type === "hidden" || field.type === "submit" || field.type === "button") return false;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.options) return [...field.options].some((one) => one.selected !== one.defaultSelected) && !untouched(field);
  return field.value !== field.defaultValue;
};
// Where no choice is marked, a browser shows the first
const untouched = (field) => ![...field.options].some((one) => one.defaultSelected) && field.selectedIndex === 0;
const unsaved = () => aside?.classList.contains("is-open") && [...aside.querySelectorAll("input, textarea, select")].some(changed);
const leaves = () => !unsaved() || window.confirm(aside.dataset.unsaved);
window.addEventListener("beforeunload", (event) => { if (unsaved()) event.preventDefault(); });
document.addEventListener("numbered", () => refresh());
const opened = () => aside?.classList.contains("is-open");
const shut = () => {
  aside.classList.remove("is-open");
  aside.replaceChildren();
  opener?.isConnected && opener.focus();
};
const close = () => {
  if (!opened() || !leaves()) return;
  shut();
  if (history.state?.paper) history.back();
};
window.addEventListener("popstate", (event) => {
  if (event.state?.paper) htmx.ajax("GET", event.state.paper, { target: "#ben-canh", swap: "innerHTML" });
  else if (opened() && leaves()) shut();
  else if (opened()) history.pushState({ paper: opener.href }, "");
});
document.addEventListener("htmx:beforeRequest", (event) => {
  const link = event.detail.elt;
  if (!link.matches?.("[data-panel]")) return;
  if (!leaves()) { event.preventDefault(); return; }
  if (window.innerWidth < 992) { event.preventDefault(); location.assign(link.href); }
  opener = link;
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (aside && aside.contains(event.detail.target)) {
    if (opener && history.state?.paper !== opener.href) history[opened() ? "replaceState" : "pushState"]({ paper: opener.href }, "");
    aside.classList.add("is-open");
    aside.querySelector("#van-ban-ten")?.focus({ preventScroll: true });
  }
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-close-panel]")) close();
  const place = event.target.closest("[data-place]");
  if (place) document.querySelector(`#van-ban [data-field="${place.dataset.place}"] :is(input, textarea)`)?.focus();
});
document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });

// A field and the place it was read from light up together
const light = (name, on) => {
  document.querySelectorAll(`#van-ban [data-place="${name}"], #van-ban [data-field="${name}"]`).forEach((part) => part.classList.toggle("is-lit", on));
};
const nameOf = (target) => {
  const part = target.closest?.("#van-ban [data-field], #van-ban [data-place]");
  return part && (part.dataset.field || part.dataset.place);
};
for (const [begin, end] of [["focusin", "focusout"], ["mouseover", "mouseout"]]) {
  document.addEventListener(begin, (event) => {
    const name = nameOf(event.target);
    if (!name) return;
    light(name, true);
    if (begin === "focusin") document.querySelector(`#van-ban [data-place="${name}"]`)?.scrollIntoView({ block: "nearest" });
  });
  document.addEventListener(end, (event) => { const name = nameOf(event.target); if (name) light(name, false); });
}
