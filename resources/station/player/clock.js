// The time left, as the centre counts it. Between two answers of the centre it runs on the browser's monotonic clock:
// whoever sets the clock of this computer changes nothing.

import * as view from "./view.js";

const CALLS = [300, 60]; // seconds left at which it is read out

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
    this.called = CALLS.filter((seconds) => told.left <= seconds);
  }

  set(state) {
    this.end = performance.now() + state.left * 1000;
    if (state.ends) this.ends = state.ends;
    if (state.question?.position === this.player.told.position) this.question(state.question.left);
  }

  question(seconds) {
    this.questionEnd = seconds === null || seconds === undefined ? Infinity : performance.now() + seconds * 1000;
  }

  left(end) {
    return (end - performance.now()) / 1000;
  }

  // Whether what is typed now must be sent at once.
  isShort() {
    return Math.min(this.left(this.end), this.left(this.questionEnd)) < 2;
  }

  run() {
    this.tick();
    setInterval(() => this.tick(), 500);
  }

  tick() {
    const { words, language } = this.told, left = this.left(this.end), forQuestion = this.left(this.questionEnd);
    view.time(words.timeLeft.replace("%(time)s", span(left, language)));
    view.questionTime(Number.isFinite(forQuestion) ? words.questionLeft.replace("%(time)s", span(forQuestion, language)) : "");
    if (this.ends) view.ends(words.endsAt.replace("%(time)s", this.ends));
    const call = CALLS.find((seconds) => left <= seconds && !this.called.includes(seconds));
    if (call) this.called.push(call), view.say(words.minutesLeft.replace("%(time)s", span(left, language)));
    if (forQuestion <= 0.3) this.player.questionOver();
  }
}
