/* Live screens: they ask for the pulse of their meeting, and a ballot goes on until it is answered.
   Words stand in the page; a script has no language. Without it, pages are reloaded by hand or by <noscript>. */
(function () {
  "use strict";
  const screen = document.querySelector("[data-pulse]");
  if (!screen) return;
  const every = Number(screen.dataset.every || 3) * 1000;
  let tag = "", first = null;

  const show = (name, value) => {
    document.querySelectorAll(`[data-live="${name}"]`).forEach((place) => {
      // A counter never goes back on a screen.
      if (Number(place.textContent) < value || name !== "ballots") place.textContent = value;
    });
  };
  const line = (up) => document.querySelectorAll("[data-line]").forEach((each) => { each.hidden = (each.dataset.line === "up") !== up; });

  async function beat() {
    try {
      const answer = await fetch(screen.dataset.pulse, { cache: "no-store", headers: tag ? { "If-None-Match": tag } : {} });
      line(true);
      if (answer.status === 200) {
        tag = answer.headers.get("ETag");
        const now = await answer.json(), kind = `${now.stage} ${now.votes}`;
        if (first === null) first = screen.dataset.stage;
        if (kind !== first && !document.querySelector("[data-sending]")) { location.reload(); return; }
        show("ballots", now.ballots);
        show("present", now.present);
        document.querySelectorAll("progress[data-live-bar]").forEach((bar) => { bar.max = Math.max(now.present, 1); bar.value = Math.max(bar.value, now.ballots); });
      }
    } catch { line(false); }
    // A little chance in the pause, so that five hundred phones do not ask in the same moment.
    setTimeout(beat, every * (0.8 + 0.4 * Math.random()));
  }
  setTimeout(beat, every * Math.random());

  // A ballot that the network swallowed is sent again, with the same key: the register answers the same receipt.
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-ballot]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (document.querySelector("[data-sending]")) return;
    const place = document.querySelector("[data-answer]");
    const body = new FormData(form);
    document.querySelectorAll("[data-ballot] button").forEach((button) => { button.disabled = true; });
    screen.dataset.sending = "";
    for (let turn = 0; ; turn += 1) {
      document.querySelectorAll("[data-while]").forEach((each) => { each.hidden = each.dataset.while !== (turn ? "again" : "sending"); });
      try {
        const answer = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" }, signal: AbortSignal.timeout(8000) });
        if (answer.status < 500) {
          place.innerHTML = await answer.text();
          break;
        }
      } catch { /* not known yet: ask again */ }
      await new Promise((done) => setTimeout(done, Math.min(500 * 2 ** turn, 5000)));
    }
    document.querySelectorAll("[data-while]").forEach((each) => { each.hidden = true; });
    delete screen.dataset.sending;
    place.focus();
  }, true);
})();
