// Signs that are painted: elements, terrain, losses. The shape tells the side, dots the force within it, the face the status.
const traceOutline = (brush, side, status, x, y, width, height) => {
  const [left, top] = [x - width / 2, y - height / 2];
  brush.beginPath();
  if (status === ON_THE_WAY) traceArrow(brush, side, left, top, width, height);
  else if (side % 4 === 1) brush.roundRect(left, top, width, height, height / 2);
  else if (side % 4 === 2) tracePolygon(brush, [[left, y], [left + width / 4, top], [left + 3 * width / 4, top], [left + width, y],
    [left + 3 * width / 4, top + height], [left + width / 4, top + height]]);
  else if (side % 4 === 3) tracePolygon(brush, [[left + width / 4, top], [left + width, top], [left + 3 * width / 4, top + height], [left, top + height]]);
  else brush.rect(left, top, width, height);
};

const tracePolygon = (brush, points) => {
  points.forEach(([x, y], i) => (i === 0 ? brush.moveTo(x, y) : brush.lineTo(x, y)));
  brush.closePath();
};

// A sign that points ahead: from the left to the right for the sides at the left.
const traceArrow = (brush, side, left, top, width, height) => {
  const ahead = side % 2 === 0;
  const at = share => (ahead ? left + share * width : left + width - share * width);
  tracePolygon(brush, [[at(0), top], [at(0.6), top], [at(1), top + height / 2], [at(0.6), top + height], [at(0), top + height]]);
};

// Signs that were painted once and are copied since: painting shapes and letters is slow, copying is not.
class Stamps {
  constructor(paint, sharpness) {
    this.paint = paint;
    this.sharpness = sharpness;
    this.kept = new Map();
  }

  // Puts a sign around a point; paintSign(brush) paints it around the origin, within so many pixels to each side.
  put(brush, key, x, y, halfWidth, halfHeight, paintSign) {
    let stamp = this.kept.get(key);
    if (!stamp) {
      stamp = document.createElement("canvas");
      stamp.width = Math.ceil(2 * halfWidth * this.sharpness);
      stamp.height = Math.ceil(2 * halfHeight * this.sharpness);
      const own = stamp.getContext("2d");
      own.setTransform(this.sharpness, 0, 0, this.sharpness, stamp.width / 2, stamp.height / 2);
      paintSign(own);
      this.kept.set(key, stamp);
    }
    const [width, height] = [stamp.width / this.sharpness, stamp.height / this.sharpness];
    const whole = at => Math.round(at * this.sharpness) / this.sharpness;
    brush.drawImage(stamp, whole(x - width / 2), whole(y - height / 2), width, height);
  }

  // An element of a face, to the half pixel of its width.
  element(brush, of, x, y, width) {
    const near = Math.round(width * 2) / 2;
    const key = of.side + "/" + of.status + "/" + of.inContact + "/" + of.hue + "/" + of.dots + "/" + near;
    this.put(brush, key, x, y, near / 2 + 2, near / 2 + 2, own => paintElement(own, this.paint, of, 0, 0, near));
  }

  // Words around a point, with a halo.
  words(brush, words, x, y, font, colour) {
    this.put(brush, words + "/" + font + "/" + colour, x, y, words.length * 5 + 6, 12, own => {
      own.font = font;
      own.textAlign = "center";
      own.textBaseline = "middle";
      paintWords(own, this.paint, words, 0, 0, colour);
    });
  }
}

// An element around a point; with an enemy in reach its outline is heavy.
const paintElement = (brush, paint, of, x, y, width) => {
  const height = width * SYMBOL_SHAPE;
  const colour = paint.hues[of.hue];
  const filled = of.status === IN_LINE || of.status === ON_THE_WAY;
  traceOutline(brush, of.side, of.status, x, y, width, height);
  brush.fillStyle = filled ? colour : paint.paper;
  brush.fill();
  if (!filled) {
    brush.globalAlpha = 0.25;
    brush.fillStyle = colour;
    brush.fill();
    brush.globalAlpha = 1;
  }
  if (of.status === RESTING || of.status === IN_TRAINING) paintInside(brush, of, colour, x, y, width, height);
  traceOutline(brush, of.side, of.status, x, y, width, height);
  brush.lineWidth = of.inContact ? Math.min(2.6, 1 + width / 10) : 1;
  brush.strokeStyle = paint.ink;
  brush.stroke();
  if (of.dots > 0 && width > 6) paintDots(brush, paint, of.dots, x, y, width);
};

