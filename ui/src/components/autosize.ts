import type { Attachment } from "svelte/attachments";

const engineDoesIt = typeof CSS !== "undefined" && CSS.supports("field-sizing", "content");

/**
 * A text field that grows with its words: <textarea {@attach autosize(() => words)}>. `words` is read so that the height
 * also follows what is set from elsewhere. WebKit does not know `field-sizing` yet; where an engine does, this does nothing.
 */
export function autosize(words: () => string): Attachment<HTMLTextAreaElement> {
  return (field) => {
    if (engineDoesIt) return;
    words();
    const fit = () => {
      field.style.blockSize = "auto";
      field.style.blockSize = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
    };
    // The value is bound in an effect of its own that may come after this one.
    queueMicrotask(fit);
    const width = new ResizeObserver(() => {
      if (field.dataset["fitted"] !== String(field.clientWidth)) fit();
      field.dataset["fitted"] = String(field.clientWidth);
    });
    width.observe(field);
    return () => width.disconnect();
  };
}
