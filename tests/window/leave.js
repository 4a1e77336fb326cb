const [url] = arguments;
setTimeout(() => {
  location.href = url;
  // By then the page would be gone.
  setTimeout(() => (document.body.dataset.triedToLeave = "yes"), 200);
}, 0);
