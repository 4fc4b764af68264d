const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/*
 * Words around names, in lower case and without dots. No list of this kind under a permissive licence knows
 * more than English, so these were gathered for the languages that LinkedIn's members write.
 */

/** Titles in front of a name. */
export const TITLES = words(`
	dr dra drs prof profa professor professorin pd privdoz univprof dipl diplom dkfm magister magistra
	mr mrs ms miss mister mx herr frau hr fr monsieur madame mme mlle signor signora sig sigra sra srta
	señor señora senhor senhora dhr mevr sir dame rev reverend fr capt captain col colonel maj lt ltcol sgt gen
	bc bca mgr mudr judr phdr rndr mvdr mba lic licda arq abog adv cpl hon shri smt pan pani mgrinz inz
`);

/** Titles that are initials as well: they count only in capitals, in front of two other words or of another part. */
export const SHORT_TITLES = words('ca cs di cma cpa adv');

/** Short forms of names with a dot: any other such word in front of a name is a title. */
export const SHORT_NAMES = words('md mohd mohmd moh muh wm chas geo jos thos st ste th ch');

/** Degrees and certificates behind a name, and the jobs that people write there. */
export const DEGREES = words(`
	phd dphil edd dba psyd pharmd dnp mphil mba emba globalmba execmba msc mscs mscit msci meng mres mfin mpa mph mpp
	mfa mlis mpharm mbbs mbchb mdiv med bsc bsch bcom bba beng bed bfa btech mtech mca bca bsn msn aprn fnp fnpc fnpbc
	pac rnbsn dds dmd dvm llb llm jd esq cpa cfa cma cia cfe cga cima acma fcma fcca acca aca fca frm caia cfp clu chfc
	pmp pmiacp pmipba pgmp pfmp capm prince2 csm cspo csp acsm asm psm psmi psmii psmiii pspo pspoi safe spc lssbb
	lssgb cssbb cssgb mbb itil itilv4 togaf cissp cisa cism crisc ccsp ceh oscp ccna ccnp ccie mcse mcsa mcp
	shrmcp shrmscp phr sphr gphr cipd mcipd fcipd assoccipd acipd pcc acc mcc cpcc ceng peng fieee frsa frcs mrcp
	frcp facs facp fache cscp cpim cltd cpsm cphr cebs ceo cto cfo coo cmo cio cro chro cpo cmc msw lcsw lmft lpc
	bacs csc mscn diplkfm diplvw diplbw diplinf diploec diplkffr mscba scm six-sigma leed leedap leedga riba arb aia
	ncarb mrics frics mcips fcips csci mieee
`);

/** Degrees that are names as well: they count only in capital letters or with dots, behind two other words. */
export const SHORT_DEGREES = words(`
	ba bs ma ms md do pe rn np ca ea pa se md pt ot cpa cma edm am ab lm sj mp mpp od dc bsn asa cwm
`);

/** What belongs to a last name although it stands behind it. */
export const GENERATIONS = words('jr sr ii iii iv junior senior filho neto júnior ml st');

/** Small words in front of a last name. */
export const PARTICLES = words(`
	van von vom zu zum zur der den de del des da do dos das du ter ten te af av bin ibn bint y e 't
`);

/** Small words of a last name only behind another one: de la Cruz, but La Fontaine. */
export const INNER_PARTICLES = words('la las los le les el het');
