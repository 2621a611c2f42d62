// The answer in a question's fields, and fields with an answer. The same fields are sent where no script runs.

const numbered = (form) => [...form.querySelectorAll("[name^=answer-]")].sort((one, other) => place(one) - place(other));
const place = (field) => Number(field.name.slice("answer-".length));
const boxes = (form) => [...form.querySelectorAll("input[name=answer][type=radio], input[name=answer][type=checkbox]")];

export const equal = (one, other) => JSON.stringify(trimmed(one)) === JSON.stringify(trimmed(other));
const trimmed = (answer) => (answer.some(Boolean) ? answer : []);

// What the page brought, whatever was changed in it since.
export const brought = (form) => {
  const copy = form.cloneNode(true);
  copy.reset();
  return collect(copy);
};

// Half a number, or one that can't be.
export const isUnfinished = (form) => Boolean(form?.querySelector("input:invalid"));

export const collect = (form) => {
  const list = form.querySelector("[data-order]");
  if (list) return "touched" in list.dataset ? [...list.children].map((entry) => entry.dataset.key) : byPlace(list);
  const parts = numbered(form);
  const values = parts.map((field) => field.value.trim());
  if (form.querySelector("[data-picture]") && !values.every(Boolean)) return []; // half a place is none
  if (parts.length) return trimmed(values);
  const chosen = boxes(form);
  if (chosen.length) return chosen.filter((box) => box.checked).map((box) => box.value);
  return [...form.querySelectorAll("[name=answer]")].map((field) => field.value).filter(Boolean);
};

// As the centre reads the places that were typed: entries without one come last.
const byPlace = (list) => {
  const entries = [...list.children].map((entry) => ({ key: entry.dataset.key, place: entry.querySelector("input").value }));
  if (!entries.some((entry) => entry.place)) return [];
  return entries.sort((one, other) => (one.place || 999) - (other.place || 999)).map((entry) => entry.key);
};

export const fill = (form, answer) => {
  const list = form.querySelector("[data-order]");
  if (list) return order(list, answer);
  const parts = numbered(form), chosen = boxes(form);
  if (parts.length) parts.forEach((field, index) => (field.value = answer[index] ?? ""));
  else if (chosen.length) chosen.forEach((box) => (box.checked = answer.includes(box.value)));
  else form.querySelectorAll("[name=answer]").forEach((field) => (field.value = answer.join("\n")));
  form.dispatchEvent(new CustomEvent("filled"));
};

const order = (list, answer) => {
  if (answer.length) list.dataset.touched = "";
  else delete list.dataset.touched;
  for (const key of answer) list.append([...list.children].find((entry) => entry.dataset.key === key));
  [...list.children].forEach((entry, index) => (entry.querySelector("input").value = answer.length ? index + 1 : ""));
};
