// Full screen, where the test asks for it: the question is covered until it is there, and leaving it is told.

import { element } from "./view.js";

export const guardFullScreen = (words, tell) => {
  if (!document.fullscreenEnabled) return;
  let was = false;
  const button = element("button", { type: "button", className: "primary", textContent: words.goFullScreen });
  const message = element("p", { className: "lead", id: "screen-words", textContent: words.fullScreen });
  const cover = element("div", { className: "cover" }, element("div", { className: "card" }, message, element("p", { className: "go" }, button)));
  cover.setAttribute("role", "dialog");
  cover.setAttribute("aria-modal", "true");
  cover.setAttribute("aria-labelledby", "screen-words");
  document.body.append(cover);

  const update = () => {
    const is = Boolean(document.fullscreenElement);
    cover.hidden = is;
    for (const part of document.querySelectorAll("main, header")) part.inert = !is;
    if (was && !is) (message.textContent = words.leftFullScreen), tell("left");
    if (is && !was) tell("entered"), document.querySelector("main h1")?.focus({ preventScroll: true });
    was = is;
    if (!is) button.focus();
  };
  button.addEventListener("click", () => document.documentElement.requestFullscreen().catch(() => {}));
  document.addEventListener("fullscreenchange", update);
  new MutationObserver(() => document.querySelector("main")?.inert !== !was && update()).observe(document.body, { childList: true });
  update();
};
