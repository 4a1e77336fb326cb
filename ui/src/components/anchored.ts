import { autoUpdate, computePosition, flip, offset, size } from "@floating-ui/dom";
import type { Attachment } from "svelte/attachments";

/** Keeps a list below its field (or above, where there is more room), as wide as the field, over whatever scrolls. */
export function anchored(field: () => HTMLElement | undefined): Attachment<HTMLElement> {
  return (list) => {
    const anchor = field();
    if (!anchor) return;
    // A dialog hides what overflows it, but not what is placed over the window: all of the window is room.
    const room = { padding: 8, boundary: document.documentElement };
    const place = async () => {
      const { x, y } = await computePosition(anchor, list, {
        strategy: "fixed",
        placement: "bottom-start",
        middleware: [
          offset(4),
          flip(room),
          size({ ...room, apply: ({ availableHeight, rects }) => void Object.assign(list.style, { maxHeight: `${Math.min(320, availableHeight)}px`, width: `${rects.reference.width}px` }) }),
        ],
      });
      Object.assign(list.style, { left: `${x}px`, top: `${y}px` });
    };
    return autoUpdate(anchor, list, () => void place());
  };
}
