// Goes to places all over the list, as the scroll bar does: in ms until the frame that has the rows of each.
const [jumps, first, done] = [arguments[0], arguments[1], arguments[arguments.length - 1]];
const list = document.querySelector("[data-testid=list-scroller]");
const times = [];
let at = (first * 0.381966) % 1;
const next = () => {
  if (times.length === jumps) return done({ times, held: Number(document.querySelector("[data-testid=list]").dataset.held) });
  // The same places every time, none near the one before.
  at = (at + 0.381966) % 1;
  const from = performance.now();
  list.scrollTop = at * (list.scrollHeight - list.clientHeight);
  const look = (now) => {
    if (now - from < 1 || list.querySelector(".blank") || !list.querySelector("[data-testid=row]")) return requestAnimationFrame(look);
    times.push(now - from);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(() => requestAnimationFrame(look));
};
next();
