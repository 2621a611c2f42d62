// Buttons, keys and dragging on top of the plain fields. Each widget changes the fields and says so by a change event.

import { element, say } from "./view.js";

export const enhance = (form, words) => {
  const list = form.querySelector("[data-order]"), targets = form.querySelector("[data-targets]");
  const picture = form.querySelector("[data-picture]"), copied = form.querySelector("[data-copied]");
  if (list) sortable(list, words);
  if (targets) droppable(form, targets, words);
  if (picture) pointable(form, picture, words);
  if (copied) uncopied(form, copied);
};

const changed = (field) => field.dispatchEvent(new Event("change", { bubbles: true }));

// Dragging by pointer: mouse, pen and finger alike. `over` is told each place, `dropped` the last one. The document
// listens: an element that is moved within it loses its pointer.
const draggable = (handle, over, dropped) => {
  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.target.closest("button, input, select") || handle.closest("fieldset").disabled) return;
    event.preventDefault();
    handle.classList.add("dragged");
    const move = (next) => over(document.elementFromPoint(next.clientX, next.clientY), next);
    const end = (last) => {
      handle.classList.remove("dragged");
      document.removeEventListener("pointermove", move);
      for (const name of ["pointerup", "pointercancel"]) document.removeEventListener(name, end);
      if (last.type === "pointerup") dropped(document.elementFromPoint(last.clientX, last.clientY));
    };
    document.addEventListener("pointermove", move);
    for (const name of ["pointerup", "pointercancel"]) document.addEventListener(name, end);
  });
};

const sortable = (list, words) => {
  const entries = () => [...list.children];
  const keep = () => {
    list.dataset.touched = "";
    entries().forEach((entry, index) => (entry.querySelector("input").value = index + 1));
    changed(list);
  };
  const move = (entry, step) => {
    const place = entries().indexOf(entry) + step, text = entry.querySelector(".entry").textContent;
    if (place < 0 || place >= list.children.length) return;
    step < 0 ? list.insertBefore(entry, entry.previousElementSibling) : list.insertBefore(entry.nextElementSibling, entry);
    keep();
    say(words.placed.replace("%(entry)s", text).replace("%(place)s", place + 1));
  };
  const button = (entry, step, sign, name) => {
    const label = name.replace("%(entry)s", entry.querySelector(".entry").textContent);
    const made = element("button", { type: "button", className: "step", textContent: sign, ariaLabel: label });
    made.addEventListener("click", () => (move(entry, step), made.focus()));
    return made;
  };
  for (const entry of entries()) {
    if (entry.querySelector("button")) continue;
    entry.querySelector("input").hidden = true;
    entry.append(element("span", { className: "steps-of" }, button(entry, -1, "↑", words.up), button(entry, 1, "↓", words.down)));
    draggable(
      entry,
      (under, event) => {
        const other = under?.closest("li");
        if (!other || other.parentElement !== list || other === entry) return;
        const { top, height } = other.getBoundingClientRect();
        list.insertBefore(entry, event.clientY < top + height / 2 ? other : other.nextElementSibling);
      },
      keep,
    );
  }
  list.classList.add("sortable");
  document.getElementById("ordering").textContent = words.ordering;
};

// Entries that can be dragged into what they belong to; the lists beside them say the same, and are what is sent.
const droppable = (form, targets, words) => {
  const rows = [...targets.children], first = rows[0]?.querySelector("select");
  if (!first || form.querySelector(".drops")) return;
  const boxes = [...first.options].slice(1).map((option) => {
    const box = element("div", { className: "drop" }, element("p", { className: "drop-name", textContent: option.textContent }), element("ul", { className: "plain chips" }));
    box.dataset.key = option.value;
    return box;
  });
  const home = element("ul", { className: "plain chips drop home" });
  const area = element("div", { className: "drops", ariaHidden: "true" }, home, ...boxes);
  const chips = rows.map((row) => {
    const chip = element("li", { className: "chip", textContent: row.querySelector("label").textContent }), select = row.querySelector("select");
    draggable(chip, () => {}, (under) => {
      const box = under?.closest(".drop");
      if (!box || !area.contains(box)) return;
      select.value = box.dataset.key ?? "";
      changed(select);
    });
    return [chip, select];
  });
  const layOut = () => {
    for (const [chip, select] of chips) (boxes.find((box) => box.dataset.key === select.value)?.querySelector("ul") ?? home).append(chip);
  };
  form.addEventListener("change", layOut);
  form.addEventListener("filled", layOut);
  layOut();
  targets.after(element("p", { className: "hint", textContent: words.dragging, ariaHidden: "true" }), area);
};

const pointable = (form, picture, words) => {
  const [across, down] = ["answer-0", "answer-1"].map((name) => form.elements[name]);
  if (picture.querySelector(".mark")) return;
  const mark = element("span", { className: "mark", hidden: true });
  const place = (x, y) => {
    for (const [field, value] of [[across, x], [down, y]]) field.value = Math.round(Math.min(1000, Math.max(0, value)));
    changed(across);
  };
  const draw = () => {
    mark.hidden = across.value === "" || down.value === "";
    mark.style.left = `${across.value / 10}%`;
    mark.style.top = `${down.value / 10}%`;
  };
  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  picture.before(element("p", { className: "hint", textContent: words.point }));
  picture.append(mark);
  picture.tabIndex = 0;
  picture.setAttribute("role", "application");
  picture.setAttribute("aria-label", words.point);
  picture.addEventListener("click", (event) => {
    const { left, top, width, height } = picture.querySelector("img").getBoundingClientRect();
    if (!form.querySelector("fieldset").disabled) place(((event.clientX - left) / width) * 1000, ((event.clientY - top) / height) * 1000);
  });
  picture.addEventListener("keydown", (event) => {
    const step = steps[event.key], far = event.shiftKey ? 1 : 10;
    if (!step || form.querySelector("fieldset").disabled) return;
    event.preventDefault();
    const said = () => say([across, down].map((field) => `${field.labels[0].textContent.trim()}: ${field.value}`).join(", "));
    place((Number(across.value) || (across.value === "" ? 500 : 0)) + step[0] * far, (Number(down.value) || (down.value === "" ? 500 : 0)) + step[1] * far);
    said();
  });
  for (const name of ["input", "change", "filled"]) form.addEventListener(name, draw);
  draw();
};

// A typing test is typed.
const uncopied = (form, copied) => {
  for (const name of ["copy", "cut", "dragstart"]) copied.addEventListener(name, (event) => event.preventDefault());
  for (const name of ["paste", "drop"]) form.elements.answer.addEventListener(name, (event) => event.preventDefault());
};
