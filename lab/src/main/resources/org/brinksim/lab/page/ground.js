// Where things stand in the theatre, in distances between the centres of neighbouring cells; the same plan as the classroom window's.
const RADIUS = 1 / Math.sqrt(3);
const ROW = Math.sqrt(3) / 2;
const STATUS = ["In training", "On the way", "In reserve", "In the line", "Resting", "Withdrawn", "Destroyed"];
const IN_TRAINING = 0, ON_THE_WAY = 1, IN_RESERVE = 2, IN_LINE = 3, RESTING = 4;
const BEHIND = [IN_TRAINING, ON_THE_WAY, IN_RESERVE, RESTING];
const BOX_TITLES = {0: "Training", 1: "Moving", 2: "Reserve", 4: "Resting"};
const SYMBOL_SHAPE = 0.68;

// A field of hexagons with a corner at the top, odd rows half a cell to the right.
class HexField {
  constructor(map) {
    this.hex = true;
    this.columns = map.columns;
    this.rows = map.cells / map.columns;
    this.widest = 0.5;
    this.width = this.columns + (this.rows > 1 ? 0.5 : 0);
    this.height = (this.rows - 1) * ROW + 2 * RADIUS;
  }

  centre(cell) {
    const row = Math.floor(cell / this.columns);
    return [cell % this.columns + 0.5 + (row % 2 === 0 ? 0 : 0.5), row * ROW + RADIUS];
  }

  corner(cell, number) {
    const [x, y] = this.centre(cell);
    const angle = (60 * number - 90) * Math.PI / 180;
    return [x + RADIUS * Math.cos(angle), y + RADIUS * Math.sin(angle)];
  }

  room(cell) {
    const [x, y] = this.centre(cell);
    return {x: x - 0.42, y: y - 0.34, width: 0.84, height: 0.68};
  }

  // The cell beyond an edge, which runs from the corner of that number; negative for none.
  beyond(cell, edge) {
    const row = Math.floor(cell / this.columns);
    const column = cell % this.columns;
    const left = row % 2 === 0 ? column - 1 : column;
    const [r, c] = [[row - 1, left + 1], [row, column + 1], [row + 1, left + 1], [row + 1, left], [row, column - 1], [row - 1, left]][edge];
    return r < 0 || r >= this.rows || c < 0 || c >= this.columns ? -1 : r * this.columns + c;
  }

  cellAt(x, y) {
    const about = Math.round((y - RADIUS) / ROW);
    let nearest = -1;
    let least = RADIUS * RADIUS;
    for (let row = Math.max(0, about - 1); row <= Math.min(this.rows - 1, about + 1); row++) {
      for (let column = 0; column < this.columns; column++) {
        const [cx, cy] = this.centre(row * this.columns + column);
        const distance = (cx - x) ** 2 + (cy - y) ** 2;
        if (distance < least) {
          least = distance;
          nearest = row * this.columns + column;
        }
      }
    }
    return nearest;
  }

  // The neighbour in a direction of the keyboard; the cell itself where there is none.
  towards(cell, key) {
    const row = Math.floor(cell / this.columns);
    const column = cell % this.columns;
    const [r, c] = {ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1], ArrowUp: [row - 1, column], ArrowDown: [row + 1, column]}[key];
    return r < 0 || r >= this.rows || c < 0 || c >= this.columns ? cell : r * this.columns + c;
  }
}

// A theatre without space: one field in which the sides stand in columns, facing each other.
class OpenField {
  constructor(sides, height) {
    this.hex = false;
    this.sides = sides;
    this.widest = 1.15;
    this.width = 9;
    this.height = height;
  }

  centre() {
    return [this.width / 2, this.height / 2];
  }

  room(cell, side) {
    const width = this.width / this.sides;
    return {x: side * width + 0.4, y: 0.9, width: width - 0.8, height: this.height - 1.3};
  }

  cellAt(x, y) {
    return x >= 0 && y >= 0 && x <= this.width && y <= this.height ? 0 : -1;
  }

  towards(cell) {
    return cell;
  }
}

const GAP = 0.35;
const TITLE_PIXELS = 17;

