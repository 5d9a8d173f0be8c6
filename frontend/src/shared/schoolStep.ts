/** Where a school stands in one part of the work: a step of the line on its page, declared by the feature. */
export interface SchoolStep {
  title: string;
  /** The state in words, with its date. */
  content: string;
  status: 'wait' | 'process' | 'finish';
}
