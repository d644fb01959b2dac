// The view of many runs: predict, then see; A as in the file beside B as set, on the same luck.
const USUAL_RUNS = 200;
const MOST_EACH = 200;
const MOST_RUNS = 20000;
const OTHER_LUCK = 1000000;

const asNumbers = n => Array.from({length: n}, (_, i) => i);

class ManyRuns {
  constructor(panel, starting, recorded, ofPoints) {
    const asInTheFile = ofPoints ? pointOf(AS_IN_THE_FILE) : -1;
    Object.assign(this, {panel, starting, recorded: recorded || ofPoints && ofPoints[asInTheFile] || null, ofPoints, marks: new Map(), axes: new Map(), lines: new Map(), samples: new Map()});
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    this.a = this.recordedSample();
    this.luck = null;
    this.voice = new CalmVoice();
    this.verdict = new VerdictCard();
    this.picture = new DotPicture({open: (key, run) => this.openRun(key, run), moved: line => this.moveLine(line)});
    this.settings = new SettingsPanel(setting => this.set(setting));
    this.guessCard = new GuessCard(guess => this.guessed(guess));
    this.build();
  }

  // A holds what was recorded; what is missing, the page makes.
  recordedSample() {
    if (this.recorded && !isWhole(this.recorded)) this.recorded = null;
    const known = this.recorded ? this.recorded.numbers : [];
    this.known = known.length;
    const next = known.reduce((most, number) => Math.max(most, number + 1), 0);
    this.numbers = n => [...known.slice(0, n), ...asNumbers(Math.max(0, n - known.length)).map(i => next + i)];
    const sample = new RunSample("a", AS_IN_THE_FILE, this.numbers);
    if (this.recorded) sample.hold(this.recorded);
    return sample;
  }

  // B has the runs that were recorded of its point of a study; what is missing, the page makes.
  sampleOf(setting) {
    const sample = new RunSample("b", setting, this.numbers);
    const at = this.ofPoints ? pointOf(setting) : -1;
    if (at >= 0 && isWhole(this.ofPoints[at])) sample.hold(this.ofPoints[at]);
    return sample;
  }

  build() {
    this.chooser = element("select", {id: "many-response", onchange: () => this.choose(this.chooser.value)},
      Question.all().map(([group, questions]) => element("optgroup", {label: group},
        questions.map(question => element("option", {value: question.name}, question.words)))));
    this.pace = element("select", {id: "many-pace", "aria-label": "How fast the dots come"},
      element("option", {value: "slow"}, "slowly"), element("option", {value: "fast", selected: true}, "fast"), element("option", {value: "all"}, "all at once"));
    this.form = element("select", {id: "many-form", "aria-label": "What a dot stands for", onchange: () => this.draw()},
      element("option", {value: ""}, "one dot a run, or fifty"), element("option", {value: "each"}, "one dot a run"), element("option", {value: "fifty"}, "fifty dots"));
    const button = (id, words, onclick, attributes = {}) => element("button", {type: "button", id, onclick, ...attributes}, words);
    this.stopping = button("many-stop", "Stop", () => this.stopOrGoOn(), {hidden: true});
    this.again = button("many-b-again", "", () => this.set(this.lastB), {hidden: true});
    this.more = button("many-more", "+10 runs", () => this.add(10));
    this.many = button("many-make", "+100 runs", () => this.add(100));
    this.luckButton = button("many-luck", "How much is luck?", () => this.makeLuck(), {title: "Runs A again with other luck"});
    this.told = element("p", {class: "many-told", id: "many-told"});
    this.lineTold = element("p", {class: "many-line", id: "many-line"});
    this.outcome = element("p", {class: "many-outcome", id: "guess-outcome"});
    this.table = element("details", {id: "many-table", ontoggle: () => this.tell()}, element("summary", {}, "The numbers behind the picture"), element("div", {class: "scrolled"}));
    this.sheet = element("div", {class: "sheet"});
    this.stage = element("div", {class: "many-stage", hidden: true},
      this.told, this.picture.element, this.lineTold, this.outcome,
      element("div", {class: "row many-controls"}, this.stopping, this.again, this.more, this.many, this.luckButton,
        element("label", {}, "Dots come ", this.pace), element("label", {}, "Show ", this.form)),
      this.verdict.element, this.table,
      element("div", {class: "row many-controls"},
        button("save-svg", "Save picture (SVG)", () => this.save("svg")), button("save-png", "Save picture (PNG)", () => this.save("png")),
        button("save-csv", "Save runs (CSV)", () => saveAs(world.id + "-runs.csv", csvOf(this.all(), sample => this.count(sample)), "text/csv")),
        button("print-sheet", "Print a worksheet", () => window.print()), button("guess-again", "Guess again", () => this.askAgain())));
    this.problem = element("p", {class: "many-problem", role: "alert", id: "many-problem"});
    this.panel.append(element("div", {class: "many"},
      element("div", {class: "many-main"},
        element("div", {class: "many-question"}, element("label", {for: "many-response"}, "Question"), this.chooser),
        this.problem, this.guessCard.element, this.stage, this.sheet, this.voice.element),
      this.settings.element));
  }

