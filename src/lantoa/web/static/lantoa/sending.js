// Whom a paper was sent to: a line's box ticks all it stands for, and the button says how many are ticked
const panel = document.querySelector("#giao-nhan");
const boxes = (within) => [...within.querySelectorAll("input[name=to]:not([data-line])")];
const told = () => {
  const shown = panel.querySelector("[data-chosen]");
  if (!shown) return;
  panel.querySelectorAll("[data-line]").forEach((line) => {
    const own = boxes(line.parentElement), ticked = own.filter((one) => one.checked);
    line.checked = own.length > 0 && ticked.length === own.length;
    line.indeterminate = ticked.length > 0 && !line.checked;
    line.removeAttribute("name");  // each of its boxes speaks for itself
  });
  shown.textContent = boxes(panel).filter((one) => one.checked).length || "";
};
panel?.addEventListener("change", ({ target }) => {
  if (target.matches("[data-line]")) {
    const open = new Set(target.value.split(" "));
    boxes(target.parentElement).forEach((one) => { one.checked = target.checked && open.has(one.value); });
  }
  told();
});
if (panel) { told(); addEventListener("pageshow", told); }
