interface Notice {
  kind: 'success' | 'error';
  text: string;
}

let waiting: Notice[] = [];
let listener: ((notice: Notice) => void) | null = null;

function say(notice: Notice) {
  if (listener) {
    listener(notice);
  } else {
    waiting.push(notice);
  }
}

/** Says in passing what was done. What needs an answer belongs on the page, in a ProblemAlert. */
export const notify = {
  success: (text: string) => say({ kind: 'success', text }),
  error: (text: string) => say({ kind: 'error', text }),
};

/** For the one place that shows notices: what was said before it came is shown first. */
export function listenToNotices(show: (notice: Notice) => void): () => void {
  listener = show;
  waiting.forEach(show);
  waiting = [];
  return () => {
    listener = null;
  };
}
