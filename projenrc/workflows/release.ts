import { JsonPatch, type Project } from 'projen';

const WORKFLOW = '.github/workflows/release.yml';

/** The condition of the jobs of a release: a new version of the newest commit. */
const IS_NEW = "needs.release.outputs.tag_exists != 'true' && needs.release.outputs.latest_commit == github.sha";

/** Jobs that run only if a repository variable is set, because their packages have no name yet. */
const PREPARED: { readonly [job: string]: string } = {
  release_maven: 'PUBLISH_TO_MAVEN',
  release_golang: 'PUBLISH_TO_GO',
};

/** Changes the release workflow of projen where projen has no option. */
export function prepareRelease(project: Project): void {
  project.tryFindObjectFile(WORKFLOW)?.patch(
    ...Object.entries(PREPARED).map(([job, variable]) =>
      JsonPatch.replace(`/jobs/${job}/if`, `${IS_NEW} && vars.${variable} == 'true'`)),
    // By default, a job is skipped together with any job that it waits for. This one is skipped only if one has failed.
    JsonPatch.replace('/jobs/release_github/if', `!cancelled() && !failure() && ${IS_NEW}`),
    // The default of the publisher.
    JsonPatch.remove('/jobs/release_npm/steps/9/env/NPM_REGISTRY'),
  );
}
