import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { glueType } from '../../cdk/athena.ts';
import { PipelineStack } from '../../cdk/stack.ts';
import { athenaKey } from '../../shared/archive/keys.ts';
import { columns } from '../../shared/archive/row.ts';
import { viewsOver } from '../../shared/archive/views.ts';
import { registry } from '../../shared/sources/registry.ts';

const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
const template = Template.fromStack(new PipelineStack(app, 'Athena'));
const tables = Object.values(template.findResources('AWS::Glue::Table')).map(({ Properties }) => Properties.TableInput);
const tableOf = (name: string) => tables.find(({ Name }) => Name === name);

test('a query that reads more than 10 GiB is ended', () => {
  template.hasResourceProperties('AWS::Athena::WorkGroup', {
    WorkGroupConfiguration: Match.objectLike({
      BytesScannedCutoffPerQuery: 10_737_418_240,
      EnforceWorkGroupConfiguration: true,
    }),
  });
});

test('the table has the columns of the Parquet files', () => {
  expect(tableOf('articles').StorageDescriptor.Columns.map(({ Name }: { Name: string }) => Name)).toEqual(
    Object.keys(columns),
  );
});

test.each([
  ['VARCHAR[]', 'array<string>'],
  ['DATE', 'date'],
  [columns.themes, 'array<struct<id:string,score:double,evidence:array<struct<start:int,end:int,text:string>>>>'],
  [columns.organisations, 'array<struct<id:string,name:string,start:int,end:int,text:string>>'],
  [
    columns.sdg_tags,
    'array<struct<goal:string,score:double,evidence:array<struct<start:int,end:int,text:string>>,targets:array<struct<target:string,evidence:array<struct<start:int,end:int,text:string>>>>>>',
  ],
])('%s is %s in Glue', (type, glue) => expect(glueType(type)).toBe(glue));

test('projection finds a week where compaction puts it', () => {
  const { Parameters: told } = tableOf('articles');
  const years = told['projection.iso_year.values'].split(',');
  const weeks = told['projection.iso_week.values'].split(',');
  const template = JSON.stringify(told['storage.location.template']);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Athena's own placeholders
  expect(template).toContain('/athena/${iso_year}-${iso_week}/');
  for (const week of ['2026-W47', '1999-W53', 'undated']) {
    const [, year, number] = /^athena\/(\w+)-(W\d\d)\/file\.txt$/.exec(athenaKey(week)) ?? [];
    expect(years).toContain(year);
    expect(weeks).toContain(number);
  }
});

test('every view stands in the catalogue with its text', () => {
  for (const { name, columns, sql } of viewsOver(registry.sources)) {
    const [, base64 = ''] = /^\/\* Presto View: (\S+) \*\/$/.exec(tableOf(name).ViewOriginalText) ?? [];
    const kept = JSON.parse(Buffer.from(base64, 'base64').toString());
    expect(kept.originalSql).toBe(sql.trino);
    expect(kept.columns.map(({ name }: { name: string }) => name)).toEqual(columns.map(([column]) => column));
  }
});
