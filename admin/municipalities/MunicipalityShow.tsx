import { AreaPage } from '../areas/AreaPage';
import { ChildSection } from '../areas/ChildSection';
import { DistrictMap } from '../areas/DistrictMap';
import { useChildren } from '../areas/use-children';
import type { AreaRecord } from '../records';
import { MunicipalityTrajectories } from '../trajectories/MunicipalityTrajectories';

/** A municipality with its districts, on a map where their borders are known. */
export default function MunicipalityShow() {
  return <AreaPage resource="municipalities">{(area) => <Districts area={area} />}</AreaPage>;
}

function Districts({ area }: { area: AreaRecord }) {
  const children = useChildren('districts', 'municipality', area.code);
  return (
    <>
      {children.rows && <DistrictMap area={area} rows={children.rows} />}
      <ChildSection of="districts">{children}</ChildSection>
      <MunicipalityTrajectories municipality={area.code} />
    </>
  );
}
