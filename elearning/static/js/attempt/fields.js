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