// Half full for those that rest, stripes for those in training.
const paintInside = (brush, of, colour, x, y, width, height) => {
  brush.save();
  brush.clip();
  if (of.status === RESTING) {
    brush.fillStyle = colour;
    brush.fillRect(x - width / 2, y, width, height / 2);
  } else {
    brush.strokeStyle = colour;
    brush.lineWidth = Math.max(1, width / 14);
    brush.beginPath();
    for (let k = 1; k <= 3; k++) {
      brush.moveTo(x - width / 2 + width * k / 4, y - height / 2);
      brush.lineTo(x - width / 2 + width * k / 4, y + height / 2);
    }
    brush.stroke();
  }
  brush.restore();
};

const paintDots = (brush, paint, count, x, y, width) => {
  const radius = Math.max(1, width / 11);
  brush.fillStyle = paint.ink;
  for (let k = 0; k < count; k++) {
    brush.beginPath();
    brush.arc(x + (k - (count - 1) / 2) * radius * 3, y, radius, 0, 2 * Math.PI);
    brush.fill();
  }
};

// The kind that a scenario's name of a terrain means.
const terrainKind = name => {
  if (["forest", "wood"].includes(name)) return "forest";
  if (["urban", "town", "city"].includes(name)) return "urban";
  if (["river", "water", "marsh"].includes(name)) return "river";
  return ["open", "plain", "field"].includes(name) ? "open" : "other";
};

// The signs of a kind of terrain in a square around a point.
const paintTerrain = (brush, paint, kind, x, y, size) => {
  brush.fillStyle = brush.strokeStyle = paint.sign;
  brush.globalAlpha = 0.6;
  if (kind === "forest") [[-0.27, -0.2], [0.25, -0.24], [-0.02, 0.4]].forEach(([dx, dy]) => paintTree(brush, x + dx * size, y + dy * size, 0.15 * size));
  if (kind === "urban") {
    [[-0.28, -0.26, 0.15], [0.14, -0.3, 0.18], [-0.08, 0.26, 0.16]].forEach(([dx, dy, width]) => brush.fillRect(x + dx * size, y + dy * size, width * size, width * size));
  }
  if (kind === "river") [-0.3, 0.32].forEach(dy => paintWave(brush, x, y + dy * size, size));
  brush.globalAlpha = 1;
};

const paintTree = (brush, x, y, size) => {
  brush.beginPath();
  tracePolygon(brush, [[x, y - 0.6 * size], [x + 0.5 * size, y + 0.4 * size], [x - 0.5 * size, y + 0.4 * size]]);
  brush.fill();
};

const paintWave = (brush, x, y, size) => {
  brush.lineWidth = Math.max(1, size * 0.035);
  brush.beginPath();
  brush.moveTo(x - 0.3 * size, y);
  for (let k = 0; k < 3; k++) {
    const from = x + (-0.3 + 0.2 * k) * size;
    brush.quadraticCurveTo(from + 0.05 * size, y - 0.09 * size, from + 0.1 * size, y);
    brush.quadraticCurveTo(from + 0.15 * size, y + 0.09 * size, from + 0.2 * size, y);
  }
  brush.stroke();
};

// Words on a halo, readable on any ground; the width that they take.
const paintWords = (brush, paint, words, x, y, colour) => {
  brush.lineJoin = "round";
  brush.lineWidth = 3.5;
  brush.strokeStyle = paint.halo;
  brush.strokeText(words, x, y);
  brush.fillStyle = colour;
  brush.fillText(words, x, y);
};

const lossWords = loss => (loss.soldiers > 0 ? "−" + loss.soldiers : "✕");
