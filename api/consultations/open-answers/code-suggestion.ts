import type { Code } from './code-book';
import { plain, type Sentiment } from './open-answer.rules';

/** Words of a text as they are compared. */
const wordsOf = (text: string): string[] => plain(text).match(/[\p{L}\d]+/gu) ?? [];

/** Whether the words of a keyword stand in the text, one after the other; a last `*` stands for any ending. */
function stands(words: readonly string[], keyword: string): boolean {
  const isBeginning = keyword.trimEnd().endsWith('*');
  const wanted = wordsOf(keyword);
  if (wanted.length === 0) return false;
  return words.some((_, from) =>
    wanted.every((word, i) => {
      const found = words[from + i];
      return found === word || (isBeginning && i === wanted.length - 1 && found?.startsWith(word) === true);
    }),
  );
}

/**
 * Codes of which a keyword stands in the answer as a whole word, capitals and accents aside. A suggestion: only what a
 * person chose counts.
 */
export function suggestedCodes(text: string, codes: readonly Code[]): string[] {
  const words = wordsOf(text);
  return codes.filter(({ keywords }) => keywords.some((keyword) => stands(words, keyword))).map(({ code }) => code);
}

const POSITIVE = new Set(
  `goed goede prima fijn fijne mooi mooie leuk leuke blij tevreden prettig prettige gezellig gezellige top geweldig
  geweldige uitstekend positief dankbaar helpt geholpen veilig vriendelijk vriendelijke plezier super compliment`.split(
    /\s+/,
  ),
);
const NEGATIVE = new Set(
  `slecht slechte jammer vervelend vervelende boos ontevreden onveilig onveilige gevaarlijk gevaarlijke overlast lawaai
  rommel vies vieze eenzaam eenzame probleem problemen klacht klachten traag trage belachelijk schandalig negatief bang
  nooit niemand duur dure teleurgesteld verloederd hangjongeren stank`.split(/\s+/),
);
const TURNING = new Set(['niet', 'geen', 'nooit', 'zonder', 'weinig', 'minder']);

/**
 * What the words of an answer point at: more positive or more negative ones. A word turns round after "niet", "geen"
 * or the like. Undefined when nothing points, or both do alike: "neutral" is for a person to say.
 */
export function suggestedSentiment(text: string): Exclude<Sentiment, 'neutral'> | undefined {
  const words = wordsOf(text);
  const score = words.reduce((sum, word, i) => {
    const value = POSITIVE.has(word) ? 1 : NEGATIVE.has(word) ? -1 : 0;
    const isTurned = words.slice(Math.max(0, i - 2), i).some((before) => TURNING.has(before));
    return sum + (isTurned ? -value : value);
  }, 0);
  return score > 0 ? 'positive' : score < 0 ? 'negative' : undefined;
}
