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

const columnOf = (value, columns) => Math.min(columns.count - 1, Math.max(0, Math.floor((value - columns.from) / columns.step + 1e-9)));

// The number of dots in the fullest column.
const fullestColumn = (dots, columns) => {
  const counts = new Array(columns.count).fill(0);
  return dots.reduce((most, dot) => Math.max(most, ++counts[columnOf(dot.value, columns)]), 0);
};

const COUNTS_OF_COLUMNS = [10, 14, 19, 25, 32, 40, 50, 62, 76];

// Columns of an axis: as many as leave the dots nearly as large as they can be when all that are expected are there.
// samples: the dots of each, without those that never happened.
const columnsOf = (axis, samples, expected, width, height) => {
  const tried = COUNTS_OF_COLUMNS.map(wanted => {
    const raw = (axis.high - axis.low) / wanted;
    const step = axis.whole ? Math.max(1, Math.ceil(raw)) : raw;
    const columns = {step, from: axis.low, count: Math.max(1, Math.ceil((axis.high - axis.low) / step - 1e-9))};
    const fullest = Math.max(1, ...samples.map(dots => fullestColumn(dots, columns) * Math.max(1, expected / Math.max(1, dots.length))));
    return {...columns, size: stackingOf(fullest, step / (axis.high - axis.low) * width, height).size};
  });
  const largest = Math.max(...tried.map(columns => columns.size));
  return tried.filter(columns => columns.size >= 0.85 * largest).pop();
};

// Dots of one sample stacked in its columns; x and y from the left foot of the room, y upwards.
const stackColumns = (dots, columns, axis, width, height, fullest) => {
  const across = columns.step / (axis.high - axis.low) * width;
  const {abreast, size} = stackingOf(Math.max(1, fullest), across, height);
  const filled = new Map();
  const places = dots.map(dot => {
    const column = columnOf(dot.value, columns);
    const level = filled.get(column) || 0;
    filled.set(column, level + 1);
    return {...dot, column, level};
  });
  return {size, places: places.map(dot => {
    const wide = Math.min(abreast, filled.get(dot.column));
    return {...dot, x: (dot.column + 0.5) * across + (dot.level % abreast - (wide - 1) / 2) * size, y: (Math.floor(dot.level / abreast) + 0.5) * size};
  })};
};

// Dots of one row from the left, so that all runs of the sample would fill the width: a length is a share of runs.
const stackRow = (dots, of, width, height) => {
  const {abreast} = stackingOf(Math.max(1, of), height, width);
  const step = width / Math.ceil(of / abreast);
  const size = Math.min(WIDEST_DOT, step, height / abreast);
  return {size, places: dots.map((dot, i) => ({...dot, x: (Math.floor(i / abreast) + 0.5) * step, y: (i % abreast + 0.5) * height / abreast}))};
};
