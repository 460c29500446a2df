import { JsonPatch, type Project } from 'projen';

const WORKFLOW = '.github/workflows/release.yml';

/** What the jobs of a release wait for: a version that is new, of the newest commit. */
const IS_NEW = "needs.release.outputs.tag_exists != 'true' && needs.release.outputs.latest_commit == github.sha";

/** Jobs that run only when a repository variable says so: what they publish to has no name yet. */
const PREPARED: { readonly [job: string]: string } = {
  release_maven: 'PUBLISH_TO_MAVEN',
  release_golang: 'PUBLISH_TO_GO',
};

/** Changes what projen makes of the release workflow, where projen has no option for it. */
export function prepareRelease(project: Project): void {
  project.tryFindObjectFile(WORKFLOW)?.patch(
    ...Object.entries(PREPARED).map(([job, variable]) =>
      JsonPatch.replace(`/jobs/${job}/if`, `${IS_NEW} && vars.${variable} == 'true'`)),
    // By itself, a job is skipped with any that it waits for; this one only if one of them has failed.
    JsonPatch.replace('/jobs/release_github/if', `!cancelled() && !failure() && ${IS_NEW}`),
    // The default of the publisher.
    JsonPatch.remove('/jobs/release_npm/steps/9/env/NPM_REGISTRY'),
  );
}
