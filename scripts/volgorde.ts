import { statSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest; begun last they would leave the other worker with nothing to do. */
const ZWAAR = ['loonstrook/voorbeelden.test.ts', 'scripts/fouten.test.ts', 'loonstrook/foute-invoer.test.ts'];

const isZwaar = (spec: TestSpecification) => ZWAAR.some((pad) => spec.moduleId.endsWith(pad));
const grootte = (spec: TestSpecification) => statSync(spec.moduleId).size;

/** The longest files first; a part (`--shard`) gets its share of the work, not of the number of files. */
export class Volgorde extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const gewoon = await super.sort(specs);
    return [...gewoon.filter(isZwaar), ...gewoon.filter((spec) => !isZwaar(spec))];
  }

  override async shard(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const { index, count } = this.ctx.config.shard ?? { index: 1, count: 1 };
    const delen = Array.from({ length: count }, () => ({ werk: 0, specs: [] as TestSpecification[] }));
    // how long a test is to read says well enough how long it runs; the name decides between two of the same size
    const opGrootte = specs.toSorted((a, b) => grootte(b) - grootte(a) || (a.moduleId < b.moduleId ? -1 : 1));
    for (const spec of opGrootte) {
      const lichtst = delen.reduce((een, ander) => (ander.werk < een.werk ? ander : een));
      lichtst.specs.push(spec);
      lichtst.werk += grootte(spec);
    }
    return delen[index - 1]?.specs ?? [];
  }
}
