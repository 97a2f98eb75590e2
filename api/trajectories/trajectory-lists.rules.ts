import type { Refusals } from '../shared/refusals';
import { MAX_ITEMS } from './trajectory.type';
import { checkPeriod, dayOf } from './trajectory-dates.rules';
import type { CampaignInput, DocumentInput, ToolInput } from './trajectory-input.type';
import type { Campaign, DocumentLink, Tool } from './trajectory-parts.type';

/** Most characters of each text. */
const MAX_NAME = 100;
const MAX_TITLE = 150;
const MAX_WHAT = 200;
const MAX_NOTE = 500;
const MAX_URL = 500;

/** The campaign with what was filled in; its moments first to last. */
export function campaignOf(before: Campaign, input: CampaignInput | null, refusals: Refusals): Campaign {
  if (input === null) return { channels: [], moments: [] };
  const at = (...path: (string | number)[]) => ['campaign', ...path];
  const { emphasis, channels, moments, budget } = input;
  return {
    emphasis: emphasis === undefined ? before.emphasis : (emphasis ?? undefined),
    channels:
      channels === undefined
        ? before.channels
        : refusals.list(at('channels'), channels, MAX_ITEMS).flatMap((channel, i) => {
            return refusals.text(at('channels', i), channel, MAX_NAME) ?? [];
          }),
    moments:
      moments === undefined
        ? before.moments
        : refusals
            .list(at('moments'), moments, MAX_ITEMS)
            .map(({ on, what }, i) => ({
              on: dayOf(at('moments', i, 'on'), on, refusals) ?? missingDay(at('moments', i, 'on'), on, refusals),
              what: refusals.requiredText(at('moments', i, 'what'), what, MAX_WHAT),
            }))
            .sort((a, b) => (a.on < b.on ? -1 : 1)),
    budget: budget === undefined ? before.budget : refusals.count(at('budget'), budget, 'Het budget'),
  };
}

function missingDay(path: (string | number)[], text: string, refusals: Refusals): string {
  if (text.trim() === '') refusals.refuse(path, 'REQUIRED', 'Vul een datum in.');
  return '';
}

/** The tools that were filled in. */
export function toolsOf(input: readonly ToolInput[] | null, refusals: Refusals): Tool[] {
  return refusals.list(['tools'], input, MAX_ITEMS).map((tool, i) => {
    const at = (field: string) => ['tools', i, field];
    const period = {
      startsOn: dayOf(at('startsOn'), tool.startsOn, refusals),
      endsOn: dayOf(at('endsOn'), tool.endsOn, refusals),
    };
    checkPeriod(['tools', i], period, refusals);
    return {
      kind: tool.kind,
      ...period,
      participants: refusals.count(at('participants'), tool.participants, 'Het aantal deelnemers'),
      note: refusals.text(at('note'), tool.note, MAX_NOTE),
    };
  });
}

/** The documents that were filled in. Only https: a link on a public page must not lead to a program or a plain site. */
export function documentsOf(input: readonly DocumentInput[] | null, refusals: Refusals): DocumentLink[] {
  return refusals.list(['documents'], input, MAX_ITEMS).map(({ title, url }, i) => {
    const address = refusals.requiredText(['documents', i, 'url'], url, MAX_URL);
    if (address && !isHttps(address)) {
      const message = `"${address.slice(0, 40)}" is geen adres van een pagina: schrijf https://www.voorbeeld.nl/plan.pdf.`;
      refusals.refuse(['documents', i, 'url'], 'INVALID_URL', message);
    }
    return { title: refusals.requiredText(['documents', i, 'title'], title, MAX_TITLE), url: address };
  });
}

function isHttps(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.hostname.includes('.') && url.username === '' && url.password === '';
}
