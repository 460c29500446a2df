import { measurePackageSize } from './package-size';
import type { Chapter } from '../chapter';
import { spread } from '../statistics';
import { kilobytes } from '../tables';

/** Measures the size of the npm package. */
export function measurePackage(): Chapter {
  const { packed, unpacked, files } = measurePackageSize();

  return {
    tables: [{
      title: 'Package',
      header: ['packed', 'unpacked', 'files'],
      rows: [[kilobytes(packed), kilobytes(unpacked), String(files)]],
    }],
    gates: [{ name: 'packed size', figure: spread([packed / 1000]), unit: ' kB', limit: 400, isExact: true }],
    notes: ['- The package is the one that `npm pack` makes.'],
  };
}
