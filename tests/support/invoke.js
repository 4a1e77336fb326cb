const done = arguments[arguments.length - 1];
window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1]).then(
  (value) => done({ Ok: value ?? null }),
  (error) => done({ Err: error }),
);
