import { github, type javascript } from 'projen';

const NAME = 'upgrade-specification';
const UPGRADE = 'upgrade';
const PATCH = 'patch_created';
const SUMMARY = 'summary';
const FILE = 'dist/catalog-changes.md';

/** The differences between npm's specification and the specification of aws-cdk. */
const DIFFERENCES = 'projenrc/catalog/data/differences.md';

const DESCRIPTION = [
  'What the newest resource specification of AWS changes in the catalogue:',
  '',
  `\${{ needs.${UPGRADE}.outputs.${SUMMARY} }}`,
  '',
  `\`${DIFFERENCES}\` lists what only aws-cdk's specification has, and what only npm's has: add the former to`
  + ' `projenrc/catalog/corrections.ts`.',
  '',
  'Describe what is new in `projenrc/catalog/data/descriptions.json`, and take out of `projenrc/catalog/corrections.ts` what'
  + ' the specification has now. Close and reopen this pull request to have it built: what a workflow opens starts none.',
].join('\n');

/** Adds the task that updates the resource specification of AWS, and a workflow that proposes the resulting changes. */
export function addSpecificationUpgrade(project: javascript.NodeProject): void {
  addTasks(project);

  const workflow = project.github?.addWorkflow(NAME);
  workflow?.on({ schedule: [{ cron: '0 6 * * 1' }], workflowDispatch: {} });
  workflow?.addJobs({ [UPGRADE]: upgradeJob(project), pr: pullRequestJob() });
}

function addTasks(project: javascript.NodeProject): void {
  project.addTask('catalog:changes', {
    description: 'Show what differs between the catalogue of the last commit (or two revisions) and that of the files here',
    steps: [{ exec: 'ts-node --project projenrc/tsconfig.json projenrc/catalog-changes.ts', receiveArgs: true }],
  });
  const registry = project.addTask('catalog:registry', {
    description: "Take the create-only properties from the newest schemas of CloudFormation's registry (needs Python)",
    exec: 'ts-node --project projenrc/tsconfig.json projenrc/registry.ts',
  });
  const mixins = project.addTask('catalog:mixins', {
    description: "Write where npm's resource specification differs from that of aws-cdk's newest mixins (needs Python)",
    exec: 'ts-node --project projenrc/tsconfig.json projenrc/mixins.ts',
  });
  const upgrade = project.addTask('upgrade:specification', {
    description: 'Take the newest resource specification of AWS, and make anew what is made from it (needs Python)',
    exec: 'npm update --ignore-scripts @aws-cdk/aws-service-spec @aws-cdk/service-spec-types',
  });
  upgrade.spawn(registry);
  upgrade.spawn(mixins);
  upgrade.spawn(project.preCompileTask);
  upgrade.spawn(project.compileTask);
  upgrade.spawn(project.postCompileTask);
}

function upgradeJob(project: javascript.NodeProject): github.workflows.Job {
  return {
    runsOn: ['ubuntu-latest'],
    permissions: { contents: github.workflows.JobPermission.READ },
    outputs: {
      [PATCH]: { stepId: 'create_patch', outputName: PATCH },
      [SUMMARY]: { stepId: SUMMARY, outputName: SUMMARY },
    },
    steps: [
      github.WorkflowSteps.checkout(),
      ...project.renderWorkflowSetup({ mutable: false }),
      { name: 'Take the newest specification', run: 'npx projen upgrade:specification' },
      // A specification with nothing new for this library is not worth a pull request.
      {
        name: 'Leave everything if nothing changed',
        run: `git diff --quiet -- src/generated ${DIFFERENCES} && git checkout . || true`,
      },
      { name: 'Show where the specifications differ', run: `cat ${DIFFERENCES} >> "$GITHUB_STEP_SUMMARY"` },
      {
        name: 'Summarise what changed',
        id: SUMMARY,
        run: [
          `npx projen catalog:changes --output ${FILE}`,
          `{ echo '${SUMMARY}<<END_OF_SUMMARY'; cat ${FILE}; echo END_OF_SUMMARY; } >> "$GITHUB_OUTPUT"`,
        ].join('\n'),
      },
      ...github.WorkflowActions.uploadGitPatch({ stepId: 'create_patch', outputName: PATCH }),
    ],
  };
}

function pullRequestJob(): github.workflows.Job {
  return github.WorkflowJobs.pullRequestFromPatch({
    workflowName: NAME,
    patch: { jobId: UPGRADE, outputName: PATCH },
    pullRequestTitle: "feat: what AWS's newest resource specification has to log",
    pullRequestDescription: DESCRIPTION,
    // The token of the run, which expires with it.
    credentials: github.GithubCredentials.fromPersonalAccessToken({ secret: 'GITHUB_TOKEN' }),
  });
}
