// The player: saves what is answered within a second, keeps it here while the centre can't be reached, moves between
// questions without a page load. The pages work without it; it only sends and shows what they would.

import { Clock } from "./clock.js";
import { Dropped } from "./dropped.js";
import { brought, collect, equal, fill, isUnfinished } from "./fields.js";
import { guardFullScreen } from "./screen.js";
import { Pages } from "./pages.js";
import { Queue } from "./queue.js";
import { Sync, depart, newName } from "./sync.js";
import { enhance } from "./widgets.js";
import * as view from "./view.js";

const SAVE_AFTER = 600; // milliseconds from the first keystroke that isn't saved

class Player {
  constructor(told) {
    this.told = told;
    this.queue = new Queue(told.attempt, newName());
    this.sync = new Sync(told, this.queue, this);
    this.pages = new Pages(told, this.sync);
    this.clock = new Clock(told, this);
    this.answers = new Map(); // by item: what is answered here or at the centre, the newest of both
    this.dropped = new Dropped(told.attempt, told.words);
    this.timer = 0;
    this.moving = false;
    this.turns = 0; // pages that were asked for
    document.addEventListener("submit", (event) => this.submitted(event));
    document.addEventListener("click", (event) => this.clicked(event));
    document.addEventListener("input", (event) => this.changed(event));
    document.addEventListener("change", (event) => this.changed(event));
    addEventListener("popstate", () => this.visit(location.pathname));
    addEventListener("pagehide", () => this.left());
    document.addEventListener("visibilitychange", () => document.hidden && this.flush());
    addEventListener("pageshow", (event) => event.persisted && location.reload());
    addEventListener("beforeunload", (event) => this.mayLeave() || event.preventDefault());
  }

  start() {
    this.shown(this.told, document);
    if (this.told.fullScreen) guardFullScreen(this.told.words, (screen) => this.put({ screen }));
    this.clock.run();
    this.sync.run();
  }

  get form() {
    return document.querySelector("form[data-form=question]");
  }

  // What is on the screen -------------------------------------------------------------------------------------------

  shown(told) {
    this.told = { ...this.told, ...told };
    if (told.item && !this.sync.revisions.has(told.item)) this.sync.revisions.set(told.item, told.revision);
    this.closed = this.cameClosed = Boolean(this.form?.querySelector("fieldset:disabled"));
    this.clock.question(this.sync.role === "reader" ? null : told.questionLeft);
    this.remember();
    this.revisit();
    this.dropped.show();
    if (this.form) enhance(this.form, this.told.words);
    if (this.unreached) this.reached(false);
    this.state();
    this.pages.ahead(this.told);
  }

  // What the centre had when it made this page. What somebody changed in it before this script ran is a change.
  remember() {
    const form = this.form, item = this.told.item;
    if (!form || this.answers.has(item) || "typed" in form.dataset) return;
    const unknown = Boolean(form.querySelector("button[value=unknown][aria-pressed=true]"));
    this.answers.set(item, { answer: brought(form), flagged: Boolean(form.elements.flagged?.defaultChecked), unknown });
    this.flush();
  }

  // Show the newest answer, and who may write.
  revisit() {
    const form = this.form, known = this.answers.get(this.told.item);
    for (const field of document.querySelectorAll("input[name=token]")) field.value = this.sync.token;
    if (form) {
      form.elements.writer.value = this.sync.role === "writer" ? this.sync.name : "";
      if (known && !("typed" in form.dataset)) this.showAnswer(form, known);
    }
    document.querySelector("main").dataset.role = this.sync.role;
    view.lock(this.sync.role === "reader", this.closed);
    if (document.querySelector("main[data-page=review]")) view.patchReview(this.told, this.answers);
  }

  showAnswer(form, known) {
    if (!equal(collect(form), known.answer)) fill(form, known.answer);
    if (form.elements.flagged) form.elements.flagged.checked = Boolean(known.flagged);
    form.querySelector("button[value=unknown]")?.setAttribute("aria-pressed", String(Boolean(known.unknown)));
  }