// The field with the boxes behind the line, fitted into a width in pixels: boxes beside it, or, on a narrow page, above and below.
class TheatrePlan {
  constructor(pixels, highest) {
    this.narrow = pixels < 560;
    this.field = world.theatre.columns === undefined ? new OpenField(world.sides.length, this.narrow ? 6 : 9) : new HexField(world.theatre);
    const boxes = this.narrow ? 0 : (GAP + this.boxWidth) * (world.sides.length > 1 ? 2 : 1);
    const widthFits = (pixels - 4) / (this.field.width + boxes);
    this.scale = this.narrow ? widthFits : Math.min(widthFits, highest / this.field.height);
    this.boxHeight = Math.max(2, 76 / this.scale);
    const rows = Math.ceil(world.sides.length / 2);
    const above = this.narrow ? rows * (this.boxHeight + 0.2) : 0;
    const below = this.narrow ? Math.floor(world.sides.length / 2) * (this.boxHeight + 0.2) : 0;
    const left = this.narrow ? 0 : GAP + this.boxWidth;
    this.pixelWidth = pixels;
    this.pixelHeight = Math.ceil((above + this.field.height + below) * this.scale) + 4;
    this.left = Math.round((pixels - (this.field.width + boxes) * this.scale) / 2 + left * this.scale);
    this.top = Math.round(above * this.scale) + 2;
    this.rooms = new Map();
  }

  get boxWidth() {
    return Math.max(2.4, 0.16 * this.field.width);
  }

  toPixels([x, y]) {
    return [this.left + x * this.scale, this.top + y * this.scale];
  }

  toField(x, y) {
    return [(x - this.left) / this.scale, (y - this.top) / this.scale];
  }

  // The box of a side's elements of a status.
  box(side, status) {
    const place = BEHIND.indexOf(status);
    const even = side % 2 === 0;
    const rank = Math.floor(side / 2);
    if (this.narrow) {
      const width = this.field.width / BEHIND.length;
      const y = even ? -(rank + 1) * (this.boxHeight + 0.2) : this.field.height + 0.2 + rank * (this.boxHeight + 0.2);
      return {x: place * width, y, width: width - 0.12, height: this.boxHeight};
    }
    const atThisEdge = even ? Math.ceil(world.sides.length / 2) : Math.floor(world.sides.length / 2);
    const height = this.field.height / atThisEdge;
    const part = height / BEHIND.length;
    return {x: even ? -GAP - this.boxWidth : this.field.width + GAP, y: rank * height + place * part, width: this.boxWidth, height: part - 0.12};
  }

  // The room for symbols of a side in a status; in the line it is their cell's.
  room(side, status, cell) {
    if (cell >= 0) return this.field.room(cell, side);
    const box = this.box(side, BEHIND.includes(status) ? status : RESTING);
    const title = TITLE_PIXELS / this.scale;
    return {x: box.x + 0.1, y: box.y + title, width: box.width - 0.2, height: Math.max(0.3, box.height - title - 0.1)};
  }

  // Where each element of a frame is drawn: number to {x, y, width}, the middle and the width of a full symbol.
  spots(frame) {
    const groups = new Map();
    frame.elements.forEach(of => {
      const key = (this.field.hex && of.cell >= 0 ? "" : of.side) + "/" + of.status + "/" + of.cell;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(of);
    });
    const spots = new Map();
    groups.forEach(group => this.arrange(group, spots));
    return spots;
  }

  // In rows from the top left, as large as the room allows; few stand in the middle.
  arrange(group, spots) {
    const {side, status, cell} = group[0];
    const room = this.room(side, status, cell);
    const n = group.length;
    let columns = 1;
    let slot = 0;
    for (let c = 1; c <= n; c++) {
      const fits = Math.min(room.width / c, room.height / Math.ceil(n / c) / SYMBOL_SHAPE);
      if (fits > slot) [slot, columns] = [fits, c];
    }
    slot = Math.min(slot, cell >= 0 ? this.field.widest : 0.56);
    columns = Math.max(columns, Math.min(n, Math.floor(room.width / slot + 1e-9)));
    const left = room.x + room.width / 2 - slot * Math.min(columns, n) / 2;
    const top = room.y + room.height / 2 - slot * SYMBOL_SHAPE * Math.ceil(n / columns) / 2;
    group.forEach((of, i) => spots.set(of.number,
      {x: left + slot * (i % columns + 0.5), y: top + slot * SYMBOL_SHAPE * (Math.floor(i / columns) + 0.5), width: 0.9 * slot}));
  }
}