  async start() {
    const follow = () => { if (!this.panel.hidden) this.follow(); };
    addEventListener("hashchange", follow);
    new MutationObserver(follow).observe(this.panel, {attributes: true, attributeFilter: ["hidden"]});
    new ResizeObserver(() => this.draw()).observe(this.picture.element);
    this.follow();
    try {
      this.pool = await this.starting;
    } catch (problem) {
      this.problem.textContent = "No runs can be made in this browser" + (this.recorded || this.ofPoints ? "; those that were recorded are shown." : ".");
      [this.more, this.many, this.luckButton].forEach(button => { button.disabled = true; });
      return;
    }
    this.refresh();
  }

  // Takes over what the address says.
  follow() {
    const {view, setting} = state.get();
    const wanted = responseOf(view.response) ? view.response : world.headline.find(name => responseOf(name)) || world.responses[0].name;
    this.question = new Question(responseOf(wanted));
    this.chooser.value = wanted;
    const asked = Math.floor(Number(view.n));
    this.n = asked >= 1 ? Math.min(MOST_RUNS, asked) : Math.min(USUAL_RUNS, this.known || USUAL_RUNS);
    // A link without a guess keeps the one that was made for this question.
    const given = guessFrom(view.guess);
    this.guess = given && !given.skipped ? given : this.marks.get(wanted) || given || null;
    this.marked = view.run === undefined ? -1 : Number(view.run);
    this.settings.arrange(wanted);
    this.settings.show(setting);
    this.takeSetting(setting);
    this.ask();
    this.refresh();
  }

  takeSetting(setting) {
    const key = settingKey(setting);
    const problems = interventionProblems(setting);
    this.problem.textContent = problems.length > 0 ? problems.join("; ") + ". B is not run: take back what cannot be." : "";
    const next = isAsInTheFile(setting) || problems.length > 0 ? null : this.samples.get(key) || this.sampleOf(setting);
    if (this.b && this.b !== next) this.b.stop();
    if (next) this.samples.set(key, next);
    this.b = next;
    this.settled = null;
  }

  // Asks for a guess, or shows the picture when there is one.
  ask() {
    const open = this.guess !== null;
    if (!open && this.asked !== this.question.name) this.guessCard.question(this.question);
    this.asked = open ? null : this.question.name;
    this.guessCard.element.hidden = open;
    this.stage.hidden = !open;
    this.settings.element.hidden = !open;
  }

  askAgain() {
    state.set({guess: ""});
    this.marks.delete(this.question.name);
    this.follow();
    this.guessCard.field.focus();
  }

  guessed(guess) {
    this.marks.set(this.question.name, guess);
    state.set({guess: guessText(guess)});
    this.follow();
    this.chooser.focus();
  }

  // Another question: the guess for it, if there was one; who shows without guessing goes on so.
  choose(name) {
    const kept = this.guess && this.guess.skipped ? this.guess : this.marks.get(name);
    state.set({response: name, guess: kept ? guessText(kept) : ""});
    this.follow();
  }

  set(setting) {
    state.set({}, setting);
    this.settings.show(setting);
    this.takeSetting(setting);
    this.paused = false;
    clearTimeout(this.later);
    this.later = setTimeout(() => this.refresh(), 350);
    this.draw();
  }

  all() { return [this.a, this.b, this.luck].filter(Boolean); }

  // How many runs of a sample are looked at: of A alone all that there are, beside another as many as of that.
  count(sample) {
    return sample === this.a && !this.b && !this.luck ? Math.max(this.n, this.known) : this.n;
  }

  // Makes what is missing, and draws.
  refresh() {
    this.draw();
    if (!this.pool || this.guess === null) return;
    if (this.paused) return;
    this.all().forEach(sample => {
      if (!sample.making) {
        sample.make(this.pool, this.n, () => this.wake()).catch(problem => { this.problem.textContent = "The engine stopped: " + problem.message; });
      }
    });
    this.wake();
  }

