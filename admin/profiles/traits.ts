/** The four traits by which the model tells the profiles apart; short texts. */
export const MAIN_TRAITS = ['engagement', 'trust', 'participation', 'communication'] as const;

/** Everything written as running text, in the order people read it. */
export const TEXT_TRAITS = ['summary', ...MAIN_TRAITS, 'tone', 'demography'] as const;

/** Everything written as a list of short items. */
export const LIST_TRAITS = ['channels', 'forms', 'motives', 'barriers'] as const;
