import { useEffect, useState } from 'preact/hooks';
import { type ExploreState, formatState, parseState } from '../../utils/explore/state';

type SetState = (next: ExploreState, options?: { replace?: boolean }) => void;

/** The explorer's state in the page's address: links, reload, back and forward find it again. */
export function useExploreState(): [ExploreState, SetState] {
  const [state, setState] = useState(() => parseState(location.search));
  useEffect(() => {
    const onPop = (): void => setState(parseState(location.search));
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);
  const change: SetState = (next, { replace = false } = {}) => {
    const address = location.pathname + formatState(next);
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    setState(next);
  };
  return [state, change];
}
