import { useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';

/** What the audit log records, in the language of the panel; a name it has no word for stays as it is. */
export interface AuditWords {
  action(name: string): string;
  type(name: string): string;
  field(name: string): string;
  /** `adviser#5f0c` as what they are and who they are. */
  actor(actor: string): [kind: string, id: string];
  /** A text as it is, anything else from JSON: days, lists, yes and no, and what is within, each with its name. */
  value(text: string): string;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** Below this a number may as well be a year or a version, which nobody writes with a point. */
const LARGE = 10_000;

/** The words of the audit log. */
export function useAuditWords(): AuditWords {
  const translate = useTranslate();
  const figures = useFigures();
  const word = (of: string) => (name: string) => translate(`citisens.audit.${of}.${name}`, { _: name });
  const [type, known, field] = [word('type'), word('value'), word('field')];
  // A key of messages has no points or spaces; a text that has is no name of anything.
  const named = (text: string) => (/^[\w-]+$/.test(text) ? known(text) : text);
  const shown = (value: unknown): string => {
    if (value === null) return '';
    if (Array.isArray(value)) return value.map(shown).join(value.some(hasParts) ? '; ' : ', ');
    if (typeof value === 'number' && value >= LARGE) return figures.count(value);
    if (isRecordRef(value)) return `${type(value.type)} ${value.id}`;
    if (hasParts(value)) {
      const told = Object.entries(value).map(([part, of]) => [field(part), shown(of)] as const);
      return told.flatMap(([name, text]) => (text ? [`${name}: ${text}`] : [])).join(', ');
    }
    const text = String(value);
    return DAY.test(text) ? figures.day(text) : named(text);
  };
  return {
    action: word('action'),
    type,
    // `question q1` is the question by that name.
    field: (name) => {
      const [first = '', ...rest] = name.split(' ');
      return [field(first), ...rest].join(' ');
    },
    actor: (actor) => {
      const [kind = '', ...id] = actor.split('#');
      return [word('actor')(kind), id.join('#')];
    },
    value: (text) => (MOMENT.test(text) ? figures.moment(text) : shown(parsed(text))),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const hasParts = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRecordRef = (value: unknown): value is { type: string; id: string } =>
  hasParts(value) && 'type' in value && 'id' in value;