  state() {
    const waiting = this.queue.entries.length > 0 || (this.sync.role !== "writer" && this.queue.stored().length > 0);
    view.saved(this.told.words, this.timer || isUnfinished(this.form) ? "typing" : waiting ? "kept" : "saved");
  }

  // What is answered -----------------------------------------------------------------------------------------------

  changed(event) {
    if (!this.form?.contains(event.target) || this.sync.role === "reader" || this.closed) return;
    const typed = event.type === "input" && event.target.matches("textarea, [type=text], [type=number]");
    if (!typed) return this.flush();
    if (!this.timer) this.timer = setTimeout(() => this.flush(), this.clock.isShort() ? 0 : SAVE_AFTER);
    this.state();
  }

  flush() {
    clearTimeout(this.timer);
    this.timer = 0;
    const change = this.closed ? null : this.difference();
    if (change) this.put(change);
    this.state();
  }

  // What was typed in the last moment goes into the queue before anything is shown in its place.
  noteTyped() {
    if (this.timer) this.flush();
  }

  difference() {
    const form = this.form, item = this.told.item;
    if (!form || this.sync.role === "reader" || isUnfinished(form)) return null;
    const answer = collect(form), known = this.answers.get(item) ?? { answer: [], flagged: false };
    const flagged = Boolean(form.elements.flagged?.checked);
    const change = { item };
    if (!equal(answer, known.answer)) change.answer = answer;
    if (flagged !== Boolean(known.flagged)) change.flags = { flagged };
    return change.answer || change.flags ? change : null;
  }

  put(change) {
    if (this.sync.role === "reader") return;
    if (change.item) this.learn(change);
    this.queue.put(change, this.sync.revisions.get(change.item) ?? 0);
    this.state();
    this.sync.wake();
  }

  learn({ item, answer, flags = {} }) {
    const known = { ...(this.answers.get(item) ?? { answer: [], flagged: false, unknown: false }) };
    if (answer) Object.assign(known, { answer, unknown: known.unknown && !answer.some(Boolean) });
    if (flags.unknown) Object.assign(known, { answer: [], unknown: true });
    if (flags.flagged !== undefined) known.flagged = flags.flagged;
    this.answers.set(item, known);
  }

  // Moving ---------------------------------------------------------------------------------------------------------

  submitted(event) {
    const kind = event.target.dataset.form, go = event.submitter?.value;
    if (kind === "question") event.preventDefault(), this.leave(go);
    if (kind === "review") event.preventDefault(), go === "hand_in" ? this.handIn(event.target) : this.show(String(this.told.asked.length));
    if (kind === "pause") event.preventDefault(), this.pause(event.target, event.submitter);
  }

