import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  type ExploreState,
  formatState,
  parseState,
  type StateChange,
} from '../../utils/explore/state';

type SetState = (change: StateChange, options?: { replace?: boolean }) => void;

/** The explorer's state in the page's address: links, reload, back and forward find it again. */
export function useExploreState(): [ExploreState, SetState] {
  const [state, setState] = useState(() => parseState(location.search));
  const latest = useRef(state);
  const take = useCallback((next: ExploreState): void => {
    latest.current = next;
    setState(next);
  }, []);
  useEffect(() => {
    const onPop = (): void => take(parseState(location.search));
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, [take]);
  const change: SetState = useCallback(
    (changed, { replace = false } = {}) => {
      const next = changed(latest.current);
      const address = location.pathname + formatState(next);
      if (replace) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      take(next);
    },
    [take],
  );
  return [state, change];
}
