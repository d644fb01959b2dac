// The view of one run: played day by day, looked at closely, and played again without something.
const FUTURES_KEPT = 4;
const LETTERS = ["A", "B"];

const afterPause = (wait, act) => {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...values), wait);
  };
};

// Lets the page answer before more is done.
const breath = () => new Promise(resolve => setTimeout(resolve));

const numberIn = (text, low, high) => {
  const number = Number(text);
  return Number.isFinite(number) && text !== undefined && text !== "" ? Math.max(low, Math.min(high, Math.round(number))) : low;
};

class RunPage {
  constructor(panel, pool, recorded) {
    this.panel = panel;
    this.pool = pool;
    this.recorded = recorded;
    this.futures = [];
    this.known = new Map();
    this.player = new Player((step, share) => this.show(step, share));
    this.remember = afterPause(250, () => this.keep());
    this.parts();
    this.lay();
    this.listen();
  }

  parts() {
    const go = step => this.player.seek(step);
    this.transport = new Transport({restart: () => go(0), back: () => this.player.move(-1), play: () => this.toggle(), step: () => this.player.move(1),
      nextAct: () => this.nextAct(), seek: go, run: number => this.open(numberIn(String(number), 0, 2147483647), state.get().setting),
      speed: speed => { this.player.speed = speed; }});
    this.theatres = LETTERS.map((letter, i) => new TheatreView("Theatre", selection => this.choose(selection, i)));
    this.stories = LETTERS.map(() => new StoryView(go, telling => this.strike(telling)));
    this.ladders = LETTERS.map(() => new LadderView("What stands now, and who stands on it"));
    this.states = new StatesView(place => this.choose({kind: "state", which: place}, this.futures.length - 1));
    this.charts = new ChartsView(go, this.recorded);
    this.changes = new ChangesBar(setting => this.open(this.number, setting));
    this.difference = new Difference(go);
    this.fromHere = new FromHere(words => this.change(words));
    this.summary = element("dl", {class: "summary"});
    this.look = element("div", {id: "look", role: "status", "aria-live": "polite"});
    this.closer = element("section", {class: "part closer", "aria-label": "A closer look", hidden: true}, element("h2", {}, "A closer look"), this.look,
      element("button", {type: "button", class: "close", onclick: () => this.choose(null, 0)}, "Close"));
    this.hint = element("p", {class: "run-hint"}, "Click an element, a cell or a state to look at it.");
    this.status = element("p", {class: "unseen", role: "status", id: "told"});
    this.problem = element("p", {class: "problem", role: "alert", hidden: true});
    this.table = element("details", {class: "numbers", ontoggle: () => this.showTable()}, element("summary", {}, "The theatre in numbers"), element("div"));
  }

  // Both futures of a part, side by side, under a heading.
  pair(id, title, views, ...more) {
    this.heads = this.heads || [];
    const sides = views.map((view, i) => {
      const head = element("h3", {class: "future-name"});
      this.heads.push({head, place: i});
      return element("div", {class: "future", "data-future": LETTERS[i]}, head, view.root);
    });
    return element("section", {class: "part " + id, "aria-label": title}, element("h2", {}, title), element("div", {class: "pair"}, sides), ...more);
  }

  lay() {
    const keys = element("p", {class: "unseen", id: "theatre-keys"}, "Arrow keys go from cell to cell, Enter goes through the elements there, Escape chooses nothing.");
    this.body = element("div", {class: "run-body"},
      this.transport.root, this.problem, this.changes.root, this.summary, this.difference.root,
      element("div", {class: "parts"},
        this.pair("theatre", "Theatre", this.theatres, keys, this.hint, element("details", {class: "signs", open: innerWidth >= 600},
          element("summary", {}, "What the signs mean"), theatreLegend()), this.table),
        this.closer,
        this.pair("happened", "What has happened", this.stories, this.fromHere.root),
        this.pair("rungs", "What stands now, and who stands on it", this.ladders)),
      element("section", {class: "part later", "aria-label": "States"}, element("h2", {}, "What each state believes and does"), this.states.root),
      element("section", {class: "part later", "aria-label": "Charts"}, element("h2", {}, "Through time"), this.charts.root),
      this.status);
    this.panel.replaceChildren(this.body);
  }

  listen() {
    document.addEventListener("keydown", event => this.key(event));
    addEventListener("hashchange", () => this.follow());
    new MutationObserver(() => (this.panel.hidden ? this.player.pause() : this.follow())).observe(this.panel, {attributes: true, attributeFilter: ["hidden"]});
  }

  // Opens what the address asks for, where that is not what is shown.
  async follow() {
    if (this.panel.hidden) return;
    const {view, setting} = state.get();
    const number = numberIn(view.run, 0, 2147483647);
    const step = stepOf(numberIn(view.day, 0, world.horizonDays));
    if (this.shown === JSON.stringify([number, setting])) this.player.seek(step);
    else await this.open(number, setting, step);
  }

