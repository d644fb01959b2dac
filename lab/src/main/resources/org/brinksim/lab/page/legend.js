// What the signs of the theatre mean.
const theatreLegend = () => {
  const list = element("ul", {class: "legend", "aria-label": "What the signs mean"});
  const entries = [];
  const add = (words, paintSign) => {
    const canvas = element("canvas", {width: 64, height: 44, "aria-hidden": "true"});
    entries.push(() => {
      const brush = canvas.getContext("2d");
      brush.setTransform(1, 0, 0, 1, 0, 0);
      brush.clearRect(0, 0, 64, 44);
      brush.setTransform(2, 0, 0, 2, 0, 0);
      paintSign(brush, paints());
    });
    list.append(element("li", {}, canvas, words));
  };
  const symbol = (of, width = 22) => (brush, paint) => paintElement(brush, paint, of, 16, 11, width);
  world.forces.forEach((force, place) => add(force.title, symbol({side: force.side, status: IN_LINE, hue: hueOfForce(place), dots: placeOnSide(place)})));
  const plain = {side: 0, hue: hueOfSide(0), dots: 0};
  add(STATUS[IN_LINE], symbol({...plain, status: IN_LINE}));
  add("Enemy in reach", symbol({...plain, status: IN_LINE, inContact: true}));
  BEHIND.forEach(status => add(STATUS[status], symbol({...plain, status})));
  add("Soldiers lost this day", (brush, paint) => {
    brush.font = "700 13px system-ui, sans-serif";
    brush.textAlign = "center";
    brush.textBaseline = "middle";
    paintWords(brush, paint, "−5", 16, 11, paint.deep[hueOfSide(0)]);
  });
  (world.theatre.terrains || []).forEach(name => add(name.charAt(0).toUpperCase() + name.slice(1), (brush, paint) => {
    brush.fillStyle = paint[terrainKind(name)];
    brush.fillRect(4, 0, 24, 22);
    brush.strokeStyle = paint.line;
    brush.lineWidth = 1;
    brush.strokeRect(4.5, 0.5, 23, 21);
    paintTerrain(brush, paint, terrainKind(name), 16, 11, 22);
  }));
  add("A larger symbol is a stronger element", (brush, paint) => {
    paintElement(brush, paint, {...plain, status: IN_LINE}, 8, 11, 10);
    paintElement(brush, paint, {...plain, status: IN_LINE}, 22, 11, 18);
  });
  const paintAll = () => entries.forEach(paintEntry => paintEntry());
  paintAll();
  onTheme(paintAll);
  return list;
};

// The picture in numbers: who stands where, who lost how many, who holds how much.
const theatreTable = (frame, letter) => {
  const title = (letter ? letter + ": soldiers" : "Soldiers") + ", in elements";
  const head = element("tr", {}, ["Force", ...STATUS.slice(0, 5), "Enemy in reach"].map(words => element("th", {scope: "col"}, words)));
  const soldiers = of => said(of.reduce((sum, one) => sum + one.strength, 0));
  const rows = world.forces.map((force, place) => {
    const all = frame.elements.filter(of => of.force === place);
    const cells = [0, 1, 2, 3, 4].map(status => all.filter(of => (of.status > RESTING ? RESTING : of.status) === status));
    return element("tr", {}, element("th", {scope: "row"}, force.title),
      [...cells, all.filter(of => of.inContact)].map(of => element("td", {}, of.length === 0 ? "0" : soldiers(of) + " in " + of.length)));
  });
  const sides = world.sides.map((side, place) => {
    const lost = frame.losses.filter(loss => loss.side === place).reduce((sum, loss) => sum + loss.soldiers, 0);
    const held = frame.holders.filter(holder => holder === place).length;
    return element("li", {}, side.title + ": " + said(lost) + " soldiers lost this day"
      + (world.theatre.columns === undefined ? "" : "; holds " + said(held) + " of " + said(frame.holders.length) + " cells"));
  });
  return [element("div", {class: "run-scrolled", tabindex: "0", role: "region", "aria-label": title},
    element("table", {}, element("caption", {}, title), element("thead", {}, head), element("tbody", {}, rows))), element("ul", {}, sides)];
};
