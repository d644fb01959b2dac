"use strict";
// Sorts and searches the tables, and opens what is folded. Without it the page reads whole all the same.
// No ampersand and no less-than sign: the page is also XML.
(() => {
  const plain = text => text.replace(/\u00a0/g, " ").replace(/\u2212/g, "-").replace(/,(?=\d{3})/g, "").trim().toLowerCase();

  // What a cell is sorted by: a number where it begins with one, days not reached after all others, nothing last.
  const key = (cell, numeric) => {
    if (cell === undefined) return null;
    const text = cell.dataset.order ?? plain(cell.textContent);
    if (!numeric) return text === "" ? null : text;
    if (/^(later|never)/.test(text)) return Infinity;
    const number = parseFloat(text);
    return Number.isNaN(number) ? null : number;
  };

  const compare = (a, b) => a > b ? 1 : b > a ? -1 : 0;

  const sort = (table, column, down) => {
    const numeric = table.tHead.rows[0].cells[column].classList.contains("number");
    const body = table.tBodies[0];
    const rows = [...body.rows].map(row => ({row, key: key(row.cells[column], numeric)}));
    rows.sort((a, b) => a.key === null ? (b.key === null ? 0 : 1) : b.key === null ? -1 : (down ? -1 : 1) * compare(a.key, b.key));
    body.append(...rows.map(r => r.row));
  };

  const sortable = table => [...table.tHead.rows[0].cells].forEach((head, column, heads) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach(h => h.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      sort(table, column, down);
    });
  });

  const filter = (table, query, told) => {
    const words = plain(query).split(/\s+/);
    const rows = [...table.tBodies[0].rows];
    rows.forEach(row => {
      const text = plain(row.textContent);
      row.hidden = !words.every(word => text.includes(word));
    });
    told.textContent = rows.filter(row => !row.hidden).length + " of " + rows.length + " rows";
  };

  const searchable = box => {
    const table = box.querySelector("table");
    const label = document.createElement("label");
    const input = document.createElement("input");
    const told = document.createElement("span");
    const line = document.createElement("p");
    input.type = "search";
    told.setAttribute("role", "status");
    line.className = "search";
    label.append("Search this table ", input);
    line.append(label, " ", told);
    box.previousElementSibling.before(line);
    input.addEventListener("input", () => filter(table, input.value, told));
    input.addEventListener("keydown", event => {
      if (event.key !== "Escape") return;
      input.value = "";
      filter(table, "", told);
    });
  };

  document.querySelectorAll(".table").forEach(box => {
    sortable(box.querySelector("table"));
    if (box.querySelectorAll("tbody tr").length > 5) searchable(box);
  });

  // A link may lead into a folded table, or to a row that a search has hidden.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    const row = target.closest("tr");
    if (row !== null) row.hidden = false;
    const fold = target.closest("details");
    if (fold !== null) fold.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  // Paper cannot be unfolded.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach(fold => { fold.open = true; });
  });
  addEventListener("afterprint", () => folded.forEach(fold => { fold.open = false; }));
})();
