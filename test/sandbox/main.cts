import { accountsOf } from './accounts.cts';
import { SANDBOX_KEY, startSandbox } from './server.cts';

async function main(): Promise<void> {
	const port = Number(process.env.SANDBOX_PORT ?? 4010);
	const sandbox = await startSandbox({ port });
	const accounts = accountsOf()
		.filter(({ type }) => type === 'LINKEDIN')
		.map(({ id, name = '', sources, connection_params: params }) => {
			const features = params?.im?.premiumFeatures;
			const seats = features?.length === 0 ? 'Classic only' : (features?.join(', ') ?? 'not known');
			return `  ${id.padEnd(24)}${name.padEnd(16)}${(sources?.[0]?.status ?? '').padEnd(13)}${seats}`;
		});
	const lines = [
		'The PostPress sandbox is running. Nothing here touches LinkedIn.',
		'',
		`  Base URL   ${sandbox.url}`,
		`  API key    ${SANDBOX_KEY}`,
		'',
		'Accounts:',
		...accounts,
		'',
		'Put the base URL and the key into a PostPress credential in n8n. Ctrl-C ends the sandbox.',
	];
	process.stdout.write(`${lines.join('\n')}\n`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void sandbox.close());
	}
}

main().catch((error: NodeJS.ErrnoException) => {
	const taken = error.code === 'EADDRINUSE';
	const hint = taken ? 'The port is taken. Choose another with SANDBOX_PORT.' : error.message;
	process.stderr.write(`${hint}\n`);
	process.exitCode = 1;
});
