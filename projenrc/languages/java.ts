import { rmSync } from 'fs';
import { join } from 'path';
import { ENVIRONMENTS, exampleFolder } from './folders';
import type { Language } from './language';

const FOLDER = exampleFolder('java');

/** A separate local repository. It keeps downloaded packages, so that they are fetched once. */
const REPOSITORY = join(ENVIRONMENTS, 'maven');

export const JAVA: Language = {
  name: 'Java',
  tools: [
    {
      command: 'javac',
      args: ['-version'],
      minimum: [17, 0],
      install: 'a Java development kit, 17 or newer (Debian: apt-get install default-jdk)',
    },
    { command: 'mvn', args: ['--version'], minimum: [3, 6], install: 'Maven (Debian: apt-get install maven)' },
  ],
  folder: FOLDER,
  install: () => {
    rmSync(join(REPOSITORY, 'cdk-log-delivery'), { recursive: true, force: true });
    rmSync(join(FOLDER, 'target'), { recursive: true, force: true });
  },
  test: { command: 'mvn', args: ['-e', '-q', 'test'] },
  env: { MAVEN_OPTS: `${process.env.MAVEN_OPTS ?? ''} -Dmaven.repo.local=${REPOSITORY}` },
};
