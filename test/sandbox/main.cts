import { accountsOf } from './accounts.cts';
import { SANDBOX_KEY, startSandbox } from './server.cts';

async function main(): Promise<void> {
	const port = Number(process.env.SANDBOX_PORT ?? 4010);
	const sandbox = await startSandbox({ port });
	const accounts = accountsOf()
		.filter(({ type }) => type === 'LINKEDIN')
		.map(({ id, name = '', sources, connection_params: params }) => {
			const features = params?.im?.premiumFeatures;
			const seats = features?.length === 0 ? 'Classic only' : (features?.join(', ') ?? 'unknown');
			return `  ${id.padEnd(24)}${name.padEnd(16)}${(sources?.[0]?.status ?? '').padEnd(13)}${seats}`;
		});
	const lines = [
		'The PostPress sandbox is running. It does not contact LinkedIn.',
		'',
		`  Base URL   ${sandbox.url}`,
		`  API key    ${SANDBOX_KEY}`,
		'',
		'Accounts:',
		...accounts,
		'',
		'Create a PostPress credential in n8n with this base URL and key. Press Ctrl-C to stop the sandbox.',
	];
	process.stdout.write(`${lines.join('\n')}\n`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void sandbox.close());
	}
}

main().catch((error: NodeJS.ErrnoException) => {
	const taken = error.code === 'EADDRINUSE';
	const hint = taken ? 'The port is in use. Set another one with SANDBOX_PORT.' : error.message;
	process.stderr.write(`${hint}\n`);
	process.exitCode = 1;
});
