// Between this page and the centre: one writer at a time, changes one by one, each until its receipt is here. The wish
// to write takes its place among them: what the centre says of the answers is never older than the last receipt.

const SILENT = 8; // seconds without a sign of the writer, after which the next page goes on
const WAIT_WRITER = 4, WAIT_READER = 2; // seconds that the centre holds a question back
const PAUSES = [300, 700, 1500, 3000]; // milliseconds between tries
const ENDED = ["handed_in", "time_over"];
const OVER = [...ENDED, "paused", "not_started", "unknown_link"];
const REFUSALS = [
  ...OVER, "another_writer", "final", "form_ended", "malformed", "not_allowed", "not_an_answer", "not_asked", "not_shown",
  "question_over", "too_large", "unreadable",
];

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
export const newName = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (octet) => octet.toString(16).padStart(2, "0")).join("");

// Leave for another page; once more where the line swallows the request.
export const depart = (url) => {
  location.replace(url);
  setInterval(() => location.replace(url), 10_000);
};

export class Sync {
  constructor(told, queue, player) {
    Object.assign(this, { base: told.base, token: told.token, queue, player, name: queue.page });
    this.role = "unknown"; // until the centre says "writer" or "reader"
    this.wanted = null; // the next wish to write
    this.wishes = 0; // answered so far
    this.sequence = 0;
    this.numbered = 0; // the highest number given: none is given twice, a request may still be on its way
    this.revisions = new Map();
    this.since = "";
    this.listeners = new Set();
    this.renewals = 0; // in a row
    this.stopped = false;
  }

  run() {
    this.claim({ instead: this.queue.before() });
    this.watch();
    this.work();
  }

  stop() {
    this.stopped = true;
  }

  // One request; throws where the centre wasn't reached or is in trouble.
  async send(path, body, seconds = 8) {
    const json = body && !(body instanceof URLSearchParams);
    const answer = await fetch(path ? `${this.base}/${path}` : `${this.base}?writer=${this.name}`, {
      method: body ? "POST" : "GET",
      headers: json ? { "Content-Type": "application/json" } : {},
      body: json ? JSON.stringify({ token: this.token, ...body }) : body,
      signal: AbortSignal.timeout(seconds * 1000),
      cache: "no-store",
    });
    if (answer.status >= 500) throw new Error(String(answer.status));
    return answer;
  }

  // What the centre says. Throws where that is cut, or said by somebody on the way: a proxy, a hotspot's page.
  async ask(path, body = null, seconds = 8) {
    const answer = await this.send(path, body, seconds);
    const said = await answer.json();
    if (!Number.isInteger(said?.sequence) && !REFUSALS.includes(said?.error)) throw new Error("not the centre");
    return { ...said, ok: answer.ok };
  }

  // Again and again until the centre answers.
  async insist(work, unreached = () => {}) {
    for (let tries = 0; !this.stopped; tries += 1) {
      try {
        const result = await work();
        this.player.reached(true);
        return result;
      } catch {
        if (tries > 0) this.player.reached(false);
        unreached();
        await pause(PAUSES[Math.min(tries, PAUSES.length - 1)]);
      }
    }
    return new Promise(() => {});
  }

  // Who writes -----------------------------------------------------------------------------------------------------

  claim(wish = {}) {
    this.wanted = { ...this.wanted, ...wish };
    this.wake();
  }

  takeOver() {
    this.claim({ take_over: true });
  }

  resync() {
    this.claim({ instead: [this.name] });
  }

  async askToWrite() {
    const wish = this.wanted;
    const state = await this.insist(() => this.ask("writer", { writer: this.name, instead: [], take_over: false, ...wish }));
    if (state.error === "form_ended") return this.renew();
    this.wishes += 1;
    this.renewals = 0;
    if (state.ok || this.wanted === wish) this.wanted = null; // a person may have asked for more meanwhile
    if (state.ok) return this.won(state);
    if (state.error === "another_writer" && state.status === "under_way") return this.lost(state);
    return this.over(state.status ?? state.error);
  }

  won(state) {
    this.hear(state);
    if (state.status !== "under_way") return this.over(state.status);
    this.player.noteTyped(); // it rests on what was known before
    this.role = "writer";
    this.sequence = state.sequence;
    for (const [item, known] of Object.entries(state.questions)) this.revisions.set(item, known.revision);
    this.queue.begun();
    this.player.claimed(state);
  }

  lost(state) {
    this.hear(state);
    this.player.noteTyped(); // kept here, though another page writes
    this.role = "reader";
    this.queue.begun();
    this.queue.release();
    this.since = state.writer?.since ?? "";
    this.player.reading();
    this.wake();
  }

  over(status) {
    this.stop();
    if (ENDED.includes(status)) this.player.finished();
    else depart(this.base);
  }

