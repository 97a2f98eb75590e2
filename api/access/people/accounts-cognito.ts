import {
  AdminCreateUserCommand,
  AdminDeleteSoftwareTokenCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  type AdminGetUserCommandOutput,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { AccountFailure, type Accounts } from './accounts';
import type { StoredPerson } from './person.rules';

/** The attribute of an account that names its person's record; only administrators' functions may write it. */
export const PERSON_ATTRIBUTE = 'custom:person';

/** What the pool knows of an account. */
interface Account {
  subject: string;
  isEnabled: boolean;
  /** The temporary password of the invitation was not replaced yet. */
  isInvited: boolean;
  attributes: Readonly<Record<string, string>>;
}

/** Accounts in a Cognito user pool where people sign in with their e-mail address. */
export class CognitoAccounts implements Accounts {
  constructor(
    private readonly client: CognitoIdentityProviderClient,
    private readonly UserPoolId: string,
  ) {}

  async follow(person: StoredPerson): Promise<string> {
    try {
      return await this.followed(person);
    } catch (error) {
      throw failureOf(error);
    }
  }

  private async followed(person: StoredPerson): Promise<string> {
    const found = await this.find(person);
    if (!found) return this.create(person);
    const of = { UserPoolId: this.UserPoolId, Username: found.subject };
    const changed = attributesOf(person).filter(({ Name = '', Value }) => found.attributes[Name] !== Value);
    if (changed.length > 0) {
      await this.client.send(new AdminUpdateUserAttributesCommand({ ...of, UserAttributes: changed }));
    }
    if (person.leftAt !== undefined) {
      await this.client.send(new AdminDisableUserCommand(of));
      await this.client.send(new AdminUserGlobalSignOutCommand(of));
      return found.subject;
    }
    if (!found.isEnabled) await this.client.send(new AdminEnableUserCommand(of));
    if (person.wishes.includes('secondFactor') && !found.isInvited) {
      // Their next sign-in asks to add an authenticator app, as a first one does. Whoever has the lost phone may still
      // be signed in on it.
      await this.client.send(new AdminDeleteSoftwareTokenCommand(of));
      await this.client.send(new AdminUserGlobalSignOutCommand(of));
    }
    if (person.wishes.includes('invitation')) {
      if (!found.isInvited) throw new AccountFailure('refused');
      // The one request that wants the address, as for a new account, and not the subject.
      const again = { UserPoolId: this.UserPoolId, Username: person.email, MessageAction: 'RESEND' } as const;
      await this.client.send(new AdminCreateUserCommand(again));
    }
    return found.subject;
  }

  /** The person's account: by its subject, or else by their address, when it was made by hand or before this was told. */
  private async find(person: StoredPerson): Promise<Account | undefined> {
    const known = person.subject === undefined ? undefined : await this.account(person.subject);
    const found = known ?? (await this.account(person.email));
    const owner = found?.attributes[PERSON_ATTRIBUTE];
    if (owner !== undefined && owner !== person.id) throw new AccountFailure('taken');
    return found;
  }

  private async account(Username: string): Promise<Account | undefined> {
    try {
      return accountFrom(await this.client.send(new AdminGetUserCommand({ UserPoolId: this.UserPoolId, Username })));
    } catch (error) {
      if (nameOf(error) === 'UserNotFoundException') return undefined;
      throw error;
    }
  }

  /** A new account, whose invitation the pool sends. Who left before there was one gets one that is closed, unseen. */
  private async create(person: StoredPerson): Promise<string> {
    const { User } = await this.client.send(
      new AdminCreateUserCommand({
        UserPoolId: this.UserPoolId,
        Username: person.email,
        UserAttributes: [...attributesOf(person), { Name: 'email', Value: person.email }, VERIFIED],
        DesiredDeliveryMediums: ['EMAIL'],
        ...(person.leftAt !== undefined && { MessageAction: 'SUPPRESS' }),
      }),
    );
    const { subject } = accountFrom({ UserAttributes: User?.Attributes, Username: User?.Username });
    if (person.leftAt !== undefined) {
      await this.client.send(new AdminDisableUserCommand({ UserPoolId: this.UserPoolId, Username: subject }));
    }
    return subject;
  }
}

const VERIFIED: AttributeType = { Name: 'email_verified', Value: 'true' };

/** What an account says of its person. Roles are not among it: tokens take them from the record. */
const attributesOf = ({ id, name }: StoredPerson): AttributeType[] => [
  { Name: 'name', Value: name },
  { Name: PERSON_ATTRIBUTE, Value: id },
];

function accountFrom({
  UserAttributes = [],
  Username = '',
  Enabled = true,
  UserStatus,
}: Partial<AdminGetUserCommandOutput>): Account {
  const attributes = Object.fromEntries(UserAttributes.map(({ Name = '', Value = '' }) => [Name, Value]));
  const isInvited = UserStatus === 'FORCE_CHANGE_PASSWORD';
  return { subject: attributes.sub ?? Username, isEnabled: Enabled, isInvited, attributes };
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');

/** Refusals of Cognito that no repetition helps; all else may pass. */
const LASTING: Readonly<Record<string, AccountFailure['problem']>> = {
  CodeDeliveryFailureException: 'undeliverable',
  InvalidParameterException: 'refused',
  UnsupportedUserStateException: 'refused',
  InvalidPasswordException: 'refused',
};

function failureOf(error: unknown): unknown {
  const problem = LASTING[nameOf(error)];
  return problem ? new AccountFailure(problem) : error;
}
