import { Box } from '@mui/material';
import { AriaComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { SYSTEM_FONTS } from '../layout/theme';

use([SVGRenderer, AriaComponent]);

interface ChartProps {
  option: EChartsCoreOption;
  /** What the picture shows, in full sentences: read instead of it. */
  description: string;
  height: number;
  /** The data behind the mark that was chosen. */
  onChoose?: (data: unknown) => void;
}

/** A chart as SVG that follows the width of its place. Anything shown in it also stands in a table or list nearby. */
export function Chart({ option, description, height, onChoose }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, undefined, { renderer: 'svg' });
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    chart.setOption({
      animation: !still,
      animationDuration: 400,
      aria: { enabled: true, label: { description } },
      textStyle: { fontFamily: SYSTEM_FONTS },
      ...option,
    });
    if (onChoose) chart.on('click', ({ data }) => onChoose(data));
    const follow = new ResizeObserver(() => chart.resize());
    follow.observe(place.current);
    return () => {
      follow.disconnect();
      chart.dispose();
    };
  }, [option, description, onChoose]);
  return <Box ref={place} role="img" aria-label={description} sx={{ width: '100%', height }} />;
}
