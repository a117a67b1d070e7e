// Small things every page shares. Pages work without it; with it they are quicker.
document.addEventListener("click", (event) => {
  const dismiss = event.target.closest("[data-dismiss]");
  if (dismiss) dismiss.closest(dismiss.dataset.dismiss)?.remove();
  // Back to the form as it was left; the link's own address is for browsers without script
  if (event.target.closest("[data-back]") && history.length > 1) {
    event.preventDefault();
    history.back();
  }
  document.querySelectorAll("[data-keys][open]").forEach((keys) => {
    if (!keys.contains(event.target)) keys.removeAttribute("open");
  });
});
// What went well is said for a while; what did not stays until it is closed. Nothing goes while somebody is on it
const fleeting = new WeakSet();
const fade = (note) => setTimeout(() => (note.matches(":hover, :focus-within") ? fade(note) : note.remove()), 6000);
const passing = () => document.querySelectorAll(".lt-messages .alert-success").forEach((note) => {
  if (!fleeting.has(note)) { fleeting.add(note); fade(note); }
});
document.addEventListener("htmx:load", passing);
passing();
// Back brings a page as the browser kept it: where something was written since (signing out too) it is asked for anew
addEventListener("pageshow", (event) => {
  const kept = event.persisted || performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  const written = Number(document.cookie.match(/(?:^|; )lantoa-written=(\d+)/)?.[1] || 0);
  if (kept && written > Number(document.querySelector("meta[name=made]").content)) location.reload();
});
// Confirmation only where the world changes: <form data-confirm="…">
document.addEventListener("submit", (event) => {
  const asks = event.submitter?.dataset.confirm || event.target.dataset.confirm;
  if (asks && !window.confirm(asks)) event.preventDefault();
});
// A file is chosen in the page's words, whatever language the browser speaks; the browser's own field lies unseen over them
const nameFiles = (input) => {
  const names = input.closest(".lt-file")?.querySelector("[data-none]");
  if (names) names.textContent = [...input.files].map((file) => file.name).join(", ") || names.dataset.none;
};
const dressFiles = () => document.querySelectorAll("input[type=file]").forEach((input) => {
  if (![...input.labels].some((label) => label.matches(".btn"))) {
    const face = document.getElementById("chon-tep").content.firstElementChild.cloneNode(true), held = document.activeElement === input;
    face.querySelector("label").htmlFor = input.id;
    input.before(face);
    face.append(input);
    if (held) input.focus();
  }
  nameFiles(input);
});
document.addEventListener("change", (event) => { if (event.target.matches("input[type=file]")) nameFiles(event.target); });
document.addEventListener("htmx:load", dressFiles);
addEventListener("pageshow", dressFiles);
// A password is shown while somebody wants to see it
document.querySelectorAll("[data-reveal]").forEach((button) => {
  const field = document.getElementById(button.dataset.reveal);
  const shows = (on) => { field.type = on ? "text" : "password"; button.setAttribute("aria-pressed", on); };
  button.hidden = false;
  button.addEventListener("click", () => { shows(field.type === "password"); field.focus(); });
  field.form.addEventListener("submit", () => shows(false));
});
// On a phone what a list may be narrowed by stands behind one button
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-fold]");
  if (button) button.setAttribute("aria-expanded", button.closest(".lt-fold").classList.toggle("is-open"));
});
// A choice that sends its form: <select data-send>
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-send]")) event.target.form.requestSubmit();
});
// The key that was meant: Caps Lock and a Vietnamese input method (aa → â, as → á, dd → đ) change the letter, not the wish
const MARKS = { "\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j", "\u0306": "w", "\u031b": "w" };
const keyOf = (event) => {
  let key = event.key;
  if ((key === "Process" || key === "Unidentified") && event.code.startsWith("Key")) key = event.code.slice(3);
  if ([...key].length > 1 || key.toLowerCase() === key.toUpperCase()) return key;
  const [letter, ...marks] = key.toLowerCase().normalize("NFD");
  const meant = letter === "đ" ? "d" : MARKS[marks.at(-1)] || letter;
  return event.shiftKey ? meant.toUpperCase() : meant;
};
// Escape closes the menu one stands in or has open, and goes back to what opened it; in a field it closes nothing around it
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || event.target.matches("input, textarea, select, [contenteditable]")) return;
  const open = event.target.closest("details.lt-menu[open]") || document.querySelector("details.lt-menu[open]");
  open?.removeAttribute("open");
  open?.querySelector("summary").focus();
});
// Keys: / search, j k rows, Enter open, ? the list of keys. Never while somebody types.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
  const rows = [...document.querySelectorAll("[data-row]")];
  const at = rows.findIndex((row) => row.classList.contains("is-current"));
  const go = (index) => {
    rows[at]?.classList.remove("is-current");
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    row?.classList.add("is-current");
    row?.querySelector("a, button")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  };
  const key = keyOf(event);
  if (key === "/") { event.preventDefault(); document.querySelector("[data-search]")?.focus(); }
  else if (key === "?") document.querySelector("[data-keys]")?.toggleAttribute("open");
  else if (rows.length && key === "j") go(at + 1);
  else if (rows.length && key === "k") go(at - 1);
});
// Requests of htmx carry the same token as forms; a refusal comes as a page and is shown where it belongs
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRFToken"] = document.querySelector("meta[name=csrf]").content;
});
document.addEventListener("htmx:beforeSwap", (event) => {
  if ([400, 403, 409, 422].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
