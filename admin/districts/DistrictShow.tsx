import { AreaPage } from '../areas/AreaPage';
import { ChildSection } from '../areas/ChildSection';
import { useChildren } from '../areas/use-children';

/** A district with its neighbourhoods. */
export default function DistrictShow() {
  return <AreaPage resource="districts">{(area) => <Neighbourhoods code={area.code} />}</AreaPage>;
}

function Neighbourhoods({ code }: { code: string }) {
  return <ChildSection of="neighbourhoods">{useChildren('neighbourhoods', 'district', code)}</ChildSection>;
}
