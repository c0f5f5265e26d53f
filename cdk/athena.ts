import { CfnOutput, Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { columns } from '../shared/archive/row.ts';
import { type View, viewsOver } from '../shared/archive/views.ts';
import { registry } from '../shared/sources/registry.ts';

/** Most bytes one query may read before Athena ends it: about five cents. */
const maxBytesScanned = 10 * 2 ** 30;
const database = 'monitor';
/** The first and last year that Athena looks for. */
const [firstYear, lastYear] = [1995, 2045];

/**
 * The archive for those who outgrow one machine: a Glue table over the same files, the same views, and a workgroup
 * that ends queries which read too much. A week's folder names its file, so a week changes in one write here, too.
 */
export function addAthena(stack: Stack, archive: Pick<Bucket, 's3UrlForObject'>): void {
  const results = new Bucket(stack, 'query-results', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    lifecycleRules: [{ expiration: Duration.days(7) }],
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const { name } = new CfnWorkGroup(stack, 'analysts', {
    name: 'monitor-analysts',
    description: 'Queries over the tagged archive',
    workGroupConfiguration: {
      enforceWorkGroupConfiguration: true,
      bytesScannedCutoffPerQuery: maxBytesScanned,
      publishCloudWatchMetricsEnabled: true,
      engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
      resultConfiguration: {
        outputLocation: results.s3UrlForObject('results/'),
        encryptionConfiguration: { encryptionOption: 'SSE_S3' },
      },
    },
  });
  const home = new CfnDatabase(stack, 'glue', { catalogId: stack.account, databaseInput: { name: database } });
  const table = (id: string, input: object) => {
    const made = new CfnTable(stack, `glue-${id}`, {
      catalogId: stack.account,
      databaseName: database,
      tableInput: { name: id, ...input },
    });
    made.addResourceDependency(home);
  };
  table('articles', articlesTable(archive));
  for (const view of viewsOver(registry.sources)) table(view.name, viewTable(view));
  new CfnOutput(stack, 'athena-workgroup', { value: name });
}

/** The Parquet files of the weeks, each named by the text file in its week's folder. */
const articlesTable = (archive: Pick<Bucket, 's3UrlForObject'>) => ({
  tableType: 'EXTERNAL_TABLE',
  partitionKeys: [
    { name: 'iso_year', type: 'string', comment: 'the year of the ISO week, or undated' },
    { name: 'iso_week', type: 'string', comment: 'W01 to W53; W00 for undated' },
  ],
  parameters: {
    EXTERNAL: 'TRUE',
    'projection.enabled': 'true',
    'projection.iso_year.type': 'enum',
    'projection.iso_year.values': ['undated', ...numbers(firstYear, lastYear)].join(','),
    'projection.iso_week.type': 'enum',
    'projection.iso_week.values': numbers(0, 53)
      .map((n) => `W${n.padStart(2, '0')}`)
      .join(','),
    'storage.location.template': `${archive.s3UrlForObject('athena/')}$\{iso_year}-$\{iso_week}/`,
  },
  storageDescriptor: {
    location: archive.s3UrlForObject('athena/'),
    inputFormat: 'org.apache.hadoop.hive.ql.io.SymlinkTextInputFormat',
    outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
    serdeInfo: { serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
    columns: Object.entries(columns).map(([name, type]) => ({ name, type: glueType(type) })),
  },
});

const numbers = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => String(first + i));

/** A view as Athena keeps it: the text and the columns, in a comment that only Athena reads. */
function viewTable({ columns, sql, about }: View) {
  const kept = {
    originalSql: sql.trino,
    catalog: 'awsdatacatalog',
    schema: database,
    columns: columns.map(([name, type]) => ({ name, type })),
  };
  return {
    tableType: 'VIRTUAL_VIEW',
    description: about,
    parameters: { presto_view: 'true', comment: 'Presto View' },
    viewOriginalText: `/* Presto View: ${Buffer.from(JSON.stringify(kept)).toString('base64')} */`,
    viewExpandedText: '/* Presto View */',
    storageDescriptor: {
      columns: columns.map(([name, type, comment]) => ({ name, type: type === 'varchar' ? 'string' : type, comment })),
    },
  };
}

/** A DuckDB type in Glue's words. */
export function glueType(type: string): string {
  if (type.endsWith('[]')) return `array<${glueType(type.slice(0, -2))}>`;
  const fields = /^STRUCT\((.*)\)$/s.exec(type)?.[1];
  if (fields !== undefined) return `struct<${split(fields).map(glueField).join(',')}>`;
  const known = { VARCHAR: 'string', DOUBLE: 'double', INTEGER: 'int', DATE: 'date' }[type];
  if (!known) throw new TypeError(`${type} has no name in Glue yet`);
  return known;
}

function glueField(field: string): string {
  const [, name = '', type = ''] = /^"?(\w+)"? (.+)$/s.exec(field) ?? [];
  return `${name}:${glueType(type)}`;
}

/** Fields at the outermost level. */
function split(fields: string): string[] {
  let depth = 0;
  let current = '';
  const found: string[] = [];
  for (const letter of fields) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === ',' && depth === 0) {
      found.push(current.trim());
      current = '';
    } else current += letter;
  }
  return [...found, current.trim()];
}