  hear(state) {
    if (state.token) this.token = state.token;
    if (state.left !== undefined) this.player.time(state);
    if (state.current !== undefined) this.player.follow(state.current);
  }

  // What the test is then, once the centre itself says that it isn't under way any more; nothing where another page
  // writes by now.
  async handIn() {
    await this.send("review", new URLSearchParams({ token: this.token, writer: this.name, go: "hand_in" }));
    const state = await this.ask(`state?writer=${this.name}`);
    this.hear(state);
    if (state.status !== "under_way") return state.status ?? state.error;
    if (state.writer?.mine) throw new Error("not handed in");
    return this.lost(state);
  }

  // A token ends after half a day; a page that was let be for so long gets another one.
  async renew() {
    const state = await this.insist(() => this.ask(`state?writer=${this.name}`));
    await pause(PAUSES[Math.min(this.renewals, PAUSES.length - 1)]);
    this.renewals += 1;
    if (this.renewals > PAUSES.length) this.player.notKnown();
    if (!state.token || state.token === this.token) return depart(location.href);
    this.hear(state);
  }

  async watch() {
    let calm = 0; // how often the centre was reached in a row
    while (!this.stopped) {
      const mine = this.role === "writer", wishes = this.wishes;
      const query = `state?writer=${this.name}&wait=${mine ? WAIT_WRITER : WAIT_READER}${mine ? "&mine=1" : ""}`;
      try {
        const state = await this.ask(query, null, WAIT_WRITER + 6);
        calm += 1;
        if (!this.stopped && wishes === this.wishes) this.notice(state, calm); // else it may be of before
        if (!mine || !state.writer?.mine) await pause(250);
      } catch {
        calm = 0;
        await pause(1000);
      }
    }
  }

  notice(state, calm) {
    this.hear(state);
    if (state.status !== "under_way") return this.over(state.status ?? state.error);
    if (this.role === "writer" && state.writer && !state.writer.mine) return this.lost(state);
    const free = !state.writer || state.writer.mine || state.writer.silent >= SILENT;
    if (this.role === "reader" && free && calm > 1 && !document.hidden) this.claim();
  }

  // The queue -------------------------------------------------------------------------------------------------------

  wake() {
    for (const listener of this.listeners) listener();
  }

  changed() {
    return new Promise((resolve) => {
      const once = () => (this.listeners.delete(once), resolve());
      this.listeners.add(once);
    });
  }

  // Once the centre has everything; whether this page still is the one that writes.
  async drained(unreached) {
    const late = setTimeout(unreached, 1500);
    const waits = () => this.queue.entries.length || this.wanted || this.role !== "writer";
    while (this.role !== "reader" && waits()) await this.changed();
    clearTimeout(late);
    return this.role === "writer";
  }

  async work() {
    while (!this.stopped) {
      const [entry] = this.queue.entries;
      if (this.wanted) await this.askToWrite();
      else if (this.role === "writer" && entry) await this.one(entry);
      else await this.changed();
      this.wake();
    }
  }

  async one(entry) {
    const change = this.numbering(entry);
    await this.settle(entry, await this.insist(() => this.ask("save", { writer: this.name, ...change })));
    this.player.state();
  }

  numbering(entry) {
    if (!entry.sequence) entry.sequence = this.numbered = Math.max(this.numbered, this.sequence) + 1;
    this.queue.keep();
    const { base, page, ...change } = entry;
    return change;
  }

  // The page goes away: a last change that nothing is before is sent without waiting for its receipt.
  last() {
    const [entry, ...more] = this.queue.entries;
    if (this.role !== "writer" || !entry || more.length || entry.sequence) return;
    const body = JSON.stringify({ token: this.token, writer: this.name, ...this.numbering(entry) });
    const headers = { "Content-Type": "application/json" };
    fetch(`${this.base}/save`, { method: "POST", keepalive: true, headers, body }).catch(() => {});
  }

  async settle(entry, said) {
    this.hear(said);
    if (said.ok && said.sequence === entry.sequence) {
      this.sequence = said.sequence;
      this.renewals = 0;
      if (entry.item) this.revisions.set(entry.item, said.sequence);
      return this.queue.done(entry, entry.item ? said.sequence : 0);
    }
    if (said.ok) return (this.sequence = said.sequence), this.resync();
    if (said.error === "form_ended") return this.renew();
    if (said.error === "another_writer") return this.lost(said);
    if (OVER.includes(said.error)) return this.over(said.status ?? "handed_in");
    this.queue.done(entry);
    if (said.error === "final" && entry.answer) this.player.gaveWay([entry]); // another page closed the question
    else if (!entry.shown && said.error !== "final") this.player.refused(entry);
  }
}
