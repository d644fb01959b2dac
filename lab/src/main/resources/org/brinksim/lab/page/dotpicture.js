// The picture of many runs: each dot is a run, or one run in fifty. A above B on one axis.
const drawn = (name, attributes, ...children) => element("svg:" + name, attributes, ...children);

const SHAPES = {
  a: size => `M${-size / 2} 0a${size / 2} ${size / 2} 0 1 0 ${size} 0a${size / 2} ${size / 2} 0 1 0 ${-size} 0z`,
  b: size => `M${-size * 0.42} ${-size * 0.42}h${size * 0.84}v${size * 0.84}h${-size * 0.84}z`,
  luck: size => `M0 ${-size * 0.5}L${size * 0.5} ${size * 0.42}H${-size * 0.5}z`,
};

// Pixels of height for the dots of a sample, alone and beside others.
const AREAS = [250, 170, 125];

class DotPicture {
  // open(key, run): a dot was chosen; moved(line): the line was moved to a value.
  constructor({open, moved}) {
    this.open = open;
    this.moved = moved;
    this.back = drawn("g", {});
    this.dots = drawn("g", {role: "listbox", tabindex: 0, id: "many-dots-list", "aria-label": "Runs as dots: arrow keys walk, Enter opens a run", onkeydown: event => this.walk(event)});
    this.front = drawn("g", {class: "front"});
    this.middle = drawn("g", {});
    this.svg = drawn("svg", {id: "many-picture", role: "group"}, this.back, this.dots, this.middle, this.front);
    this.element = element("div", {class: "many-picture"}, this.svg);
    this.kept = new Map();
    this.order = [];
    this.dots.addEventListener("click", event => {
      const dot = event.target.closest("[data-run]");
      if (dot) this.open(dot.dataset.sample, Number(dot.dataset.run));
    });
  }

  // content: question, samples ({key, title, runs: [{run, value}]}), fifty, axis, line, guess, ghosts, marked, expected.
  draw(content) {
    this.content = content;
    this.width = Math.max(280, this.element.clientWidth || 600);
    this.back.replaceChildren();
    this.front.replaceChildren();
    this.order = [];
    const height = content.axis ? this.drawColumns(content) : this.drawRows(content);
    this.svg.setAttribute("viewBox", `0 0 ${this.width} ${height}`);
    this.svg.setAttribute("height", height);
    this.svg.setAttribute("aria-label", content.question.words);
    this.svg.classList.toggle("fifty", content.fifty);
    this.forget();
  }

  text(x, y, words, attributes = {}) {
    this.back.append(drawn("text", {x, y, ...attributes}, words));
  }

  rule(x1, y1, x2, y2, attributes = {class: "axis"}) {
    this.back.append(drawn("line", {x1, y1, x2, y2, ...attributes}));
  }

  title(sample, y) {
    this.front.append(drawn("path", {class: "dot " + sample.key, d: SHAPES[sample.key](13), transform: `translate(19 ${y - 5})`}),
      drawn("text", {x: 34, y, class: "name"}, this.cut(sample.title, this.width - 40)));
  }

  // Numbers: columns on one axis, at the right those of runs in which it never happened.
  drawColumns({question, samples, fifty, axis, line, guess, ghosts, expected}) {
    const left = 14;
    const shownDots = samples.map(sample => fifty ? fiftyOf(sample.runs) : sample.runs);
    const area = AREAS[samples.length - 1];
    const never = shownDots.some(dots => dots.some(dot => Number.isNaN(dot.value))) ? Math.max(64, this.width * 0.12) : 0;
    const width = this.width - 2 * left - never;
    const at = value => left + (value - axis.low) / (axis.high - axis.low) * width;
    const there = shownDots.map(dots => dots.filter(dot => !Number.isNaN(dot.value)));
    const columns = columnsOf(axis, there, fifty ? 0 : expected, width, area);
    const fullest = Math.max(...there.map(dots => fullestColumn(dots, columns)));
    const top = 30 + (guess.length > 0 ? 22 : 0) + (ghosts.length > 0 ? 20 : 0);
    let y = top;
    samples.forEach((sample, i) => {
      this.title(sample, y + 16);
      const floor = y + 24 + area;
      const {size, places} = stackColumns(there[i], columns, axis, width, area, fullest);
      this.rule(left, floor, left + width, floor);
      places.forEach(place => this.put(sample, place, left + place.x, floor - place.y, size));
      if (never > 0) this.never(sample, shownDots[i].filter(dot => Number.isNaN(dot.value)), left + width + 12, never - 12, floor, area, size);
      this.spread(sample, at, floor + 9);
      y = floor + 26;
    });
    const foot = y + 2;
    this.ticks(axis, question, at, foot, width);
    if (never > 0) this.text(left + width + 12 + (never - 12) / 2, foot + 20, "never", {class: "tick", "text-anchor": "middle"});
    this.guesses(question, guess, ghosts, at, axis, foot);
    if (line !== null) this.drawLine(question, line, at, axis, foot, width);
    return foot + 50;
  }

