import { useEffect, useState } from 'preact/hooks';
import type { ExplorerCharts } from '../../components/explore/views';
import type { View } from '../../utils/explore/state';

type Plots = typeof import('../../components/explore/Plots');

/** The pictures, with the charting library that comes when the first is looked at. */
export function useCharts(
  view: View,
  nameOf: (id: string) => string,
): Pick<ExplorerCharts, 'timeline' | 'charts'> {
  const [plots, setPlots] = useState<Plots | null>(null);
  const isWanted = view === 'timeline' || view === 'charts';
  useEffect(() => {
    if (isWanted && !plots) void import('../../components/explore/Plots').then(setPlots);
  }, [isWanted, plots]);
  return {
    timeline: (rows, onOpen) =>
      plots && <plots.Timeline rows={rows} nameOf={nameOf} onOpen={onOpen} />,
    charts: (rows, onOpen) =>
      plots && <plots.ByActor rows={rows} nameOf={nameOf} onOpen={onOpen} />,
  };
}
