import type { ComponentType } from 'react';
import { OpenAnswersTab } from '../open-answers/OpenAnswersTab';
import { PublicationTab } from '../publications/PublicationTab';
import { PublishedTab } from '../publications/PublishedTab';
import type { ConsultationRecord } from './consultation.records';
import { OverviewTab } from './OverviewTab';
import { QuestionnaireTab } from './QuestionnaireTab';
import { ResponsesTab } from './ResponsesTab';
import { ResultsTab } from './ResultsTab';

/** A tab of a consultation's page. */
export interface ConsultationTab {
  /** End of its address; empty for the tab that opens first. */
  path: string;
  /** Key of its name in the messages. */
  label: string;
  /** What it shows; it reads what it needs beyond the consultation itself. */
  component: ComponentType<{ consultation: ConsultationRecord }>;
  /** Whether only staff see it. */
  isForStaff: boolean;
}

/** The tabs in the order of the work: set up, ask, answers in, results out. */
export const tabs: ConsultationTab[] = [
  { path: '', label: 'citisens.consultation.tab_overview', component: OverviewTab, isForStaff: false },
  {
    path: 'questionnaire',
    label: 'citisens.consultation.tab_questionnaire',
    component: QuestionnaireTab,
    isForStaff: true,
  },
  { path: 'responses', label: 'citisens.responses.tab', component: ResponsesTab, isForStaff: true },
  { path: 'results', label: 'citisens.results.tab', component: ResultsTab, isForStaff: true },
  {
    path: 'open-answers',
    label: 'citisens.open_answers.tab',
    component: OpenAnswersTab,
    isForStaff: true,
  },
  { path: 'publication', label: 'citisens.publication.tab', component: PublicationTab, isForStaff: true },
  { path: 'published', label: 'citisens.publication.tab_published', component: PublishedTab, isForStaff: false },
];
