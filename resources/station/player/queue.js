// Changes on their way to the centre, in order, kept in the browser's storage under their attempt until the centre
// has them. The storage is a cache: where it is denied or full, the queue lives in memory.

export const PREFIX = "isodesk/attempt/";
const MOST_BEFORE = 5;

export const guarded = (work, otherwise = null) => {
  try {
    return work() ?? otherwise;
  } catch {
    return otherwise; // storage denied, full, or not what it was
  }
};

// Another version of the player may have written it.
const isWords = (answer) => Array.isArray(answer) && answer.every((part) => typeof part === "string");
const isEntry = (entry) =>
  entry && typeof entry === "object" && (entry.answer === undefined || isWords(entry.answer)) && typeof (entry.flags ?? {}) === "object";
const isAnswer = (entry) => Boolean(entry.answer || entry.flags?.unknown);

const storedAt = (key) => {
  const kept = guarded(() => JSON.parse(localStorage.getItem(key)), []);
  return Array.isArray(kept) ? kept.filter(isEntry) : [];
};

// The centre takes blanks away around what is typed.
const plain = (answer) => JSON.stringify(answer.some(Boolean) ? answer.map((part) => part.trim()) : []);

export class Queue {
  constructor(attempt, page) {
    Object.assign(this, { key: PREFIX + attempt, page, isKept: true, entries: [] });
  }

  // Each page changes its own entries alone: two windows of one browser share the storage.
  stored() {
    return storedAt(this.key).filter((entry) => entry.page !== this.page);
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
      const says = isAnswer(entry), base = taken.get(entry.item) ?? entry.base;
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

  // Another page writes now. What wasn't sent stays in the storage for whoever writes next in this browser, save the
  // wish to close a question: that was about what was to be seen then.
  release() {
    for (const entry of this.entries) {
      entry.page = "";
      if (entry.flags) delete entry.flags.final;
    }
    this.entries = this.entries.filter((entry) => isAnswer(entry) || entry.screen || entry.flags?.flagged !== undefined);
    this.keep();
    this.entries = [];
  }

  // The next page of this tab goes on in place of this one, at once; where this one wasn't heard of yet, also in place
  // of those before it.
  leave(name, isWriter) {
    const names = [...(isWriter ? [] : this.before()), name].slice(-MOST_BEFORE);
    guarded(() => sessionStorage.setItem(this.key, JSON.stringify(names)));
  }

  before() {
    const names = guarded(() => JSON.parse(sessionStorage.getItem(this.key)), []);
    return isWords(names) ? names : [];
  }

  begun() {
    guarded(() => sessionStorage.removeItem(this.key));
  }
}

// Whether an answer of this attempt was never confirmed by the centre.
export const isUnsent = (attempt) => storedAt(PREFIX + attempt).some(isAnswer);

// Everything of one attempt, or of all of them.
export const wipe = (attempt = "") => {
  const isMine = (key) => key === PREFIX + attempt || key.startsWith(attempt ? `${PREFIX}${attempt}/` : PREFIX);
  const mine = (storage) => Object.keys(storage).filter(isMine);
  guarded(() => mine(localStorage).forEach((key) => localStorage.removeItem(key)));
  guarded(() => mine(sessionStorage).forEach((key) => sessionStorage.removeItem(key)));
};
