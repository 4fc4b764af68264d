declare module '@n8n/scan-community-package/scanner/scanner.mjs' {
	/** The files of the source that are looked at. */
	export const SOURCE_FILE_PATTERNS: string[];

	/** Applies n8n's rules to these files of a folder; no waiver within a file counts. */
	export function analyzePackage(
		folder: string,
		patterns: string[],
	): Promise<{ passed: boolean; message?: string; details?: string }>;
}
