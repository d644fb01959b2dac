// Where dots lie: numbers in columns above an axis, what has a name in rows. Pure arithmetic, no page.
const FIFTY = 50;
const WIDEST_DOT = 15;

// A round step so that a span has at most so many.
const roundStep = (span, most) => {
  const raw = span / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 5, 10].map(factor => factor * power).find(step => step >= raw * (1 - 1e-9));
};

// With so many abreast the fullest place has the largest dots.
const stackingOf = (fullest, across, along) => {
  let best = {abreast: 1, size: 0};
  for (let abreast = 1; abreast <= fullest && across / abreast > best.size; abreast++) {
    const size = Math.min(WIDEST_DOT, across / abreast, along / Math.ceil(fullest / abreast));
    if (size > best.size) best = {abreast, size};
  }
  return best;
};

// Fifty runs that stand for all: those at 1, 3, 5 … 99 % of the runs in order (Fernandes and others, CHI 2018).
const fiftyOf = runs => {
  const sorted = [...runs].sort((a, b) => (Number.isNaN(a.value) ? 1 : 0) - (Number.isNaN(b.value) ? 1 : 0) || a.value - b.value || a.run - b.run);
  return Array.from({length: FIFTY}, (_, i) => ({...sorted[Math.max(1, Math.ceil((2 * i + 1) * sorted.length / (2 * FIFTY))) - 1], dot: i}));
};

// Columns on an axis from low to high: as many as make round dots of about the height there is.
const columnsOf = (axis, expected, width, height) => {
  const size = Math.max(3, Math.min(18, Math.sqrt(height * width / (2.5 * Math.max(1, expected)))));
  const count = Math.max(1, Math.floor(width / size));
  let step = (axis.high - axis.low) / count;
  if (axis.whole) step = Math.max(1, Math.ceil(step));
  return {step, from: axis.low, count: Math.max(1, Math.ceil((axis.high - axis.low) / step - 1e-9))};
};

// Dots of one sample stacked in its columns; x and y from the left foot of the room, y upwards.
const stackColumns = (dots, columns, axis, width, height, fullest) => {
  const across = columns.step / (axis.high - axis.low) * width;
  const {abreast, size} = stackingOf(Math.max(1, fullest), across, height);
  const filled = new Map();
  const places = dots.map(dot => {
    const column = Math.min(columns.count - 1, Math.max(0, Math.floor((dot.value - columns.from) / columns.step + 1e-9)));
    const level = filled.get(column) || 0;
    filled.set(column, level + 1);
    return {...dot, column, level};
  });
  return {size, places: places.map(dot => {
    const wide = Math.min(abreast, filled.get(dot.column));
    return {...dot, x: (dot.column + 0.5) * across + (dot.level % abreast - (wide - 1) / 2) * size, y: (Math.floor(dot.level / abreast) + 0.5) * size};
  })};
};

const fullestColumn = (samples, columns) => Math.max(1, ...samples.map(dots => {
  const counts = new Map();
  dots.forEach(dot => {
    const column = Math.floor((dot.value - columns.from) / columns.step + 1e-9);
    counts.set(column, (counts.get(column) || 0) + 1);
  });
  return Math.max(0, ...counts.values());
}));

// Dots of one row from the left, so that all runs of the sample would fill the width: a length is a share of runs.
const stackRow = (dots, of, width, height) => {
  const {abreast} = stackingOf(Math.max(1, of), height, width);
  const step = width / Math.ceil(of / abreast);
  const size = Math.min(WIDEST_DOT, step, height / abreast);
  return {size, places: dots.map((dot, i) => ({...dot, x: (Math.floor(i / abreast) + 0.5) * step, y: (i % abreast + 0.5) * height / abreast}))};
};
