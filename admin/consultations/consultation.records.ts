import type { RaRecord } from 'ra-core';
import type * as Graph from '../../schema/types';

/** A consultation as lists show it. */
export type ConsultationRow = RaRecord<string> &
  Pick<Graph.Consultation, 'title' | 'state' | 'opensOn' | 'closesOn' | 'isExample' | 'version'> & {
    municipality: Pick<Graph.Municipality, 'code' | 'name'> | null;
    trajectory: Pick<Graph.Trajectory, 'id' | 'title' | 'step' | 'isPublished'> | null;
  };

type Plain<Type> = Omit<Type, '__typename'>;

export type Source = Omit<Plain<Graph.RecruitmentSource>, 'invitedPerDistrict'> & {
  invitedPerDistrict: Plain<Graph.InvitedInDistrict>[] | null;
};
export type Margin = Omit<Plain<Graph.WeightingMargin>, 'targets'> & {
  targets: Plain<Graph.WeightingTarget>[] | null;
};
export type Scheme = Omit<Plain<Graph.WeightingScheme>, 'margins'> & { margins: Margin[] };

/** How a consultation is set up; null for who is no staff. */
export type Design = Pick<Graph.ConsultationDesign, 'ageBands' | 'threshold' | 'crossings'> & {
  sources: Source[];
  weighting: Scheme;
};

/** A version of the questionnaire without its questions. */
export type VersionRow = Pick<Graph.Questionnaire, 'version' | 'revision' | 'language' | 'savedAt' | 'usedAt'>;

/** A consultation with all that its page shows. */
export type ConsultationRecord = ConsultationRow &
  Pick<Graph.Consultation, 'language' | 'edition' | 'retentionMonths' | 'createdAt' | 'reopenedBecause'> & {
    design: Design | null;
    questionnaires: VersionRow[] | null;
  };
