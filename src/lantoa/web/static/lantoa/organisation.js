// Branches open and close; what stands in them is fetched once, by htmx
document.addEventListener("click", (event) => {
  const toggle = event.target.closest("button.og-toggle");
  if (toggle) toggle.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true"));
});
// A unit that was chosen moves up to those chosen; of one choice the last holds
document.addEventListener("change", (event) => {
  const pick = event.target.closest("[data-pick]");
  if (!pick || !event.target.closest(".og-choices")) return;
  const chosen = pick.querySelector("[data-chosen]");
  const label = event.target.closest("label");
  if (event.target.type === "radio") chosen.replaceChildren();
  if (![...chosen.querySelectorAll("input")].some((input) => input.value === event.target.value)) chosen.append(label);
  else label.remove();
  event.target.checked = true;
  pick.querySelector(".og-choices").replaceChildren();
  const search = pick.querySelector("input[type=search]");
  search.value = "";
  search.focus();
});
// Only the fields that the kind of reorganisation asks for
const shape = () => {
  const kind = document.querySelector("[data-shape]")?.value;
  if (!kind) return;
  for (const part of document.querySelectorAll("[data-for]"))
    part.classList.toggle("is-off", !part.dataset.for.split(" ").includes(kind));
};
document.addEventListener("change", (event) => event.target.matches("[data-shape]") && shape());
document.addEventListener("DOMContentLoaded", shape);
shape();
// Typing for a unit and pressing Enter must not send the form
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("[data-pick] input[type=search]")) event.preventDefault();
});
