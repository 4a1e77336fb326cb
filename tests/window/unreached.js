// What is drawn and could have the focus, and was never reached; of a group of radio buttons one is enough.
const all = document.querySelectorAll("a[href], button, input, select, textarea, [tabindex]");
return [...all]
  .filter((element) => element.tabIndex >= 0 && !element.disabled && element.getClientRects().length > 0)
  .filter((element) => !window.reached.has(element))
  .map((element) => element.outerHTML.slice(0, 160));