  // Plays a run under a setting; where something is changed by hand, the run without the change stands beside it.
  async open(number, setting, step = this.futures.length > 0 ? this.player.step : this.wantedStep) {
    const wanted = JSON.stringify([number, setting]);
    Object.assign(this, {shown: wanted, number, wantedStep: step});
    const playing = this.player.playing;
    this.player.pause();
    this.panel.setAttribute("aria-busy", "true");
    state.set({run: number}, setting);
    this.changes.show(setting);
    try {
      const problems = interventionProblems(setting);
      if (problems.length > 0) throw new Error(problems.join("; ") + ". Take back what cannot be.");
      const futures = ownInterventions(setting).length === 0 ? [await this.future(number, setting)]
        : [await this.future(number, withoutOwn(setting)), await this.future(number, setting)];
      await breath();
      if (this.shown !== wanted) return;
      await this.load(futures, step);
      if (this.shown === wanted && playing) this.player.play();
    } catch (problem) {
      if (this.shown === wanted) this.fail(problem);
    } finally {
      if (this.shown === wanted) this.panel.removeAttribute("aria-busy");
    }
  }

  fail(problem) {
    this.problem.textContent = "This run cannot be played: " + problem.message;
    this.problem.hidden = false;
  }

  async future(number, setting) {
    const key = JSON.stringify([number, setting]);
    if (!this.known.has(key)) {
      const played = await this.pool.play(number, setting, METRICS_PLAYED);
      this.inEngine = key;
      const responses = Object.fromEntries(this.pool.responses.map((name, i) => [name, played.responses[i]]));
      this.known.set(key, new Future({...played, responses}, setting));
      if (this.known.size > FUTURES_KEPT) this.known.delete(this.known.keys().next().value);
    }
    return this.known.get(key);
  }

  // What is looked at first comes first; each part has a turn of its own, so that the page answers in between.
  async load(futures, step) {
    this.futures = futures;
    this.problem.hidden = true;
    this.panel.dataset.futures = futures.length;
    this.panel.dataset.run = futures[0].number;
    this.heads.forEach(({head, place}) => {
      head.hidden = futures.length < 2;
      head.parentElement.hidden = place >= futures.length;
      head.textContent = place === 0 ? "A: as it was" : "B: " + (futures[1] ? ownInterventions(futures[1].setting).map(interventionWords).join("; ") : "");
    });
    const words = futures.map(future => new Set(future.tellings.map(telling => telling.words)));
    futures.forEach((future, i) => {
      const others = words[1 - i];
      this.theatres[i].load(future);
      this.stories[i].load(future, new Set(others ? [...words[i]].filter(told => !others.has(told)) : []));
    });
    this.choose(null, 0);
    this.step = undefined;
    this.player.load(Math.min(...futures.map(future => future.last)), step);
    const still = () => this.futures === futures;
    await breath();
    if (still()) this.difference.load(futures);
    if (still()) this.fromHere.load(futures[0]);
    await this.charts.load(futures, still);
  }

  // A moment: what moves with it is painted, what is told once a step is told.
  show(step, share) {
    if (this.futures.length === 0) return;
    this.futures.forEach((_, i) => this.theatres[i].show(step, share));
    const playing = this.player.playing;
    if (step === this.step && playing === this.wasPlaying) return;
    this.wasPlaying = playing;
    this.panel.dataset.playing = playing;
    this.transport.show(this.futures[this.futures.length - 1], step, playing);
    this.look.setAttribute("aria-live", playing ? "off" : "polite");
    if (step !== this.step) this.showStep(step, playing);
    if (!playing) this.remember();
  }

  showStep(step, playing) {
    this.step = step;
    this.panel.dataset.day = this.futures[0].dayOf(step);
    this.futures.forEach((future, i) => {
      this.stories[i].show(step);
      this.ladders[i].show(future.frame(step));
    });
    this.states.show(this.futures, step);
    this.charts.show(step);
    this.fromHere.show(this.futures[0].dayOf(step));
    this.showSummary(step);
    this.showTable();
    if (this.chosen) this.lookCloser();
    if (!playing) this.tell(step);
  }

