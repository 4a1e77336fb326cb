// From a key in the search field to the frame after the list has another answer, in ms.
const count = document.querySelector("[data-testid=list-count]");
let pressed;
let before;
addEventListener("keydown", (event) => {
  if (event.target.dataset?.testid !== "search" || event.key.length > 1) return;
  pressed = performance.now();
  before = count.innerText;
}, true);
new MutationObserver(() => {
  if (pressed === undefined || count.innerText === before) return;
  const from = pressed;
  pressed = undefined;
  // In the frame the list is laid out and painted; the one after begins when it is on the screen.
  requestAnimationFrame(() => requestAnimationFrame(() => (window.painted = performance.now() - from)));
}).observe(count, { childList: true, characterData: true, subtree: true });
