/* Small comforts; every page works without them. No words stand here: a script has no language. */
(function () {
  "use strict";

  // An open menu closes on Escape, and on a click beside it.
  const menus = () => document.querySelectorAll("details.me-menu[open]");
  document.addEventListener("click", (event) => {
    menus().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") menus().forEach((menu) => { menu.open = false; menu.querySelector("summary").focus(); });
  });

  // "/" goes to the search box, as on many sites; not while somebody types.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const box = document.getElementById("find");
    if (box) { event.preventDefault(); box.focus(); box.select(); }
  });

  // An act is sent once, however often an impatient finger clicks.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || form.dataset.again !== undefined) return;
    if (form.dataset.sent !== undefined) { event.preventDefault(); return; }
    form.dataset.sent = "";
    window.addEventListener("pageshow", () => { delete form.dataset.sent; }, { once: true });
  });

  // htmx carries the token of the page's own forms.
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.querySelector("[name=csrfmiddlewaretoken]");
    if (token) event.detail.headers["X-CSRFToken"] = token.value;
  });
})();
