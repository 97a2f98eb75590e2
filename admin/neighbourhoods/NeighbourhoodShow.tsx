import { AreaPage } from '../areas/AreaPage';

/** A neighbourhood: the smallest area there is. */
export default function NeighbourhoodShow() {
  return <AreaPage resource="neighbourhoods" />;
}
