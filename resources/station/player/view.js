// What is shown: notices, the state of saving, time, another page in place of this one.

const ICONS = { ok: "M3 8.5l3.2 3.2L13 5", waiting: "M14 8a6 6 0 1 1-12 0a6 6 0 1 1 12 0M8 4.8V8l2.2 1.4", wrong: "M4 4l8 8M12 4l-8 8" };
const SVG = "http://www.w3.org/2000/svg";

const icon = (kind) => {
  const picture = document.createElementNS(SVG, "svg"), path = document.createElementNS(SVG, "path");
  for (const [name, value] of Object.entries({ viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" })) picture.setAttribute(name, value);
  for (const [name, value] of Object.entries({ d: ICONS[kind], fill: "none", stroke: "currentColor", "stroke-width": "2", "stroke-linecap": "round" })) path.setAttribute(name, value);
  picture.append(path);
  return picture;
};

export const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

const text = (selector, words) => {
  const found = document.querySelector(selector);
  if (found && found.textContent !== words) found.textContent = words;
};

export const time = (words) => text("[data-time]", words);
export const questionTime = (words) => text("[data-question-time]", words);
export const ends = (words) => text("[data-ends]", words);

// Read out, and not shown.
export const say = (words) => {
  let live = document.getElementById("live");
  if (!live) document.body.append((live = element("div", { id: "live", className: "unseen", role: "status" })));
  live.textContent = "";
  setTimeout(() => (live.textContent = words), 50);
};

export const saved = (words, state) => {
  const place = document.querySelector("[data-saved]");
  if (!place || place.dataset.saved === state) return;
  place.dataset.saved = state;
  const kind = state === "saved" ? "ok" : "waiting";
  place.replaceChildren(element("span", { className: `status bare ${kind === "ok" ? "ok" : ""}` }, icon(kind), element("span", { textContent: words[state] })));
};

export const notice = (name, words, kind, quoted = "", button = null) => {
  const place = document.getElementById("notices"), known = place?.querySelector(`[data-notice=${name}]`);
  if (!place || (known && !quoted)) return;
  known?.remove();
  const box = element("div", { className: "notice-box" });
  box.dataset.notice = name;
  const line = element("p", { className: `notice ${kind}`, role: "alert" }, icon(kind), element("span", { textContent: words }));
  box.append(line);
  if (quoted) box.append(element("pre", { className: "card quoted", textContent: quoted, dir: "auto" }));
  if (button) box.append(element("p", {}, button));
  place.append(box);
};

export const dismiss = (name) => {
  const found = document.querySelector(`[data-notice=${name}]`);
  found?.remove();
  return Boolean(found);
};

export const announceReader = (sync, words, takeOver) => {
  if (sync.role !== "reader") return dismiss("reader");
  const button = element("button", { type: "button", className: "primary", textContent: words.continueHere, onclick: takeOver });
  notice("reader", words.elsewhere.replace("%(time)s", sync.since), "waiting", "", button);
};

// Nothing can be changed in a page that only reads, nor in a question whose time is over.
export const lock = (isReader, isClosed) => {
  const form = document.querySelector("form[data-form=question]"), review = document.querySelector("form[data-form=review]");
  if (form) form.querySelector("fieldset").disabled = isReader || isClosed;
  if (form?.elements.flagged) form.elements.flagged.disabled = isReader;
  for (const button of form?.querySelectorAll("button[value=unknown]") ?? []) button.disabled = isReader || isClosed;
  for (const button of document.querySelectorAll("button[value=pause]")) button.disabled = isReader;
  for (const button of review?.querySelectorAll("button[value=hand_in]") ?? []) button.disabled = isReader;
};

export const put = (page) => {
  document.title = page.title;
  document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
  const corner = document.querySelector(".corner"), next = page.querySelector(".corner");
  if (corner && next) corner.replaceWith(document.adoptNode(next));
  scrollTo(0, 0);
  document.querySelector("main h1")?.focus({ preventScroll: true });
};

// The review as it is here, which is newer than what was fetched.
export const patchReview = (told, answers) => {
  told.asked.forEach((item, index) => {
    const known = answers.get(item), place = document.querySelector(`ol.questions [data-number="${index + 1}"] .states`);
    if (!known || !place) return;
    const answered = known.unknown || known.answer.some(Boolean);
    const state = (kind, words) => element("span", { className: `status bare ${kind}` }, ...(kind ? [icon(kind)] : []), element("span", { textContent: words }));
    place.closest("li").toggleAttribute("data-answered", Boolean(answered));
    place.replaceChildren(...(known.flagged ? [state("waiting", told.words.flagged), " "] : []), state(answered ? "ok" : "", told.words[answered ? "answered" : "noAnswer"]));
  });
  const line = document.querySelector("[data-missing]"), missing = document.querySelectorAll("ol.questions > li:not([data-answered])").length;
  const words = element("span", { textContent: told.missing[missing] }), kind = missing ? "waiting" : "ok";
  line.replaceChildren(element("p", { className: `notice ${kind}` }, icon(kind), words));
};
