// The state of the page stands in the fragment of its address, so that a link opens the same picture:
// (check: how many recorded runs are run again when the page opens)
// #tab=run&run=63&day=12&PARAMETER=VALUE&without=STATE.ACTION@DAY&from=DAY:PARAMETER=VALUE
const KEYS_OF_VIEW = ["tab", "run", "day", "response", "guess", "n", "check"];

const state = {
  get() {
    const values = new URLSearchParams(location.hash.slice(1));
    const view = {};
    const pinned = {};
    const interventions = [...facts.interventions];
    for (const [key, value] of values) {
      if (KEYS_OF_VIEW.includes(key)) view[key] = value;
      else if (key === "without") interventions.push("without " + value);
      else if (key === "with") interventions.push("with " + value);
      else if (key === "from") interventions.push("from day " + value.replace(":", ": "));
      else if (world.parameters.some(parameter => parameter.name === key) && Number.isFinite(Number(value))) pinned[key] = Number(value);
    }
    return {view, setting: {pinned, interventions}};
  },

  // Changes some of the view and, where it is given, the setting; others stay.
  set(changes, setting) {
    const now = state.get();
    const view = {...now.view, ...changes};
    const {pinned, interventions} = setting || now.setting;
    const values = new URLSearchParams();
    KEYS_OF_VIEW.forEach(key => {
      if (view[key] !== undefined && view[key] !== null && view[key] !== "") values.set(key, view[key]);
    });
    Object.entries(pinned).forEach(([name, value]) => values.set(name, String(value)));
    interventions.slice(facts.interventions.length).forEach(words => {
      if (words.startsWith("from day ")) values.append("from", words.slice("from day ".length).replace(": ", ":"));
      else values.append(words.slice(0, words.indexOf(" ")), words.slice(words.indexOf(" ") + 1));
    });
    history.replaceState(null, "", "#" + values);
  },
};
