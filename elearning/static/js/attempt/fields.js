// What is answered in a form: read as pairs of name and value, and written back.

const ANSWER = /^(choice|choices|text|(pairs|order)\.\d+)$/;

export function readFields(form) {
  return [...new FormData(form)].filter(([name]) => ANSWER.test(name));
}

export function isBlank(fields) {
  return fields.every(([, value]) => value.trim() === "");
}

export function listControls(form) {
  return [...form.elements].filter((control) => ANSWER.test(control.name));
}

export function writeFields(form, fields) {
  for (const control of listControls(form)) {
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control.matches("[type=radio], [type=checkbox]")) {
      control.checked = values.includes(control.value);
    } else {
      control.value = values[0] ?? "";
    }
  }
}

// Whether a control says something else than the page that the server sent.
export function isChanged(control) {
  if (control.options) return [...control.options].some((one) => one.selected && one.index > 0 && !one.defaultSelected);
  if (control.type === "radio" || control.type === "checkbox") return control.checked !== control.defaultChecked;
  return control.name === "text" && control.value !== control.defaultValue;
}
