/** An attachment for a question that takes another's place: its first button takes the focus, and going on gives it back. */
export function holdFocus(node: HTMLElement): () => void {
  const before = document.activeElement;
  node.querySelector("button")?.focus();
  return () => {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
}
