// The time left, as the centre counts it. Between two answers of the centre it runs on the browser's monotonic clock:
// whoever sets the clock of this computer changes nothing.

import * as view from "./view.js";

const CALLS = [300, 60], QUESTION_CALLS = [30, 10]; // seconds left at which they are read out
const DRIFT = 60; // seconds that the clock of this computer may be off before that is shown

export const span = (seconds, language) => {
  const whole = Math.max(0, Math.floor(seconds));
  const [number, unit] = whole >= 120 ? [Math.floor(whole / 60), "minute"] : [whole, "second"];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(number);
};

export class Clock {
  constructor(told, player) {
    Object.assign(this, { told, player });
    this.end = performance.now() + told.left * 1000;
    this.questionEnd = Infinity;
    this.questionCalled = [];
    this.called = CALLS.filter((seconds) => told.left <= seconds);
  }

  set(state) {
    this.end = performance.now() + state.left * 1000;
    if (state.ends) this.ends = state.ends;
    if (state.now) this.drift = Date.now() / 1000 - state.now;
    if (state.question?.position === this.player.told.position) this.questionEnd = this.endIn(state.question.left);
  }

  question(seconds) {
    this.questionEnd = this.endIn(seconds);
    this.questionCalled = QUESTION_CALLS.filter((call) => seconds <= call);
  }

  endIn(seconds) {
    return seconds === null || seconds === undefined ? Infinity : performance.now() + seconds * 1000;
  }

  left(end) {
    return (end - performance.now()) / 1000;
  }

  // Whether what is typed now must be sent at once.
  isShort() {
    return Math.min(this.left(this.end), this.left(this.questionEnd)) < 2;
  }

  // That the clock of this computer is off, for whoever compares it with the end that is shown.
  off() {
    const { words, language } = this.told;
    if (!(Math.abs(this.drift) > DRIFT)) return "";
    return words[this.drift > 0 ? "clockAhead" : "clockBehind"].replace("%(time)s", span(60 * Math.round(Math.abs(this.drift) / 60), language));
  }

  call(calls, called, left, words) {
    const call = calls.find((seconds) => left <= seconds && !called.includes(seconds));
    if (!call) return;
    called.push(call);
    view.say(words.replace("%(time)s", span(left, this.told.language)));
  }

  run() {
    this.tick();
    setInterval(() => this.tick(), 500);
  }

  tick() {
    const { words, language } = this.told, left = this.left(this.end), forQuestion = this.left(this.questionEnd);
    view.time(words.timeLeft.replace("%(time)s", span(left, language)));
    view.questionTime(Number.isFinite(forQuestion) ? words.questionLeft.replace("%(time)s", span(forQuestion, language)) : "");
    if (this.ends) view.ends([words.endsAt.replace("%(time)s", this.ends), this.off()].filter(Boolean).join(" · "));
    this.call(CALLS, this.called, left, words.minutesLeft);
    this.call(QUESTION_CALLS, this.questionCalled, forQuestion, words.questionLeft);
    if (forQuestion <= 0.3) this.player.questionOver();
  }
}
