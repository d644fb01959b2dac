// A chart of lines through time, up to the day that is shown; a click goes to its day. Lines have marks, those of a future that was left are dashed.
const CHART_HEIGHT = 190;
const CHART_MARGIN = {left: 52, right: 12, top: 8, bottom: 26};

// About so many round numbers between two.
const roundTicks = (low, high, count) => {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(k => k * power).find(size => size >= rough);
  const ticks = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) ticks.push(k * step + 0);
  return ticks;
};

const markShape = (mark, x, y, size = 4) => {
  const half = size * 0.9;
  const points = {
    square: [[x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half]],
    triangle: [[x, y - size], [x + size, y + half], [x - size, y + half]],
    diamond: [[x, y - size * 1.2], [x + size * 1.2, y], [x, y + size * 1.2], [x - size * 1.2, y]],
  }[mark];
  if (points) return element("svg:polygon", {points: points.map(point => point.map(n => n.toFixed(1)).join(",")).join(" "), class: "point"});
  if (mark === "none") return element("svg:g");
  if (mark === "cross") return element("svg:path", {d: `M${x - half},${y - half}L${x + half},${y + half}M${x + half},${y - half}L${x - half},${y + half}`, class: "point open"});
  return element("svg:circle", {cx: x.toFixed(1), cy: y.toFixed(1), r: size, class: mark === "ring" ? "point open" : "point"});
};

let charts = 0;

class LineChart {
  // spec: id, title, unit, stepped, low and high where they are fixed, write(value) for values in words.
  constructor(spec, goTo) {
    this.spec = spec;
    this.goTo = goTo;
    this.clip = "chart-clip-" + charts++;
    this.legend = element("ul", {class: "chart-legend"});
    this.place = element("div", {class: "chart-place", onclick: event => this.click(event)});
    this.root = element("figure", {class: "chart", "data-chart": spec.id},
      element("figcaption", {}, element("h3", {}, spec.title), spec.unit ? element("span", {class: "unit"}, capital(spec.unit)) : null),
      this.legend, this.place);
    new ResizeObserver(([entry]) => {
      this.width = Math.floor(entry.contentRect.width);
      this.render();
    }).observe(this.place);
  }

  // lines: {name, hue, mark, dashed, values (one a step), letter, band (four values a step, from the lowest up, or none)}.
  load(lines, days) {
    this.lines = lines;
    this.days = days;
    const all = lines.flatMap(line => [line.values, ...(line.band || [])]).flatMap(values => [...values].filter(Number.isFinite));
    const high = this.spec.high ?? Math.max(...all, 1) * 1.06;
    const low = this.spec.low ?? Math.min(0, ...all) * 1.06;
    this.range = [low, high > low ? high : low + 1];
    // A line of two futures is told once, with both values.
    this.told = lines.filter(line => !line.dashed).map(line => ({line, value: element("b", {class: "value"}), half: element("span", {class: "half"}),
      all: lines.filter(other => other.name === line.name)}));
    this.legend.replaceChildren(...this.told.map(({line, value, half}) => element("li", {},
      element("svg:svg", {width: 34, height: 14, "aria-hidden": "true", class: "hue" + line.hue},
        element("svg:path", {d: "M1,7H33", class: "curve"}), markShape(line.mark, 17, 7)), line.name + " ", value, line.band ? half : null)),
    lines.some(line => line.dashed) ? element("li", {class: "dashes"}, "A is dashed, B is not") : "");
    this.render();
  }

  x(step) {
    return CHART_MARGIN.left + this.days[step] / world.horizonDays * (this.width - CHART_MARGIN.left - CHART_MARGIN.right);
  }

  y(value) {
    const [low, high] = this.range;
    return CHART_MARGIN.top + (high - value) / (high - low) * (CHART_HEIGHT - CHART_MARGIN.top - CHART_MARGIN.bottom);
  }

  render() {
    if (!this.lines || !(this.width >= 80)) return;
    this.until = element("svg:rect", {x: 0, y: 0, width: 0, height: CHART_HEIGHT});
    this.cursor = element("svg:path", {class: "cursor"});
    this.picture = element("svg:svg", {width: this.width, height: CHART_HEIGHT, role: "img", "aria-label": this.spec.title + ", through time"},
      element("svg:clipPath", {id: this.clip}, this.until), this.grid(),
      this.lines.filter(line => line.band).map(line => this.band(line)),
      element("svg:g", {"clip-path": `url(#${this.clip})`}, this.lines.map(line => this.line(line))), this.cursor);
    this.place.replaceChildren(this.picture);
    if (this.step !== undefined) this.show(this.step);
  }

