const consultation = (id: string, tab = '') => {
  // Records of a part of a consultation are named after it: `c1/q3`.
  const [whole = ''] = id.split('/');
  return `/consultations/${encodeURIComponent(whole)}/show${tab && `/${tab}`}`;
};

/** Where records of a type are shown; types without a page are absent. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  ApiKey: (id) => `/keys/${encodeURIComponent(id)}/show`,
  Person: (id) => `/people/${encodeURIComponent(id)}/show`,
  Profile: (id) => `/profiles/${encodeURIComponent(id)}/show`,
  Trajectory: (id) => `/trajectories/${encodeURIComponent(id)}/show`,
  Consultation: (id) => consultation(id),
  Questionnaire: (id) => consultation(id, 'questionnaire'),
  ColumnMapping: (id) => consultation(id, 'responses'),
  CodeBook: (id) => consultation(id, 'open-answers'),
  Quote: (id) => consultation(id, 'open-answers'),
  Publication: (id) => consultation(id, 'publication'),
};

/** The page that shows a record of the log; undefined when there is none. */
export const pageOfRecord = (type: string, id: string): string | undefined => PAGES[type]?.(id);

/** Where the log tells what was changed of one record. */
export const logOf = (recordType: string, recordId: string): string =>
  `/audit?filter=${encodeURIComponent(JSON.stringify({ recordType, recordId }))}`;