  never(sample, dots, x, width, floor, area, size) {
    this.rule(x, floor, x + width, floor);
    const abreast = Math.max(1, Math.floor(width / size), Math.ceil(dots.length * size / area));
    const across = Math.min(size, width / abreast);
    dots.forEach((dot, i) => this.put(sample, dot,
      x + width / 2 + (i % abreast - (Math.min(abreast, dots.length) - 1) / 2) * across, floor - (Math.floor(i / abreast) + 0.5) * size, across));
  }

  // Below the dots: a thin bar for nine runs in ten, a thick one for half of them, a tick for the middle.
  spread(sample, at, y) {
    const sorted = inOrder(sample.runs.map(run => run.value));
    if (sorted.length < 5) return;
    const [low, lower, middle, upper, high] = [0.05, 0.25, 0.5, 0.75, 0.95].map(share => at(quantileOf(sorted, share)));
    this.rule(low, y, high, y, {class: "spread thin"});
    this.rule(lower, y, upper, y, {class: "spread thick"});
    this.rule(middle, y - 6, middle, y + 6, {class: "spread middle"});
  }

  ticks(axis, question, at, foot, width) {
    const step = axis.tick * Math.max(1, Math.ceil((axis.high - axis.low) / axis.tick / Math.max(2, width / 90)));
    for (let value = Math.ceil(axis.low / step - 1e-9) * step; value <= axis.high + 1e-9; value += step) {
      const clean = Math.abs(value) < step * 1e-9 ? 0 : value;
      this.rule(at(clean), foot, at(clean), foot + 5);
      this.text(at(clean), foot + 20, said(Number(clean.toPrecision(8))), {class: "tick", "text-anchor": clean === axis.low ? "start" : at(clean) > this.width - 24 ? "end" : "middle"});
    }
    this.rule(at(axis.low), foot, at(axis.high), foot);
    this.text(14, foot + 42, question.kind === "day" ? "day, from " + dateOf(0) : question.unit, {class: "tick"});
  }

  guesses(question, guess, ghosts, at, axis, foot) {
    const inside = value => Math.min(at(axis.high), Math.max(at(axis.low), at(value)));
    if (ghosts.length > 0 && ghosts.every(value => inside(value) > 100)) this.front.append(drawn("text", {x: 14, y: 20, class: "tick"}, "the class"));
    ghosts.forEach((value, i) => this.front.append(drawn("circle", {class: "ghost", cx: inside(value), cy: 12 + (i % 2) * 10, r: 6},
      drawn("title", {}, "a guess: " + question.value(value)))));
    const y = ghosts.length > 0 ? 44 : 24;
    guess.forEach(value => {
      const x = inside(value);
      this.front.append(drawn("line", {class: "guess", x1: x, x2: x, y1: y, y2: foot}),
        drawn("path", {class: "guess-head", d: `M${x - 7} ${y - 4}h14l-7 11z`}),
        drawn("text", {class: "guess-words", x: Math.min(this.width - 130, x + 10), y: y + 4}, "your guess: " + said(value)));
    });
  }

