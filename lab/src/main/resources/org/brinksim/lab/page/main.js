// Puts the views into tabs, starts the engines, and checks them against the recorded runs.
const views = [...(facts.lesson ? [lessonView] : []), playView, manyView, aboutView];
const CHECKED = 20;

const sameBits = (() => {
  const pair = new Float64Array(2);
  const bits = new BigUint64Array(pair.buffer);
  return (a, b) => {
    if (Number.isNaN(a) && Number.isNaN(b)) return true;
    pair[0] = a;
    pair[1] = b;
    return bits[0] === bits[1];
  };
})();

// Runs a sample of the recorded runs of a setting again and compares every response, bit for bit.
const check = async (pool, {recorded, setting}, most) => {
  const wanted = Math.min(recorded.numbers.length, most);
  const sample = recorded.numbers.filter((_, i) => i % Math.floor(recorded.numbers.length / wanted) === 0).slice(0, wanted);
  const different = [];
  await pool.many(sample, setting, (number, row) => {
    const place = recorded.numbers.indexOf(number);
    Object.entries(row).forEach(([name, value]) => {
      if (name in recorded.columns && !sameBits(value, recorded.columns[name][place])) different.push(number + ": " + name);
    });
  }, (number, reason) => different.push(number + ": " + reason));
  return {sample, different};
};

// What was recorded, setting by setting: that of the file, or those of the points of a study, twenty of many.
const recordedSettings = (recorded, ofPoints) => {
  if (recorded) return [{recorded, setting: AS_IN_THE_FILE}];
  const all = (ofPoints || []).map((each, i) => ({recorded: each, setting: settingOf(points[i])})).filter(each => each.recorded.numbers.length > 0);
  const looked = Math.min(CHECKED, all.length);
  return Array.from({length: looked}, (_, i) => all[Math.floor(i * all.length / looked)]);
};

const say = text => { document.getElementById("engine-state").textContent = text; };

const main = async () => {
  const root = document.documentElement;
  const tabs = document.getElementById("tabs");
  const panels = document.getElementById("main");
  const opened = new Map();
  const recorded = await recordedRuns();
  const ofPoints = await recordedPoints();
  const starting = EnginePool.start();
  starting.catch(() => {});

  // Each view keeps its place on the page: a lesson goes on where it was left.
  const places = new Map();
  let shown = null;
  const show = id => {
    if (shown !== null) places.set(shown, scrollY);
    views.forEach(view => {
      const chosen = view.id === id;
      const tab = document.getElementById("tab-" + view.id);
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      document.getElementById("panel-" + view.id).hidden = !chosen;
      if (chosen && !opened.has(id)) {
        opened.set(id, view.open(document.getElementById("panel-" + id), starting, recorded, ofPoints));
        opened.get(id).catch(problem => say("Something went wrong: " + problem.message));
      }
    });
    state.set({tab: id});
    if (shown !== null && shown !== id) scrollTo(0, places.get(id) || 0);
    shown = id;
  };

  views.forEach((view, place) => {
    tabs.append(element("button", {type: "button", role: "tab", id: "tab-" + view.id, "aria-controls": "panel-" + view.id,
      onclick: () => show(view.id),
      onkeydown: event => {
        const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
        if (step === undefined) return;
        const next = views[(place + step + views.length) % views.length];
        document.getElementById("tab-" + next.id).focus();
        show(next.id);
      }}, view.title));
    panels.append(element("section", {role: "tabpanel", id: "panel-" + view.id, "aria-labelledby": "tab-" + view.id, hidden: true}));
  });
  const follow = () => {
    const asked = state.get().view.tab;
    const id = views.some(view => view.id === asked) ? asked : views[0].id;
    const led = shown !== null && shown !== id;
    show(id);
    // The link that led here is out of sight now, and so would be the keyboard's place.
    if (led) document.getElementById("tab-" + id).focus({preventScroll: true});
  };
  // A link within the page changes what stands after the #, and nothing else.
  addEventListener("hashchange", follow);
  follow();

  let pool;
  try {
    pool = await starting;
  } catch (problem) {
    root.dataset.engine = "none";
    say("The engine cannot run in this browser (" + problem.message + "): it needs WebAssembly with garbage collection, as Chrome 119, "
      + "Firefox 120 and later have. " + (recorded || ofPoints ? "The recorded results are shown all the same." : ""));
    return;
  }
  root.dataset.engine = "ready";
  const settings = recordedSettings(recorded, ofPoints);
  if (settings.length === 0) {
    say("The engine runs in this page; there are no recorded runs to check it against.");
    return;
  }
  root.dataset.check = "running";
  const most = Number(state.get().view.check) || CHECKED;
  const different = [];
  let runAgain = 0;
  for (const each of settings) {
    const found = await check(pool, each, Math.ceil(most / settings.length));
    runAgain += found.sample.length;
    different.push(...found.different);
  }
  const all = recorded ? recorded.numbers.length : ofPoints.reduce((sum, each) => sum + each.numbers.length, 0);
  root.dataset.check = different.length === 0 ? "equal" : "different";
  const someOf = settings.length < points.length ? ", of " + settings.length + " of the " + points.length + " points," : "";
  say(different.length === 0
    ? runAgain + " of the " + all + " recorded runs" + someOf + " were run again in this page: every number is the same, to the last bit."
    : "This page's engine differs from the recorded runs (" + different.length + " numbers, such as " + different[0] + "). Trust the recorded ones.");
};

main().catch(problem => say("Something went wrong: " + problem.message));
