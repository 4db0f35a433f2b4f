// Keeps the first page up to date: it listens to the stream of alerts and fetches the page anew when
// something was said, and every half minute. The server alone words times and counts.
"use strict";
(() => {
  const contact = document.getElementById("contact");
  const said = document.getElementById("said");
  const pause = document.getElementById("pause");
  const EVERY = 30_000, AT_LEAST = 2_000, SILENCE = 40_000, WORDS_EVERY = 60_000;
  const texts = document.getElementById("live").dataset;
  const pauseText = pause.textContent;
  let lastId = texts.end;
  let stream = null, watch = null, timer = null, refreshing = null;
  let paused = false, refreshed = Date.now(), spoken = 0, tries = 0;

  const tell = (text, lost) => {
    if (contact.textContent !== text) contact.textContent = text;
    contact.classList.toggle("lost", lost);
  };

  /** Puts the parts that have changed in place; the focus stays on the same link. */
  const show = (page) => {
    const focused = document.activeElement?.closest("[data-live] a")?.getAttribute("href");
    const banner = document.getElementById("ready");
    if (banner && !page.getElementById("ready")) banner.remove();
    for (const part of page.querySelectorAll("[data-live]")) {
      const old = document.getElementById(part.id);
      if (!old) document.querySelector("h1").after(part);
      else if (old.outerHTML !== part.outerHTML) old.replaceWith(part);
    }
    if (focused) document.querySelector(`[data-live] a[href="${CSS.escape(focused)}"]`)?.focus();
    const short = document.getElementById("counts")?.dataset.short ?? "";
    if (said.textContent !== short && Date.now() - spoken > WORDS_EVERY) {
      said.textContent = short;
      spoken = Date.now();
    }
  };

  const refresh = async () => {
    refreshing = null;
    refreshed = Date.now();
    try {
      const answer = await fetch("/", { cache: "no-store", headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!paused) show(page);
    } catch { /* the stream tells that contact is lost */ }
    clearTimeout(timer);
    if (!paused) timer = setTimeout(refresh, EVERY);
  };

  const soon = () => {
    refreshing ??= setTimeout(refresh, Math.max(100, refreshed + AT_LEAST - Date.now()));
  };

  const take = (event) => {
    for (const line of event.split("\n")) {
      if (line.startsWith("id: ")) lastId = line.slice(4);
    }
    if (event.includes("event: ")) soon();
  };

  const listen = async () => {
    const cut = stream = new AbortController();
    const alive = () => {
      clearTimeout(watch);
      watch = setTimeout(() => cut.abort(), SILENCE);
    };
    alive();
    try {
      const headers = { Accept: "text/event-stream", "Last-Event-ID": lastId };
      const answer = await fetch("/alerts/stream", { headers, signal: cut.signal, cache: "no-store" });
      if (!answer.ok) throw new Error(answer.status);
      tell(texts.liveNow, false);
      if (tries > 0) soon();
      tries = 0;
      let rest = "";
      for (const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader(); ;) {
        const { value, done } = await reader.read();
        if (done) break;
        alive();
        const events = (rest + value).split("\n\n");
        rest = events.pop();
        events.forEach(take);
      }
    } catch { /* told below, like an end in good order */ }
    clearTimeout(watch);
    if (paused) return;
    tries++;
    if (tries > 1) tell(texts.lost, true);
    setTimeout(() => { if (!paused && stream === cut) listen(); }, Math.min(10_000, 500 * 2 ** tries));
  };

  const start = () => {
    paused = false;
    pause.textContent = pauseText;
    listen();
    refresh();
  };

  pause.hidden = false;
  pause.addEventListener("click", () => {
    if (paused) return start();
    paused = true;
    stream?.abort();
    [timer, refreshing, watch].forEach(clearTimeout);
    refreshing = null;
    pause.textContent = texts.resume;
    tell(texts.paused, false);
  });
  tell(texts.connecting, false);
  listen();
  timer = setTimeout(refresh, EVERY);
})();
