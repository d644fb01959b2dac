// What the page holds, unpacked: facts (names, units, sources), recorded runs, the bytes of engine and scenario.
const facts = JSON.parse(document.getElementById("facts").textContent);
const world = facts.scenario;

const unpacked = async id => {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent.trim()), c => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

const MISSING = -2147483648;

// Reads columns of a length, one after another: whole numbers take four bytes each, others eight.
const columnReader = async id => {
  const bytes = await unpacked(id);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = 0;
  return (length, whole) => Float64Array.from({length}, () => {
    if (!whole) {
      at += 8;
      return view.getFloat64(at - 8, true);
    }
    at += 4;
    const number = view.getInt32(at - 4, true);
    return number === MISSING ? NaN : number;
  });
};

// The numbers of recorded runs, and a Float64Array for each response by name.
const recordedColumns = (recorded, next) => {
  const columns = {};
  for (const column of recorded.columns) columns[column.name] = next(recorded.count, column.whole);
  return {numbers: Array.from(columns[""]), columns};
};

// The recorded runs: their numbers, a Float64Array for each response by name (NaN: never happened), and for each metric
// drawn through time its band: at each step the quantiles 5, 25, 75 and 95 %.
const recordedRuns = async () => {
  if (!facts.recorded) return null;
  const [next, nextOfBand] = [await columnReader("runs"), await columnReader("bands")];
  const held = recordedColumns(facts.recorded, next);
  const bands = {};
  for (const band of facts.recorded.bands) bands[band.metric] = band.whole.map(whole => nextOfBand(world.steps + 1, whole));
  return {...held, bands};
};

// A frame's numbers (see FrameNumbers) as objects.
const unpackedFrame = numbers => {
  let at = 0;
  const next = () => numbers[at++];
  const several = read => Array.from({length: next()}, read);
  return {
    day: next(), ceaseFire: next() === 1, events: next(),
    elements: several(() => ({number: next(), force: next(), side: next(), formation: next(), status: next(), cell: next(),
      strength: next(), establishment: next(), training: next(), integration: next(), cohesion: next(), inContact: next() === 1})),
    losses: several(() => ({cell: next(), side: next(), soldiers: next(), ended: next()})),
    holders: several(next),
    rungs: several(() => ({stands: next() === 1, byOther: next() === 1, states: several(next)})),
    states: several(() => ({level: next(), standing: several(next), beliefs: several(() => ({belief: next(), estimate: next()}))})),
  };
};

// An element with attributes and children; texts become text, never markup.
const element = (name, attributes = {}, ...children) => {
  const made = name.startsWith("svg:") ? document.createElementNS("http://www.w3.org/2000/svg", name.slice(4)) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined));
  return made;
};

// A number as people read it: about three significant digits, thousands apart.
const said = value => {
  if (Number.isNaN(value)) return "never";
  const size = Math.abs(value);
  if (size >= 100 || Number.isInteger(value)) return Math.round(value).toLocaleString("en-US");
  return value.toLocaleString("en-US", {maximumSignificantDigits: 3});
};

const responseOf = name => world.responses.find(response => response.name === name);
const inUnit = (value, number) => said(value * number.scale) + (number.unit ? " " + number.unit : "");
const dateOf = day => new Date(Date.parse(world.start + "T00:00:00Z") + Math.floor(day) * 86400000)
  .toLocaleDateString("en-GB", {day: "numeric", month: "short", year: "numeric", timeZone: "UTC"});