  add(more) {
    this.n = this.count(this.a) + more;
    this.n = Math.min(MOST_RUNS, this.n);
    state.set({n: String(this.n)});
    this.all().forEach(sample => sample.stop());
    this.paused = false;
    this.settled = null;
    this.refresh();
  }

  // What is there stays and is looked at; the same button goes on.
  stopOrGoOn() {
    this.paused = !this.paused;
    if (this.paused) this.all().forEach(sample => { sample.stop(); sample.release(Infinity); });
    this.settled = null;
    this.refresh();
    this.wake();
  }

  makeLuck() {
    if (this.luck) {
      this.luck.stop();
      this.luck = null;
    } else {
      this.luck = new RunSample("luck", AS_IN_THE_FILE, n => asNumbers(n).map(i => OTHER_LUCK + i));
    }
    this.paused = false;
    this.luckButton.setAttribute("aria-pressed", String(this.luck !== null));
    this.settled = null;
    this.refresh();
  }

  // Something came in: the next frame looks at it.
  wake() {
    if (this.frame) return;
    this.frame = requestAnimationFrame(time => {
      this.frame = null;
      this.rain(time);
    });
  }

  // Lets waiting runs be seen at the chosen pace; draws at most each 60 ms.
  rain(time) {
    const pace = this.still.matches ? Infinity : PACES[this.pace.value];
    const passed = Math.min(0.25, (time - (this.rained || time)) / 1000);
    this.rained = time;
    this.owed = Math.min(40, (this.owed || 0) + (pace === Infinity ? 0 : pace * passed));
    const most = pace === Infinity ? Infinity : Math.floor(this.owed);
    let some = false;
    if (most > 0) {
      this.all().forEach(sample => { some = sample.release(most) || some; });
      if (most !== Infinity) this.owed -= most;
    }
    const waits = this.all().some(sample => sample.waiting.length > 0);
    const making = this.all().some(sample => sample.making);
    this.due = this.due || some;
    if (this.due && time - (this.drawnAt || 0) > 60 || !waits && !making) {
      this.due = false;
      this.drawnAt = time;
      this.draw(true);
    }
    if (waits || this.due) this.wake();
    else this.rained = null;
    if (!waits && !making) this.settle();
  }

  runsOf(sample) {
    const {name, scale} = this.question;
    return sample.shown(this.count(sample)).map(run => ({run, value: sample.rows.get(run)[name] * scale}));
  }

  title(sample) {
    const shown = sample.shown(this.count(sample)).length;
    const failed = this.numbers(this.n).filter(number => sample.failures.has(number)).length;
    const of = sample.isComplete(this.n) || shown >= this.n ? said(shown) + (shown === 1 ? " run" : " runs") : said(shown) + " of " + said(this.n) + " runs";
    const each = this.isFifty() ? ", " + said(shown / FIFTY) + " a dot" : "";
    const middle = quantileOf(inOrder(this.runsOf(sample).map(run => run.value)), 0.5);
    const name = {a: "A: as in the file", b: "B: as set", luck: "A again, other luck"}[sample.key];
    return name + " · " + of + each + (failed > 0 ? ", " + failed + " failed" : "") + (this.question.kind === "number" && shown > 0 ? " · half below " + said(middle) : "");
  }

  draw(falling = false) {
    if (!this.question || this.stage.hidden || this.panel.hidden) return;
    const samples = this.all().map(sample => ({key: sample.key, title: this.title(sample), runs: this.runsOf(sample)}));
    const most = Math.max(...samples.map(sample => sample.runs.length));
    const guess = this.guess && this.question.kind !== "day" ? this.guess.own : [];
    const ghosts = this.guess && this.question.kind !== "day" ? this.guess.others : [];
    const axis = this.axis(samples, this.question.isShare ? [] : [...guess, ...ghosts]);
    const line = axis ? this.line(axis, samples[0].runs) : null;
    this.picture.draw({question: this.question, samples, axis, line, guess, ghosts, marked: this.marked, expected: Math.max(this.n, most),
      fifty: this.isFifty(),
      lineWords: line === null ? "" : this.lineWords(line), falling: falling && !this.still.matches});
    this.tell();
  }

  // Whether fifty dots stand for all runs: when it is wished, or when all are there and they are many.
  isFifty() {
    const there = this.all().map(sample => sample.shown(this.count(sample)).length);
    const fewest = Math.min(...there);
    if (this.form.value !== "") return this.form.value === "fifty" && fewest > 0;
    return fewest > FIFTY && Math.max(...there) > (this.isInRows() ? MOST_EACH : MOST_EACH / this.all().length) && !this.all().some(sample => sample.making || sample.waiting.length > 0);
  }

