import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, output } from './npm.cts';

const ROOT = join(__dirname, '..', '..');

/** What npm publishes: paths within the package, sizes in bytes. */
export interface Packed {
	/** Of the compressed package. */
	size: number;
	files: Array<{ path: string; size: number }>;
}

/** Tells what npm would publish of the built package. */
export function packed(): Packed {
	const told = output(...npm('pack', '--dry-run', '--json', '--ignore-scripts'), ROOT);
	return Object.values(JSON.parse(told) as Record<string, Packed>)[0];
}

/** Packs the built package as npm publishes it, and unpacks that into a folder. */
export function unpackInto(folder: string): void {
	const parcel = mkdtempSync(join(tmpdir(), 'n8n-nodes-postpress-'));
	try {
		const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', parcel];
		const name = output(...npm(...args), ROOT)
			.trim()
			.split('\n')
			.at(-1);
		output('tar', ['-xzf', join(parcel, name ?? ''), '-C', folder, '--strip-components=1'], parcel);
	} finally {
		rmSync(parcel, { recursive: true });
	}
}
