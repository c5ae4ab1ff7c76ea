"use strict";
(() => {
  const data = JSON.parse(document.getElementById("imports-data").textContent);
  const panel = document.getElementById("panel");
  const crumbs = document.getElementById("crumbs");
  const sections = [...document.querySelectorAll("#imports section[data-s]")];
  let current = 0;
  let origin = null;

  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const button = (text, act) => {
    const made = element("button", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };

  const show = (index, focus) => {
    current = index;
    close();
    sections.forEach((section, place) => { section.hidden = place !== index; });
    crumbs.replaceChildren();
    if (index) crumbs.append(button(data.surveys[0].title, () => go(0)), ` › ${data.surveys[index].title}`);
    if (focus) {
      crumbs.scrollIntoView({ block: "nearest" });
      sections[index].querySelector("[data-p][tabindex='0'], .c[tabindex='0']")?.focus({ preventScroll: true });
    }
    document.dispatchEvent(new CustomEvent("survey", { detail: index }));
  };
  const go = (index) => { location.hash = index ? `#in-${encodeURIComponent(data.surveys[index].title)}` : "#imports"; };
  const followHash = () => {
    const hash = location.hash;
    if (hash && hash !== "#imports" && !hash.startsWith("#in-")) return; // an address of the page around the drawings
    const title = decodeURIComponent(hash.slice(4));
    const index = hash.startsWith("#in-") ? data.surveys.findIndex((survey) => survey.title === title) : 0;
    if (index >= 0 && index !== current) show(index, true);
  };

  const close = () => {
    panel.classList.remove("open");
    document.querySelectorAll(".c.on").forEach((cell) => cell.classList.remove("on"));
    if (origin) { const back = origin; origin = null; if (back.isConnected) back.focus(); }
  };
  const open = (number, from) => {
    const survey = data.surveys[current];
    const [source, target, against, imports, hidden] = survey.links[number];
    const name = (place) => survey.parts[place][1];
    panel.replaceChildren();
    const shut = button("close", close);
    shut.className = "close";
    const word = survey.parts[source][4] ? "call" : "import";
    const title = element("h3", `${name(source)} → ${name(target)}: ${imports.length || "no"} ${word}${imports.length === 1 ? "" : "s"}`);
    if (against) title.append(element("span", " against the layering", "up"));
    const list = document.createElement("ol");
    for (const [path, line, text, kinds] of imports) {
      const row = document.createElement("li");
      row.append(element("code", `${data.paths[path]}:${line}`), document.createElement("br"), text);
      if (kinds) row.append(element("span", ` ${kinds}`, "kind"));
      list.append(row);
    }
    panel.append(shut, title, list);
    if (hidden.length) {
      panel.append(element("h3", `${hidden.length} ${hidden.length === 1 ? "dependency that is" : "dependencies that are"} no import`));
      const others = document.createElement("ol");
      for (const [path, line, text, kind, target_path, target_line] of hidden) {
        const row = document.createElement("li");
        row.append(element("code", `${data.paths[path]}:${line}`), document.createElement("br"), text, element("span", ` ${kind}`, `kind ${kind}`));
        row.append(document.createElement("br"), element("code", `→ ${data.paths[target_path]}:${target_line}`));
        others.append(row);
      }
      panel.append(others);
    }
    const back = survey.links.findIndex((link) => link[0] === target && link[1] === source);
    if (back >= 0) panel.append(button(`and back: ${survey.links[back][3].length}`, () => open(back, origin)));
    sections[current].querySelectorAll(".c").forEach((cell) => cell.classList.toggle("on", Number(cell.dataset.k) === number));
    panel.classList.add("open");
    panel.scrollTop = 0;
    origin = from;
    shut.focus();
  };

  const light = (drawing, survey, wanted) => {
    const places = new Set();
    drawing.querySelectorAll(".c, .h").forEach((cell) => {
      const link = survey.links[cell.dataset.k];
      const lit = wanted(link);
      cell.classList.toggle("lit", lit);
      if (lit) { places.add(link[0]); places.add(link[1]); }
    });
    drawing.querySelectorAll("text[data-p]").forEach((text) => text.classList.toggle("lit", places.has(Number(text.dataset.p))));
    drawing.classList.add("muted");
  };

  sections.forEach((section, index) => {
    const survey = data.surveys[index];
    section.querySelectorAll("svg").forEach((drawing) => {
      drawing.setAttribute("role", "group");
      const cells = [...drawing.querySelectorAll(".c")];
      cells.forEach((cell, place) => {
        cell.setAttribute("role", "button");
        cell.setAttribute("tabindex", place ? "-1" : "0");
      });
      drawing.querySelectorAll("text[data-p]").forEach((text) => {
        const [name, label, modules, inside] = survey.parts[text.dataset.p];
        const tip = document.createElementNS("http://www.w3.org/2000/svg", "title");
        const thing = survey.parts[text.dataset.p][4] ? "entry point" : "module";
        tip.textContent = `${name}: ${modules} ${thing}${modules === 1 ? "" : "s"}${inside ? ", choose to look inside" : ""}`;
        text.append(tip);
        if (!inside) return;
        text.setAttribute("role", "link");
        if (text.classList.contains("r")) text.setAttribute("tabindex", "0");
      });
      const choose = (target) => {
        const cell = target.closest(".c");
        if (cell) { open(Number(cell.dataset.k), cell); return true; }
        const text = target.closest("text[data-p]");
        const inside = text && survey.parts[text.dataset.p][3];
        if (inside) go(inside);
        return Boolean(inside);
      };
      drawing.addEventListener("click", (event) => choose(event.target));
      drawing.addEventListener("keydown", (event) => {
        if ((event.key === "Enter" || event.key === " ") && choose(event.target)) event.preventDefault();
        const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
        const cell = event.target.closest(".c");
        if (!step || !cell) return;
        event.preventDefault();
        const next = nearest(cells, survey, survey.links[cell.dataset.k], step);
        if (!next) return;
        cell.setAttribute("tabindex", "-1");
        next.setAttribute("tabindex", "0");
        next.focus();
      });
      drawing.addEventListener("mouseover", (event) => {
        const cell = event.target.closest(".c");
        const text = event.target.closest("text[data-p]");
        if (cell) {
          const [source, target] = survey.links[cell.dataset.k];
          const arcs = cell.tagName === "path";
          light(drawing, survey, (link) => (arcs ? link[0] === source && link[1] === target : link[0] === source || link[1] === target));
        } else if (text) {
          const place = Number(text.dataset.p);
          light(drawing, survey, (link) => link[0] === place || link[1] === place);
        } else drawing.classList.remove("muted");
      });
      drawing.addEventListener("mouseleave", () => drawing.classList.remove("muted"));
    });
    section.querySelectorAll("details button").forEach((made) => {
      made.addEventListener("click", () => open(Number(made.dataset.k), made));
    });
  });

  // the closest cell in a direction; one of the same row or column goes before others
  const nearest = (cells, survey, from, [down, right]) => {
    let best = null;
    let least = Infinity;
    for (const cell of cells) {
      const link = survey.links[cell.dataset.k];
      const rows = link[0] - from[0];
      const columns = link[1] - from[1];
      const ahead = rows * down + columns * right;
      const aside = Math.abs(down ? columns : rows);
      if (ahead > 0 && ahead + aside * 1000 < least) { least = ahead + aside * 1000; best = cell; }
    }
    return best;
  };

  addEventListener("hashchange", followHash);
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (panel.classList.contains("open")) close();
    else if (current && (document.activeElement === document.body || document.activeElement.closest("#imports"))) go(0);
  });
  followHash();
})();
