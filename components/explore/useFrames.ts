import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * The parts of a list to draw now: the first anew at once and one more with each frame, so that no frame is
 * long. Until it is its turn, a part's place has what it had.
 */
export function useFrames<T>(parts: readonly T[]): readonly T[] {
  const [turn, setTurn] = useState({ parts, count: 1 });
  const shown = useRef(parts.slice(0, 1));
  const count = turn.parts === parts ? turn.count : 1;
  useEffect(() => {
    if (count < parts.length) setTurn({ parts, count: count + 1 });
  }, [parts, count]);
  shown.current = parts.flatMap((part, at) => {
    const now = at < count ? part : shown.current[at];
    return now === undefined ? [] : [now];
  });
  return shown.current;
}
