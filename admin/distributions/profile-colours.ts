/** One colour per place in a model, the same everywhere; each has a contrast of at least 4.5 with white. */
const COLOURS = ['#0b7285', '#c2255c', '#4d7c0f', '#364fc7', '#c2410c', '#862e9c', '#8a6100', '#495867'] as const;

/** The colour of the profile at this place (1 to 8) in its model. */
export function profileColour(position: number): string {
  return COLOURS[(position - 1) % COLOURS.length] ?? COLOURS[0];
}
