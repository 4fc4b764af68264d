import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../docs/links.cts';

const FOLDER = '.github/workflows';
const files = readdirSync(join(__dirname, '..', '..', FOLDER));
const workflows = files.map((file) => [file, read(`${FOLDER}/${file}`)] as const);

/** The jobs of a workflow, each as its lines. */
const jobsOf = (workflow: string): string[] =>
	workflow
		.split(/^jobs:\n/m)[1]
		.split(/^(?=  \w+:\n)/m)
		.filter((job) => job.trim() !== '');

describe.each(workflows)('%s', (_file, workflow) => {
	it('pins every action to a commit, not to a tag', () => {
		const actions = Array.from(workflow.matchAll(/uses: (.*)/g), ([, action]) => action);
		expect(actions.length).toBeGreaterThan(0);
		for (const action of actions) {
			expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
		}
	});

	it('has read-only permissions and does not persist credentials', () => {
		expect(workflow).toMatch(/^permissions:\n  contents: read\n\n/m);
		for (const job of jobsOf(workflow)) {
			expect(job).toContain('persist-credentials: false');
			expect(job).not.toMatch(/^\s+\S+: write-all|secrets\./m);
		}
	});
});

it('only the publishing job gets an npm token, and it runs nothing but the release', () => {
	const jobs = workflows.flatMap(([, workflow]) => jobsOf(workflow));
	const trusted = jobs.filter((job) => job.includes(': write'));
	expect(trusted).toHaveLength(1);
	expect(trusted[0].match(/\w+(-\w+)*: write/g)).toEqual(['id-token: write']);
	const commands = Array.from(trusted[0].matchAll(/run: (.*)/g), ([, command]) => command);
	expect(commands).toEqual(['npm ci', 'npm audit signatures', 'npm run release']);
});
