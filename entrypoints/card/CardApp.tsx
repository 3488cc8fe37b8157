import { useState } from 'preact/hooks';
import { CardError, CardLoading, CardRejected } from '../../components/card/CardStates';
import { FactCard } from '../../components/card/FactCard';
import { LookupCard } from '../../components/lookup/LookupCard';
import { headOf, type Shown } from '../../utils/facts/head';
import type { CardRequestView } from '../../utils/facts/types';
import type { CardHandlers, CardState } from '../../utils/page/cardSlot';
import { copyText } from './clipboard';

interface CardAppProps {
  content: Shown | CardState;
  /** The marked words. */
  mention: string;
  pinned: boolean;
  handlers: CardHandlers<Shown>;
  onMove(dx: number, dy: number): void;
}

/** The card of a mention, and the cards one goes on to from it. */
export function CardApp({ content, mention, pinned, handlers, onMove }: CardAppProps) {
  const [trail, setTrail] = useState<readonly CardRequestView[]>([]);
  const [isRejected, setRejected] = useState(false);
  if (content === 'loading') return <CardLoading />;
  if (typeof content === 'string')
    return <CardError state={content} onRetry={handlers.onRetry} onClose={handlers.onClose} />;
  const reject = (undo: boolean): void => {
    handlers.onReject(undo);
    setRejected(!undo);
  };
  const head = headOf(content);
  if (isRejected && head) {
    const undo = () => reject(true);
    const { name } = head;
    return <CardRejected mention={mention} name={name} onUndo={undo} onClose={handlers.onClose} />;
  }
  const view: Shown = trail.at(-1) ?? content;
  const follow = async (entity: string): Promise<void> => {
    const next = await handlers.load(entity);
    if (next && 'card' in next) setTrail([...trail, next]);
  };
  if ('query' in view) {
    const open = (entity: string) => void follow(entity);
    return <LookupCard view={view} onOpen={open} onClose={handlers.onClose} />;
  }
  return (
    <FactCard
      key={headOf(view)?.id}
      view={view}
      pinned={pinned}
      onBack={trail.length > 0 ? () => setTrail(trail.slice(0, -1)) : undefined}
      onPin={handlers.onPin}
      onMove={onMove}
      onClose={handlers.onClose}
      onReject={trail.length > 0 || !view.reason ? undefined : () => reject(false)}
      onRetry={handlers.onRetry}
      onFollow={(entity) => void follow(entity)}
      onCopy={copyText}
    />
  );
}
