// Scrolls through the list for three seconds, three rows a frame: how long each frame took, and how often rows were not there.
const done = arguments[arguments.length - 1];
const list = document.querySelector("[data-testid=list-scroller]");
const frames = [];
let blank = 0;
let last = performance.now();
const end = last + 3000;
const step = (now) => {
  frames.push(now - last);
  last = now;
  if (list.querySelector(".blank")) blank += 1;
  if (now >= end) return done({ frames, blank, count: frames.length });
  list.scrollTop += 225;
  requestAnimationFrame(step);
};
requestAnimationFrame(step);
