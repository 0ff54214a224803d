import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { shown } from '../testing/shown.ts';
import { readMiradi } from './read-miradi.ts';

/** A project as Miradi writes it (schema 237), in its own words. */
const project = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>
<miradi:ConservationProject xmlns:miradi="http://xml.miradi.org/schema/ConservationProject/237">
<miradi:ProjectSummary><miradi:ProjectSummaryProjectName>A river for all</miradi:ProjectSummaryProjectName></miradi:ProjectSummary>
<miradi:ProjectScope><miradi:ProjectScopeShortProjectScope>The lower river</miradi:ProjectScopeShortProjectScope></miradi:ProjectScope>
${inside}
</miradi:ConservationProject>`;

const factor = (id: number, kind: string, of: number, more = '') =>
  `<miradi:DiagramFactor Id="${id}">${more}<miradi:DiagramFactorWrappedFactorId><miradi:WrappedByDiagramFactorId><miradi:${kind}Id>${of}</miradi:${kind}Id></miradi:WrappedByDiagramFactorId></miradi:DiagramFactorWrappedFactorId></miradi:DiagramFactor>`;

const link = (id: number, [fromKind, from]: [string, number], [toKind, to]: [string, number], more = '') =>
  `<miradi:DiagramLink Id="${id}"><miradi:DiagramLinkFromDiagramFactorId><miradi:LinkableFactorId><miradi:${fromKind}Id>${from}</miradi:${fromKind}Id></miradi:LinkableFactorId></miradi:DiagramLinkFromDiagramFactorId><miradi:DiagramLinkToDiagramFactorId><miradi:LinkableFactorId><miradi:${toKind}Id>${to}</miradi:${toKind}Id></miradi:LinkableFactorId></miradi:DiagramLinkToDiagramFactorId>${more}</miradi:DiagramLink>`;

const RIVER = project(`
<miradi:ResultsChainPool><miradi:ResultsChain Id="1"><miradi:ResultsChainName>Clean banks</miradi:ResultsChainName>
<miradi:ResultsChainDiagramFactorIds>${[21, 22, 23, 24, 25, 26].map((id) => `<miradi:DiagramFactorId>${id}</miradi:DiagramFactorId>`).join('')}</miradi:ResultsChainDiagramFactorIds>
<miradi:ResultsChainDiagramLinkIds>${[31, 32, 33].map((id) => `<miradi:DiagramLinkId>${id}</miradi:DiagramLinkId>`).join('')}</miradi:ResultsChainDiagramLinkIds>
</miradi:ResultsChain></miradi:ResultsChainPool>
<miradi:DiagramFactorPool>
${factor(21, 'Strategy', 2)}${factor(22, 'IntermediateResult', 3)}${factor(23, 'ThreatReductionResult', 4)}${factor(24, 'BiodiversityTarget', 5)}
${factor(25, 'GroupBox', 6, '<miradi:DiagramFactorGroupBoxChildrenIds><miradi:DiagramFactorId>22</miradi:DiagramFactorId></miradi:DiagramFactorGroupBoxChildrenIds>')}
${factor(26, 'TextBox', 7)}
</miradi:DiagramFactorPool>
<miradi:DiagramLinkPool>
${link(31, ['Strategy', 21], ['GroupBox', 25])}
${link(32, ['IntermediateResult', 22], ['ThreatReductionResult', 23], '<miradi:DiagramLinkIsUncertainLink>true</miradi:DiagramLinkIsUncertainLink>')}
${link(33, ['ThreatReductionResult', 23], ['BiodiversityTarget', 24], '<miradi:DiagramLinkIsBidirectionalLink>true</miradi:DiagramLinkIsBidirectionalLink>')}
</miradi:DiagramLinkPool>
<miradi:StrategyPool><miradi:Strategy Id="2"><miradi:StrategyName>Work with<br/>farmers</miradi:StrategyName><miradi:StrategyDetails><div>With &lt;all&gt; of them</div></miradi:StrategyDetails>
<miradi:StrategyOrderedActivityIds><miradi:ActivityId>8</miradi:ActivityId></miradi:StrategyOrderedActivityIds></miradi:Strategy></miradi:StrategyPool>
<miradi:TaskPool><miradi:Task Id="8"><miradi:TaskName>Visit farms</miradi:TaskName></miradi:Task></miradi:TaskPool>
<miradi:IntermediateResultPool><miradi:IntermediateResult Id="3"><miradi:IntermediateResultName>Banks are fenced</miradi:IntermediateResultName>
<miradi:IntermediateResultIndicatorIds><miradi:IndicatorId>9</miradi:IndicatorId></miradi:IntermediateResultIndicatorIds>
<miradi:IntermediateResultObjectiveIds><miradi:ObjectiveId>10</miradi:ObjectiveId></miradi:IntermediateResultObjectiveIds></miradi:IntermediateResult></miradi:IntermediateResultPool>
<miradi:ThreatReductionResultPool><miradi:ThreatReductionResult Id="4"><miradi:ThreatReductionResultName>Less mud</miradi:ThreatReductionResultName></miradi:ThreatReductionResult></miradi:ThreatReductionResultPool>
<miradi:BiodiversityTargetPool><miradi:BiodiversityTarget Id="5"><miradi:BiodiversityTargetName>Trout</miradi:BiodiversityTargetName></miradi:BiodiversityTarget></miradi:BiodiversityTargetPool>
<miradi:GroupBoxPool><miradi:GroupBox Id="6"><miradi:GroupBoxName>On the farms</miradi:GroupBoxName></miradi:GroupBox></miradi:GroupBoxPool>
<miradi:TextBoxPool><miradi:TextBox Id="7"><miradi:TextBoxName>Ask the mill</miradi:TextBoxName></miradi:TextBox></miradi:TextBoxPool>
<miradi:IndicatorPool><miradi:Indicator Id="9"><miradi:IndicatorName>Fenced banks</miradi:IndicatorName>
<miradi:IndicatorOrderedMethodIds><miradi:MethodId>11</miradi:MethodId></miradi:IndicatorOrderedMethodIds>
<miradi:IndicatorFutureStatusIds><miradi:FutureStatusId>12</miradi:FutureStatusId></miradi:IndicatorFutureStatusIds>
<miradi:IndicatorMeasurementIds><miradi:MeasurementId>13</miradi:MeasurementId><miradi:MeasurementId>14</miradi:MeasurementId></miradi:IndicatorMeasurementIds></miradi:Indicator></miradi:IndicatorPool>
<miradi:ObjectivePool><miradi:Objective Id="10"><miradi:ObjectiveName>Fences</miradi:ObjectiveName><miradi:ObjectiveDetails>By 2030 all banks are fenced</miradi:ObjectiveDetails></miradi:Objective></miradi:ObjectivePool>
<miradi:MethodPool><miradi:Method Id="11"><miradi:MethodName>Walk the banks</miradi:MethodName></miradi:Method></miradi:MethodPool>
<miradi:FutureStatusPool><miradi:FutureStatus Id="12"><miradi:FutureStatusDate>2030-01-01</miradi:FutureStatusDate><miradi:FutureStatusSummary>80%</miradi:FutureStatusSummary></miradi:FutureStatus></miradi:FutureStatusPool>
<miradi:MeasurementPool><miradi:Measurement Id="13"><miradi:MeasurementDate>2026-05-01</miradi:MeasurementDate><miradi:MeasurementMeasurementValue>35%</miradi:MeasurementMeasurementValue></miradi:Measurement>
<miradi:Measurement Id="14"><miradi:MeasurementMeasurementValue>some</miradi:MeasurementMeasurementValue></miradi:Measurement></miradi:MeasurementPool>
<miradi:ExpenseAssignmentPool><miradi:ExpenseAssignment Id="15"/></miradi:ExpenseAssignmentPool>`);

const zipped = (xml: string, name = 'project.xml') => zipSync({ [name]: strToU8(xml), 'schema.txt': strToU8('x') });
const read = (xml: string) => readMiradi(zipped(xml), 'memory:/t.toc');

describe('a results chain', () => {
  const river = read(RIVER);

  test('is columns and arrows; a link to a group is one to each of its factors', () => {
    expect(shown(river)).toEqual([
      'activities: Work with farmers',
      'activities: Work with farmers > Visit farms',
      'short-term “On the farms”: Banks are fenced',
      'medium-term: Less mud',
      'long-term: Trout',
      'Work with farmers -> Banks are fenced',
      'Banks are fenced -> Less mud',
      'Less mud -> Trout',
      'Trout ~> Less mud',
      'idea: Ask the mill',
    ]);
    expect(river.theory.title).toBe('A river for all');
    expect(river.theory.population?.words).toBe('The lower river');
    expect(river.theory.arrows[1]?.confidence).toBe('low');
    expect(river.theory.cards[0]?.inFull).toBe('With <all> of them');
  });

  test('brings its indicators with methods, measurements and what is hoped for', () => {
    const fenced = river.theory.cards.find(({ words }) => words === 'Banks are fenced');
    expect(fenced?.indicators).toMatchObject([
      {
        words: 'Fenced banks',
        using: [{ name: 'walk-banks' }],
        targets: [{ amount: { text: '80%' }, by: '2030-01-01' }],
        actuals: [{ amount: { value: 35 }, on: '2026-05-01' }],
      },
    ]);
    expect(fenced?.notes).toEqual(['Objective: Fences: By 2030 all banks are fenced', 'Fenced banks: some']);
  });

  test('says what it leaves out', () => {
    expect(river.losses).toContain('Expenses of the project are left out');
    expect(river.losses).toContain('Text boxes are in `ideas`');
  });
});

test.each([
  ['another archive', zipped('<x/>', 'other.xml'), 'holds no project.xml'],
  ['another program’s project', zipped('<x/>'), 'no Miradi project'],
  ['an empty project', zipped(project('')), 'no factor'],
  ['half a file', zipped(RIVER).slice(0, 200), 'cannot be unpacked'],
  ['no archive', strToU8('hello'), 'cannot be unpacked'],
  ['a bomb', zipped(' '.repeat(70 * 1024 * 1024)), 'too large'],
])('%s is refused', (_, file, words) => {
  expect(() => readMiradi(file, 'memory:/t.toc')).toThrow(words);
});
