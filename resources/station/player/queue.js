// Changes on their way to the centre, in order, kept in the browser's storage under their attempt until the centre
// has them. The storage is a cache: where it is denied or full, the queue lives in memory.

const PREFIX = "isodesk/attempt/";

const guarded = (work, otherwise = null) => {
  try {
    return work() ?? otherwise;
  } catch {
    return otherwise; // storage denied, full, or not what it was
  }
};

// The centre takes blanks away around what is typed.
const plain = (answer) => JSON.stringify(answer.some(Boolean) ? answer.map((part) => part.trim()) : []);

export class Queue {
  constructor(attempt, page) {
    Object.assign(this, { key: PREFIX + attempt, page, isKept: true, entries: [] });
  }

  // Each page changes its own entries alone: two windows of one browser share the storage.
  stored() {
    const kept = guarded(() => JSON.parse(localStorage.getItem(this.key)), []);
    return Array.isArray(kept) ? kept.filter((entry) => entry && entry.page !== this.page) : [];
  }

  // `base`: the revision of the centre's answer that the change rests on.
  put(change, base) {
    const last = this.entries.at(-1);
    const same = last?.item && last.item === change.item && !last.sequence && !last.flags?.final;
    if (same) Object.assign(last, { ...change, flags: { ...last.flags, ...change.flags } });
    else this.entries.push({ page: this.page, base, ...change });
    if (same && change.answer) delete last.flags.unknown;
    if (same && change.flags?.unknown) delete last.answer;
    this.keep();
  }

  // `revision`: of the centre's answer now, where this changed it; what comes after it rests on that.
  done(entry, revision = 0) {
    this.entries = this.entries.filter((each) => each !== entry);
    for (const each of this.entries) if (revision && each.item === entry.item) each.base = revision;
    this.keep();
  }

  // What of the queue the centre has already, and what it has newer from elsewhere: neither is sent again. A change
  // that rests on one which the centre took from here, though its receipt never came, rests on what the centre has.
  reconcile(questions, sequence) {
    const lost = [], taken = new Map();
    this.entries = [...this.stored().filter((entry) => !entry.shown), ...this.entries].filter((entry) => {
      const known = questions[entry.item];
      if (!entry.item) return Boolean(entry.screen) && !(entry.sequence <= sequence);
      if (!known) return false;
      const says = entry.answer || entry.flags?.unknown, base = taken.get(entry.item) ?? entry.base;
      if (!says || known.revision <= base) return true;
      const same = entry.answer ? plain(known.answer) === plain(entry.answer) : known.unknown;
      if (same && entry.sequence === known.revision) taken.set(entry.item, known.revision);
      if (!same && entry.answer) lost.push(entry);
      return false;
    });
    for (const entry of this.entries)
      Object.assign(entry, { page: this.page, sequence: 0, base: questions[entry.item]?.revision ?? 0 });
    this.keep([]);
    return lost;
  }

  keep(others = this.stored()) {
    const entries = [...others, ...this.entries];
    const isKept = () => {
      if (entries.length) localStorage.setItem(this.key, JSON.stringify(entries));
      else localStorage.removeItem(this.key);
      return true;
    };
    this.isKept = guarded(isKept, false);
  }

  // Another page writes now. What wasn't sent stays in the storage for whoever writes next in this browser.
  release() {
    for (const entry of this.entries) entry.page = "";
    this.keep();
    this.entries = [];
  }

  wipe() {
    this.entries = [];
    this.keep([]);
  }

  // The next page of this tab goes on in place of this one, at once.
  leave(name) {
    guarded(() => sessionStorage.setItem(this.key, name));
  }

  before() {
    const name = guarded(() => sessionStorage.getItem(this.key), "");
    guarded(() => sessionStorage.removeItem(this.key));
    return name;
  }
}

// Everything of one attempt, or of all of them.
export const wipe = (attempt = "") => {
  const mine = (storage) => Object.keys(storage).filter((key) => key === PREFIX + attempt || (!attempt && key.startsWith(PREFIX)));
  guarded(() => mine(localStorage).forEach((key) => localStorage.removeItem(key)));
  guarded(() => mine(sessionStorage).forEach((key) => sessionStorage.removeItem(key)));
};