  isInRows() {
    return this.question.kind === "yes" || this.question.kind === "level" && this.all().every(sample => this.runsOf(sample).every(run => Number.isNaN(run.value) || Number.isInteger(run.value)));
  }

  // One axis for all samples of a question; it grows, and never shrinks while one looks.
  axis(samples, others) {
    if (this.isInRows()) return null;
    const values = [...samples.flatMap(sample => sample.runs.map(run => run.value)), ...others].filter(value => !Number.isNaN(value));
    const kept = this.axes.get(this.question.name);
    if (values.length === 0 && !kept) return {low: 0, high: 1, whole: false, tick: 0.2, step: 0.1};
    const low = values.reduce((a, b) => Math.min(a, b), kept ? kept.lowest : Infinity);
    const high = values.reduce((a, b) => Math.max(a, b), kept ? kept.highest : -Infinity);
    const whole = (kept ? kept.whole : true) && values.every(Number.isInteger);
    const span = high > low ? high - low : Math.max(1, Math.abs(low) * 0.1);
    const tick = roundStep(span, 8);
    const axis = {lowest: low, highest: high, whole, tick: whole ? Math.max(1, tick) : tick,
      low: Math.floor(low / tick) * tick, high: Math.ceil((high + (whole ? 1 : span * 1e-6)) / tick) * tick};
    axis.step = whole ? Math.max(1, Math.round(axis.tick / 10)) : axis.tick / 10;
    this.axes.set(this.question.name, axis);
    return axis;
  }

  line(axis, runs) {
    const kept = this.lines.get(this.question.name);
    if (kept !== undefined) return kept;
    const middle = quantileOf(inOrder(runs.map(run => run.value)), 0.5);
    if (Number.isNaN(middle)) return (axis.low + axis.high) / 2;
    return Number((Math.round(middle / axis.step) * axis.step).toPrecision(12));
  }

  moveLine(line) {
    this.lines.set(this.question.name, line);
    if (this.moving) return;
    this.moving = requestAnimationFrame(() => {
      this.moving = null;
      this.draw();
    });
  }

  lineWords(line) {
    const parts = this.all().map(sample => {
      const runs = this.runsOf(sample);
      const below = runs.filter(run => run.value < line).length;
      const name = {a: "A", b: "B", luck: "A with other luck"}[sample.key];
      return (this.all().length > 1 ? name + ": in " : "In ") + said(below) + " of " + said(runs.length) + " runs" + (runs.length > 0 ? ` (${inPercent(below / runs.length)})` : "");
    });
    return parts.join("; ") + " " + this.question.below(line) + ".";
  }

  // The words beside the picture.
  tell() {
    const root = this.panel;
    root.dataset.runs = this.a.shown(this.count(this.a)).length;
    root.dataset.runsB = this.b ? this.b.shown(this.n).length : 0;
    root.dataset.runsLuck = this.luck ? this.luck.shown(this.n).length : 0;
    const making = this.all().some(sample => sample.making || sample.waiting.length > 0);
    root.dataset.making = String(making);
    this.stopping.hidden = !making && !this.paused;
    this.again.hidden = !this.lastB || this.b !== null;
    this.again.textContent = this.lastB ? "B again: " + settingWords(this.lastB) : "";
    this.stopping.textContent = this.paused ? "Go on" : "Stop";
    const runs = this.runsOf(this.a);
    this.told.textContent = this.b ? "B: " + settingWords(this.b.setting) + this.concluded()
      : (this.known > 0 ? said(Math.min(this.known, runs.length)) + " recorded runs" + (runs.length > this.known ? ", and " + said(runs.length - this.known) + " made here" : "") + ". "
        : "Each run is one course of events. ") + "Click a dot to open that run.";
    const handle = this.picture.handle;
    this.lineTold.textContent = handle && handle.isConnected && runs.length > 0 ? handle.getAttribute("aria-valuetext") : "";
    this.lineTold.hidden = this.lineTold.textContent === "";
    this.outcome.textContent = guessOutcome(this.question, this.guess, runs.map(run => run.value));
    this.outcome.hidden = this.outcome.textContent === "";
    if (making) this.voice.say(this.all().map(sample => this.title(sample)).join("; "));
    if (this.table.open) this.table.lastElementChild.replaceChildren(this.numbersTable());
    if (!making) this.sheet.replaceChildren(worksheet(this.question, this.guess, [this.lineTold.textContent, this.outcome.textContent].filter(Boolean), this.b ? settingWords(this.b.setting) : "", said(runs.length)));
  }

