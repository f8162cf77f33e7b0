// What needs a script: the size of the text and the colours, printing, copying the address, the way back to the very list, and
// a memory for what a reader gathers.
// Runs before the first paint, so that the remembered size does not jump.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("scripted");
  if (navigator.clipboard) root.classList.add("copies");
  const smallest = -1, largest = 3;
  // Of the usual size, as the stylesheet has them.
  const scales = [0.89, 1, 1.13, 1.32, 1.55];

  // A browser that keeps nothing (private mode, storage switched off) works all the same.
  const read = (store, key) => { try { return window[store].getItem(key); } catch { return null; } };
  const write = (store, key, value) => {
    try { value === null ? window[store].removeItem(key) : window[store].setItem(key, value); } catch { /* not kept */ }
  };

  const say = (text) => { document.getElementById("tools-status").textContent = text; };
  const size = () => Number(root.dataset.textSize ?? 0);
  const setSize = (steps) => {
    const next = Math.max(smallest, Math.min(largest, Math.round(steps) || 0));
    if (next === 0) delete root.dataset.textSize; else root.dataset.textSize = String(next);
    write("localStorage", "text-size", next === 0 ? null : String(next));
  };
  const kept = Number(read("localStorage", "text-size"));
  if (kept) setSize(kept);

  // The button that has come to its end keeps the focus, and says that it does nothing.
  const showSize = () => {
    for (const [tool, end] of [["smaller", smallest], ["larger", largest]]) {
      document.querySelector(`[data-tool=${tool}]`)?.setAttribute("aria-disabled", String(size() === end));
    }
  };
  const resize = (steps, button) => {
    setSize(steps);
    showSize();
    const percent = new Intl.NumberFormat(root.lang, { style: "percent" }).format(scales[size() - smallest]);
    say(button.dataset.said.replace("{percent}", percent));
  };

  const colours = ["light", "dark"];
  const setColour = (colour) => {
    const known = colours.includes(colour) ? colour : null;
    if (known) root.dataset.colour = known; else delete root.dataset.colour;
    write("localStorage", "colour", known);
  };
  setColour(read("localStorage", "colour"));
  const showColour = () => {
    for (const button of document.querySelectorAll("[data-colour][type=button]")) {
      button.setAttribute("aria-pressed", String(button.dataset.colour === (root.dataset.colour ?? "")));
    }
  };

  const tools = {
    smaller: (button) => resize(size() - 1, button),
    reset: (button) => resize(0, button),
    larger: (button) => resize(size() + 1, button),
    print: () => window.print(),
    copy: async (button) => {
      try { await navigator.clipboard.writeText(location.href); } catch { return; }
      const status = document.getElementById("tools-status");
      const name = button.textContent;
      button.textContent = status.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = name; status.textContent = ""; }, 2500);
    },
  };

  // What an address names; nothing for one that is not well-formed.
  const namedElement = (hash) => {
    try {
      return hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    } catch {
      return null;
    }
  };

  // Opens what an address names, such as help in one country.
  const openNamed = () => {
    const named = namedElement(location.hash);
    if (named?.matches("details")) named.open = true;
  };

  // On a narrow screen the parts of a record open one by one; the first stands open, and the one that the address names.
  const foldParts = () => {
    const body = document.querySelector(".practice-body");
    if (!body || !matchMedia("(max-width: 56rem)").matches) return;
    body.classList.add("folds");
    const parts = [...body.children].filter((part) => part.matches("section[id]"));
    for (const [index, part] of parts.entries()) {
      const heading = part.querySelector(":scope > h2"), content = document.createElement("div"), button = document.createElement("button");
      content.id = part.id + "-content";
      content.append(...[...part.childNodes].filter((node) => node !== heading));
      part.append(content);
      button.type = "button";
      button.append(...heading.childNodes);
      button.setAttribute("aria-controls", content.id);
      heading.append(button);
      const open = (isOpen) => {
        button.setAttribute("aria-expanded", String(isOpen));
        if (isOpen) content.removeAttribute("hidden"); else content.setAttribute("hidden", "until-found");
      };
      open(index === 0);
      button.addEventListener("click", () => open(content.hasAttribute("hidden")));
      content.addEventListener("beforematch", () => open(true));
      part.addEventListener("unfold", () => open(true));
    }
    const showNamed = () => {
      const named = namedElement(location.hash);
      const part = named && named.closest(".practice-body > section");
      if (!part) return;
      part.dispatchEvent(new Event("unfold"));
      named.scrollIntoView();
    };
    addEventListener("hashchange", showNamed);
    // A link to where the reader is already changes no address.
    document.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      if (link && link.hash === location.hash) showNamed();
    });
    addEventListener("beforeprint", () => { for (const part of parts) part.dispatchEvent(new Event("unfold")); });
    showNamed();
  };

  // What is open over the page closes by Escape, and when the reader goes on elsewhere.
  const watchTools = (group) => {
    group.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      if (button.dataset.tool) return tools[button.dataset.tool]?.(button);
      setColour(button.dataset.colour);
      showColour();
    });
    group.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !group.open) return;
      group.open = false;
      group.querySelector("summary").focus();
    });
    group.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !group.contains(event.relatedTarget)) group.open = false;
    });
    document.addEventListener("click", (event) => { if (!group.contains(event.target)) group.open = false; });
    showSize();
    showColour();
  };

  // The list that the reader comes from, remembered for this tab as long as the reader goes from practice to practice.
  const rememberList = () => {
    const place = location.pathname;
    if (/^\/[a-z-]+\/practices$/.test(place)) write("sessionStorage", "list", place + location.search);
    else if (!/^\/[a-z-]+\/practices\//.test(place)) write("sessionStorage", "list", null);
  };
  const leadBack = () => {
    const back = document.getElementById("back");
    const list = read("sessionStorage", "list");
    if (!back || !list || list === back.getAttribute("href")) return;
    // Only to a list in the language of this page.
    if (list.split("?")[0] !== back.getAttribute("href")) return;
    back.setAttribute("href", list);
    back.textContent = back.dataset.toList;
  };

  // Empty fields and boxes make no part of an address.
  const tidyForms = () => {
    for (const form of document.querySelectorAll("form[method=get]")) {
      form.addEventListener("formdata", (event) => {
        for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
      });
    }
  };

  // In the page's language, and not in the browser's, a menu says that nothing has been chosen.
  const askForChoices = () => {
    for (const menu of document.querySelectorAll("select[required]")) {
      const say = () => menu.setCustomValidity(menu.value === "" ? menu.options[0].text : "");
      menu.addEventListener("change", say);
      say();
    }
  };

  // What a reader gathers on this device: a reading list, and for this tab practices to compare. Kept as the query of its address.
  const stores = { list: "localStorage", compare: "sessionStorage" };
  const gathered = (kind) => new URLSearchParams(read(stores[kind], "gathered") ?? "");
  const names = (query) => query.getAll("id").join();
  const keep = (kind, query) => write(stores[kind], "gathered", query.has("id") ? String(query) : null);
  const shown = () => new URLSearchParams(location.search);
  const plain = (event) => !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

  // How much is gathered stands in the header. What gathers a practice is a button; what is gathered already, a link to the rest.
  const showGathered = () => {
    for (const place of document.querySelectorAll("[data-count]")) {
      const query = gathered(place.dataset.count), [link, count] = place.children, number = query.getAll("id").length;
      link.href = number ? link.pathname + "?" + query : link.pathname;
      count.textContent = number ? " (" + new Intl.NumberFormat(root.lang).format(number) + ")" : "";
      count.hidden = !number;
    }
    for (const link of document.querySelectorAll("[data-gather]")) {
      const query = gathered(link.dataset.gather);
      if (!query.getAll("id").includes(link.dataset.id)) { link.setAttribute("role", "button"); continue; }
      link.removeAttribute("role");
      link.href = link.pathname + "?" + query;
      link.firstElementChild.textContent = link.dataset.done;
    }
  };
  const gather = (link, event) => {
    const { gather: kind, id, most } = link.dataset;
    const query = gathered(kind), ids = query.getAll("id");
    if (ids.includes(id)) return;
    // The page itself says what it leaves out.
    if (ids.length >= Number(most)) { query.append("id", id); link.href = link.pathname + "?" + query; return; }
    query.append("id", id);
    const since = new URLSearchParams(link.search).get("since");
    if (since && !query.has("since")) query.set("since", since);
    keep(kind, query);
    // Where nothing is kept the link leads to a page with this practice alone, as without a script.
    if (names(gathered(kind)) !== names(query)) return;
    event.preventDefault();
    showGathered();
    say(link.textContent);
  };
  // What is changed on the page of the kept list changes what is kept; someone else's list is left alone.
  const follow = (kind, query) => {
    const kept = gathered(kind);
    if (!kept.has("id") || names(kept) === names(shown())) keep(kind, query);
  };
  const showKept = () => {
    const place = document.querySelector("[data-kept]");
    if (!place) return;
    const kind = place.dataset.kept, kept = gathered(kind), here = shown();
    const [link, button] = place.children;
    const differs = names(kept) !== names(here);
    link.hidden = !(differs && kept.has("id"));
    link.href = link.pathname + "?" + kept;
    button.hidden = !(differs && here.has("id"));
    button.addEventListener("click", () => {
      here.delete("view");
      keep(kind, here);
      link.hidden = true;
      showGathered();
      say(button.textContent = button.dataset.done);
    });
    place.hidden = link.hidden && button.hidden;
  };
  const watchGathering = () => {
    document.addEventListener("click", (event) => {
      const link = event.target.closest("[data-gather], a[data-keep]");
      if (!link || !plain(event)) return;
      if (link.dataset.gather) gather(link, event); else follow(link.dataset.keep, new URLSearchParams(link.search));
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== " " || event.target.getAttribute("role") !== "button" || !event.target.dataset.gather) return;
      event.preventDefault();
      event.target.click();
    });
    for (const form of document.querySelectorAll("form[data-keep]")) {
      form.addEventListener("submit", () => follow(form.dataset.keep, new URLSearchParams(new FormData(form))));
    }
    showGathered();
    showKept();
    // The catalogue shows another page of it in place.
    document.addEventListener("catalogue", () => { rememberList(); showGathered(); });
    // A page that comes back from the browser's memory may know less than the device.
    addEventListener("pageshow", (event) => { if (event.persisted) showGathered(); });
  };

  document.addEventListener("DOMContentLoaded", () => {
    const group = document.getElementById("tools");
    if (group) watchTools(group);
    rememberList();
    leadBack();
    foldParts();
    openNamed();
    addEventListener("hashchange", openNamed);
    tidyForms();
    askForChoices();
    watchGathering();
  });
})();
