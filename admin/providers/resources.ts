import { auditQueries } from '../audit/audit.queries';
import { comparisonQueries } from '../consultations/comparison.queries';
import { consultationQueries } from '../consultations/consultation.queries';
import { questionnaireChangeQueries, questionnaireQueries } from '../consultations/questionnaire.queries';
import { jobQueries, responsesQueries } from '../consultations/responses.queries';
import { questionResultQueries, resultsQueries } from '../consultations/results.queries';
import { trajectoryOfConsultationQueries } from '../consultations/trajectory-of-consultation.queries';
import { dataSetQueries } from '../dashboard/data-set.queries';
import { districtQueries } from '../districts/district.queries';
import { keyQueries } from '../keys/key.queries';
import { municipalityQueries } from '../municipalities/municipality.queries';
import { provinceQueries } from '../municipalities/province.queries';
import { neighbourhoodQueries } from '../neighbourhoods/neighbourhood.queries';
import {
  codeBookQueries,
  openAnswerQueries,
  openQuestionQueries,
  quoteQueries,
} from '../open-answers/open-answer.queries';
import { personQueries } from '../people/person.queries';
import { postcodeQueries } from '../postcodes/postcode.queries';
import { profileModelQueries } from '../profile-models/profile-model.queries';
import { profileQueries } from '../profiles/profile.queries';
import {
  publicationDraftQueries,
  publicationQueries,
  publishedResultQueries,
} from '../publications/publication.queries';
import { themeQueries } from '../trajectories/theme.queries';
import { trajectoryQueries } from '../trajectories/trajectory.queries';
import type { ResourceQueries } from './resource-queries';

/** The nouns of the panel and how each is asked of the graph. */
export const resources: Record<string, ResourceQueries> = {
  municipalities: municipalityQueries,
  districts: districtQueries,
  neighbourhoods: neighbourhoodQueries,
  provinces: provinceQueries,
  postcodes: postcodeQueries,
  'profile-models': profileModelQueries,
  profiles: profileQueries,
  consultations: consultationQueries,
  'open-questions': openQuestionQueries,
  'open-answers': openAnswerQueries,
  'code-books': codeBookQueries,
  quotes: quoteQueries,
  publications: publicationQueries,
  'publication-drafts': publicationDraftQueries,
  'published-results': publishedResultQueries,
  questionnaires: questionnaireQueries,
  'questionnaire-changes': questionnaireChangeQueries,
  'consultation-trajectories': trajectoryOfConsultationQueries,
  responses: responsesQueries,
  jobs: jobQueries,
  results: resultsQueries,
  'question-results': questionResultQueries,
  comparisons: comparisonQueries,
  'data-sets': dataSetQueries,
  themes: themeQueries,
  trajectories: trajectoryQueries,
  keys: keyQueries,
  people: personQueries,
  audit: auditQueries,
};
