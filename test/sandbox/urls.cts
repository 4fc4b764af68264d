/** The product and result type of a LinkedIn URL. */
export interface UrlSearch {
	api: 'classic' | 'sales_navigator' | 'recruiter';
	category: 'people' | 'companies' | 'posts' | 'jobs';
	keywords?: string;
}

const PATHS: ReadonlyArray<[RegExp, UrlSearch['api'], UrlSearch['category']]> = [
	[/^\/search\/results\/companies\b/, 'classic', 'companies'],
	[/^\/search\/results\/content\b/, 'classic', 'posts'],
	[/^\/search\/results\/(people|all)\b/, 'classic', 'people'],
	[/^\/jobs\/(search|search-results|collections)\b/, 'classic', 'jobs'],
	[/^\/sales\/search\/(company|companies)\b/, 'sales_navigator', 'companies'],
	[/^\/sales\/(search\/people|lists\/people)\b/, 'sales_navigator', 'people'],
	[/^\/sales\/lists\/company\b/, 'sales_navigator', 'companies'],
	[/^\/(talent|recruiter)\/(?!profile\b)/, 'recruiter', 'people'],
];

function parse(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}

/** Parses a LinkedIn search URL; undefined for other URLs. */
export function readSearchUrl(text: string): UrlSearch | undefined {
	const url = parse(text);
	if (!url || !/^https?:$/.test(url.protocol)) return undefined;
	if (!/^([a-z0-9-]+\.)*linkedin\.com$/.test(url.hostname)) return undefined;
	const hit = PATHS.find(([path]) => path.test(url.pathname));
	if (!hit) return undefined;
	// Sales Navigator stores filters and keywords in a bracketed `query`.
	const keywords =
		url.searchParams.get('keywords') ??
		/keywords:([^,)]+)/.exec(url.searchParams.get('query') ?? '')?.[1];
	return { api: hit[1], category: hit[2], ...(keywords ? { keywords } : {}) };
}
