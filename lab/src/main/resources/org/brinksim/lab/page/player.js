// Time in a run: a position between steps, moved by hand or by the clock.
const SPEEDS = [0.5, 1, 2, 4, 8, 16, 32];

// Days that pass at a pace: one, and so many more in a run of years or of long steps that it can be watched to its end.
const PACE_DAYS = Math.max(10 ** Math.max(0, Math.floor(Math.log10(world.horizonDays / 365))), world.stepDays);
const speedWords = speed => {
  const days = speed * PACE_DAYS;
  return said(days) + (days === 1 ? " day a second" : " days a second");
};

class Player {
  // show(step, share) at each change.
  constructor(show) {
    this.show = show;
    this.position = 0;
    this.last = 0;
    this.speed = 4;
    this.playing = false;
  }

  get step() {
    return Math.floor(this.position);
  }

  load(last, step) {
    this.last = last;
    this.position = Math.max(0, Math.min(last, step));
    this.show(this.step, 0);
  }

  play() {
    if (this.playing) return;
    if (this.position >= this.last) this.position = 0;
    this.playing = true;
    this.before = null;
    requestAnimationFrame(now => this.pass(now));
    this.show(this.step, 0);
  }

  pause() {
    if (!this.playing) return;
    this.playing = false;
    this.position = this.step;
    this.show(this.step, 0);
  }

  pass(now) {
    if (!this.playing) return;
    const seconds = this.before === null ? 0 : Math.min(0.25, (now - this.before) / 1000);
    this.before = now;
    this.position = Math.min(this.last, this.position + seconds * this.speed * PACE_DAYS / world.stepDays);
    if (this.position >= this.last) this.playing = false;
    this.show(this.step, calmMotion.matches ? 0 : this.position - this.step);
    if (this.playing) requestAnimationFrame(next => this.pass(next));
  }

  seek(step) {
    this.playing = false;
    this.position = Math.max(0, Math.min(this.last, step));
    this.show(this.step, 0);
  }

  move(by) {
    this.seek(this.step + by);
  }
}

const ICONS = {
  restart: "M3,2h2v12h-2zM14,2v12l-8,-6z", back: "M3,2h2v12h-2zM13,2v12l-7,-6z", play: "M4,2v12l9,-6z", pause: "M4,2h3v12h-3zM9,2h3v12h-3z",
  step: "M3,2v12l7,-6zM11,2h2v12h-2z", "next-act": "M1,2v12l6,-6zM7,2v12l6,-6zM13,2h2v12h-2z",
};
const icon = name => element("svg:svg", {viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true", class: "icon"}, element("svg:path", {d: ICONS[name]}));

// Buttons, the day as a slider, the run's number.
class Transport {
  // does: {restart, back, play, step, nextAct, seek(step), run(number), speed(speed)}.
  constructor(does) {
    const button = (id, words, title, onclick) => element("button", {type: "button", id, title, onclick}, icon(id), element("span", {class: "words"}, words));
    this.play = button("play", "Play", "Play or pause (space)", does.play);
    this.date = element("strong", {id: "date"});
    this.dayWords = element("span", {id: "day-words"});
    this.day = element("input", {type: "range", id: "day", min: 0, step: 1, "aria-label": "Day", oninput: () => does.seek(Number(this.day.value))});
    this.run = element("input", {type: "number", id: "run", "aria-label": "Run", min: 0, max: 2147483647, step: 1, inputmode: "numeric", onchange: () => does.run(Number(this.run.value))});
    const speed = element("select", {id: "speed", "aria-label": "Speed", onchange: event => does.speed(Number(event.target.value))},
      SPEEDS.map(value => element("option", {value, selected: value === 4}, speedWords(value))));
    this.root = element("div", {class: "transport", role: "group", "aria-label": "Time and run"},
      element("div", {class: "when"}, this.date, this.dayWords),
      element("div", {class: "keys"},
        button("restart", "Restart", "Go to the start", does.restart), button("back", "Back", "A step back (left arrow)", does.back), this.play,
        button("step", "Step", "A step forward (right arrow)", does.step), button("next-act", "Next act", "Go to the next act of a state (n)", does.nextAct), speed),
      element("div", {class: "runs"},
        element("span", {class: "label", "aria-hidden": "true"}, "Run"),
        element("button", {type: "button", id: "previous-run", "aria-label": "Previous run", onclick: () => does.run(Number(this.run.value) - 1)}, "‹"),
        this.run,
        element("button", {type: "button", id: "next-run", onclick: () => does.run(Number(this.run.value) + 1)}, "Next run")),
      this.day);
  }

  show(future, step, playing) {
    const day = future.dayOf(step);
    this.date.textContent = longDate(day);
    this.dayWords.textContent = dayWords(day);
    this.day.max = future.last;
    this.day.value = step;
    this.day.setAttribute("aria-valuetext", longDate(day) + ", " + dayWords(day));
    this.run.value = future.number;
    if (this.playing !== playing) {
      this.playing = playing;
      this.play.replaceChildren(icon(playing ? "pause" : "play"), element("span", {class: "words"}, playing ? "Pause" : "Play"));
    }
  }
}
