import { quoted } from '../shared/errors';
import { type InvitedInDistrict, MAX_DISTRICTS, MAX_SOURCES, type Source } from './consultation';
import type { SourceInput } from './consultation.input';
import { districtOf } from './district-code';
import type { Refusals } from './refusals';

const MAX_NAME = 200;
/** More people than live in the country cannot be invited. */
const MAX_INVITED = 20_000_000;

type Path = readonly (string | number)[];

/** The ways of inviting to store; what is wrong with them is refused. @param municipality its code, for its districts. */
export function sourcesFrom(inputs: readonly SourceInput[], municipality: string, refusals: Refusals): Source[] {
  if (inputs.length > MAX_SOURCES) {
    refusals.refuse(
      ['sources'],
      'TOO_MANY_ITEMS',
      `Hooguit ${MAX_SOURCES} manieren van uitnodigen; dit zijn er ${inputs.length}.`,
    );
    return [];
  }
  const seen = new Set<string>();
  return inputs.map((input, i) => {
    const { code, recruitment } = input;
    const at = (field: string) => ['sources', i, field];
    if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(code)) {
      const message = `"${code.slice(0, 40)}" kan geen code zijn: hooguit 40 kleine letters, cijfers en streepjes.`;
      refusals.refuse(at('code'), 'INVALID_CODE', message);
    }
    if (seen.has(code)) refusals.refuse(at('code'), 'DUPLICATE', `De code "${code}" staat er al: kies een andere.`);
    seen.add(code);
    const invited = input.invited ?? undefined;
    checkInvited(recruitment, invited, at('invited'), refusals);
    const districts = districtsFrom(input, municipality, at('invitedPerDistrict'), refusals);
    return {
      code,
      name: refusals.requiredText(at('name'), input.name, MAX_NAME),
      recruitment,
      ...(invited !== undefined && { invited }),
      ...(districts && { invitedPerDistrict: districts }),
    };
  });
}

function checkInvited(
  recruitment: Source['recruitment'],
  invited: number | undefined,
  at: Path,
  refusals: Refusals,
): void {
  if (invited === undefined) {
    if (recruitment === 'probability-sample') {
      refusals.refuse(at, 'REQUIRED', 'Vul in hoeveel mensen zijn uitgenodigd: dat hoort bij een aselecte steekproef.');
    }
    return;
  }
  if (recruitment === 'open-link') {
    refusals.refuse(
      at,
      'CONTRADICTION',
      'Bij een open link is niet bekend hoeveel mensen zijn uitgenodigd: laat dit leeg.',
    );
  } else if (invited < 1 || invited > MAX_INVITED) {
    refusals.refuse(at, 'OUT_OF_RANGE', `Het aantal uitgenodigde mensen is 1 tot ${MAX_INVITED}; ${invited} kan niet.`);
  }
}

/** The numbers per district, which say no more and no less than the number invited. */
function districtsFrom(
  { recruitment, invited, invitedPerDistrict: given }: SourceInput,
  municipality: string,
  at: Path,
  refusals: Refusals,
): InvitedInDistrict[] | undefined {
  if (!given?.length) return undefined;
  if (given.length > MAX_DISTRICTS) {
    refusals.refuse(at, 'TOO_MANY_ITEMS', `Hooguit ${MAX_DISTRICTS} wijken; dit zijn er ${given.length}.`);
    return undefined;
  }
  const seen = new Set<string>();
  for (const [i, { district, invited: there }] of given.entries()) {
    if (!districtOf(municipality).test(district)) {
      const message = `${quoted(district)} is geen wijk van ${municipality}: schrijf een code zoals WK${municipality.slice(2)}01.`;
      refusals.refuse([...at, i, 'district'], 'UNKNOWN_GROUP', message);
    } else if (seen.has(district)) {
      refusals.refuse([...at, i, 'district'], 'DUPLICATE', `De wijk ${district} staat er al: noem elke wijk één keer.`);
    }
    seen.add(district);
    if (there < 0 || there > MAX_INVITED) {
      refusals.refuse(
        [...at, i, 'invited'],
        'OUT_OF_RANGE',
        `Vul voor ${quoted(district)} 0 of meer in; ${there} kan niet.`,
      );
    }
  }
  const sum = given.reduce((total, { invited: there }) => total + there, 0);
  if (recruitment === 'open-link') {
    refusals.refuse(
      at,
      'CONTRADICTION',
      'Bij een open link is niet bekend hoeveel mensen zijn uitgenodigd: laat de wijken leeg.',
    );
  } else if (sum !== invited) {
    const message =
      typeof invited === 'number'
        ? `De wijken zijn samen ${sum}, maar er zijn ${invited} mensen uitgenodigd: maak die twee gelijk.`
        : `De wijken zijn samen ${sum}: vul bij het aantal uitgenodigde mensen ook ${sum} in.`;
    refusals.refuse(at, 'SUM_DIFFERS', message);
  }
  return given.map(({ district, invited: there }) => ({ district, invited: there }));
}
