import { useEffect, useState } from 'preact/hooks';

/** A value a frame after it came, for what may be drawn after that which its reader waits for. */
export function useLater<T>(value: T): T {
  const [later, setLater] = useState(() => value);
  useEffect(() => setLater(() => value), [value]);
  return later;
}
