/** What differs between the places where the panel is served; everything else is the same build. */
export interface PanelSettings {
  /** Who signs people in: the address of an OpenID Connect provider. */
  authority: string;
  /** The panel, as that provider knows it. */
  clientId: string;
  /** Where people sign out, when the provider does not say so itself. */
  signOutUrl?: string;
}

/** Reads the settings that are served beside the panel. @throws when they cannot be had. */
export async function panelSettings(): Promise<PanelSettings> {
  const response = await fetch('/config.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`/config.json: HTTP status ${response.status}`);
  return response.json();
}
