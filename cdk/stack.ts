import { join } from 'node:path';
import { CfnOutput, CfnParameter, Duration, RemovalPolicy, Size, Stack, TimeZone } from 'aws-cdk-lib';
import { FunctionUrlAuthType, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Step } from '../shared/pipeline/declare.ts';
import { bucketEnv, deskEnv, perSecondEnv, pushEnv, queueEnv } from '../shared/pipeline/env.ts';
import { type BucketName, leaseSeconds, type QueueName, steps, topology, zone } from '../shared/pipeline/topology.ts';
import { addAlarms } from './alarms.ts';
import { addAthena } from './athena.ts';
import { nodeOptions } from './node-options.ts';
import { mailsPerSecond, Post } from './post.ts';

const root = join(import.meta.dirname, '..');

/** Room for the archive's files on a function's disk: the index of a million articles and what a query reads of Parquet. */
const filesGb = 6;
const keepsFiles = ({ uses = [] }: Step<QueueName, BucketName>) => uses.includes('sql') || uses.includes('search');

/** The topology as CloudFormation: every grant and environment name is derived from it. */
export class PipelineStack extends Stack {
  readonly #buckets: ReadonlyMap<string, Bucket>;
  readonly #queues: ReadonlyMap<string, Queue>;
  readonly #parked = new Map<string, Queue>();

  readonly #functions: ReadonlyMap<string, NodejsFunction>;
  readonly #urls = new Map<string, string>();
  readonly #post: Post;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#post = new Post(this, 'post');
    this.#buckets = new Map(topology.buckets.map((name) => [name, this.#bucket(name)]));
    this.#queues = new Map(
      Object.entries(topology.queues).map(([name, { attempts }]) => [name, this.#queue(name, attempts)]),
    );
    this.#functions = new Map(steps.map(([name, step]) => [name, this.#function(name, step)]));
    for (const [name, step] of steps) this.#start(name, step, this.functionOf(name));
    addAthena(this, must(this.#buckets, 'archive'));
    addAlarms(this, {
      functionOf: (name) => this.functionOf(name),
      parkedOf: (name) => must(this.#parked, name),
      others: [this.#post.complaints],
    });
    this.#post.hear(must(this.#urls, 'receive-feedback'), this.functionOf('receive-feedback'));
    this.functionOf('meet-deadline').addEnvironment(deskEnv, must(this.#urls, 'serve-desk'));
    for (const [name, { uses }] of steps)
      if (uses?.includes('push')) this.functionOf(name).addEnvironment(pushEnv, must(this.#urls, 'receive-push'));
  }

  /** The function of a step, as CloudFormation knows it. */
  functionOf(name: string): NodejsFunction {
    return must(this.#functions, name);
  }

  #bucket(name: string): Bucket {
    return new Bucket(this, `${name}-bucket`, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      // What a person had erased is gone: no earlier version of it stays.
      ...(name === 'subscribers'
        ? { encryptionKey: this.#post.key, bucketKeyEnabled: true, versioned: false }
        : { encryption: BucketEncryption.S3_MANAGED, versioned: true }),
    });
  }

  #queue(name: string, attempts: number): Queue {
    const parked = new Queue(this, `${name}-dead`, { enforceSSL: true, retentionPeriod: Duration.days(14) });
    this.#parked.set(name, parked);
    return new Queue(this, `${name}-queue`, {
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(leaseSeconds(name)),
      deadLetterQueue: { maxReceiveCount: attempts, queue: parked },
    });
  }

  #function(name: string, step: Step<QueueName, BucketName>): NodejsFunction {
    const ships = step.ships ?? [];
    const fn = new NodejsFunction(this, name, {
      entry: join(root, 'functions', `${name}.ts`),
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      timeout: Duration.seconds(step.timeoutSeconds),
      memorySize: step.memoryMb,
      environment: { NODE_OPTIONS: nodeOptions },
      ...(keepsFiles(step) && { ephemeralStorageSize: Size.gibibytes(filesGb) }),
      bundling: {
        format: OutputFormat.ESM,
        minify: true,
        sourceMap: true,
        // CommonJS parts of some packages call require, which an ES module does not have.
        banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
        bundleAwsSDK: true,
        externalModules: [...ships],
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (input, output) =>
            ships.length > 0 ? [`node ${join(input, 'cdk/ship.ts')} ${output} ${ships.join(' ')}`] : [],
        },
      },
    });
    for (const bucket of step.reads ?? []) this.#give(fn, bucket, (b) => b.grantRead(fn));
    for (const bucket of step.writes ?? []) this.#give(fn, bucket, (b) => b.grantPut(fn));
    for (const bucket of step.removes ?? []) this.#give(fn, bucket, (b) => b.grantDelete(fn));
    for (const name of step.sends ?? []) {
      const queue = must(this.#queues, name);
      queue.grantSendMessages(fn);
      fn.addEnvironment(queueEnv(name), queue.queueUrl);
    }
    if (step.uses?.includes('publication')) this.#tellPublication(fn);
    if (step.uses?.includes('mail')) this.#letSend(fn);
    if (step.uses?.includes('seal')) this.#post.letSeal(fn);
    return fn;
  }

  /** Where the Knowledge Centre is and who writes its mails: known to those who deploy. */
  #tellPublication(fn: NodejsFunction): void {
    fn.addEnvironment(
      'SITE_URL',
      this.#parameter('SiteUrl', 'Address of the Knowledge Centre, with a slash at its end'),
    );
    fn.addEnvironment('MAIL_SENDER', this.#parameter('MailSender', 'From header of the briefings: Name <address>'));
  }

  /** Mail in the name of one verified domain, and no other. */
  #letSend(fn: NodejsFunction): void {
    const resourceName = this.#parameter('MailDomain', 'Domain that Amazon SES may send for');
    const identity = this.formatArn({ service: 'ses', resource: 'identity', resourceName });
    this.#post.letSend(fn, identity);
    fn.addEnvironment(
      perSecondEnv,
      this.#parameter('MailsPerSecond', 'Mails a second of one function; two work at once', String(mailsPerSecond)),
    );
  }

  #parameter(name: string, description: string, byDefault?: string): string {
    const known = this.node.tryFindChild(name);
    if (known instanceof CfnParameter) return known.valueAsString;
    return new CfnParameter(this, name, { description, ...(byDefault && { default: byDefault }) }).valueAsString;
  }

  #start(name: string, { on }: Step<QueueName, BucketName>, fn: NodejsFunction): void {
    if (on.kind === 'queue') {
      const { batchSize, concurrency } = on;
      const queue = must(this.#queues, on.queue);
      fn.addEventSource(
        new SqsEventSource(queue, { batchSize, maxConcurrency: concurrency, reportBatchItemFailures: true }),
      );
    } else if (on.kind === 'schedule') {
      new Schedule(this, `${name}-schedule`, {
        schedule: ScheduleExpression.expression(on.at, TimeZone.of(zone)),
        target: new LambdaInvoke(fn, {}),
      });
    } else {
      const { url } = fn.addFunctionUrl({ authType: FunctionUrlAuthType.NONE });
      new CfnOutput(this, `${name}-url`, { value: url });
      this.#urls.set(name, url);
    }
  }

  #give(fn: NodejsFunction, name: string, grant: (bucket: Bucket) => void): void {
    const bucket = must(this.#buckets, name);
    grant(bucket);
    fn.addEnvironment(bucketEnv(name), bucket.bucketName);
  }
}

function must<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name);
  if (value === undefined) throw new TypeError(`${name} is not in the topology`);
  return value;
}
