"use strict";
(() => {
  const { root, paths, modules, lines, rules, packages, entries, findings: table } = JSON.parse(document.getElementById("report-data").textContent);
  const byId = (id) => document.getElementById(id);
  const form = byId("filter");
  const list = byId("list");
  const LEVELS = ["", "note", "warning", "error"];
  const CHUNK = 60; // rows added at a time, while the end of the list is in sight
  const PRINTED = 400; // rows on paper; up to PRINTED_OPEN of them with all that there is to say
  const PRINTED_OPEN = 40;

  const place = ([path, line, column, endLine, endColumn]) => ({ path, line, column, endLine, endColumn });
  const findings = table.map((row) => {
    const [id, rule, severity, path, line, column, endLine, endColumn, message, scope, help, steps, reach, fix, part] = row;
    const where = { path, line, column, endLine, endColumn };
    const story = steps.map((step) => ({ ...place(step), message: step[5] }));
    const [area, name] = rules[rule][0].split("/");
    return { id, rule: rules[rule][0], area, name, level: LEVELS[severity], where, message, scope, help, story, reach, fix, package: packages[part] };
  });

  // elements

  const element = (tag, className = "", ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const prose = (tag, className, text) => // what stands between backticks is code
    element(tag, className, ...text.split(/`([^`]+)`/).map((part, index) => (index % 2 ? element("code", "", part) : part)));
  const button = (text, act, className = "") => {
    const made = element("button", className, text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  const many = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

  // code

  const TOKEN = new RegExp(
    "(#.*)|(\"\"\"|'''|\"|')(?:\\\\.|(?!\\2).)*(?:\\2|$)|\\b(?:False|None|True|and|as|assert|async|await|break|case|class|continue|def|del|elif|else|except|"
    + "finally|for|from|global|if|import|in|is|lambda|match|nonlocal|not|or|pass|raise|return|try|while|with|yield)\\b", "g");
  const painted = (text, path) => {
    if (!/\.pyi?$/.test(paths[path])) return [text];
    const out = [];
    let last = 0;
    for (const match of text.matchAll(TOKEN)) {
      out.push(text.slice(last, match.index), element("span", match[1] ? "c" : match[2] ? "q" : "k", match[0]));
      last = match.index + match[0].length;
    }
    return [...out, text.slice(last)];
  };
  const codeRow = (path, number, mark) => {
    const kept = lines[path][number];
    const [cut, text] = Array.isArray(kept) ? kept : [0, kept];
    const row = element("div", "", element("span", "n", String(number)));
    const cells = Array.from(text); // columns count code points
    let spans = [0, 0];
    if (mark && number >= mark.line && number <= mark.endLine) {
      const indent = cells.findIndex((cell) => cell.trim());
      spans = [number === mark.line ? mark.column - 1 - cut : indent, number === mark.endLine ? mark.endColumn - 1 - cut : cells.length];
      spans = spans.map((column) => Math.min(Math.max(column, 0), cells.length));
    }
    const part = (from, to) => painted(cells.slice(from, to).join(""), path);
    const code = element("span", "", cut ? "…" : "");
    if (spans[0] < spans[1]) code.append(...part(0, spans[0]), element("mark", "", ...part(spans[0], spans[1])), ...part(spans[1]));
    else code.append(...painted(text, path));
    row.append(code);
    return row;
  };
  const box = (path, rows) => element("div", "code", element("div", "p", paths[path]), element("div", "rows", ...rows));
  // the lines `wanted` of a file that the page has, what lies between them folded, with what is to be said below each
  const frame = (path, wanted, marks, said = new Map()) => {
    const rows = [];
    let before = 0;
    const empty = (number) => !String([lines[path][number]].flat().at(-1)).trim() && !said.has(number);
    const numbers = [...wanted].filter((number) => lines[path][number] !== undefined).sort((a, b) => a - b);
    while (numbers.length && empty(numbers[0])) numbers.shift();
    while (numbers.length && empty(numbers.at(-1))) numbers.pop();
    for (const number of numbers) {
      if (before && number > before + 1) rows.push(element("div", "fold", element("span", "n", "⋮")));
      rows.push(codeRow(path, number, marks.find((mark) => number >= mark.line && number <= mark.endLine)));
      rows.push(...(said.get(number) ?? []));
      before = number;
    }
    return rows.length ? box(path, rows) : "";
  };
  const around = (where, margin) => {
    const wanted = new Set();
    for (let number = where.line - margin; number <= Math.min(where.endLine, where.line + 12) + margin; number++) wanted.add(number);
    return wanted;
  };
  // the evidence as it is read: steps that follow one another down a file share a frame
  const story = (steps) => {
    const groups = [];
    steps.forEach((step, index) => {
      const group = groups.at(-1);
      const numbered = { ...step, number: index + 1 };
      if (group && group[0].path === step.path && group.at(-1).line <= step.line) group.push(numbered);
      else groups.push([numbered]);
    });
    return groups.map((group) => {
      const said = new Map();
      const wanted = new Set();
      for (const step of group) {
        around({ line: step.line, endLine: step.line }, 1).forEach((number) => wanted.add(number));
        const note = prose("span", "", step.message);
        said.set(step.line, [...(said.get(step.line) ?? []), element("div", "say", element("span", "n", element("span", "step", String(step.number))), note)]);
      }
      const shown = frame(group[0].path, wanted, group.map((step) => ({ ...step, endLine: step.line, endColumn: step.endLine > step.line ? Infinity : step.endColumn })), said);
      return shown || box(group[0].path, [...said.values()].flat());
    });
  };
  const change = ([path, first, rows]) => {
    let number = first;
    return box(path, rows.map((text) => {
      const comes = text[0] === "+";
      const row = element("div", { "+": "plus", "-": "minus" }[text[0]], element("span", "n", comes ? "+" : `${text[0] === "-" ? "− " : ""}${number}`));
      row.append(element("span", "", ...painted(text.slice(1), path)));
      if (!comes) number += 1;
      return row;
    }));
  };

  // a finding

  const body = (finding) => {
    const { where } = finding;
    const made = element("div", `b ${finding.level}`);
    const add = (title, ...parts) => made.append(element("h3", "", title), ...parts);
    made.append(frame(where.path, around(where, 2), [where]));
    if (finding.help) add("What to do", prose("p", "", finding.help));
    if (finding.story.length) add("How it comes about", ...story(finding.story));
    if (finding.reach.length) add("Reached from", element("div", "reach", ...finding.reach.map((entry) => button(entries[entry], () => set("entry", entries[entry])))));
    if (finding.fix) {
      const [message, safe, hunks] = finding.fix;
      const flag = element("span", "safe", ` · ${safe ? "--fix" : "--fix --unsafe-fixes: may change what working code does"}`);
      const title = prose("h3", "", `Fix: ${message}`);
      title.append(flag);
      made.append(title, ...hunks.map(change));
    }
    const text = document.querySelector(`template[data-rule="${CSS.escape(finding.rule)}"]`);
    if (text) {
      const summary = rules.find(([name]) => name === finding.rule)[1];
      made.append(element("details", "doc", element("summary", "", `About ${finding.name}`), prose("p", "", summary), text.content.cloneNode(true)));
    }
    const link = element("a", "", "Link to this finding");
    link.href = `#f-${finding.id}`;
    made.append(element("p", "links", link, button(`All of ${finding.name}`, () => set("rule", finding.rule), "chip plain")));
    return made;
  };
  const row = (finding) => {
    const { where } = finding;
    const folders = `${paths[where.path]}:${where.line}`.split(/(?<=\/)/).flatMap((part) => [part, element("wbr")]);
    const spot = element("span", "w", ...folders, element("br"), element("b", "", finding.name));
    if (finding.scope) spot.title = `in ${finding.scope}`;
    const summary = element("summary", "", element("span", "s", finding.level), prose("span", "m", finding.message), spot);
    const details = element("details", finding.level, summary);
    details.addEventListener("toggle", () => fill(details, finding));
    const made = element("li", "f", details);
    made.id = `f-${finding.id}`;
    return made;
  };
  const fill = (details, finding) => {
    if (details.open && details.childElementCount === 1) details.append(body(finding));
  };

  // the list

  const names = (part) => new Set(modules.flatMap((name, path) => (name === part || name.startsWith(`${part}.`) ? [path] : [])));
  const places = (finding) => (finding.story.length ? finding.story : [finding.where]).map((step) => step.path);
  const leads = (through) => {
    const [source, target] = through.split(">").map(names);
    if (through.split(">")[0] === through.split(">")[1]) return (finding) => source.has(finding.where.path);
    return (finding) => places(finding).some((path, index, all) => index && source.has(all[index - 1]) && target.has(path));
  };
  const haystack = (finding) => (finding.text ??= [finding.message, finding.rule, `${paths[finding.where.path]}:${finding.where.line}`, finding.scope, finding.help, ...finding.reach.map((entry) => entries[entry])].join("\n").toLowerCase());
  const GROUPS = {
    severity: (finding) => [finding.level],
    rule: (finding) => [finding.rule],
    file: (finding) => [paths[finding.where.path]],
    package: (finding) => [finding.package],
    entry: (finding) => (finding.reach.length ? finding.reach.map((entry) => entries[entry]) : ["not reached from an entry point that is known"]),
  };
  let shown = []; // findings, and before those of a group its heading
  let done = 0;
  const wishes = () => {
    const data = new FormData(form);
    return Object.fromEntries([...new Set(data.keys())].map((key) => [key, data.getAll(key).filter(Boolean)]).filter(([, values]) => values.length));
  };
  const update = () => {
    const { text: [words] = [""], severity, rule, area, package: part, entry, through, group: [by] = ["severity"] } = wishes();
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const leading = through && leads(through[0]);
    const kept = findings.filter((finding) => (!severity || severity.includes(finding.level))
      && (!rule || rule[0] === finding.rule) && (!area || area[0] === finding.area) && (!part || part[0] === finding.package)
      && (!entry || finding.reach.some((number) => entries[number] === entry[0])) && (!leading || leading(finding))
      && wanted.every((word) => haystack(finding).includes(word)));
    const groups = new Map();
    for (const finding of kept) {
      for (const name of GROUPS[by](finding)) {
        if (!groups.has(name)) groups.set(name, []);
        groups.get(name).push(finding);
      }
    }
    const ordered = [...groups].sort(([, one], [, other]) => (by === "severity" ? LEVELS.indexOf(other[0].level) - LEVELS.indexOf(one[0].level) : other.length - one.length));
    shown = ordered.flatMap(([name, members]) => [{ heading: name, count: members.length }, ...members]);
    list.replaceChildren();
    done = 0;
    render(CHUNK);
    byId("count").textContent = kept.length === findings.length ? many(kept.length, "finding") : `${kept.length.toLocaleString("en")} of ${many(findings.length, "finding")}`;
    byId("more").textContent = kept.length ? "" : "Nothing matches. ";
    if (!kept.length) byId("more").append(button("Show all", clear, "chip plain"));
    byId("chips").replaceChildren(...[["entry", entry], ["through", through]].filter(([, values]) => values)
      .map(([key, [value]]) => button(key === "entry" ? `from ${value}` : value.replace(">", " → "), () => set(key, ""), "chip")));
    form.querySelectorAll("select").forEach((select) => select.classList.toggle("set", select.name !== "group" && Boolean(select.value)));
  };
  const render = (count) => {
    const end = Math.min(done + count, shown.length);
    list.append(...shown.slice(done, end).map((item) => (item.heading === undefined ? row(item) : element("li", "group", item.heading, element("small", "", many(item.count, "finding"))))));
    done = end;
  };

  // filters, which the address remembers

  const remember = () => {
    const query = new URLSearchParams(Object.entries(wishes()).flatMap(([key, values]) => values.filter((value) => key !== "group" || value !== "severity").map((value) => [key, value])));
    history.replaceState(null, "", query.size ? `#?${query}` : location.pathname + location.search);
  };
  const put = (key, values) => {
    for (const field of form.elements) {
      if (field.name !== key) continue;
      if (field.type === "checkbox") field.checked = values.includes(field.value);
      else field.value = values[0] ?? (key === "group" ? "severity" : "");
    }
  };
  const set = (key, value) => {
    put(key, value ? [value] : []);
    update();
    remember();
    byId("findings").scrollIntoView();
  };
  const clear = () => {
    for (const key of new Set([...form.elements].map((field) => field.name))) if (key !== "group") put(key, []);
    update();
    remember();
  };
  const follow = () => {
    const hash = location.hash;
    if (hash.startsWith("#?")) {
      const query = new URLSearchParams(hash.slice(2));
      for (const key of new Set([...form.elements].map((field) => field.name))) if (key) put(key, query.getAll(key));
      update();
      byId("findings").scrollIntoView();
    }
    const wanted = /^#f-[0-9a-f]{8,}$/.test(hash) && findings.find((finding) => finding.id.startsWith(hash.slice(3)));
    if (!wanted) return;
    if (!shown.includes(wanted)) { for (const key of ["text", "severity", "rule", "area", "package", "entry", "through"]) put(key, []); update(); }
    render(Math.max(shown.indexOf(wanted) + 1 - done, 0));
    const details = byId(`f-${wanted.id}`).firstElementChild;
    details.open = true;
    fill(details, wanted);
    details.firstElementChild.focus({ preventScroll: true });
    details.scrollIntoView();
  };

  // the drawings, seen through the findings

  const heat = byId("heat");
  const SVG = "http://www.w3.org/2000/svg";
  const surveys = heat ? JSON.parse(byId("imports-data").textContent).surveys : [];
  const warm = () => {
    const on = new FormData(heat).get("heat") === "findings";
    byId("heat-key").hidden = !on;
    byId("imports").classList.toggle("warm", on);
    const index = [...document.querySelectorAll("#imports section[data-s]")].findIndex((section) => !section.hidden);
    document.querySelectorAll("#imports svg .o").forEach((cell) => cell.remove());
    document.querySelectorAll("#imports svg").forEach((drawing) => drawing.classList.toggle("heated", on));
    if (!on || index < 0) return;
    const parts = surveys[index].parts;
    const owner = new Map(parts.map(([name], number) => [name, number]));
    const inner = new Set(parts.map(([name]) => name).filter((name) => parts.some(([other]) => other.startsWith(`${name}.`))));
    const partOf = modules.map((module) => {
      for (let name = module; name; name = name.slice(0, Math.max(name.lastIndexOf("."), 0))) {
        if (owner.has(name) && (name === module || !inner.has(name))) return owner.get(name);
      }
      return -1;
    });
    const counts = new Map();
    for (const finding of findings) {
      const cells = new Set();
      places(finding).forEach((path, step, all) => {
        const [source, target] = step ? [partOf[all[step - 1]], partOf[path]] : [-1, -1];
        if (source >= 0 && target >= 0 && source !== target) cells.add(`${source} ${target}`);
      });
      const home = partOf[finding.where.path];
      if (!cells.size && home >= 0) cells.add(`${home} ${home}`);
      for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    const most = Math.log1p(Math.max(...counts.values(), 1));
    const section = document.querySelector(`#imports section[data-s="${index}"]`);
    const diagonal = [...section.querySelectorAll(".matrix rect.s")];
    for (const [cell, count] of counts) {
      const [source, target] = cell.split(" ").map(Number);
      const [row, column] = [diagonal[source], diagonal[target]];
      const drawn = document.createElementNS(SVG, "rect");
      drawn.setAttribute("class", "o");
      for (const [key, value] of [["x", column.getAttribute("x")], ["y", row.getAttribute("y")], ["width", row.getAttribute("width")], ["height", row.getAttribute("height")],
        ["fill-opacity", (0.2 + 0.8 * Math.log1p(count) / most).toFixed(2)], ["tabindex", "0"], ["role", "button"], ["data-through", `${parts[source][0]}>${parts[target][0]}`]]) drawn.setAttribute(key, value);
      const told = document.createElementNS(SVG, "title");
      told.textContent = source === target ? `inside ${parts[source][1]}: ${many(count, "finding")}` : `${parts[source][1]} → ${parts[target][1]}: ${many(count, "finding")}`;
      drawn.append(told);
      row.parentNode.append(drawn);
    }
    section.querySelectorAll(".arcs path.c").forEach((arc) => {
      const [source, target] = surveys[index].links[arc.dataset.k];
      arc.classList.toggle("hot", counts.has(`${source} ${target}`));
    });
  };
  if (heat && findings.length) {
    heat.hidden = false;
    heat.addEventListener("change", warm);
    document.addEventListener("survey", warm);
    const through = (event) => {
      const cell = event.target.closest?.(".o");
      if (cell && (event.type === "click" || event.key === "Enter" || event.key === " ")) { event.preventDefault(); set("through", cell.dataset.through); }
    };
    byId("imports").addEventListener("click", through);
    byId("imports").addEventListener("keydown", through);
  }

  if (!form) return; // there are no findings
  update();
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { update(); remember(); });
  document.querySelectorAll("[data-set]").forEach((made) => made.addEventListener("click", () => {
    const [key, ...value] = made.dataset.set.split("=");
    set(key, value.join("="));
  }));
  new IntersectionObserver((seen) => { if (seen.some((entry) => entry.isIntersecting)) render(CHUNK); }, { rootMargin: "1200px" }).observe(byId("more"));
  addEventListener("hashchange", follow);

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input[type=search], select");
    if (event.key === "Escape" && typing) { event.preventDefault(); event.target.blur(); return; }
    if (typing) return;
    if (event.key === "/") { event.preventDefault(); form.elements.text.focus(); form.elements.text.select(); }
    if (event.key !== "j" && event.key !== "k") return;
    const rows = [...list.querySelectorAll(".f > details > summary")];
    const current = rows.indexOf(document.activeElement.closest(".f")?.querySelector("summary"));
    const next = current < 0 ? rows[0] : rows[current + (event.key === "j" ? 1 : -1)];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  });

  addEventListener("beforeprint", () => {
    render(Math.max(PRINTED - done, 0));
    const items = [...list.querySelectorAll(".f > details")];
    if (shown.length <= PRINTED_OPEN) items.forEach((details) => { details.dataset.closed = details.open ? "" : "1"; details.open = true; fill(details, findings.find((finding) => `f-${finding.id}` === details.parentNode.id)); });
    if (done < shown.length) byId("more").textContent = `and ${(shown.length - done).toLocaleString("en")} more, see ${root}'s report itself`;
  });
  addEventListener("afterprint", () => {
    list.querySelectorAll("details[data-closed='1']").forEach((details) => { details.open = false; });
    byId("more").textContent = "";
  });
  follow();
})();