  drawLine(question, line, at, axis, foot, width) {
    const x = Math.min(at(axis.high), Math.max(at(axis.low), at(line)));
    const bottom = foot + 4;
    const step = axis.step;
    const moveTo = value => this.moved(Math.min(axis.high, Math.max(axis.low, Number((Math.round(value / step) * step).toPrecision(12)))));
    const valueAt = event => {
      const box = this.svg.getBoundingClientRect();
      return axis.low + ((event.clientX - box.left) / box.width * this.width - at(axis.low)) / width * (axis.high - axis.low);
    };
    if (!this.handle) {
      this.handle = drawn("g", {role: "slider", tabindex: 0, id: "many-line-handle", class: "line-handle", "aria-label": "Line"});
      this.handle.addEventListener("pointerdown", event => { this.handle.setPointerCapture(event.pointerId); event.preventDefault(); this.handle.focus(); });
    }
    this.handle.onpointermove = event => { if (this.handle.hasPointerCapture(event.pointerId)) moveTo(valueAt(event)); };
    this.handle.onkeydown = event => {
      const by = {ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10}[event.key];
      if (by !== undefined) moveTo(line + by * step);
      else if (event.key === "Home") moveTo(axis.low);
      else if (event.key === "End") moveTo(axis.high);
      else return;
      event.preventDefault();
    };
    this.handle.setAttribute("aria-valuemin", axis.low);
    this.handle.setAttribute("aria-valuemax", axis.high);
    this.handle.setAttribute("aria-valuenow", line);
    this.handle.setAttribute("aria-valuetext", this.content.lineWords);
    this.handle.replaceChildren(
      drawn("rect", {class: "grip", x: x - 22, y: 0, width: 44, height: bottom}),
      drawn("line", {class: "line", x1: x, x2: x, y1: 26, y2: bottom}),
      drawn("circle", {class: "knob", cx: x, cy: bottom, r: 9}),
      drawn("path", {class: "knob-arrows", d: `M${x - 3} ${bottom - 4}l-3.5 4l3.5 4M${x + 3} ${bottom - 4}l3.5 4l-3.5 4`}));
    if (!this.handle.isConnected) this.middle.append(this.handle);
  }

  // What has a name: a row for each name and sample; the length of the dots is the share of all runs.
  drawRows({question, samples, fifty, guess, ghosts}) {
    if (this.handle) this.handle.remove();
    const values = [...new Set(samples.flatMap(sample => sample.runs.map(run => run.value)).concat(question.kind === "level" ? [...guess, ...ghosts] : [0, 1]))]
      .sort((a, b) => (Number.isNaN(b) ? -Infinity : b) - (Number.isNaN(a) ? -Infinity : a));
    const narrow = this.width < 640;
    const labels = narrow ? 8 : Math.min(260, this.width * 0.3);
    const counts = 96;
    const width = this.width - labels - counts - 12;
    const each = 22;
    let y = 12;
    samples.forEach(sample => { this.title(sample, y + 14); y += 24; });
    y += 8;
    values.forEach(value => {
      const own = question.kind === "level" && guess.includes(value);
      const words = question.value(value) + (own ? "  ◂ your guess" : "");
      if (narrow) y += 18;
      this.text(8, narrow ? y - 4 : y + each * samples.length / 2 + 5, this.cut(words, narrow ? this.width - 16 : labels - 12), {class: own ? "name own" : "name"});
      samples.forEach(sample => {
        const all = fifty ? fiftyOf(sample.runs) : sample.runs;
        const mine = all.filter(run => Object.is(run.value, value) || run.value === value);
        const {size, places} = stackRow(mine, Math.max(1, all.length), width, each - 3);
        places.forEach(place => this.put(sample, place, labels + place.x, y + place.y + 1, size));
        const count = sample.runs.filter(run => Object.is(run.value, value) || run.value === value).length;
        this.text(labels + width + 6, y + each - 6, count + (sample.runs.length > 0 ? " (" + Math.round(100 * count / sample.runs.length) + " %)" : ""), {class: "tick"});
        y += each;
      });
      if (question.kind === "level") this.ghostRow(ghosts, value, labels, y);
      y += narrow ? 6 : 9;
      this.rule(narrow ? 8 : labels, y - 4, this.width - 8, y - 4, {class: "grid"});
    });
    this.shares(question, guess, ghosts, labels, width, y);
    return y + 46;
  }

  ghostRow(ghosts, value, labels, y) {
    ghosts.filter(ghost => ghost === value).forEach((ghost, i) => this.front.append(
      drawn("circle", {class: "ghost", cx: labels - 14 - i * 13, cy: y - 8, r: 5}, drawn("title", {}, "a guess"))));
  }

