// One engine in a worker. The page's script posts {id, call, ...} and gets {id, ...} back, or {id, error}.
"use strict";
let engine;

const calls = {
  // The module's bytes, the scenario's bytes, the seed as text, and how many runs have the same draw of parameters.
  async load({module, scenario, seed, replicationsPerDraw}) {
    const loaded = await TeaVM.wasmGC.load(module);
    engine = loaded.exports;
    engine.load(new Int8Array(scenario.buffer, scenario.byteOffset, scenario.byteLength), seed, replicationsPerDraw);
    return {responses: [...engine.responses()]};
  },

  // What the next runs have: pinned parameters by name, interventions in words.
  set({pinned, interventions}) {
    engine.set(Object.keys(pinned), Float64Array.from(Object.values(pinned)), interventions);
    return {};
  },

  // Responses of some runs, by their numbers: a row for each, one after another. A run that fails has its reason.
  runs({numbers}) {
    const rows = [];
    const failures = [];
    for (const number of numbers) {
      try {
        rows.push(Float64Array.from(engine.run(number)));
      } catch (problem) {
        rows.push(null);
        failures.push({number, reason: String(problem.message || problem)});
      }
    }
    return {numbers, rows, failures};
  },

  // The verdicts on some responses in runs of two settings: twelve texts for each, see ComparedSettings.
  verdicts({names, paired, baseline, other}) {
    return {texts: [...engine.verdicts(names, paired, baseline, other)]};
  },

  // One run with all that is shown of it.
  play({number, metrics}) {
    const count = engine.play(number);
    const frames = [];
    for (let step = 0; step < count; step++) frames.push(Float64Array.from(engine.frame(step)));
    const texts = engine.story();
    const story = [];
    for (let i = 0; i < texts.length; i += 4) {
      story.push({day: Number(texts[i]), of: texts[i + 1], rung: texts[i + 2], words: texts[i + 3]});
    }
    const series = {};
    for (const metric of metrics) series[metric] = Float64Array.from(engine.metric(metric));
    return {number, frames, story, series,
      parameters: Float64Array.from(engine.parameters()), responses: Float64Array.from(engine.outcome())};
  },

  // A closer look at the run that was played last in this worker.
  inspect({step, kind, which}) {
    const texts = [...engine.inspect(step, kind, which)];
    const lines = [];
    for (let i = 1; i < texts.length; i += 2) lines.push([texts[i], texts[i + 1]]);
    return {heading: texts[0], lines};
  },

  written({numbers}) {
    return {texts: numbers.map(number => engine.written(number))};
  },

  computed({pairs}) {
    return {results: pairs.map(([a, b]) => [...engine.computed(a, b)].map(result => Object.is(result, -0) ? "-0" : String(result)))};
  },
};

self.onmessage = async ({data}) => {
  try {
    const answer = await calls[data.call](data);
    // Frames are handed over, not copied: they are most of what there is.
    self.postMessage({id: data.id, ...answer}, (answer.frames || []).map(frame => frame.buffer));
  } catch (problem) {
    self.postMessage({id: data.id, error: String(problem && problem.message || problem)});
  }
};
