// Narrows the catalogue in place: what was found and every count follow each choice and each word, and the address with them.
// Without this script the same form is sent by its buttons.
(() => {
  "use strict";
  const form = document.querySelector("form.catalogue");
  if (!form) return;
  const filters = form.querySelector(".filters"), found = form.querySelector(".found");
  const total = document.getElementById("total"), words = form.elements.q;
  const button = filters.querySelector("button");
  const catalogue = form.getAttribute("action");
  document.documentElement.classList.add("narrows");
  button.textContent = button.dataset.show;
  total.tabIndex = -1;

  const chosen = () => {
    const query = String(new URLSearchParams(new FormData(form)));
    return query ? catalogue + "?" + query : catalogue;
  };

  // Puts what another page of the catalogue says into this one. What can have the focus stays the same element.
  const take = (page) => {
    const from = (selector) => page.querySelector(selector);
    document.title = page.title;
    form.querySelector("h1").replaceChildren(...from("h1").childNodes);
    form.querySelector("input[name=sort]")?.remove();
    const sort = from("input[name=sort]");
    if (sort) form.querySelector(".catalogue-head").append(sort);
    const asked = from("#q").value;
    if (document.activeElement !== words) words.value = asked;
    filters.firstElementChild.replaceChildren(...from(".filters").firstElementChild.childNodes);
    button.dataset.show = button.textContent = from(".filter-actions button").dataset.show;
    for (const facet of filters.querySelectorAll("[data-facet]")) takeFacet(facet, from(`[data-facet=${facet.dataset.facet}]`));
    total.replaceChildren(...from("#total").childNodes);
    while (total.nextSibling) total.nextSibling.remove();
    found.append(...[...from(".found").childNodes].slice(1));
    document.querySelector("main > .note")?.remove();
    const note = from("main > .note");
    if (note) document.querySelector("main").prepend(note);
    for (const part of [".languages", ".imprint"]) document.querySelector(part)?.replaceWith(from(part));
    document.dispatchEvent(new Event("catalogue"));
  };

  // A facet's own counts do not follow its own choices, so the boxes that a reader is at stay in their places.
  const order = (facet) => [...facet.querySelectorAll("ul")].map((list) => [...list.querySelectorAll("input")].map((box) => box.value));
  const takeFacet = (facet, fresh) => {
    if (String(order(facet)) === String(order(fresh)) && facet.querySelectorAll("ul").length === fresh.querySelectorAll("ul").length) {
      const boxes = fresh.querySelectorAll("input");
      facet.querySelectorAll("input").forEach((box, place) => {
        box.checked = boxes[place].checked;
        const item = box.closest("li"), other = boxes[place].closest("li");
        item.className = other.className;
        item.querySelector(".count").textContent = other.querySelector(".count").textContent;
      });
      return;
    }
    const focused = facet.contains(document.activeElement) ? document.activeElement.value : null;
    const open = facet.querySelector(".facet-empty")?.open;
    facet.replaceChildren(...fresh.childNodes);
    const folded = facet.querySelector(".facet-empty");
    if (folded && open) folded.open = true;
    if (focused !== null) [...facet.querySelectorAll("input")].find((box) => box.value === focused)?.focus();
  };

  // Asks for a page; one that was asked for before and has not come yet is dropped.
  let running = null, shown = location.pathname + location.search;
  const show = async (address, remember) => {
    running?.abort();
    const own = running = new AbortController();
    shown = address;
    if (remember) history[remember](null, "", address);
    form.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { signal: own.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (running === own) take(page);
    } catch {
      // The browser says best what is wrong.
      if (running === own) location.replace(address);
    }
    if (running === own) form.removeAttribute("aria-busy");
  };

  const toFound = () => {
    total.focus({ preventScroll: true });
    total.scrollIntoView({ block: "nearest" });
  };

  let pause = 0, isTyping = false;
  form.addEventListener("change", (event) => {
    if (event.target.type !== "checkbox") return;
    clearTimeout(pause);
    show(chosen(), "pushState");
  });

  // While one types, a pause asks; the words of one go at typing are one step back. A single letter begins no word yet.
  words.addEventListener("input", () => {
    clearTimeout(pause);
    if (words.value.trim().length === 1) return;
    pause = setTimeout(() => {
      show(chosen(), isTyping ? "replaceState" : "pushState");
      isTyping = true;
    }, 250);
  });
  words.addEventListener("blur", () => { isTyping = false; });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    if (chosen() !== shown) show(chosen(), isTyping ? "replaceState" : "pushState");
    isTyping = false;
    if (event.submitter !== button) return;
    filters.open = false;
    toFound();
  });

  form.addEventListener("click", (event) => {
    const link = event.target.closest(".total a, .chips a, .sorts a, .pagination a, .reset, .nothing a");
    if (!link || link.pathname !== catalogue || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // Words that have been typed and not asked for yet are listed in the order that was chosen.
    const address = new URL(link.href), isOrder = link.closest(".sorts");
    clearTimeout(pause);
    if (isOrder && words.value.trim()) address.searchParams.set("q", words.value.trim());
    show(address.pathname + address.search, "pushState").then(() => { if (!link.isConnected) toFound(); });
  });

  addEventListener("popstate", () => {
    const address = location.pathname + location.search;
    if (address === shown) return;
    words.blur();
    // A browser that lets go of the focus on its way back would leave the keyboard at the top of the page.
    show(address, null).then(() => {
      if (document.activeElement === document.body) total.focus({ preventScroll: true });
    });
  });
})();
