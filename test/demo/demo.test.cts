import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SANDBOX_KEY } from '../sandbox/server.cts';
import { ACCOUNT } from '../support/search.cts';
import { useSandbox } from '../support/useSandbox.cts';
import { demo } from './demo.cts';

const ROOT = join(__dirname, '..', '..');

const sandbox = useSandbox();

/** Runs the demo in a separate process, without the developer's environment variables. */
async function startDemo() {
	const env = Object.fromEntries(
		// The engine under test is chosen for jest; the demo takes the installed one.
		Object.entries(process.env).filter(([name]) => !/^(POSTPRESS_|N8N_|NODE_OPTIONS)/.test(name)),
	);
	const demo = spawn(process.execPath, ['--require', 'tsx/cjs', 'test/demo/main.cts'], {
		cwd: ROOT,
		env,
	});
	const code = new Promise<number | null>((resolve) => demo.once('close', resolve));
	const [output, errors] = await Promise.all([text(demo.stdout), text(demo.stderr)]);
	return { code: await code, output, errors };
}

/** Runs the demo in this process. */
async function runDemo(environment: Record<string, string>) {
	let output = '';
	let errors = '';
	const code = await demo(
		environment,
		(text) => (output += `${text}\n`),
		(text) => (errors += `${text}\n`),
	);
	return { code, output, errors };
}

const live = (changes: Record<string, string> = {}) => ({
	POSTPRESS_API_KEY: SANDBOX_KEY,
	POSTPRESS_BASE_URL: sandbox.current.url,
	...changes,
});

describe('npm run demo', () => {
	it("shows the sandbox's leads and how many there are", async () => {
		const { code, output, errors } = await startDemo();
		expect({ code, errors }).toEqual({ code: 0, errors: '' });
		const lines = output.trimEnd().split('\n');
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
		expect(output).toMatch(/^name +current_role +current_company +location +profile_url$/m);
		expect(output.match(/https:\/\/www\.linkedin\.com\/in\/\S+$/gm)?.length).toBeGreaterThan(5);
		expect(output).toContain('… and 980 more');
		expect(lines.at(-1)).toMatch(/^1,000 leads, 20 pages, 21 requests in \d+\.\d s$/);
	});

	it('requests 50 leads from the API that the key belongs to', async () => {
		const { code, output } = await runDemo(live({ POSTPRESS_ACCOUNT_ID: ACCOUNT }));
		expect(code).toBe(0);
		expect(output).toMatch(/^50 leads, 1 page, 2 requests/m);
		expect(sandbox.current.searches.map(({ query }) => query)).toEqual([
			{ account_id: ACCOUNT, limit: '50' },
		]);
	});

	it('lists the accounts if none is selected', async () => {
		const { code, output, errors } = await runDemo(live());
		expect({ code, output }).toEqual({ code: 1, output: '' });
		expect(errors).toMatch(/^POSTPRESS_ACCOUNT_ID is not set/);
		expect(errors).toContain(`${ACCOUNT}  Maria Schmidt`);
	});

	it('says why a run failed and what to do, without showing the key', async () => {
		const key = 'pp_live_wrong';
		const changes = { POSTPRESS_API_KEY: key, POSTPRESS_ACCOUNT_ID: ACCOUNT };
		const { code, output, errors } = await runDemo(live(changes));
		expect(code).toBe(1);
		expect(errors).toMatch(
			/^Invalid credentials: .*\(401\)\nCheck the API key in the PostPress credential/,
		);
		expect(output + errors).not.toContain(key);
	});
});
