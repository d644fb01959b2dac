// A played run as the page shows it. Frames stay numbers until somebody looks at them.
const KEPT_FRAMES = 16;
const ELEMENT_NUMBERS = 12;
const ESTABLISHMENT = 7;

const stepOf = day => Math.max(0, Math.min(world.steps, Math.round(day / world.stepDays)));

class Future {
  constructor(played, setting) {
    this.number = played.number;
    this.setting = setting;
    this.numbers = played.frames;
    this.last = played.frames.length - 1;
    this.series = played.series;
    this.responses = played.responses;
    this.parameters = Object.fromEntries(world.parameters.map((parameter, place) => [parameter.name, played.parameters[place]]));
    this.kept = new Map();
    this.tellings = played.story.map((telling, place) => ({...telling, place, step: stepOf(telling.day)}));
  }

  dayOf(step) {
    return this.numbers[step][0];
  }

  frame(step) {
    let frame = this.kept.get(step);
    if (frame === undefined) {
      frame = unpackedFrame(this.numbers[step]);
      this.kept.set(step, frame);
      if (this.kept.size > KEPT_FRAMES) this.kept.delete(this.kept.keys().next().value);
    }
    return frame;
  }

  // The soldiers of a full element: the most that any has.
  get fullElement() {
    if (this.full === undefined) {
      this.full = 1;
      for (const numbers of this.numbers) {
        for (let i = 0; i < numbers[3]; i++) this.full = Math.max(this.full, numbers[4 + i * ELEMENT_NUMBERS + ESTABLISHMENT]);
      }
    }
    return this.full;
  }

  // What was told until a step, without what stands as the scenario begins.
  until(step) {
    return this.tellings.filter(telling => telling.day > 0 && telling.step <= step);
  }

  // The next step in which a state acts; the last one when none does any more.
  nextAct(step) {
    const next = this.tellings.find(telling => isAct(telling) && telling.step > step);
    return next ? next.step : this.last;
  }

  lastAct(state, step) {
    return this.tellings.filter(telling => isAct(telling) && telling.step <= step && telling.of.startsWith(state.id + ".")).pop();
  }
}

// An act of a state after the start.
const isAct = telling => telling.rung !== "" && telling.day > 0;

// Where two futures part: the first telling that differs, of each; null when they tell the same.
const parting = (a, b) => {
  const of = future => future.tellings.filter(telling => telling.day > 0);
  const [left, right] = [of(a), of(b)];
  const place = left.findIndex((telling, i) => right[i] === undefined || right[i].words !== telling.words || right[i].day !== telling.day);
  const at = place >= 0 ? place : right.length > left.length ? left.length : -1;
  if (at < 0) return null;
  const days = [left[at], right[at]].filter(Boolean).map(telling => telling.day);
  const day = Math.min(...days);
  return {day, a: left[at] && left[at].day === day ? left[at] : undefined, b: right[at] && right[at].day === day ? right[at] : undefined};
};
