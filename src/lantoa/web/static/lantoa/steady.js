// What is reported where the network is poor, <form data-steady data-after="page that follows">: sent in the background, so
// that words and photos stay on the page when nothing arrives. Without script the form is sent as ever.
const place = (form, field) => `lantoa-${new URL(form.action).pathname}-${form.elements.version?.value}-${field.name}`;
const steady = (event) => event.target.closest?.("form[data-steady]");
document.querySelectorAll("form[data-steady] textarea").forEach((field) => {
  try { field.value ||= sessionStorage.getItem(place(field.form, field)) || ""; } catch { /* nothing is kept, then */ }
});
document.addEventListener("input", (event) => {
  if (!steady(event) || !event.target.matches("textarea")) return;
  try { sessionStorage.setItem(place(event.target.form, event.target), event.target.value); } catch { /* as above */ }
});
const lost = document.getElementById("mat-mang");
const busy = (form, on) => {
  form.querySelectorAll("button").forEach((button) => { button.disabled = on; });
  form.querySelector("[data-sending]")?.remove();
  if (on) form.append(lost.content.querySelector("[data-sending]").cloneNode(true));
};
document.addEventListener("submit", async (event) => {
  const form = steady(event);
  if (!form || event.defaultPrevented) return;
  event.preventDefault();
  form.querySelector("[data-lost]")?.remove();
  const action = event.submitter?.hasAttribute("formaction") ? event.submitter.formAction : form.action;
  const body = new FormData(form);
  busy(form, true);
  try {
    const answer = await fetch(action, { method: "POST", body, redirect: "manual" });
    if (answer.type === "opaqueredirect") { location.assign(form.dataset.after); return; }
    // It was refused and nothing was written: sent again as ever, the answer is a page that says why
    form.action = action;
    form.submit();
  } catch {
    busy(form, false);
    form.append(lost.content.querySelector("[data-lost]").cloneNode(true));
  }
});
