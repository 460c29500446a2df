// Prints how many tests passed and failed, as the test runner has reported them.
const fs = require('fs');
const path = require('path');

const folder = path.join(__dirname, '..', 'test-reports');
const count = { tests: 0, failures: 0, errors: 0, skipped: 0 };
for (const file of fs.existsSync(folder) ? fs.readdirSync(folder).filter(name => name.endsWith('.xml')) : []) {
  const xml = fs.readFileSync(path.join(folder, file), 'utf-8');
  for (const [suite] of xml.matchAll(/<testsuite [^>]*>/g)) {
    for (const name of Object.keys(count)) {
      count[name] += Number((suite.match(new RegExp(` ${name}="(\\d+)"`)) || [])[1] || 0);
    }
  }
}

const failed = count.failures + count.errors;
console.log(`${count.tests - failed - count.skipped} passed, ${failed} failed`);
