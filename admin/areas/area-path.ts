const RESOURCE_OF_PREFIX: Record<string, string> = { GM: 'municipalities', WK: 'districts', BU: 'neighbourhoods' };

/** Where in the panel an area is shown; a province shows the list of its municipalities. */
export function areaPath(code: string): string {
  const resource = RESOURCE_OF_PREFIX[code.slice(0, 2)];
  if (resource) return `/${resource}/${encodeURIComponent(code)}/show`;
  if (code.startsWith('PV')) return `/municipalities?filter=${encodeURIComponent(JSON.stringify({ province: code }))}`;
  return '/municipalities';
}