  clicked(event) {
    const link = event.target.closest?.("ol.questions a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.visit(new URL(link.href).pathname);
  }

  visit(path) {
    return this.show(path.slice(path.lastIndexOf("/") + 1), false);
  }

  async leave(go) {
    this.flush();
    const { item, position, asked, oneWay } = this.told;
    const mine = this.sync.role !== "reader";
    if (go === "unknown" && mine) this.put({ item, flags: { unknown: true } }), fill(this.form, []);
    if (oneWay) return mine && this.confirm(item);
    await this.show(go === "previous" ? String(position - 1) : position < asked.length ? String(position + 1) : "review");
  }

  // A question that can't be gone back to: the centre must have its answer before it gives the next one.
  async confirm(item) {
    if (this.moving) return;
    this.put({ item, flags: { final: true } });
    this.moving = this.closed = true;
    this.revisit();
    if (await this.drained(this.told.words.waitForCentre)) await this.show("");
    else this.closed = this.cameClosed;
    this.moving = false;
    this.revisit();
  }

  async drained(words) {
    const isOurs = await this.sync.drained(() => view.notice("wait", words, "waiting"));
    view.dismiss("wait");
    return isOurs;
  }

  // Another page went on where there is no way back: this one shows what it shows. `current`: null for the review.
  async follow(current) {
    const { oneWay, position } = this.told;
    if (!oneWay || this.moving || !position || (current !== null && current <= position)) return;
    this.moving = true;
    await this.show("");
    this.moving = false;
  }

  async show(page, push = true) {
    this.flush();
    const turn = (this.turns += 1);
    const found = await this.pages.get(page, () => view.notice("wait", this.told.words.waitForCentre, "waiting"));
    view.dismiss("wait");
    if (turn !== this.turns) return; // another page was asked for meanwhile
    this.flush();
    if (!found.told) return depart(found.url);
    view.put(found.document);
    const url = `${this.told.base}/${found.told.position ?? "review"}`;
    if (push || location.pathname !== url) history.pushState(null, "", url);
    this.shown(found.told);
    const isCounted = !found.cached && !this.queue.entries.length; // by the centre, and nothing older is on its way
    if (found.told.position && !isCounted && !found.told.oneWay) this.put({ shown: found.told.position });
    view.announceReader(this.sync, this.told.words, () => this.sync.takeOver());
  }

  async handIn(form) {
    this.flush();
    if (this.sync.role === "reader" || this.moving) return;
    this.moving = true;
    if (await this.drained(this.told.words.handInWaits)) await this.handedIn();
    this.moving = false;
  }

  async handedIn() {
    const status = await this.sync.insist(() => this.sync.handIn());
    if (status) this.sync.over(status);
  }

  async pause(form, button) {
    this.flush();
    if (!(await this.drained(this.told.words.waitForCentre))) return;
    for (const [name, value] of [["go", button.value], ["writer", this.sync.name]])
      form.append(view.element("input", { type: "hidden", name, value }));
    form.submit();
  }

  // What the centre says ---------------------------------------------------------------------------------------------

  // This page writes from now on, and these are the answers that the centre has.
  claimed({ questions, question }) {
    for (const [item, known] of Object.entries(questions)) this.answers.set(item, known);
    const lost = this.queue.reconcile(questions, this.sync.sequence);
    for (const entry of this.queue.entries) if (entry.item) this.learn(entry);
    if (lost.length) this.gaveWay(lost);
    if (this.told.position) this.put({ shown: this.told.position });
    if (question?.position !== this.told.position) this.clock.question(this.told.questionLeft);
    if (!this.moving) this.closed = this.cameClosed;
    view.dismiss("reader");
    this.revisit();
    this.state();
  }

  gaveWay(entries) {
    this.dropped.add(entries, this.told);
  }

  reading() {
    this.clock.question(null); // the centre counts it where it is written
    this.revisit();
    this.state();
    view.announceReader(this.sync, this.told.words, () => this.sync.takeOver());
  }

  time(state) {
    this.clock.set(state);
  }

  reached(isReached) {
    this.unreached = !isReached;
    if (!isReached) return view.notice("offline", this.told.words.offline, "waiting");
    if (view.dismiss("offline")) view.say(this.told.words.back);
  }

  // This browser brings back nothing of what it was given.
  notKnown() {
    view.notice("cookies", this.told.words.cookies, "wrong");
  }

  refused(entry) {
    view.notice("refused", this.told.words.refused, "wrong");
    if (entry.item) this.sync.resync();
  }

  // The time of the question is over: what was typed goes out as it is, and no more is taken.
  questionOver() {
    if (this.closed || !this.form || this.sync.role === "reader") return;
    this.flush();
    this.closed = true;
    this.revisit();
    view.notice("over", this.told.words.questionOver, "waiting");
    if (this.told.oneWay && this.sync.role === "writer") this.confirm(this.told.item);
  }

  // The page that comes then looks at what is left, and wipes it.
  finished() {
    this.sync.stop();
    depart(this.told.base);
  }

  left() {
    this.flush();
    if (this.sync.role === "reader") return;
    if (!this.sync.stopped && this.told.fullScreen && document.fullscreenElement) this.put({ screen: "left" });
    if (!this.sync.stopped) this.sync.last();
    this.queue.leave(this.sync.name, this.sync.role === "writer");
  }

  mayLeave() {
    this.flush();
    return this.queue.isKept || this.queue.entries.length === 0;
  }
}

const told = document.getElementById("told");
if (told) new Player(JSON.parse(told.textContent)).start();
