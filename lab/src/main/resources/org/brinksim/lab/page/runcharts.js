// The charts of the run shown: rung, soldiers in contact, casualties, escalation index, beliefs.
const metricOf = name => world.metrics.find(metric => metric.name === name);
const hasMetric = name => metricOf(name) !== undefined;
const CHANNEL_HUES = [0, 1, 3, 2, 4, 5];
const STATE_HUES = [0, 1, 2, 3, 4, 5];

const runCharts = (() => {
  const levels = world.rungs.map(rung => rung.level);
  const ofForces = metric => world.forces.map((force, place) =>
    ({metric: force.id + "." + metric, name: force.title, hue: hueOfForce(place), mark: MARKS[place % MARKS.length]})).filter(line => hasMetric(line.metric));
  const belief = proposition => ({id: "belief-" + proposition.id, title: proposition.belief + ", and truth", low: -0.03, high: 1.05, write: percent,
    truth: proposition,
    lines: world.states.map((state, place) => ({metric: state.id + ".belief." + proposition.id, name: state.title,
      hue: STATE_HUES[place % 6], mark: MARKS[place % MARKS.length]})).filter(line => hasMetric(line.metric))});
  return [
    {id: "rung", title: "Highest rung that stands", unit: "level", stepped: true, low: Math.min(...levels) - 0.5, high: Math.max(...levels) + 0.5,
      lines: CHANNELS.map((channel, place) => ({metric: "rung." + channel, name: capital(channel) + " channel",
        hue: CHANNEL_HUES[place % 6], mark: MARKS[place % MARKS.length]})).filter(line => hasMetric(line.metric))},
    {id: "engaged", title: "Soldiers in contact", unit: "soldiers", lines: ofForces("engaged")},
    {id: "casualties", title: "Casualties so far", unit: "soldiers", lines: ofForces("casualties")},
    {id: "index", title: "Escalation index", unit: "severity", lines: [{metric: "index", name: "Index", hue: 1, mark: "circle"}].filter(line => hasMetric(line.metric))},
    ...world.propositions.map(belief),
  ].filter(chart => chart.lines.length > 0);
})();

const METRICS_PLAYED = [...new Set([...runCharts.flatMap(chart => chart.lines.map(line => line.metric)),
  ...world.propositions.map(proposition => proposition.metric).filter(hasMetric)])];

// Whether a proposition was true at each step: 1 or 0. What it must be above may be changed by hand on the way.
const truthOf = (proposition, future) => {
  const changes = proposition.parameter === undefined ? [] : ownInterventions(future.setting).map(interventionParts)
    .filter(parts => parts.kind === "from" && parts.of === proposition.parameter).sort((a, b) => a.day - b.day);
  const above = day => changes.reduce((value, parts) => (day >= Number(parts.day) ? Number(parts.value) : value),
    proposition.parameter === undefined ? proposition.above : future.parameters[proposition.parameter]);
  return future.series[proposition.metric].map((value, step) => (value > above(future.dayOf(step)) ? 1 : 0));
};

class ChartsView {
  // recorded: the runs whose bands lie behind the lines; null where there are none.
  constructor(goTo, recorded) {
    this.bands = recorded ? recorded.bands : {};
    this.charts = runCharts.map(spec => ({spec, chart: new LineChart(spec, goTo)}));
    const words = recorded ? element("p", {class: "band-words"}, `Shaded: where the ${said(recorded.numbers.length)} recorded runs lie, nine in ten of them pale, `
      + "half of them dark; “half” gives the ends of the dark part on this day.") : null;
    this.root = element("div", {}, words, element("div", {class: "charts"}, this.charts.map(({chart}) => chart.root)));
  }

  // Chart by chart, as long as these futures are still wanted.
  async load(futures, still) {
    const days = Array.from({length: futures[0].last + 1}, (_, step) => futures[0].dayOf(step));
    for (const {spec, chart} of this.charts) {
      await breath();
      if (!still()) return;
      const lines = spec.truth && hasMetric(spec.truth.metric) ? [{name: "The truth", hue: "-ink", mark: "none", truth: spec.truth}, ...spec.lines] : spec.lines;
      chart.load(lines.flatMap(line => futures.map((future, i) => this.line(line, future, futures.length > 1 ? "AB"[i] : ""))), days);
    }
  }

  line(line, future, letter) {
    return {...line, letter, dashed: letter === "A", band: letter === "A" ? undefined : this.bands[line.metric], stepped: line.truth !== undefined,
      values: line.truth ? truthOf(line.truth, future) : future.series[line.metric]};
  }

  show(step) {
    this.charts.forEach(({chart}) => chart.show(step));
  }
}
