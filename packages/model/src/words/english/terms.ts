import type { DocumentWords } from '../words.ts';

/** What the words of the field mean, in English. */
export const ENGLISH_TERMS: DocumentWords['terms'] = [
  {
    id: 'theory-of-change',
    term: 'Theory of change',
    meaning: 'how and why what we do is expected to lead to the changes that are wanted, step by step',
  },
  {
    id: 'clinical',
    term: 'Clinical level',
    meaning: 'how help changes things between one family and its practitioners',
  },
  {
    id: 'system',
    term: 'System level',
    meaning: 'what a team changes in a population, its services and its workforce',
  },
  { id: 'activity', term: 'Activity', meaning: 'what the team does' },
  { id: 'output', term: 'Output', meaning: 'the direct product of an activity, which can be counted' },
  {
    id: 'outcome',
    term: 'Outcome',
    meaning:
      'a change in people, relationships or services; short-term ones are seen by the end of the work, medium-term ones after it, long-term ones usually in a whole community',
  },
  { id: 'impact', term: 'Impact', meaning: 'the lasting, wider change that the outcomes add to' },
  {
    id: 'ceiling',
    term: 'Ceiling of accountability',
    meaning: 'the line up to which change is measured and answered for; what lies beyond it depends on much else',
  },
  { id: 'assumption', term: 'Assumption', meaning: 'a condition outside our hands that a step relies on' },
  { id: 'enabler', term: 'Enabler', meaning: 'something in the surroundings that helps' },
  { id: 'risk', term: 'Risk', meaning: 'what could go wrong, or do harm without anyone meaning to' },
  { id: 'indicator', term: 'Indicator', meaning: 'what would show that a change happens' },
  { id: 'measure', term: 'Measure', meaning: 'the instrument or record that an indicator is read from' },
  { id: 'baseline', term: 'Baseline', meaning: 'where an indicator stands before the work begins' },
  { id: 'feedback', term: 'Feedback', meaning: 'a change that strengthens an earlier one in turn' },
  {
    id: 'eif',
    term: 'EIF Guidebook',
    meaning:
      'ratings of programmes by the Early Intervention Foundation, from NE (found not effective) and NL2 to 4+ (the strongest evidence); a programme that is not listed has not been rated, which says nothing against it',
  },
  {
    id: 'hexagon',
    term: 'Hexagon',
    meaning:
      'a tool of the National Implementation Research Network that scores how well a programme suits a place: need, fit and capacity of the site; evidence, usability and supports of the programme; 1 (low) to 5 (high) each',
  },
];
