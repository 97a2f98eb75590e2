import 'reflect-metadata';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AuditResolver } from './access/audit.resolver';
import { KeyResolver } from './access/key.resolver';
import { AuditNameResolver, PersonResolver } from './access/people/person.resolver';
import { PersonDeedsResolver } from './access/people/person-deeds.resolver';
import {
  AreaResolver,
  DistrictResolver,
  MunicipalityResolver,
  NeighbourhoodResolver,
  ProvinceResolver,
} from './areas/area.resolver';
import { Country, District, Municipality, Neighbourhood, Province } from './areas/area.type';
import { ConsultationResolver, TrajectoryConsultationsResolver } from './consultations/consultation.resolver';
import { ConsultationJobResolver, JobResolver } from './consultations/jobs/job.resolver';
import { CodeBookResolver } from './consultations/open-answers/code-book.resolver';
import { OpenAnswerResolver } from './consultations/open-answers/open-answer.resolver';
import { QuoteResolver } from './consultations/open-answers/quote.resolver';
import {
  PublicationResolver,
  PublicationsOfConsultationResolver,
  PublishableResolver,
} from './consultations/publications/publication.resolver';
import { PublicationDraftResolver } from './consultations/publications/publication-draft.resolver';
import { QuestionnaireResolver, QuestionResolver } from './consultations/questionnaire.resolver';
import {
  ConsultationImportResolver,
  ImportResolver,
  JobImportResolver,
} from './consultations/responses/import.resolver';
import { ComparisonResolver, QuestionComparisonResolver } from './consultations/results/comparison.resolver';
import {
  QuestionResultResolver,
  ResultsOfConsultationResolver,
  ResultsResolver,
} from './consultations/results/results.resolver';
import { AreaIndicatorResolver, IndicatorDefinitionResolver } from './indicators/indicator.resolver';
import { ThemeResolver } from './insights/theme.resolver';
import { PostcodeResolver } from './postcodes/postcode.resolver';
import { AreaDistributionResolver, PostcodeDistributionResolver } from './profiles/distribution.resolver';
import { ProfileResolver } from './profiles/profile.resolver';
import { DataSetResolver } from './releases/data-set.resolver';
import {
  DistrictTrajectoriesResolver,
  MunicipalityTrajectoriesResolver,
  NeighbourhoodTrajectoriesResolver,
} from './trajectories/area-trajectories.resolver';
import { TrajectoryResolver } from './trajectories/trajectory.resolver';
import { TrajectoryDeedsResolver } from './trajectories/trajectory-deeds.resolver';

/** The graph: one line per noun. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      AreaResolver,
      ProvinceResolver,
      MunicipalityResolver,
      DistrictResolver,
      NeighbourhoodResolver,
      PostcodeResolver,
      AreaDistributionResolver,
      PostcodeDistributionResolver,
      ProfileResolver,
      AreaIndicatorResolver,
      IndicatorDefinitionResolver,
      DataSetResolver,
      ThemeResolver,
      TrajectoryResolver,
      TrajectoryDeedsResolver,
      MunicipalityTrajectoriesResolver,
      DistrictTrajectoriesResolver,
      NeighbourhoodTrajectoriesResolver,
      ConsultationResolver,
      JobResolver,
      ConsultationJobResolver,
      ImportResolver,
      JobImportResolver,
      ConsultationImportResolver,
      TrajectoryConsultationsResolver,
      QuestionnaireResolver,
      QuestionResolver,
      KeyResolver,
      AuditResolver,
      AuditNameResolver,
      PersonResolver,
      PersonDeedsResolver,
      ResultsOfConsultationResolver,
      ResultsResolver,
      QuestionResultResolver,
      ComparisonResolver,
      QuestionComparisonResolver,
      OpenAnswerResolver,
      CodeBookResolver,
      QuoteResolver,
      PublicationsOfConsultationResolver,
      PublicationResolver,
      PublicationDraftResolver,
      PublishableResolver,
    ],
    // Reached through the interface Area only, so no resolver names them.
    orphanedTypes: [Country, Province, Municipality, District, Neighbourhood],
    validate: false,
    // The schema is checked when it is emitted and tested, not at every cold start.
    skipCheck: true,
  });
  // type-graphql has no option for these two.
  describe(
    schema.getQueryType(),
    'What can be asked. Bad input answers an error with a stable code that names the value.',
  );
  describe(schema.getMutationType(), 'What can be changed. What the caller can repair comes back in `userErrors`.');
  return schema;
}

function describe(type: GraphQLObjectType | null | undefined, description: string): void {
  if (type) type.description = description;
}
