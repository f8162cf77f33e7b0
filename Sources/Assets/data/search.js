// Offers words and titles while a reader types into a search field: an editable combobox with a list (WAI-ARIA Authoring
// Practices). Without this script the field finds what is typed, as it does when the list is left alone.
(() => {
  "use strict";
  const status = document.getElementById("tools-status");

  const offer = (field) => {
    const form = field.form, frame = field.parentElement, name = field.id + "-offers";
    let list = document.createElement("ul"), active = null;
    list.id = name;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    frame.append(list);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", name);
    field.setAttribute("aria-expanded", "false");

    const options = () => [...list.children];
    const activate = (option) => {
      active?.removeAttribute("aria-selected");
      active = option;
      if (!option) return field.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", option.id);
    };
    const open = (isOpen) => {
      if (!isOpen) {
        activate(null);
        if (!list.hidden) status.textContent = "";
      }
      list.hidden = !isOpen;
      field.setAttribute("aria-expanded", String(isOpen));
    };
    const put = (fresh) => {
      activate(null);
      list.replaceWith(fresh);
      list = fresh;
      list.id = name;
      list.className = "offers";
      options().forEach((option, place) => { option.id = name + "-" + place; });
      const some = list.children.length > 0;
      open(some);
      if (some) status.textContent = list.dataset.said;
    };

    // Asks after a pause; an answer that was overtaken, or that comes after the reader has gone on, is dropped.
    let pause = 0, running = null;
    const cancel = () => {
      clearTimeout(pause);
      running?.abort();
      running = null;
    };
    const close = () => { cancel(); open(false); };
    const ask = async () => {
      if (field.value.trim().length < 2) return open(false);
      cancel();
      const own = running = new AbortController();
      try {
        const query = new URLSearchParams({ q: field.value });
        const answer = await fetch(field.dataset.suggestions + "?" + query, { signal: own.signal });
        if (!answer.ok) throw new Error(String(answer.status));
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (running === own) put(page.querySelector("[role=listbox]"));
      } catch {
        // Whoever types can do without.
        if (running === own) open(false);
      }
    };

    const choose = (option) => {
      const { words, address } = option.dataset;
      close();
      if (address) return location.assign(address);
      field.value = words;
      form.requestSubmit();
    };
    const step = (by) => {
      const all = options(), place = active ? all.indexOf(active) : by > 0 ? -1 : all.length;
      activate(all[place + by] ?? null);
    };

    field.addEventListener("input", () => {
      cancel();
      activate(null);
      pause = setTimeout(ask, 200);
    });
    field.addEventListener("keydown", (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const isOpen = !list.hidden;
      if (event.key === "Escape" && isOpen) close();
      else if (event.key === "ArrowDown" && isOpen) step(1);
      else if (event.key === "ArrowUp" && isOpen) event.altKey ? close() : step(-1);
      else if (event.key === "ArrowDown") ask();
      else if (event.key === "Enter" && active) choose(active);
      else {
        if (event.key === "Enter") close();
        else if (/^(Arrow(Left|Right)|Home|End)$/.test(event.key)) activate(null);
        return;
      }
      event.preventDefault();
    });
    field.addEventListener("blur", close);
    form.addEventListener("submit", close);
    // The field keeps the focus while the list is used with a pointer.
    frame.addEventListener("mousedown", (event) => { if (list.contains(event.target)) event.preventDefault(); });
    frame.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) choose(option);
    });
  };

  for (const field of document.querySelectorAll("input[data-suggestions]")) offer(field);
})();
