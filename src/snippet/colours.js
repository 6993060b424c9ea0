// Colours are typed, or picked; where neither was done, the default is shown.

const brush = new OffscreenCanvas(1, 1).getContext("2d");

/** A colour of any form as the picker takes it, or nothing. */
function picked(colour) {
  if (!CSS.supports("color", colour)) return;
  brush.fillStyle = colour;
  return /^#\w{6}$/.test(brush.fillStyle) ? brush.fillStyle : undefined;
}

const field = (form, name) => form.elements[`look-${name}`];

/** The pickers show what the fields say. */
export function showColours(form) {
  for (const picker of form.querySelectorAll("[data-pick]")) {
    const { value, dataset } = field(form, picker.dataset.pick);
    picker.value = picked(value.trim()) ?? dataset.default;
  }
  for (const button of form.querySelectorAll("[data-clear]")) {
    button.hidden = !field(form, button.dataset.clear).value;
  }
}

/** The fields say what was picked, or nothing again. */
export function followPickers(form, then) {
  // Before the form hears of it.
  form.addEventListener(
    "input",
    ({ target }) => {
      if (target.dataset.pick) field(form, target.dataset.pick).value = target.value;
    },
    { capture: true },
  );
  form.addEventListener("click", ({ target }) => {
    const name = target.closest("[data-clear]")?.dataset.clear;
    if (!name) return;
    field(form, name).value = "";
    then();
    field(form, name).focus();
  });
}
