import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { PipelineStack } from '../../cdk/stack.ts';
import { steps, topology } from '../../shared/pipeline/topology.ts';

const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
const template = Template.fromStack(new PipelineStack(app, 'Pipeline'));
const sources = Object.values(template.findResources('AWS::Lambda::EventSourceMapping'));
const queues = Object.values(template.findResources('AWS::SQS::Queue'));
const queueFed = steps.filter(([, { on }]) => on.kind === 'queue');

describe('every queue', () => {
  const fed = queues.filter((queue) => queue['Properties'].RedrivePolicy);
  test('parks what keeps failing', () => expect(fed).toHaveLength(Object.keys(topology.queues).length));
  test('allows the five deliveries AWS asks for', () => {
    for (const queue of fed) expect(queue['Properties'].RedrivePolicy.maxReceiveCount).toBeGreaterThanOrEqual(5);
  });
});

describe('every step', () => {
  test('is one function', () => template.resourceCountIs('AWS::Lambda::Function', steps.length));
  test('that a queue feeds reports single failures', () => {
    expect(sources).toHaveLength(queueFed.length);
    for (const source of sources)
      expect(source['Properties'].FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });
  test.each(queueFed)('%s holds its messages for six times its timeout', (_name, { timeoutSeconds }) => {
    const held = queues.map((queue) => queue['Properties'].VisibilityTimeout ?? 0);
    expect(held).toContain(6 * timeoutSeconds);
  });
  test('that runs on schedule does so in the zone of the digest', () => {
    template.allResourcesProperties('AWS::Scheduler::Schedule', { ScheduleExpressionTimezone: 'Europe/Brussels' });
  });
});

test('poll-source alone knows where hubs find receive-push', () => {
  const functions = Object.values(template.findResources('AWS::Lambda::Function'));
  const told = functions.flatMap(({ Properties }) => Properties.Environment?.Variables.PUSH_URL ?? []);
  expect(told).toEqual([{ 'Fn::GetAtt': [expect.stringMatching(/^receivepushFunctionUrl/), 'FunctionUrl'] }]);
});

test('meet-deadline alone knows where staff find serve-desk', () => {
  const functions = Object.values(template.findResources('AWS::Lambda::Function'));
  const told = functions.flatMap(({ Properties }) => Properties.Environment?.Variables.DESK_URL ?? []);
  expect(told).toEqual([{ 'Fn::GetAtt': [expect.stringMatching(/^servedeskFunctionUrl/), 'FunctionUrl'] }]);
});

test('the public site can neither change a draft nor an article', () => {
  const grants = Object.entries(template.findResources('AWS::IAM::Policy')).find(([name]) => /^serveweb/.test(name));
  const writes = grants?.[1]['Properties'].PolicyDocument.Statement.filter(({ Action }: { Action: string }) =>
    JSON.stringify(Action).includes('s3:PutObject'),
  );
  expect(JSON.stringify(writes)).toMatch(/subscribersbucket/);
  expect(JSON.stringify(writes)).not.toMatch(/deskbucket|archivebucket/);
});

describe('every bucket', () => {
  test('is private, encrypted, kept, and takes no plain connection', () => {
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      BucketEncryption: Match.anyValue(),
    });
  });
});

test('only the steps that send mail may send it, and for one domain', () => {
  const sending = {
    PolicyDocument: {
      Statement: Match.arrayWith([Match.objectLike({ Action: ['ses:SendEmail', 'ses:SendRawEmail'] })]),
    },
  };
  template.resourcePropertiesCountIs('AWS::IAM::Policy', sending, 4);
});

test('no role may reach everything', () => {
  const everything = { PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Resource: '*' })]) } };
  template.resourcePropertiesCountIs('AWS::IAM::Policy', everything, 0);
});

describe('what is known of subscribers', () => {
  test('rests under a key of its own, and what is erased leaves no earlier version', () => {
    const buckets = Object.entries(template.findResources('AWS::S3::Bucket'));
    const own = buckets.filter(([, { Properties }]) =>
      JSON.stringify(Properties.BucketEncryption).includes('KMSMasterKeyID'),
    );
    expect(own.map(([name]) => name)).toEqual([expect.stringMatching(/^subscribersbucket/)]);
    expect(own[0]?.[1]['Properties'].VersioningConfiguration).toBeUndefined();
    template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  test('is erased only by the steps that forget', () => {
    const policies = Object.entries(template.findResources('AWS::IAM::Policy')).flatMap(([name, { Properties }]) => {
      const erases = ({ Action, Resource }: { Action: string; Resource: object }) =>
        Action === 's3:DeleteObject*' && JSON.stringify(Resource).includes('subscribersbucket');
      return Properties.PolicyDocument.Statement.some(erases) ? [name] : [];
    });
    expect(policies.map((name) => name.replace(/ServiceRole.*/, '')).toSorted()).toEqual([
      'answerrequest',
      'recordfeedback',
      'serveweb',
      'sweepsubscribers',
    ]);
  });

  test('is told by SES through a topic that receive-feedback alone believes', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: { MatchingEventTypes: ['bounce', 'complaint', 'delivery', 'deliveryDelay'] },
    });
    template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'https' });
    const functions = Object.values(template.findResources('AWS::Lambda::Function'));
    expect(functions.filter(({ Properties }) => Properties.Environment?.Variables.FEEDBACK_TOPIC)).toHaveLength(1);
  });

  test('one complaint in a thousand mails rings', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Reputation.ComplaintRate',
      Threshold: 0.001,
      AlarmDescription: Match.stringLikeRegexp('runbook'),
    });
  });
});
