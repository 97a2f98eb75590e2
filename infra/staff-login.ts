import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ClientAttributes,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolDomain,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Stage } from './stage.type';

/** What an account may do that has no person's record: the first administrator's; the first that applies counts. */
const GROUPS = {
  administrator: 'Keeps accounts, partners and profile models',
  adviser: 'Plans trajectories, loads and weighs surveys, publishes',
  official: 'Works at a municipality and sees what was published for it',
};

/** How long somebody stays signed in without typing a password: a working day. */
const SIGNED_IN = Duration.hours(12);

/** How long the password of an invitation works. */
const TEMPORARY_PASSWORD = Duration.days(3);
/** How long a token is believed without asking again: whoever loses their account or role is out by then. */
const TOKEN = Duration.minutes(15);

/** Codes of the municipalities an official works for, with commas between, of accounts without a person's record. */
const MUNICIPALITIES = 'municipalities';
/** The record of a person in the Records table, which says what they may do. Nobody may write it themselves. */
const PERSON = 'person';
/** Characters of a record's id, with room. */
const PERSON_ID = 64;

/** What it takes to make an account follow a record; nothing that could sign in as somebody. */
const KEEPING_ACCOUNTS = [
  'AdminCreateUser',
  'AdminGetUser',
  'AdminUpdateUserAttributes',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminDeleteSoftwareToken',
  'AdminUserGlobalSignOut',
];

const HELLO = 'Goedendag,<br><br>';

/** Accounts of staff and officials. Administrators invite them in the panel; everybody signs in with a second factor. */
export class StaffLogin extends Construct {
  /** Where tokens say they come from. */
  readonly issuer: string;
  /** Where people end their session. */
  readonly signOutUrl: string;
  /** Origins the panel talks to while somebody signs in. */
  readonly origins: string[];
  private readonly pool: UserPool;
  private readonly domain: UserPoolDomain;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true } },
      customAttributes: {
        [MUNICIPALITIES]: new StringAttribute({ maxLen: 2_048, mutable: true }),
        [PERSON]: new StringAttribute({ maxLen: PERSON_ID, mutable: true }),
      },
      autoVerify: { email: true },
      keepOriginal: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: TEMPORARY_PASSWORD,
      },
      userInvitation: {
        emailSubject: 'Uw account voor het Citisens-platform',
        emailBody: `${HELLO}Er is een account voor u gemaakt op het Citisens-platform.<br><br>Gebruikersnaam: {username}<br>Tijdelijk wachtwoord: {####}<br><br>Meld u binnen ${TEMPORARY_PASSWORD.toDays()} dagen aan. U kiest dan zelf een wachtwoord.`,
      },
      userVerification: {
        emailSubject: 'Uw code voor het Citisens-platform',
        emailBody: `${HELLO}Uw code is {####}. Hebt u geen code gevraagd? Dan hoeft u niets te doen.`,
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const plan =
      'Threat protection needs the Plus plan; some tens of accounts, made by hand, all have a second factor.';
    Validations.of(this.pool).acknowledge(
      { id: 'AwsSolutions-COG3', reason: plan },
      { id: 'AwsSolutions-COG8', reason: plan },
    );
    Object.entries(GROUPS).forEach(([groupName, description], precedence) => {
      this.pool.addGroup(groupName, { groupName, description, precedence });
    });
    this.domain = this.pool.addDomain('Domain', {
      // The prefix is shared by all of AWS in a region; the account number makes it ours.
      cognitoDomain: { domainPrefix: `citisens-${stage.name}-${account}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.issuer = `https://cognito-idp.${region}.amazonaws.com/${this.pool.userPoolId}`;
    this.signOutUrl = `${this.domain.baseUrl()}/logout`;
    this.origins = [this.domain.baseUrl(), `https://cognito-idp.${region}.amazonaws.com`];
  }

  /** Name of the pool, for who keeps its accounts. */
  get poolId(): string {
    return this.pool.userPoolId;
  }

  /** Lets a function say what stands in each token. It is the first version of this trigger, which knows the id token. */
  sayTokensBy(trigger: IFunction): void {
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION, trigger);
  }

  /** Lets somebody make, change and close the accounts of this pool. */
  grantAccounts(grantee: IGrantable): void {
    const actions = KEEPING_ACCOUNTS.map((action) => `cognito-idp:${action}`);
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.pool.userPoolArn] }));
  }

  /** Lets the panel at this address sign people in: authorization code with PKCE, and no secret, as it is a browser. */
  addPanel(url: string): UserPoolClient {
    const client = this.pool.addClient('Panel', {
      generateSecret: false,
      // Nobody signs in with a password outside of the login page: no flow of the API's own but renewing, which every
      // client has.
      authFlows: { userPassword: false, userSrp: false, custom: false, adminUserPassword: false, user: false },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${url}/`],
        logoutUrls: [`${url}/`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // The id token holds what may be read; nobody may write for which municipalities they work.
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ email: true, emailVerified: true, fullname: true })
        .withCustomAttributes(MUNICIPALITIES),
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
      accessTokenValidity: TOKEN,
      idTokenValidity: TOKEN,
      refreshTokenValidity: SIGNED_IN,
    });
    // Managed login shows nothing for a client without a style; this one is Cognito's own.
    new CfnManagedLoginBranding(this, 'Style', {
      userPoolId: this.pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return client;
  }
}
