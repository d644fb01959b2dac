// Engines in workers: one plays and inspects a run, all of them make many.
const enginesWanted = () => Math.max(1, Math.min(8, (navigator.hardwareConcurrency || 2)));

class EngineWorker {
  constructor(source) {
    this.worker = new Worker(source);
    this.waiting = new Map();
    this.last = 0;
    this.worker.onmessage = ({data}) => {
      const {resolve, reject} = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.error === undefined) resolve(data);
      else reject(new Error(data.error));
    };
    this.worker.onerror = event => {
      this.waiting.forEach(({reject}) => reject(new Error(event.message || "the engine stopped")));
      this.waiting.clear();
    };
  }

  call(call, content = {}) {
    return new Promise((resolve, reject) => {
      const id = ++this.last;
      this.waiting.set(id, {resolve, reject});
      this.worker.postMessage({id, call, ...content});
    });
  }
}

// A setting: what is pinned (parameter name to value) and what is changed by hand (words of interventions).
const AS_IN_THE_FILE = Object.freeze({pinned: Object.freeze({}), interventions: Object.freeze([...facts.interventions])});

class EnginePool {
  // Starts the engines; each knows the scenario when the promise is kept.
  static async start() {
    const [module, scenario] = await Promise.all([unpacked("engine"), unpacked("scenario")]);
    const source = URL.createObjectURL(new Blob([document.getElementById("worker").textContent], {type: "text/javascript"}));
    const pool = new EnginePool();
    // The first one plays; those that make runs leave a core to the page where there are more than two.
    const workers = Array.from({length: Math.max(2, enginesWanted())}, () => new EngineWorker(source));
    const loaded = await Promise.all(workers.map(worker => worker.call("load", {module, scenario, seed: facts.seed, replicationsPerDraw: facts.replicationsPerDraw})));
    URL.revokeObjectURL(source);
    pool.player = workers[0];
    pool.runners = workers.slice(1);
    pool.responses = loaded[0].responses;
    return pool;
  }

  // Plays one run under a setting: frames, story, series, responses. Calls follow one another.
  play(number, setting = AS_IN_THE_FILE, metrics = []) {
    const played = (this.playing || Promise.resolve()).catch(() => {}).then(async () => {
      await this.player.call("set", setting);
      return this.player.call("play", {number, metrics});
    });
    this.playing = played;
    return played;
  }

  // A closer look at the run that was played last.
  inspect(step, kind, which) {
    return this.player.call("inspect", {step, kind, which});
  }

  // What is concluded of some responses in runs of two settings, in words; rows as onRow of many has them.
  // Of pairs each row stands beside its partner.
  async verdicts(names, paired, baseline, other) {
    const values = rows => Float64Array.from(names.flatMap(name => rows.map(row => row[name])));
    const {texts} = await this.runners[0].call("verdicts", {names, paired, baseline: values(baseline), other: values(other)});
    const number = text => text === "" ? null : Number(text);
    const found = {};
    names.forEach((name, i) => {
      const [verdict, words, compared, first, second, difference, pValue, margin, apart, low, high, within, meaning] = texts.slice(13 * i, 13 * i + 13);
      found[name] = {verdict, words, meaning, compared, first, second, difference, pValue, margin,
        apart: number(apart), low: number(low), high: number(high), within: number(within)};
    });
    return found;
  }

  // Makes runs under a setting; onRow(number, row) as they end, in no order; onFailure(number, reason).
  // A row is an object from response name to value. It ends when all are made or signal.aborted.
  async many(numbers, setting, onRow, onFailure = () => {}, signal = {aborted: false}) {
    const open = [...numbers];
    const names = this.responses;
    const work = async worker => {
      while (open.length > 0 && !signal.aborted) {
        const mine = open.splice(0, 4);
        // Settings go with each call: two experiments may take turns.
        const [, made] = await Promise.all([worker.call("set", setting), worker.call("runs", {numbers: mine})]);
        made.rows.forEach((row, i) => {
          if (row !== null) onRow(made.numbers[i], Object.fromEntries(names.map((name, k) => [name, row[k]])));
        });
        made.failures.forEach(failure => onFailure(failure.number, failure.reason));
      }
    };
    await Promise.all(this.runners.map(work));
  }
}
