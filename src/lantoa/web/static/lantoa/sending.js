// Whom a paper was sent to: a line's box ticks those it was not sent to yet, and the button says how many are ticked
const panel = document.querySelector("#giao-nhan");
const boxes = (within) => [...within.querySelectorAll("input[name=to]:not([data-line])")];
const unsent = (line) => boxes(line.parentElement).filter((one) => line.value.split(" ").includes(one.value));
const told = () => {
  const shown = panel.querySelector("[data-chosen]");
  if (!shown) return;
  panel.querySelectorAll("[data-line]").forEach((line) => {
    line.checked = unsent(line).every((one) => one.checked);
    line.indeterminate = !line.checked && boxes(line.parentElement).some((one) => one.checked);
    line.removeAttribute("name");  // each of its boxes speaks for itself
  });
  shown.textContent = boxes(panel).filter((one) => one.checked).length || "";
};
panel?.addEventListener("change", ({ target }) => {
  if (target.matches("[data-line]")) {
    boxes(target.parentElement).forEach((one) => { one.checked = false; });
    unsent(target).forEach((one) => { one.checked = target.checked; });
  }
  told();
});
if (panel) { told(); addEventListener("pageshow", told); }
