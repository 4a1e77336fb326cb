import type { Attachment } from "svelte/attachments";

/** Makes a text field as high as its words where the engine does not do so by itself. Reads `text` to follow it. */
export function grows(text: () => string): Attachment<HTMLTextAreaElement> {
  return (field) => {
    text();
    if (CSS.supports("field-sizing", "content")) return;
    field.style.blockSize = "auto";
    field.style.blockSize = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  };
}
