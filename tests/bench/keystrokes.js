// From a key in the search field: in ms until the frame after the list has another answer, and until it is counted to the end.
const exact = (count) => count && !count.classList.contains("is-stale") && !count.innerText.includes("+");
let pressed;
addEventListener("keydown", (event) => {
  if (event.target.dataset?.testid !== "search" || event.key.length > 1) return;
  pressed = performance.now();
}, true);
new MutationObserver(() => {
  if (pressed === undefined) return;
  const from = pressed;
  pressed = undefined;
  // In the frame the list is laid out and painted; the one after begins when it is on the screen.
  requestAnimationFrame(() => requestAnimationFrame((now) => {
    const painted = now - from;
    const look = (at) => (exact(document.querySelector("[data-testid=list-count]")) ? (window.answer = { painted, counted: at - from }) : requestAnimationFrame(look));
    look(now);
  }));
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-answers"] });