  // What stands out of the moment, in a line or two.
  showSummary(step) {
    const several = this.futures.length > 1;
    // What is the same in both futures is said once.
    const once = words => (several && words.every(one => one === words[0]) ? [{letter: "A, B ", said: words[0]}]
      : words.map((one, i) => ({letter: several ? LETTERS[i] + " " : "", said: one})));
    const each = words => once(this.futures.map(words)).map(({letter, said: one}) => element("dd", {}, letter ? element("b", {}, letter) : null, one));
    const rung = future => {
      const highest = highestRung(future.frame(step));
      return highest ? signed(highest.level) + " " + highest.title : "none";
    };
    const lost = force => once(this.futures.map(future => said(future.series[force.id + ".casualties"][step]))).map(({letter, said: one}) => letter + one).join(", ");
    const last = future => (future.until(step).filter(isAct).pop() || {words: "no state has acted since the start"}).words;
    const tile = (title, words, kind) => element("div", {class: kind}, element("dt", {}, title), each(words));
    const casualties = element("div", {class: "lost"}, element("dt", {}, "Casualties so far"),
      world.forces.filter(force => hasMetric(force.id + ".casualties")).map(force => element("dd", {}, element("b", {}, lost(force)), " " + force.title)));
    this.summary.replaceChildren(tile("Highest rung that stands", rung, "rung"), casualties, tile("Last act", last, "last-act"));
  }

  showTable() {
    if (!this.table.open || this.futures.length === 0) return;
    this.table.lastChild.replaceChildren(...this.futures.flatMap((future, i) =>
      theatreTable(future.frame(this.step), this.futures.length > 1 ? LETTERS[i] : "")));
  }

  // Says a day that was gone to, once, to those who hear the page.
  tell(step) {
    const future = this.futures[this.futures.length - 1];
    const told = future.tellings.filter(telling => telling.day > 0 && telling.step === step).map(telling => telling.words);
    this.status.textContent = [dayWords(future.dayOf(step)) + ", " + longDate(future.dayOf(step)), ...told].join(". ");
  }

  toggle() {
    if (this.player.playing) this.player.pause();
    else this.player.play();
  }

  nextAct() {
    this.player.pause();
    this.player.seek(Math.min(...this.futures.map(future => future.nextAct(this.player.step))));
  }

  key(event) {
    const at = event.target;
    const elsewhere = this.panel.hidden || this.futures.length === 0 || !(at === document.body || this.panel.contains(at));
    if (elsewhere || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
    const types = at.matches("input:not([type=range]), select, textarea");
    const presses = at.matches("button, summary, a");
    if (event.key === " " && !types && !presses) this.toggle();
    else if (event.key === "ArrowLeft" && !types && at.type !== "range") this.player.move(-1);
    else if (event.key === "ArrowRight" && !types && at.type !== "range") this.player.move(1);
    else if (event.key === "n" && !types) this.nextAct();
    else return;
    event.preventDefault();
  }

  change(words) {
    const setting = this.futures[this.futures.length - 1].setting;
    if (!setting.interventions.includes(words)) this.open(this.number, {...setting, interventions: [...setting.interventions, words]});
  }

  strike(telling) {
    this.change("without " + telling.of + "@" + telling.day);
  }

  // Keeps run and day in the address.
  keep() {
    if (this.panel.hidden || this.futures.length === 0) return;
    state.set({run: this.futures[0].number, day: this.futures[0].dayOf(this.step)});
  }

  choose(selection, place) {
    this.chosen = selection && {...selection, place};
    this.theatres.forEach((theatre, i) => theatre.select(i === place ? selection : null));
    this.closer.hidden = !selection;
    if (selection) this.lookCloser();
    else this.look.replaceChildren();
  }

  // Asks the engine; while it answers, only the latest question is kept.
  async lookCloser() {
    if (this.looking) {
      this.lookAgain = true;
      return;
    }
    this.looking = true;
    const {kind, which, place} = this.chosen;
    const future = this.futures[place];
    try {
      const key = JSON.stringify([future.number, future.setting]);
      if (this.inEngine !== key) await this.pool.play(future.number, future.setting);
      this.inEngine = key;
      const {heading, lines} = await this.pool.inspect(this.step, kind, which);
      this.showLook((this.futures.length > 1 ? LETTERS[place] + ": " : "") + heading, lines);
    } catch (problem) {
      this.showLook("This cannot be looked at: " + problem.message, []);
    } finally {
      this.looking = false;
    }
    if (this.lookAgain) {
      this.lookAgain = false;
      if (this.chosen) this.lookCloser();
    }
  }

  showLook(heading, lines) {
    if (!this.chosen) return;
    this.look.replaceChildren(element("h3", {}, heading),
      element("dl", {}, lines.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value)))));
  }
}

const playView = {id: "run", title: "One run, played", async open(panel, starting, recorded) {
  panel.append(element("p", {class: "waiting"}, "The engine is starting…"));
  let pool;
  try {
    pool = await starting;
  } catch {
    // Why it does not start is said at the top of the page.
    panel.replaceChildren(element("p", {}, "A run cannot be played without the engine."));
    return;
  }
  await new RunPage(panel, pool, recorded).follow();
  panel.dataset.ready = "true";
}};
