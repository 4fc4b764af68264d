import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

const ROOT = join(__dirname, '..', '..');

export const REPOSITORY = 'https://github.com/postpress/n8n-nodes-postpress';

const RAW = 'https://raw.githubusercontent.com/postpress/n8n-nodes-postpress/main/';

/** Parts of the GitHub site that are not files of the repository. */
const SITE = /^(\.git|\/issues|\/security\/advisories\/new|\/commits\/main)$/;

const toSlashes = (path: string) => path.split(sep).join('/');

/** The files in a folder whose names have this ending. */
export const filesIn = (folder: string, ending: RegExp, recursive = true): string[] =>
	readdirSync(join(ROOT, folder), { recursive, encoding: 'utf8' })
		.filter((path) => ending.test(path))
		.map((path) => toSlashes(join(folder, path)));

/** The text of a file, by its path in the repository. */
export const read = (path: string): string =>
	readFileSync(join(ROOT, path), 'utf8').replace(/\r\n/g, '\n');

/** The Markdown pages: those of the repository's front, of docs/ and of the templates on GitHub. */
export const pages = [
	...filesIn('.', /\.md$/, false),
	...filesIn('docs', /\.md$/),
	...filesIn('.github', /\.md$/),
];

/** All files in which a user or a contributor follows links. */
export const filesWithLinks = [
	...pages,
	...filesIn('.github', /\.yml$/),
	...filesIn('examples', /\.json$/),
	...filesIn('nodes', /\.(ts|json)$/),
	...filesIn('credentials', /\.ts$/),
];

/** The anchors that GitHub gives the headings of a page. */
export function anchorsOf(markdown: string): string[] {
	const seen = new Map<string, number>();
	const headings = markdown.replace(/^```[^]*?^```/gm, '').matchAll(/^#+ (.*)$/gm);
	return Array.from(headings, ([, title]) => {
		const slug = title
			.toLowerCase()
			.replace(/[^\p{L}\p{N}_ -]/gu, '')
			.replaceAll(' ', '-');
		const earlier = seen.get(slug) ?? 0;
		seen.set(slug, earlier + 1);
		return earlier === 0 ? slug : `${slug}-${earlier}`;
	});
}

/** Whether the path exists with exactly these letters; a Mac or Windows takes others too, GitHub does not. */
export function isFile(path: string): boolean {
	const full = join(ROOT, path);
	if (!existsSync(full)) return false;
	return normalize(path)
		.split(sep)
		.filter((part) => part !== '' && part !== '.')
		.every((part, index, parts) =>
			readdirSync(join(ROOT, ...parts.slice(0, index))).includes(part),
		);
}

function isTarget(path: string, anchor: string | undefined): boolean {
	if (!isFile(path)) return false;
	return anchor === undefined || anchorsOf(read(path)).includes(anchor);
}

/** Whether a URL of this repository leads to something that it has. */
export function isOwnTarget(url: string): boolean {
	if (url.startsWith(RAW)) return isTarget(url.slice(RAW.length), undefined);
	const [address, anchor] = url.slice(REPOSITORY.length).split('#');
	if (address === '') return anchor === 'readme' || isTarget('README.md', anchor);
	const [, path] = /^\/(?:blob|tree)\/main\/(.+)$/.exec(address) ?? [];
	return path ? isTarget(path, anchor) : SITE.test(address);
}

/** The links of a file that lead nowhere. Other sites are not visited. */
export function brokenLinksOf(file: string, text = read(file)): string[] {
	const own = text.match(
		/https:\/\/(raw\.githubusercontent|github)\.com\/postpress\/[^\s"'`)<>\\]+/g,
	);
	const relative = file.endsWith('.md')
		? Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, target]) => target)
		: [];
	return [
		...(own ?? []).filter((url) => !isOwnTarget(url.replace(/[.,]$/, ''))),
		...relative
			.filter((target) => !/^[a-z]+:/.test(target))
			.filter((target) => {
				const [path, anchor] = target.split('#');
				return !isTarget(path ? join(dirname(file), path) : file, anchor);
			}),
	];
}

/** The paths of the repository that a page names and that do not exist. */
export const missingPathsOf = (markdown: string): string[] =>
	(
		markdown.match(
			/(?<![\w/.:~-])(nodes|credentials|test|docs|examples|icons|\.github)\/[\w./-]*\w\/?/g,
		) ?? []
	).filter((path) => !isFile(path));

/** The commands `npm run …` of a page that package.json does not have. */
export function missingScriptsOf(markdown: string): string[] {
	const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
	return Array.from(markdown.matchAll(/\bnpm run ([\w:]+)/g), ([, name]) => name).filter(
		(name) => !(name in scripts),
	);
}