  // The axis of rows: shares of all runs; of yes or no the guesses stand on it.
  shares(question, guess, ghosts, labels, width, y) {
    for (let percent = 0; percent <= 100; percent += 25) {
      const x = labels + width * percent / 100;
      this.rule(x, y, x, y + 5);
      this.text(x, y + 20, percent + " %", {class: "tick", "text-anchor": percent === 0 ? "start" : percent === 100 ? "end" : "middle"});
    }
    this.rule(labels, y, labels + width, y);
    this.text(labels, y + 40, "of the runs", {class: "tick"});
    if (question.kind !== "yes") return;
    guess.forEach(percent => {
      const x = labels + width * percent / 100;
      this.front.append(drawn("line", {class: "guess", x1: x, x2: x, y1: 58, y2: y}),
        drawn("path", {class: "guess-head", d: `M${x - 7} 50h14l-7 11z`}),
        drawn("text", {class: "guess-words", x: Math.min(this.width - 130, x + 10), y: 58}, "your guess: " + said(percent) + " %"));
    });
    ghosts.forEach(percent => this.front.append(drawn("circle", {class: "ghost", cx: labels + width * percent / 100, cy: y - 4, r: 5})));
  }

  // About so many letters as there is room for.
  cut(words, room) {
    const most = Math.floor(room / 7.4);
    return words.length <= most ? words : words.slice(0, Math.max(1, most - 1)) + "…";
  }

  // Puts a dot; one that was there before moves.
  put(sample, dot, x, y, size) {
    const id = `dot-${sample.key}-${dot.dot === undefined ? dot.run : "of-fifty-" + dot.dot}`;
    let made = this.kept.get(id);
    if (!made) {
      made = drawn("path", {id, role: "option"});
      this.kept.set(id, made);
      this.dots.append(made);
      if (this.content.falling) made.dataset.fresh = "";
    }
    const marked = dot.run === this.content.marked;
    made.setAttribute("class", "dot " + sample.key + (marked ? " marked" : ""));
    made.setAttribute("d", SHAPES[sample.key](Math.max(1.5, size * 0.92)));
    made.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    made.setAttribute("aria-label", `run ${dot.run}: ${this.content.question.value(dot.value)}`);
    made.setAttribute("aria-selected", String(marked));
    made.dataset.run = dot.run;
    made.dataset.sample = sample.key;
    this.order.push({id, key: sample.key, value: dot.value, run: dot.run, made});
  }

  // Drops dots that are shown no longer.
  forget() {
    const there = new Set(this.order.map(dot => dot.id));
    for (const [id, made] of this.kept) {
      if (!there.has(id)) {
        made.remove();
        this.kept.delete(id);
      }
    }
    this.order.sort((a, b) => a.key.localeCompare(b.key) || (Number.isNaN(a.value) ? 1 : 0) - (Number.isNaN(b.value) ? 1 : 0) || a.value - b.value || a.run - b.run);
  }

  // The keys walk from dot to dot in the order of values; up and down go to the other sample.
  walk(event) {
    const here = this.order.findIndex(dot => dot.id === this.dots.getAttribute("aria-activedescendant"));
    if ((event.key === "Enter" || event.key === " ") && here >= 0) {
      event.preventDefault();
      this.open(this.order[here].key, this.order[here].run);
      return;
    }
    const next = this.next(event.key, here);
    if (next === null) return;
    event.preventDefault();
    this.order.forEach(dot => dot.made.classList.remove("current"));
    this.dots.setAttribute("aria-activedescendant", this.order[next].id);
    this.order[next].made.classList.add("current");
  }

  next(key, here) {
    const last = this.order.length - 1;
    if (last < 0) return null;
    if (key === "Home") return 0;
    if (key === "End") return last;
    if (key === "ArrowRight") return Math.min(last, here + 1);
    if (key === "ArrowLeft") return Math.max(0, here - 1);
    if (key !== "ArrowDown" && key !== "ArrowUp") return null;
    const run = here < 0 ? null : this.order[here];
    const other = this.order.findIndex(dot => run && dot.run === run.run && (key === "ArrowDown" ? dot.key > run.key : dot.key < run.key));
    return other < 0 ? Math.max(0, here) : other;
  }
}
