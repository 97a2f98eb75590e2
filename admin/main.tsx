import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { openSession } from './sign-in/session';
import { panelSettings } from './sign-in/settings';

async function start(root: HTMLElement): Promise<void> {
  const session = await openSession(await panelSettings(), () => {
    window.location.hash = '#/login';
  });
  createRoot(root).render(
    <StrictMode>
      <App session={session} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html holds no element with id "root"');
start(root).catch((error: unknown) => {
  console.error(error);
  // The messages and their languages come with the panel, which is not there.
  root.innerHTML =
    '<main role="alert" style="font: 1.1rem/1.5 sans-serif; max-width: 30rem; margin: 10vh auto; padding: 1rem"><p>Het paneel krijgt geen verbinding met het platform. Probeer het over een minuut opnieuw.</p><p lang="en">The panel cannot reach the platform. Try again in a minute.</p></main>';
});
