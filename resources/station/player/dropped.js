// Answers of this computer that gave way to newer ones from elsewhere: told on every page until somebody has read it.

import { guarded, PREFIX } from "./queue.js";
import * as view from "./view.js";

export class Dropped {
  constructor(attempt, words) {
    Object.assign(this, { key: `${PREFIX}${attempt}/dropped`, words });
    const kept = guarded(() => JSON.parse(localStorage.getItem(this.key)), []);
    this.kept = Array.isArray(kept) ? kept.filter((each) => each && typeof each.name === "string") : [];
  }

  // `asked`: the items of the test in their order; `texts`: those whose answers are words that somebody wrote.
  add(entries, { asked, texts }) {
    for (const { item, answer } of entries) {
      const text = texts.includes(item) ? answer.join("\n") : "";
      this.kept.push({ name: `dropped-${Date.now()}-${this.kept.length}`, number: asked.indexOf(item) + 1, text });
    }
    this.keep();
    this.show();
  }

  show() {
    for (const each of this.kept.filter(({ name }) => !document.querySelector(`[data-notice=${name}]`))) {
      const words = this.words[each.text ? "droppedText" : "dropped"].replace("%(number)s", each.number);
      const button = view.element("button", { type: "button", textContent: this.words.understood, onclick: () => this.read(each) });
      view.notice(each.name, words, "waiting", String(each.text), button);
    }
  }

  read(each) {
    this.kept = this.kept.filter((other) => other !== each);
    this.keep();
    view.dismiss(each.name);
    document.querySelector("main h1")?.focus({ preventScroll: true });
  }

  keep() {
    guarded(() => (this.kept.length ? localStorage.setItem(this.key, JSON.stringify(this.kept)) : localStorage.removeItem(this.key)));
  }
}
