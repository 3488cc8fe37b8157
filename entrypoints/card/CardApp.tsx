import { useState } from 'preact/hooks';
import { CardError, CardLoading, CardRejected } from '../../components/card/CardStates';
import { FactCard } from '../../components/card/FactCard';
import { LookupCard } from '../../components/lookup/LookupCard';
import type { CardRequestView, LookupView } from '../../utils/facts/types';
import type { CardHandlers, CardState } from '../../utils/page/cardSlot';
import { copyText } from './clipboard';

interface CardAppProps {
  content: CardRequestView | LookupView | CardState;
  /** The marked words. */
  mention: string;
  pinned: boolean;
  handlers: CardHandlers<CardRequestView | LookupView>;
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
  if (isRejected && 'card' in content) {
    const undo = () => reject(true);
    const { name } = content.card;
    return <CardRejected mention={mention} name={name} onUndo={undo} onClose={handlers.onClose} />;
  }
  const view = trail.at(-1) ?? content;
  const follow = async (entity: string): Promise<void> => {
    const next = await handlers.load(entity);
    if (next && 'card' in next) setTrail([...trail, next]);
  };
  if (!('card' in view)) {
    const open = (entity: string) => void follow(entity);
    return <LookupCard view={view} onOpen={open} onClose={handlers.onClose} />;
  }
  return (
    <FactCard
      key={view.card.id}
      view={view}
      pinned={pinned}
      onBack={trail.length > 0 ? () => setTrail(trail.slice(0, -1)) : undefined}
      onPin={handlers.onPin}
      onMove={onMove}
      onClose={handlers.onClose}
      onReject={trail.length > 0 || !view.reason ? undefined : () => reject(false)}
      onFollow={(entity) => void follow(entity)}
      onCopy={copyText}
    />
  );
}
