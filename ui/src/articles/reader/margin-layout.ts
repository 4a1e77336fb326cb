/** Where notes stand beside a text: each at its words, none over another, and the current one exactly there. */
export interface Note {
  /** Where its words are, in px from the top of the text. */
  at: number;
  /** In px. */
  height: number;
  current: boolean;
}

/** The tops of notes in the order of the text, in px. Those below the current one move down; those above give way upwards
    as far as there is room. */
export function tops(notes: readonly Note[], gap: number): number[] {
  const placed: number[] = [];
  let free = 0;
  for (const [index, note] of notes.entries()) {
    placed[index] = note.current ? Math.max(0, note.at) : Math.max(note.at, free);
    if (note.current) giveWay(notes, placed, index, gap);
    free = placed[index]! + note.height + gap;
  }
  return placed;
}

function giveWay(notes: readonly Note[], placed: number[], current: number, gap: number): void {
  let limit = placed[current]! - gap;
  for (let index = current - 1; index >= 0 && placed[index]! + notes[index]!.height > limit; index--) {
    placed[index] = limit - notes[index]!.height;
    limit = placed[index]! - gap;
  }
  // Above the first line there is no room: then all of them, the current one with them, begin at the top.
  const short = -(placed[0] ?? 0);
  if (short <= 0) return;
  let free = 0;
  for (let index = 0; index <= current; index++) {
    placed[index] = Math.max(placed[index]!, free);
    free = placed[index]! + notes[index]!.height + gap;
  }
}
