/* Runs before the first paint, so that a dark screen does not flash white. Without scripts pages are light. */
(function () {
  "use strict";
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => document.documentElement.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
  dark.addEventListener("change", apply);
  apply();
})();
