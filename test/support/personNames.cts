/*
 * Invented names in the style of LinkedIn members: the API's first and last name (`first|last`) or full name,
 * and the result of Clean Names.
 */
const BY_LANGUAGE: Record<string, string> = {
	English: `
		John|Smith → John|Smith
		JANE|DOE → Jane|Doe
		jane|doe → Jane|Doe
		Dr. Emily|Carter → Emily|Carter
		Emily|Carter, MBA → Emily|Carter
		Emily|Carter MBA, PMP → Emily|Carter
		Emily|Carter, Ph.D. → Emily|Carter
		Michael (Mike)|Brown → Michael|Brown
		Sarah|Jones (she/her) → Sarah|Jones
		Sarah|Jones she/her/hers → Sarah|Jones
		🚀 Tom|Hill 🚀 → Tom|Hill
		Connor|McDonald → Connor|McDonald
		CONNOR|MCDONALD → Connor|McDonald
		Siobhan|O'BRIEN → Siobhan|O'Brien
		J.|Walker → J.|Walker
		AJ|Miller → AJ|Miller
		Mary-Ann|Lee → Mary-Ann|Lee
		William "Bill"|Gates → William|Gates
		Robert|Downey Jr. → Robert|Downey Jr.
		Jane Doe, MBA 🚀 → Jane|Doe
		Jane Doe PhD → Jane|Doe
		Jack Ma → Jack|Ma
		Jack MA → Jack|MA
		Amy Wong MA → Amy|Wong
		Mr. David Hall | Growth Advisor → David|Hall
		Grace|Kim, SHRM-SCP → Grace|Kim
		Peter|Parker CSCP → Peter|Parker
		Kate|Bell - Recruiter → Kate|Bell
		John Smith III → John|Smith III
		Lewis, Carol → Carol|Lewis
	`,
	German: `
		Dr.|Anna Müller → Anna|Müller
		Prof. Dr. Hans|Schäfer → Hans|Schäfer
		Dipl.-Ing. Jürgen|Groß → Jürgen|Groß
		Dr. rer. nat. Petra|Weiß → Petra|Weiß
		KARL|VON DER HEIDE → Karl|von der Heide
		Karl|von der Heide → Karl|von der Heide
		Karl-Heinz|Lüdenscheid-Meyer → Karl-Heinz|Lüdenscheid-Meyer
		lena|schmidt → Lena|Schmidt
		Lena|Schmidt (sie/ihr) → Lena|Schmidt
		Mag. Eva|Huber → Eva|Huber
		Dr. med. Uwe Krause → Uwe|Krause
		Sabine|Koch, M.Sc. → Sabine|Koch
		Frau Ilse Maier → Ilse|Maier
		Jörg|MÜLLER → Jörg|Müller
	`,
	French: `
		Jean-Pierre|DUPONT → Jean-Pierre|Dupont
		JEAN-PIERRE|DE LA TOUR → Jean-Pierre|de la Tour
		Hélène|Lefèvre → Hélène|Lefèvre
		HÉLÈNE|LEFÈVRE → Hélène|Lefèvre
		Mme Chloé|Martin → Chloé|Martin
		Éric|d'Artagnan → Éric|d'Artagnan
		Anaïs|Le Goff → Anaïs|Le Goff
		ANAÏS|LE GOFF → Anaïs|Le Goff
		Élodie|Bernard ✨ → Élodie|Bernard
		Élodie|Bernard (elle) → Élodie|Bernard
		Luc|Petit | CEO → Luc|Petit
		Marie Curie, PhD → Marie|Curie
	`,
	Spanish: `
		María José|García López → María José|García López
		MARÍA|DE LA CRUZ → María|de la Cruz
		Ana María de la Cruz → Ana María|de la Cruz
		Lic. Pedro|Ramírez → Pedro|Ramírez
		Ing. Luis|Hernández → Luis|Hernández
		Dra. Carmen|Ruiz → Carmen|Ruiz
		Sr. Diego|Torres → Diego|Torres
		josé|ñáñez → José|Ñáñez
		Íñigo|del Río → Íñigo|del Río
		Ana|Pérez, MBA → Ana|Pérez
		Julia|Vega 💼 → Julia|Vega
	`,
	Portuguese: `
		João|de Souza → João|de Souza
		JOÃO|DE SOUZA → João|de Souza
		joão|de souza → João|de Souza
		Maria|dos Santos → Maria|dos Santos
		MARIA|DOS SANTOS → Maria|dos Santos
		Eng. Paulo|Ferreira → Paulo|Ferreira
		Beatriz|Oliveira (ela/dela) → Beatriz|Oliveira
		Rui|Costa, PMP® → Rui|Costa
		Antônio Silva Neto → Antônio|Silva Neto
		Inês|Conceição 🌻 → Inês|Conceição
	`,
	Italian: `
		Giulia|Rossi → Giulia|Rossi
		GIULIA|D'ANGELO → Giulia|D'Angelo
		Dott. Marco|Bianchi → Marco|Bianchi
		Ing. Paolo|Conti → Paolo|Conti
		Avv. Laura|Greco → Laura|Greco
		NICCOLÒ|DELL'ACQUA → Niccolò|Dell'Acqua
		Niccolò|Di Marco → Niccolò|Di Marco
		NICCOLÒ|DI MARCO → Niccolò|Di Marco
		sofia|esposito → Sofia|Esposito
		Sofia|Esposito ★ → Sofia|Esposito
	`,
	Dutch: `
		Jan|van der Berg → Jan|van der Berg
		JAN|VAN DER BERG → Jan|van der Berg
		jan|van der berg → Jan|van der Berg
		Drs. Pieter|de Vries → Pieter|de Vries
		Ir. Anouk|Jansen → Anouk|Jansen
		Sanne|ten Hag → Sanne|ten Hag
		Ruud|'t Hart → Ruud|'t Hart
		Sanne van Dijk → Sanne|van Dijk
		Bram|Bakker, MSc → Bram|Bakker
		Bram|Bakker (hij/hem) → Bram|Bakker
	`,
	Swedish: `
		Åsa|Öberg → Åsa|Öberg
		ÅSA|ÖBERG → Åsa|Öberg
		Lars-Erik|af Klint → Lars-Erik|af Klint
		björn|lindström → Björn|Lindström
		Björn|Lindström (han/honom) → Björn|Lindström
		Civ. Ing. Karin|Holm → Karin|Holm
		Nils|Ek 🇸🇪 → Nils|Ek
		Ebba|Sjögren, CFA → Ebba|Sjögren
		Oskar von Essen → Oskar|von Essen
		My|Bo → My|Bo
	`,
	Danish: `
		Søren|Kjær → Søren|Kjær
		SØREN|KJÆR → Søren|Kjær
		mette|ægidius → Mette|Ægidius
		Mette|Møller-Nielsen → Mette|Møller-Nielsen
		Cand.merc. Jens|Holst → Jens|Holst
		Freja|Dahl 🌿 → Freja|Dahl
		Ida Lund PhD → Ida|Lund
		Bo|Ø → Bo|Ø
		Dr. Ole Bang → Ole|Bang
		Aage|Å. Krogh → Aage|Å. Krogh
	`,
	Finnish: `
		Päivi|Mäkelä → Päivi|Mäkelä
		PÄIVI|MÄKELÄ → Päivi|Mäkelä
		aino|virtanen → Aino|Virtanen
		DI Matti|Korhonen → Matti|Korhonen
		Väinö|Yli-Hukka → Väinö|Yli-Hukka
		VÄINÖ|YLI-HUKKA → Väinö|Yli-Hukka
		Saara|Äijälä 🎯 → Saara|Äijälä
		Eero|Niemi, eMBA → Eero|Niemi
		Oona|Laine [hän] → Oona|Laine
		Kaisa Räty PMP → Kaisa|Räty
	`,
	Polish: `
		Łukasz|Wójcik → Łukasz|Wójcik
		ŁUKASZ|WÓJCIK → Łukasz|Wójcik
		Mgr inż. Zofia|Kowalska → Zofia|Kowalska
		Dr hab. Piotr|Zieliński → Piotr|Zieliński
		małgorzata|żak → Małgorzata|Żak
		Anna|Nowak-Jabłońska → Anna|Nowak-Jabłońska
		Jan|Dąbrowski ☕ → Jan|Dąbrowski
		Ewa|Lis, ACCA → Ewa|Lis
		Pan Adam Szymański → Adam|Szymański
		Kasia (Katarzyna)|Wolska → Kasia|Wolska
	`,
	Czech: `
		Ing. Tomáš|Dvořák → Tomáš|Dvořák
		Mgr. Jana|Nováková → Jana|Nováková
		MUDr. Petr|Říha → Petr|Říha
		JUDr. Ivana|Šťastná, Ph.D. → Ivana|Šťastná
		TOMÁŠ|DVOŘÁK → Tomáš|Dvořák
		žofie|černá → Žofie|Černá
		Bc. Ondřej|Malý → Ondřej|Malý
		Radek|Kučera, MBA, LL.M. → Radek|Kučera
		Lucie Pokorná 🏔️ → Lucie|Pokorná
		Jiří|Říha ml. → Jiří|Říha ml.
	`,
	Hungarian: `
		Dr. Zsófia|Nagy → Zsófia|Nagy
		ZSÓFIA|NAGY → Zsófia|Nagy
		gergő|szűcs → Gergő|Szűcs
		Őrs|Kovács → Őrs|Kovács
		ŐRS|KOVÁCS → Őrs|Kovács
		Bence|Tóth, PhD → Bence|Tóth
		Ádám|Kiss ⚡ → Ádám|Kiss
		Réka|Farkas (She/Her) → Réka|Farkas
		Prof. László|Vass → László|Vass
		Márk|Papp-Szabó → Márk|Papp-Szabó
	`,
	Romanian: `
		Ștefan|Țurcanu → Ștefan|Țurcanu
		ȘTEFAN|ȚURCANU → Ștefan|Țurcanu
		ioana|brătianu → Ioana|Brătianu
		Dr. Ing. Mihai|Popescu → Mihai|Popescu
		Elena|Ionescu-Stan → Elena|Ionescu-Stan
		Andrei|Marin, CFA → Andrei|Marin
		Raluca|Dinu 💡 → Raluca|Dinu
		Prof. univ. dr. Ana|Pop → Ana|Pop
		Vlad|Ene [CTO] → Vlad|Ene
		Bogdan Rusu MBA → Bogdan|Rusu
	`,
	Turkish: `
		İbrahim|Yılmaz → İbrahim|Yılmaz
		İBRAHİM|YILDIRIM → İbrahim|Yıldırım
		ayşe|çelik → Ayşe|Çelik
		Doç. Dr. Zeynep|Kaya → Zeynep|Kaya
		Av. Mehmet|Öztürk → Mehmet|Öztürk
		Gülşah|Şahin 🌙 → Gülşah|Şahin
		Burak|Aydın, PMP → Burak|Aydın
		Işıl|Güneş → Işıl|Güneş
		Prof. Dr. Ömer|Koç → Ömer|Koç
		Elif Naz Demir → Elif Naz|Demir
	`,
	Russian: `
		Иван|Петров → Иван|Петров
		ИВАН|ПЕТРОВ → Иван|Петров
		иван|петров → Иван|Петров
		Ольга|Салтыкова-Щедрина → Ольга|Салтыкова-Щедрина
		Анна|Иванова 🚀 → Анна|Иванова
		Анна|Иванова (Anna Ivanova) → Анна|Иванова
		Дмитрий|Орлов, MBA → Дмитрий|Орлов
		Пётр|Ильич → Пётр|Ильич
		Мария Белова PhD → Мария|Белова
		Сергей|Ким | HR → Сергей|Ким
	`,
	Greek: `
		Γιώργος|Παπαδόπουλος → Γιώργος|Παπαδόπουλος
		ΓΙΩΡΓΟΣ|ΠΑΠΑΔΟΠΟΥΛΟΣ → Γιωργος|Παπαδοπουλος
		μαρία|νικολάου → Μαρία|Νικολάου
		Ελένη|Αντωνίου ✨ → Ελένη|Αντωνίου
		Νίκος|Ιωάννου, MSc → Νίκος|Ιωάννου
		Dr. Κώστας|Δήμου → Κώστας|Δήμου
		Άννα (Anna)|Ρήγα → Άννα|Ρήγα
		Σοφία Λάμπρου PhD → Σοφία|Λάμπρου
		Eleni|Papadaki-Nikolaou → Eleni|Papadaki-Nikolaou
		Πέτρος|Μ. → Πέτρος|Μ.
	`,
	Arabic: `
		محمد|العلي → محمد|العلي
		محمد 🌟|العلي → محمد|العلي
		فاطمة|الزهراء (Fatima) → فاطمة|الزهراء
		Mohammed|bin Salman → Mohammed|bin Salman
		MOHAMMED|BIN SALMAN → Mohammed|bin Salman
		Fatima|Al Mansouri → Fatima|Al Mansouri
		FATIMA|AL-MANSOURI → Fatima|Al-Mansouri
		Eng. Ahmed|El Amrani → Ahmed|El Amrani
		Dr. Layla|Haddad, PMP → Layla|Haddad
		علی‌رضا|رضایی → علی‌رضا|رضایی
	`,
	Hindi: `
		राहुल|शर्मा → राहुल|शर्मा
		राहुल 🙏|शर्मा → राहुल|शर्मा
		Shri Arjun|Mehta → Arjun|Mehta
		CA Priya|Iyer → Priya|Iyer
		PRIYA|IYER → Priya|Iyer
		priya|iyer → Priya|Iyer
		Ravi|K. → Ravi|K.
		S|Ramanathan → S|Ramanathan
		Anil|Gupta B.Tech, MBA → Anil|Gupta
		Dr. (Mrs.) Sunita|Rao → Sunita|Rao
		Vikram|Singh CSM®, PSM™ → Vikram|Singh
	`,
	Japanese: `
		太郎|山田 → 太郎|山田
		太郎|山田 🗾 → 太郎|山田
		太郎|山田（Taro Yamada） → 太郎|山田
		TARO|YAMADA → Taro|Yamada
		Taro|Yamada, MBA → Taro|Yamada
		ひろし|鈴木 → ひろし|鈴木
		ケンタ【営業】|佐藤 → ケンタ|佐藤
		Ｋｅｎ|Ｉｔｏ → Ken|Ito
		yuki|sato → Yuki|Sato
		Dr. Aiko|Ōno → Aiko|Ōno
	`,
	Korean: `
		민수|김 → 민수|김
		민수 💻|김 → 민수|김
		민수 (Minsu)|김 → 민수|김
		MINSU|KIM → Minsu|Kim
		Ji-woo|Park, Ph.D → Ji-woo|Park
		JI-WOO|PARK → Ji-Woo|Park
		soo|lee → Soo|Lee
		Hyun Woo|Choi → Hyun Woo|Choi
		Dr. Eun|Seo → Eun|Seo
		Yuna|Oh → Yuna|Oh
	`,
	Chinese: `
		伟|王 → 伟|王
		伟|王 (David Wang) → 伟|王
		小明⭐|李 → 小明|李
		Wei|NG → Wei|NG
		WEI|NG → Wei|Ng
		LI|WU → Li|Wu
		xiaoming|li → Xiaoming|Li
		Dr. Mei-Ling|Chen → Mei-Ling|Chen
		Kevin 凯文|Zhang → Kevin 凯文|Zhang
		𝗟𝗶𝗻𝗱𝗮|𝗟𝗶𝘂 → Linda|Liu
	`,
	Vietnamese: `
		Nguyễn Văn|Minh → Nguyễn Văn|Minh
		NGUYỄN VĂN|MINH → Nguyễn Văn|Minh
		Thị|Lê → Thị|Lê
		LINH|LÊ → Linh|Lê
		đức|phạm → Đức|Phạm
		Anh|Trần, CFA → Anh|Trần
		Hoa|Đặng 🌸 → Hoa|Đặng
		Ths. Tuấn|Vũ → Tuấn|Vũ
		Mai|Ho Chi → Mai|Ho Chi
		Quân|Đỗ (Quan Do) → Quân|Đỗ
	`,
};

export interface NameCase {
	language: string;
	/** The API's names. */
	given: { name: string; first_name?: string; last_name?: string };
	first: string;
	last: string;
}

function readCase(language: string, line: string): NameCase {
	const [from, to] = line.split(' → ');
	const [first, last] = to.split('|');
	// Names may contain a bar too; the separator has no spaces around it.
	const bar = from.search(/(?<! )\|(?! )/);
	if (bar < 0) return { language, given: { name: from }, first, last };
	const parts = { first_name: from.slice(0, bar), last_name: from.slice(bar + 1) };
	return { language, given: { name: from.replace('|', ' '), ...parts }, first, last };
}

export const NAME_CASES: NameCase[] = Object.entries(BY_LANGUAGE).flatMap(([language, lines]) =>
	lines
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.map((line) => readCase(language, line)),
);
