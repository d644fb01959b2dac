// The design points of a study: settings that B can take, with the runs that were recorded of each.
const points = facts.study ? facts.study.points : [];
const settingOf = point => ({pinned: point.pinned, interventions: [...facts.interventions, ...point.interventions]});
const settingKey = setting => JSON.stringify([Object.entries(setting.pinned).sort(), setting.interventions]);

// The place of the point that has a setting; -1 for none.
const pointOf = setting => points.findIndex(point => settingKey(settingOf(point)) === settingKey(setting));

// Whether recorded runs have every response: a study may keep some alone, and then the page makes the runs itself.
const isWhole = recorded => world.responses.every(response => response.name in recorded.columns);

// The recorded runs of each point, as recordedRuns has them; null where there are none.
const recordedPoints = async () => {
  if (!points.some(point => point.recorded)) return null;
  const next = await columnReader("runs");
  return points.map(point => ({...recordedColumns(point.recorded, next), bands: {}}));
};

// Chooses a point, or tells which one is set.
class PointChooser {
  // chosen(setting): a point was chosen, or the file.
  constructor(chosen) {
    this.select = element("select", {id: "study-point", onchange: () => chosen(this.select.value === "" ? AS_IN_THE_FILE : settingOf(points[Number(this.select.value)]))},
      element("option", {value: ""}, "none: as in the file, or set by hand"),
      points.map((point, i) => element("option", {value: String(i)}, (i + 1) + ": " + point.words)));
    this.element = element("label", {class: "study-point", hidden: points.length === 0}, "Point of the study ", this.select);
  }

  show(setting) {
    const at = pointOf(setting);
    this.select.value = at < 0 ? "" : String(at);
  }
}