  grid() {
    const bottom = CHART_HEIGHT - CHART_MARGIN.bottom;
    const right = this.width - CHART_MARGIN.right;
    const ticks = roundTicks(...this.range, 4).filter(tick => !this.spec.stepped || Number.isInteger(tick));
    const dates = this.width < 300 ? [0, 1] : [0, 0.5, 1];
    return element("svg:g", {"aria-hidden": "true"},
      ticks.flatMap(tick => [
        element("svg:path", {d: `M${CHART_MARGIN.left},${this.y(tick)}H${right}`, class: "grid"}),
        element("svg:text", {x: CHART_MARGIN.left - 6, y: this.y(tick) + 4, "text-anchor": "end"}, this.spec.write ? this.spec.write(tick) : said(tick))]),
      element("svg:path", {d: `M${CHART_MARGIN.left},${bottom}H${right}`, class: "axis"}),
      dates.map(share => element("svg:text", {x: CHART_MARGIN.left + share * (right - CHART_MARGIN.left), y: CHART_HEIGHT - 7,
        "text-anchor": ["start", "middle", "end"][share * 2]}, dateOf(share * world.horizonDays))));
  }

  line(line) {
    let path = "";
    let open = false;
    const marks = [];
    const every = Math.max(1, Math.round(this.days.length / 6));
    line.values.forEach((value, step) => {
      if (!Number.isFinite(value) || step >= this.days.length) {
        open = false;
        return;
      }
      const [x, y] = [this.x(step).toFixed(1), this.y(value).toFixed(1)];
      path += open ? (this.spec.stepped || line.stepped ? `H${x}V${y}` : `L${x},${y}`) : `M${x},${y}h0.1`;
      open = true;
      if (step % every === Math.floor(every / 2)) marks.push(markShape(line.mark, Number(x), Number(y)));
    });
    return element("svg:g", {class: "hue" + line.hue + (line.dashed ? " dashed" : "")}, element("svg:path", {d: path, class: "curve"}), marks);
  }

  // Where the recorded runs lie: pale between the outer two quantiles, darker between the inner two. It does not wait for the day.
  band(line) {
    const area = (low, high) => {
      const edge = (values, back) => {
        const points = Array.from(values, (value, step) => [step, value]).filter(([step, value]) => Number.isFinite(value) && step < this.days.length)
          .map(([step, value]) => [this.x(step).toFixed(1), this.y(value).toFixed(1)]);
        const stepped = points.flatMap(([x, y], i) => (this.spec.stepped && i > 0 ? [[x, points[i - 1][1]], [x, y]] : [[x, y]]));
        return back ? stepped.reverse() : stepped;
      };
      return element("svg:polygon", {class: "band", points: [...edge(low, false), ...edge(high, true)].map(point => point.join(",")).join(" ")});
    };
    const [lowest, low, high, highest] = line.band;
    return element("svg:g", {class: "hue" + line.hue, "aria-hidden": "true"}, area(lowest, highest), area(low, high));
  }

  show(step) {
    this.step = step;
    // While the view is hidden there is no room; it is drawn when it shows again.
    if (!this.cursor || !this.lines || !(this.width >= 80)) return;
    const x = this.x(Math.min(step, this.days.length - 1));
    this.until.setAttribute("width", x + 1);
    this.cursor.setAttribute("d", `M${x},${CHART_MARGIN.top}V${CHART_HEIGHT - CHART_MARGIN.bottom}`);
    this.told.forEach(({line, value, half, all}) => {
      if (line.band) this.showHalf(line, half, step);
      const words = all.map(line => this.say(line, line.values[Math.min(step, line.values.length - 1)]));
      const now = words.every(one => one === words[0]) ? words[0] : all.map((line, i) => line.letter + " " + words[i]).join(", ");
      if (value.textContent !== now) value.textContent = now;
    });
  }

  showHalf(line, half, step) {
    const [, low, high] = line.band.map(values => values[Math.min(step, values.length - 1)]);
    const words = Number.isFinite(low) ? `half: ${this.say(line, low)} to ${this.say(line, high)}` : "";
    if (half.textContent !== words) half.textContent = words;
  }

  say(line, value) {
    if (!Number.isFinite(value)) return "none";
    if (line.truth) return value === 1 ? "true" : "false";
    return this.spec.write ? this.spec.write(value) : said(value);
  }

  click(event) {
    const box = this.place.getBoundingClientRect();
    const share = (event.clientX - box.left - CHART_MARGIN.left) / (this.width - CHART_MARGIN.left - CHART_MARGIN.right);
    this.goTo(stepOf(Math.max(0, Math.min(1, share)) * world.horizonDays));
  }
}
