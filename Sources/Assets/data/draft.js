// Keeps what is typed into the form of a record, without saving it: at most every twenty seconds, and on leaving the page. Where
// this does not run, or nothing is kept, the form is saved by its button as ever.
(() => {
  "use strict";
  const status = document.querySelector("[data-draft]");
  const form = status?.closest("form");
  if (!form) return;

  const pause = 20_000;
  // A browser sends no more than this on behalf of a page that is left.
  const mostOnLeaving = 60_000;
  const written = () => String(new URLSearchParams(new FormData(form)));
  let kept = status.dataset.draft === "unsaved" ? null : written();
  let timer = null, isSaving = false;

  // One word a minute at most, so that it does not talk into everything.
  const say = (text) => { if (status.textContent !== text) status.textContent = text; };
  const time = () => new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

  const keep = async (isLeaving) => {
    const text = written(), before = kept;
    if (isSaving || text === kept) return;
    kept = text;
    try {
      const answer = await fetch(form.getAttribute("action"), {
        method: "POST",
        body: new URLSearchParams(text + "&act=keep"),
        keepalive: isLeaving && text.length < mostOnLeaving,
      });
      if (answer.status !== 204) throw new Error("not kept");
      say(status.dataset.keptAt.replace("{time}", time()));
    } catch {
      kept = before;
      say(status.dataset.notKept);
    }
  };

  const begin = () => {
    timer ??= setTimeout(() => {
      timer = null;
      keep(false);
    }, pause);
  };
  form.addEventListener("input", begin);
  form.addEventListener("change", begin);
  if (kept === null) begin();
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(true); });
  // Before another page is asked for, which may be this one again; and where a window is closed without that.
  for (const leaving of ["beforeunload", "pagehide"]) addEventListener(leaving, () => keep(true));
  // What is saved or thrown away needs no keeping; a button that changes a list saves nothing.
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    isSaving = button?.name !== "change" && button?.value !== "paste";
  });
  addEventListener("pageshow", () => { isSaving = false; });
})();