  // The verdict in a line.
  concluded() {
    const key = this.key();
    return this.found && this.found.key === key && this.found.b ? ` → ${this.found.b.words}: ${this.found.b.difference}` : ". Run k of B has the luck of run k of A.";
  }

  key() {
    return [this.question.name, this.n, this.b && JSON.stringify(this.b.setting), this.luck !== null, this.paused].join("|");
  }

  numbersTable() {
    const samples = this.all();
    const columns = samples.map(sample => this.runsOf(sample).map(run => run.value));
    const head = element("tr", {}, element("th", {scope: "col"}, this.question.words), samples.map(sample => element("th", {scope: "col"}, this.title(sample).split(" · ")[0])));
    const row = (name, cell) => element("tr", {}, element("th", {scope: "row"}, name), columns.map(values => element("td", {}, cell(values))));
    const count = (values, matches) => { const some = values.filter(matches).length; return said(some) + (values.length > 0 ? ` (${inPercent(some / values.length)})` : ""); };
    const body = [row("runs", values => said(values.length))];
    if (this.question.kind === "yes" || !this.axes.has(this.question.name)) {
      [...new Set(columns.flat())].sort((a, b) => b - a).forEach(each => body.push(row(this.question.value(each), values => count(values, value => Object.is(value, each) || value === each))));
    } else {
      [["nine in ten above", 0.1], ["three in four above", 0.25], ["half below", 0.5], ["three in four below", 0.75], ["nine in ten below", 0.9]]
        .forEach(([name, share]) => body.push(row(name, values => { const sorted = inOrder(values); return sorted.length > 0 ? said(quantileOf(sorted, share)) : "–"; })));
      if (columns.flat().some(Number.isNaN)) body.push(row("never", values => count(values, Number.isNaN)));
    }
    return element("table", {}, element("caption", {}, this.question.words), element("thead", {}, head), element("tbody", {}, body));
  }

  // All is there: the verdict.
  async settle() {
    const key = this.key();
    if (this.settled === key || !this.pool || this.guess === null) return;
    this.settled = key;
    if (!this.b && !this.luck) {
      this.verdict.hide();
      this.panel.dataset.verdict = "";
      return;
    }
    this.panel.dataset.verdict = "waiting";
    const found = await this.judge();
    if (this.settled !== key) return;
    this.found = {...found, key};
    this.panel.dataset.verdict = found.verdict;
    this.verdict.show(this.question, found.b || found.luck, found.b ? found.luck : null, found.judged);
    this.tell();
    this.voice.say(this.verdict.element.textContent.slice(0, 200));
  }

  async judge() {
    const names = [...new Set([this.question.name, ...world.headline.filter(name => responseOf(name))])];
    const rows = (sample, numbers) => numbers.map(number => sample.rows.get(number));
    const own = this.a.shown(this.n);
    const pairs = this.b ? own.filter(number => this.b.rows.has(number)) : [];
    const b = this.b ? (await this.pool.verdicts(names, true, rows(this.a, pairs), rows(this.b, pairs)))[this.question.name] : null;
    const luck = this.luck ? (await this.pool.verdicts(names, false, rows(this.a, own), rows(this.luck, this.luck.shown(this.n))))[this.question.name] : null;
    return {b, luck, judged: names.length, verdict: (b || luck).verdict};
  }

  openRun(key, run) {
    const setting = key === "b" ? this.b.setting : AS_IN_THE_FILE;
    this.marked = run;
    // The tab of one run plays what the address says: a run of A as in the file; B can be had again.
    if (this.b && key !== "b") this.lastB = this.b.setting;
    state.set({run: String(run), tab: "run"}, setting);
    document.getElementById("tab-run").click();
    document.dispatchEvent(new CustomEvent("brink:open-run", {detail: {run, setting}}));
  }

  save(form) {
    const lines = [this.question.words, world.title, this.b ? this.told.textContent : "", this.outcome.textContent,
      `Seed ${facts.seed}, Brink ${facts.engine.version}. What follows from written-down assumptions, not a forecast.`].filter(Boolean);
    const alone = pictureAlone(this.picture.svg, lines);
    const name = `${world.id}-${this.question.name}.${form}`;
    if (form === "svg") saveAs(name, alone.text, "image/svg+xml");
    else savePng(name, alone).catch(problem => { this.problem.textContent = problem.message; });
  }
}

const manyView = {id: "many", title: "Many runs", async open(panel, starting, recorded, ofPoints) {
  await new ManyRuns(panel, starting, recorded, ofPoints).start();
}};
