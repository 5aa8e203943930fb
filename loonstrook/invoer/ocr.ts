import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, PSM, type Worker } from 'tesseract.js';

const map = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/nld/package.json'));
let warm: Promise<Worker> | null = null;

/** Starts the recogniser once, with the Dutch data from the package folder: no download, nothing written. */
export function ocr(): Promise<Worker> {
  warm ??= (async () => {
    const w = await createWorker('nld', 1, { langPath: join(map, '4.0.0_best_int'), gzip: true, cacheMethod: 'none' });
    await w.setParameters({
      tessedit_pageseg_mode: PSM.SINGLE_BLOCK,
      preserve_interword_spaces: '1',
      user_defined_dpi: '200',
    });
    return w;
  })();
  return warm;
}
