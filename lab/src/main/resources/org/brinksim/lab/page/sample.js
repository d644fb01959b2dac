// Runs of one setting as they come in, and the pace at which they are shown.
const PACES = {slow: 8, fast: 40, all: Infinity};

class RunSample {
  // key: a, b or luck; setting: what its runs have; numbers(n): the numbers of its first n runs.
  constructor(key, setting, numbers) {
    this.key = key;
    this.setting = setting;
    this.numbers = numbers;
    this.rows = new Map();
    this.failures = new Map();
    this.waiting = [];
    this.signal = {aborted: true};
    this.making = false;
  }

  // Takes recorded runs for its own.
  hold(recorded) {
    const columns = Object.entries(recorded.columns).filter(([name]) => name !== "");
    recorded.numbers.forEach((number, i) => this.rows.set(number, Object.fromEntries(columns.map(([name, values]) => [name, values[i]]))));
  }

  // Of the first n runs those that are there.
  shown(n) {
    return this.numbers(n).filter(number => this.rows.has(number));
  }

  missing(n) {
    const waits = new Set(this.waiting.map(([number]) => number));
    return this.numbers(n).filter(number => !this.rows.has(number) && !this.failures.has(number) && !waits.has(number));
  }

  isComplete(n) {
    return !this.making && this.waiting.length === 0 && this.missing(n).length === 0;
  }

  // Makes what is missing of the first n; what is there already stays.
  async make(pool, n, onChange) {
    this.stop();
    const wanted = this.missing(n);
    if (wanted.length === 0) return;
    const signal = {aborted: false};
    this.signal = signal;
    this.making = true;
    try {
      await pool.many(wanted, this.setting,
        (number, row) => { this.waiting.push([number, row]); onChange(); },
        (number, reason) => { this.failures.set(number, reason); onChange(); }, signal);
    } finally {
      if (this.signal === signal) this.making = false;
      onChange();
    }
  }

  stop() {
    this.signal.aborted = true;
    this.making = false;
  }

  // Lets up to so many of the waiting runs be seen; tells whether there were any.
  release(most) {
    const now = this.waiting.splice(0, most);
    now.forEach(([number, row]) => this.rows.set(number, row));
    return now.length > 0;
  }
}

// A voice for screen readers that speaks at most each two seconds, and then only the last that was to be said.
class CalmVoice {
  constructor() {
    this.element = element("p", {class: "unseen", role: "status"});
    this.last = -Infinity;
  }

  say(text) {
    this.next = text;
    if (this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.last = performance.now();
      this.element.textContent = this.next;
    }, Math.max(0, 2000 - (performance.now() - this.last)));
  }
}
