/*
 * Legal forms after a company name, without dots, spaces and brackets. Based on ISO 20275 (Entity Legal Forms,
 * CC0), which lists thousands of full names; these are the common abbreviations.
 */
const FORMS = new Set(
	`
	incorporated corporation pllc lllp lp limited unlimited coltd companyltd companylimited colimited cocorp co pc
	ptyltd pteltd pvtltd privatelimited pvtlimited ptylimited sdnbhd berhad
	mbh ag kg kgaa ohg gbr eg ev ek ekfm ekfr ug ughaftungsbeschränkt se ewiv partg partgmbb og eu
	gmbh&cokg gmbh&cokgaa gmbh&coohg ag&cokg ag&cokgaa se&cokg se&cokgaa ug&cokg ughaftungsbeschränkt&cokg
	sa sas sasu eurl sca scs snc sci scop selarl gie spa srls sapa sagl scarl scrl ss
	sl slu slne sll sau sal scoop saa sac sab sabdecv sadecv srldecv sderldecv sderl sapidecv
	eireli epp sgps unipessoallda eirl bv nv vof cv cvba bvba sprl asbl vzw
	ab hb kb asa as ans a/s aps i/s k/s p/s oy ay ky ehf hf
	spzoo spj spk ska sro spolsro ks vos bt doo dd jdoo dno ood eood ad ead
	uab mb sia oü tü aş aştic ltdşti ltdsti anonimşirketi
	ае оое επε αε ικε εε οε ооо оао зао пао ао тов ват зат
	tbk saog saoc fze fzc fzco fzllc dmcc wll
	`
		.trim()
		.split(/\s+/),
);

/** Legal forms without another meaning, in any spelling. */
const UNMISTAKABLE = new Set(
	'gmbh ggmbh inc llc llp ltd plc corp pty pte pvt bhd ltda lda sarl srl kft zrt nyrt oyj'.split(
		' ',
	),
);

/** Spellings that are neither in capitals nor have dots. */
const SPELLINGS = new Set('SpA ApS Oy Ab eG eV mbH GbR PartG KGaA Tbk'.split(' '));

/** Legal forms before the name. */
const FRONT_FORMS = new Set('ооо оао зао пао ао тов uab sia pt'.split(' '));

/** East Asian legal forms: before or after the name, without a space. */
const ASIAN =
	/^(株式会社|有限会社|合同会社|（株）|\(株\)|㈱|주식회사|\(주\)|（주）|㈜)\s*|\s*(株式会社|有限会社|合同会社|（株）|\(株\)|㈱|股份有限公司|有限责任公司|有限公司|주식회사|\(주\)|（주）|㈜)$/gu;

/** Maximum number of words in a legal form: S. de R.L. de C.V. */
const LONGEST = 6;

const bare = (text: string) => text.replace(/[\s.,()[\]"“”„]/g, '').toLowerCase();

/** Abbreviations must be spelled as usual: "Acme SPA" and "Acme S.p.A.", but not "City Spa". */
const isWritten = (form: string) =>
	form.length > 4 || form.includes('.') || /^[\p{Lu}/]+$/u.test(form) || SPELLINGS.has(form);

function isForm(text: string, before: string): boolean {
	const form = bare(text);
	if (UNMISTAKABLE.has(form)) return true;
	// "Tiffany & Co." is a name.
	if (form === 'co') return !/^(&|\+|and|und|et|y|e)$/i.test(before);
	return FORMS.has(form) && isWritten(text);
}

/** Number of words at the end that form a legal form; at least one word is kept. */
function formLength(words: string[]): number {
	for (let count = Math.min(LONGEST, words.length - 1); count > 0; count--) {
		const at = words.length - count;
		if (isForm(words.slice(at).join(' '), words[at - 1])) return count;
	}
	return 0;
}

/** The company's name without its legal form. */
export function companyName(name: string): string {
	const words = name.replace(ASIAN, '').trim().split(/\s+/);
	for (;;) {
		const count = formLength(words);
		if (count === 0) break;
		words.splice(-count);
	}
	if (words.length > 1 && FRONT_FORMS.has(bare(words[0])) && isWritten(words[0])) words.shift();
	const clean = words.join(' ').replace(/[\s,;]+$/, '');
	return clean || name;
}
