import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as Fn } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { UrlSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { configurationSetEnv, secretEnv, topicEnv } from '../shared/pipeline/env.ts';

/** Mails a second of each of the two senders, where nothing else is said: together below what SES grants at first (14). */
export const mailsPerSecond = 5;
/** Complaints a mail at which Gmail and Yahoo begin to look; at 0.3 % they refuse. */
const maxComplaintRate = 0.001;

/** What mailing needs beside buckets, queues and functions: a key, a secret, and SES telling what came back. */
export class Post extends Construct {
  /** Encrypts what is known of subscribers, and nothing else. */
  readonly key: Key;
  /** Rings when readers call the briefing spam. */
  readonly complaints: Alarm;
  readonly #secret: Secret;
  readonly #set: ConfigurationSet;
  readonly #topic: Topic;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'key', { enableKeyRotation: true, description: 'Subscribers of the briefing' });
    this.#secret = new Secret(this, 'secret', {
      description: 'Signs the links of mails and names addresses. A new line before the old one changes it.',
      encryptionKey: this.key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    this.#topic = new Topic(this, 'feedback', { enforceSSL: true });
    this.#set = new ConfigurationSet(this, 'mails', { reputationMetrics: true });
    this.#set.addEventDestination('told', {
      destination: EventDestination.snsTopic(this.#topic),
      events: [
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
      ],
    });
    this.complaints = new Alarm(this, 'complaints', {
      alarmDescription:
        'complaints: more than one reader in a thousand called the briefing spam. What to do: docs/runbook.md#complaints',
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.ComplaintRate',
        statistic: 'Maximum',
        period: Duration.hours(1),
      }),
      threshold: maxComplaintRate,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** Lets a function sign links and name addresses. */
  letSeal(fn: Fn): void {
    this.#secret.grantRead(fn);
    fn.addEnvironment(secretEnv, this.#secret.secretArn);
  }

  /** Lets a function mail in the name of one verified domain, and no other. */
  letSend(fn: Fn, identity: string): void {
    const { configurationSetName } = this.#set;
    fn.addEnvironment(configurationSetEnv, configurationSetName);
    const set = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: configurationSetName,
    });
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ['ses:SendEmail', 'ses:SendRawEmail'], resources: [identity, set] }),
    );
  }

  /** Lets what came back be told to a function, and the function know whom to believe. */
  hear(url: string, fn: Fn): void {
    this.#topic.addSubscription(new UrlSubscription(url, { protocol: SubscriptionProtocol.HTTPS }));
    fn.addEnvironment(topicEnv, this.#topic.topicArn);
  }
}
