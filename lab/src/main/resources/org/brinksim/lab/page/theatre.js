// The theatre as a picture that can be pointed at: ground, elements, losses. It is painted anew only when something changed.
const ROOMY = 34;
const MANY_LOST = 10;
const TOUCH = 10;

class TheatreView {
  // choose(selection): an element, a cell or nothing was pointed at.
  constructor(name, choose) {
    this.choose = choose;
    this.canvas = element("canvas", {"aria-hidden": "true"});
    this.root = element("div", {class: "picture", tabindex: "0", role: "application", "aria-label": name,
      "aria-describedby": "theatre-keys", onkeydown: event => this.key(event), onclick: event => this.point(event)}, this.canvas);
    this.base = document.createElement("canvas");
    this.selection = null;
    this.paint = paints();
    this.faces = world.forces.map((force, place) => ({hue: hueOfForce(place), dots: placeOnSide(place)}));
    onTheme(() => this.repaintAtOnce());
    new ResizeObserver(() => this.fit()).observe(this.root);
  }

  load(future) {
    this.future = future;
    this.forget();
    if (this.selection && this.selection.kind === "element") this.selection = null;
    this.fit();
  }

  // Fits the plan to the width; a hidden picture has none.
  fit() {
    const pixels = Math.floor(this.root.clientWidth);
    if (pixels < 40 || !this.future) return;
    const sharpness = Math.min(3, devicePixelRatio || 1);
    const highest = Math.max(300, Math.min(680, innerHeight * 0.66));
    const size = [pixels, sharpness, highest].join();
    if (size !== this.size) {
      this.size = size;
      this.sharpness = sharpness;
      this.plan = new TheatrePlan(pixels, highest);
      for (const canvas of [this.canvas, this.base]) {
        canvas.width = Math.round(pixels * sharpness);
        canvas.height = Math.round(this.plan.pixelHeight * sharpness);
      }
      this.canvas.style.height = this.plan.pixelHeight + "px";
      this.repaint();
    }
    this.soon();
  }

  // The theme or the size has changed: every colour and sign is another.
  repaint() {
    this.paint = paints();
    this.stamps = new Stamps(this.paint, this.sharpness || 1);
    this.forget();
    this.soon();
  }

  // Places and ground are worked out anew.
  forget() {
    this.here = this.there = this.names = null;
    this.hereStep = this.thereStep = -1;
    this.baseKey = null;
  }

  // Shows a moment: a step, and how far the next one is.
  show(step, share) {
    this.step = step;
    this.share = share;
    this.soon();
  }

  select(selection) {
    this.selection = selection;
    this.soon();
  }

  // Paper is light, and waits for no frame.
  repaintAtOnce() {
    this.repaint();
    if (this.asked) this.draw();
  }

  soon() {
    if (this.asked || !this.future || !this.plan || this.step === undefined) return;
    this.asked = true;
    requestAnimationFrame(() => {
      this.asked = false;
      this.draw();
    });
  }

  draw() {
    const step = Math.min(this.step, this.future.last);
    const next = Math.min(step + 1, this.future.last);
    if (!this.here || this.hereStep !== step) {
      this.frame = this.future.frame(step);
      this.here = this.thereStep === step ? this.there : this.plan.spots(this.frame);
      this.hereStep = step;
    }
    if (this.share > 0 && this.thereStep !== next) {
      this.there = this.plan.spots(this.future.frame(next));
      this.thereStep = next;
    }
    const brush = this.canvas.getContext("2d");
    this.drawBase();
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.clearRect(0, 0, this.canvas.width, this.canvas.height);
    brush.drawImage(this.base, 0, 0);
    brush.setTransform(this.sharpness, 0, 0, this.sharpness, 0, 0);
    this.drawCell(brush);
    this.frame.elements.forEach(of => this.drawElement(brush, of));
    const names = this.placeNames(brush);
    this.drawLosses(brush, names);
    names.forEach(({words, x, y, font}) => this.stamps.words(brush, words, x, y, font, this.paint.ink));
  }

  // The ground is painted once and kept until it is held or seen otherwise.
  drawBase() {
    const key = this.frame.holders.join();
    if (this.baseKey === key) return;
    this.baseKey = key;
    const brush = this.base.getContext("2d");
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.clearRect(0, 0, this.base.width, this.base.height);
    brush.setTransform(this.sharpness, 0, 0, this.sharpness, 0, 0);
    if (this.plan.field.hex) {
      this.frame.holders.forEach((holder, cell) => this.drawGround(brush, cell, holder));
      this.drawFront(brush);
    } else {
      this.drawOpen(brush);
    }
    world.sides.forEach((_, side) => BEHIND.forEach(status => this.drawBox(brush, side, status)));
  }

