// What came of the choices: problems beside their fields and in a list, or lines to copy and a file to download.

import { make } from "./make.js";
import { words } from "./words.js";

const find = (id) => document.getElementById(id);

/** Says that the page is not whole, with a button that tries again; or no longer. */
export function showBroken(message, again) {
  const room = find("broken");
  if (!message) return room.replaceChildren();
  find("waiting").hidden = true;
  const button = make("button", { type: "button", onclick: again }, words().again);
  room.replaceChildren(make("p", {}, message), button);
}

export function showProblems(problems) {
  for (const control of document.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    describe(control, described(control).slice(1));
  }
  for (const told of document.querySelectorAll(".problem")) told.remove();
  const list = problems.map(({ field, message }) => {
    const control = tell(field, message);
    return make("li", {}, control ? make("a", { href: `#${control.id}` }, message) : message);
  });
  find("problems").replaceChildren(
    ...(list.length ? [make("p", { className: "trouble" }, words().wrong), make("ul", { className: "issues" }, ...list)] : []),
  );
}

/** The ids of what describes a control; its problem is the first. */
const described = (control) => (control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);

function describe(control, ids) {
  if (ids.length) control.setAttribute("aria-describedby", ids.join(" "));
  else control.removeAttribute("aria-describedby");
}

/** Says a problem beside its field, and gives what the field is filled in by. */
function tell(field, message) {
  const room = field && document.querySelector(`[data-field="${field}"]`);
  if (!room) return;
  const told = make("p", { className: "problem", id: `problem-${field}` }, message);
  room.append(told);
  const controls = [...room.querySelectorAll("input:not([type=color]), select")];
  for (const control of controls) {
    control.ariaInvalid = "true";
    describe(control, [told.id, ...described(control)]);
  }
  // What is folded away could not be gone to.
  for (let around = room.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  return controls.find(({ checked, type }) => type !== "radio" || checked) ?? controls[0];
}

export function showMade({ problems, snippet, file, presets }, { form, source }, own) {
  find("made").hidden = problems.length > 0;
  find("presets").replaceChildren(...presets.map((preset) => make("li", {}, preset)));
  find("drop-presets").hidden = !find("filters").value;
  if (problems.length) return;
  find("snippet").value = snippet ?? "";
  find("file-name").textContent = file ?? "";
  const place = own && source !== "inside" && ["element", "div", "frame"].includes(form);
  find("place").textContent = place ? words().place(source) : "";
}
