// Opens the article with a headline from the list of articles: in ms until the frame after its text is painted, and until the
// frame after the first suggestion stands beside it.
const [headline, least, done] = [arguments[0], arguments[1], arguments[arguments.length - 1]];
const row = [...document.querySelectorAll("[data-testid=article-row]")].find((each) => each.innerText.includes(headline));
const from = performance.now();
let painted;
const after = (act) => requestAnimationFrame(() => requestAnimationFrame((now) => act(now - from)));
const look = () => {
  const sheet = document.querySelector("[data-testid=sheet]");
  if (!painted && (sheet?.textContent.length ?? 0) > least) return after((time) => { painted = time; look(); });
  if (painted && document.querySelector("[data-testid=suggestion-card]")) return after((suggested) => done({ painted, suggested }));
  requestAnimationFrame(look);
};
row.click();
look();