  traceCell(brush, cell) {
    brush.beginPath();
    tracePolygon(brush, [0, 1, 2, 3, 4, 5].map(k => this.plan.toPixels(this.plan.field.corner(cell, k))));
  }

  // A cell: its terrain, tinted by the side that holds it, with the terrain's signs on top so that both are seen.
  drawGround(brush, cell, holder) {
    const kind = terrainKind(world.theatre.terrains[world.theatre.terrain[cell]]);
    this.traceCell(brush, cell);
    brush.fillStyle = this.paint[kind];
    brush.fill();
    if (holder >= 0) {
      brush.globalAlpha = this.paint.held;
      brush.fillStyle = this.paint.hues[hueOfSide(holder)];
      brush.fill();
      brush.globalAlpha = 1;
    }
    brush.lineWidth = 1;
    brush.strokeStyle = this.paint.halo;
    brush.stroke();
    const [x, y] = this.plan.toPixels(this.plan.field.centre(cell));
    paintTerrain(brush, this.paint, kind, x, y, this.plan.scale);
  }

  // The edges between cells that different sides hold.
  drawFront(brush) {
    const field = this.plan.field;
    brush.beginPath();
    this.frame.holders.forEach((holder, cell) => {
      for (let edge = 0; edge < 3; edge++) {
        const next = field.beyond(cell, edge);
        if (next >= 0 && this.frame.holders[next] !== holder) {
          brush.moveTo(...this.plan.toPixels(field.corner(cell, edge)));
          brush.lineTo(...this.plan.toPixels(field.corner(cell, edge + 1)));
        }
      }
    });
    brush.lineCap = "round";
    [[6, this.paint.halo], [3, this.paint.ink]].forEach(([width, colour]) => {
      brush.lineWidth = width * Math.min(1, this.plan.scale / 30);
      brush.strokeStyle = colour;
      brush.stroke();
    });
  }

  drawOpen(brush) {
    const {field, scale} = this.plan;
    brush.fillStyle = this.paint.open;
    brush.fillRect(...this.plan.toPixels([0, 0]), field.width * scale, field.height * scale);
    world.sides.forEach((side, place) => {
      const room = field.room(0, place);
      brush.globalAlpha = 0.16;
      brush.fillStyle = this.paint.hues[hueOfSide(place)];
      brush.fillRect(...this.plan.toPixels([room.x, room.y]), room.width * scale, room.height * scale);
      brush.globalAlpha = 1;
      brush.fillStyle = this.paint.ink;
      this.title(brush, side.title + ": in the line", room, -8, 14);
    });
  }

  drawBox(brush, side, status) {
    const box = this.plan.box(side, status);
    const at = [...this.plan.toPixels([box.x, box.y]), box.width * this.plan.scale, box.height * this.plan.scale];
    brush.fillStyle = brush.strokeStyle = this.paint.hues[hueOfSide(side)];
    brush.globalAlpha = 0.07;
    brush.fillRect(...at);
    brush.globalAlpha = 0.6;
    brush.lineWidth = 1;
    brush.strokeRect(...at);
    brush.globalAlpha = 1;
    brush.fillStyle = this.paint.ink;
    this.title(brush, BOX_TITLES[status], box, 14, 12);
  }

  // A title as large as fits.
  title(brush, words, area, below, size) {
    const [x, y] = this.plan.toPixels([area.x, area.y]);
    const width = area.width * this.plan.scale - 6;
    brush.textAlign = "left";
    brush.textBaseline = "alphabetic";
    do brush.font = "600 " + size-- + "px system-ui, sans-serif";
    while (size > 8 && brush.measureText(words).width > width);
    brush.fillText(words, x + 4, y + below, width);
  }

  drawCell(brush) {
    if (!this.selection || this.selection.kind !== "cell" || !this.plan.field.hex) return;
    this.traceCell(brush, this.selection.which);
    this.drawMark(brush);
  }

  // What is chosen is framed twice, light and dark, so that it is seen on any ground.
  drawMark(brush) {
    [[6, this.paint.halo], [3, this.paint.mark]].forEach(([width, colour]) => {
      brush.lineWidth = width;
      brush.strokeStyle = colour;
      brush.stroke();
    });
  }

  // Where an element is seen at the moment, in pixels: the middle and the width.
  placeOf(of) {
    const from = this.here.get(of.number);
    const to = this.share > 0 && this.there.get(of.number) || from;
    const share = this.share * this.share * (3 - 2 * this.share) || 0;
    const [x, y] = this.plan.toPixels([from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share]);
    const full = from.width + (to.width - from.width) * share;
    const part = Math.max(0.3, Math.min(1, Math.sqrt(of.strength / this.future.fullElement)));
    return [x, y, full * part * this.plan.scale];
  }

  drawElement(brush, of) {
    const [x, y, width] = this.placeOf(of);
    this.stamps.element(brush, {...this.faces[of.force], side: of.side, status: of.status, inContact: of.inContact}, x, y, width);
    if (this.selection && this.selection.kind === "element" && this.selection.which === of.number) {
      brush.beginPath();
      brush.rect(x - width / 2 - 4, y - width * SYMBOL_SHAPE / 2 - 4, width + 8, width * SYMBOL_SHAPE + 8);
      this.drawMark(brush);
    }
  }

  // The greatest first; what has no room beside names and greater ones is left out, and told by the table.
  drawLosses(brush, names) {
    const taken = names.map(({x, y, half}) => ({x, y, half}));
    const least = this.plan.scale < ROOMY ? MANY_LOST : 0;
    [...this.frame.losses].filter(loss => loss.cell >= 0 && loss.soldiers >= least).sort((a, b) => b.soldiers - a.soldiers).forEach(loss => {
      const room = this.plan.room(loss.side, IN_LINE, loss.cell);
      const aside = this.plan.field.hex ? (loss.side % 2 === 0 ? -0.24 : 0.24) : 0;
      const [x, y] = this.plan.toPixels([room.x + room.width / 2 + aside, room.y + (this.plan.field.hex ? 0 : 0.4)]);
      if (!hasRoom(taken, x, y, 15)) return;
      taken.push({x, y, half: 15});
      this.stamps.words(brush, lossWords(loss), x, y, "700 13px system-ui, sans-serif", this.paint.deep[hueOfSide(loss.side)]);
    });
  }

  // The names of places, worked out once for a plan: below the middle of their cell or above it; where neither has room, a name is left out.
  placeNames(brush) {
    if (!this.plan.field.hex) return [];
    if (this.names) return this.names;
    const font = "600 " + (this.plan.scale < 26 ? 11 : 13) + "px system-ui, sans-serif";
    brush.font = font;
    const left = this.plan.left;
    const right = left + this.plan.field.width * this.plan.scale;
    const names = [];
    world.theatre.places.forEach(place => {
      const [middle, y] = this.plan.toPixels(this.plan.field.centre(place.cell));
      const half = brush.measureText(place.name).width / 2 + 2;
      const x = Math.max(left + half, Math.min(right - half, middle));
      const below = [0.36, -0.36, 0.85].map(share => y + share * this.plan.scale - 3).find(at => hasRoom(names, x, at, half));
      if (below !== undefined) names.push({words: place.name, x, y: below, half, font});
    });
    this.names = names;
    return names;
  }

  // What is seen at a point of the picture: an element before the cell below it.
  at(x, y, reach) {
    let nearest = null;
    let least = Infinity;
    this.frame.elements.forEach(of => {
      const [ex, ey, width] = this.placeOf(of);
      const [dx, dy] = [Math.abs(ex - x), Math.abs(ey - y)];
      if (dx <= width / 2 + reach && dy <= width * SYMBOL_SHAPE / 2 + reach && dx + dy < least) {
        least = dx + dy;
        nearest = {kind: "element", which: of.number};
      }
    });
    const cell = this.plan.field.cellAt(...this.plan.toField(x, y));
    return nearest || (cell >= 0 ? {kind: "cell", which: cell} : null);
  }

  point(event) {
    if (!this.frame) return;
    const box = this.canvas.getBoundingClientRect();
    this.choose(this.at(event.clientX - box.left, event.clientY - box.top, event.pointerType === "touch" ? TOUCH : 2));
  }

  // Arrows go from cell to cell, Enter through the elements there, or through those of a theatre without space.
  key(event) {
    if (!this.frame || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = this.selection;
    if (event.key === "Escape") this.choose(null);
    else if (event.key.startsWith("Arrow") && this.plan.field.hex) this.choose({kind: "cell", which: this.cellBeside(event.key)});
    else if (event.key === "Enter") this.choose(this.nextElement(chosen));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  cellOfSelection() {
    if (!this.selection) return -1;
    if (this.selection.kind === "cell") return this.selection.which;
    const of = this.frame.elements.find(other => other.number === this.selection.which);
    return of ? of.cell : -1;
  }

  cellBeside(key) {
    const now = this.cellOfSelection();
    return now < 0 ? this.frame.elements.find(of => of.cell >= 0)?.cell ?? 0 : this.plan.field.towards(now, key);
  }

  nextElement(chosen) {
    const cell = this.cellOfSelection();
    const here = this.frame.elements.filter(of => !this.plan.field.hex || cell < 0 || of.cell === cell);
    if (here.length === 0) return chosen;
    const place = chosen && chosen.kind === "element" ? here.findIndex(of => of.number === chosen.which) : -1;
    return {kind: "element", which: here[(place + 1) % here.length].number};
  }
}

// Whether words of that half width would touch none of those that are there.
const hasRoom = (taken, x, y, half) => taken.every(other => Math.abs(other.x - x) > other.half + half || Math.abs(other.y - y) > 14);
