// Stems of words: the algorithms "English" (Porter 2) and "German" of Snowball 3, https://snowballstem.org.
// search.js compares the words of a query and of the index by them. They are given without accents and in lower case.

// Where the region begins that follows the first consonant after a vowel.
function after(word, start, vowels) {
  let at = start;
  while (at < word.length && !vowels.includes(word[at])) at++;
  while (at < word.length && vowels.includes(word[at])) at++;
  return Math.min(at + 1, word.length);
}

const longest = (word, endings) => endings.find(ending => word.endsWith(ending));

const byLength = table => Object.keys(table).sort((a, b) => b.length - a.length);

// English.

const exact = {
  skis: "ski", skies: "sky", dying: "die", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli", singly: "singl",
  sky: "sky", news: "news", howe: "howe", atlas: "atlas", cosmos: "cosmos", bias: "bias", andes: "andes",
};
const unchanged = /^(inning|outing|canning|herring|earring|evening|proceed|exceed|succeed)$/;

const second = {
  tional: "tion", enci: "ence", anci: "ance", abli: "able", entli: "ent", izer: "ize", ization: "ize", ational: "ate", ation: "ate", ator: "ate",
  alism: "al", aliti: "al", alli: "al", fulness: "ful", ousli: "ous", ousness: "ous", iveness: "ive", iviti: "ive", biliti: "ble", bli: "ble",
  ogi: "og", ogist: "og", fulli: "ful", lessli: "less", li: "",
};
const third = { tional: "tion", ational: "ate", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "", ative: "" };
const fourth = "ement,ance,ence,able,ible,ment,ant,ent,ism,ate,iti,ous,ive,ize,ion,al,er,ic".split(",");
const [seconds, thirds] = [byLength(second), byLength(third)];

const endsShort = word => /^past$|^[aeiouy][^aeiouy]$|[^aeiouy][aeiouy][^aeiouywxY]$/.test(word);

// The plural: ties, caresses, gaps.
function withoutS(word) {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(us|ss)$/.test(word)) return word;
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

// The forms of verbs: hopped, hoping, agreed.
function withoutEd(word, first) {
  const eed = longest(word, ["eedly", "eed"]);
  if (eed) return word.length - eed.length >= first ? word.slice(0, -eed.length) + "ee" : word;
  const ending = longest(word, ["ingly", "edly", "ing", "ed"]);
  const bare = ending && word.slice(0, -ending.length);
  if (!bare || !/[aeiouy]/.test(bare)) return word;
  if (ending === "ing" && /^[^aeiouy]y$/.test(bare)) return bare[0] + "ie";
  if (/(at|bl|iz)$/.test(bare)) return bare + "e";
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(bare)) return /^[aeo]..$/.test(bare) ? bare : bare.slice(0, -1);
  return first >= bare.length && endsShort(bare) ? bare + "e" : bare;
}

function replaced(word, endings, table, first, keeps) {
  const ending = longest(word, endings);
  if (!ending || word.length - ending.length < first || keeps(ending, word.slice(0, -ending.length))) return word;
  return word.slice(0, -ending.length) + table[ending];
}

function english(given) {
  if (given.length <= 2) return given;
  if (Object.hasOwn(exact, given)) return exact[given];
  let word = given.replace(/^y|(?<=[aeiouy])y/g, "Y");
  const start = /^(gener|commun|arsen|past|univers|later|emerg|organ|inter)/.exec(word);
  const first = start ? start[0].length : after(word, 0, "aeiouy");
  const inner = after(word, first, "aeiouy");
  word = withoutS(word);
  if (unchanged.test(word)) return word;
  word = withoutEd(word, first).replace(/(?<=.[^aeiouy])[yY]$/, "i");
  word = replaced(word, seconds, second, first, (ending, bare) => (ending === "ogi" && !bare.endsWith("l")) || (ending === "li" && !/[cdeghkmnrt]$/.test(bare)));
  word = replaced(word, thirds, third, first, (ending, bare) => ending === "ative" && bare.length < inner);
  const ending = longest(word, fourth);
  if (ending && word.length - ending.length >= inner && (ending !== "ion" || /[st]ion$/.test(word))) word = word.slice(0, -ending.length);
  const bare = word.slice(0, -1);
  if (word.endsWith("e") ? bare.length >= inner || (bare.length >= first && !endsShort(bare)) : word.endsWith("ll") && bare.length >= inner) word = bare;
  return word.toLowerCase();
}

// German.

function german(given) {
  // Two letters in place of an umlaut are one: Groesse, Größe.
  let word = given.replace(/(?<=[aeiouy])[uy](?=[aeiouy])/g, letter => letter.toUpperCase()).replace(/(?<=[ao]|(?<!q)u)e/g, "");
  const first = Math.max(3, after(word, 0, "aeiouy"));
  const inner = after(word, after(word, 0, "aeiouy"), "aeiouy");
  const cut = (ending, from) => { if (word.length - ending.length >= from) word = word.slice(0, -ending.length); };
  const begin = longest(word, ["erinnen", "erin", "ern", "lns", "em", "er", "en", "es", "ln", "e", "s"]);
  if (begin?.startsWith("ln")) cut(begin.slice(1), first - 1);
  else if (begin && (begin !== "s" || /[bdfghklmnrt]s$/.test(word)) && !word.endsWith("system")) {
    const length = word.length;
    cut(begin, first);
    if (word.length < length && /^e[ns]?$/.test(begin) && word.endsWith("niss")) word = word.slice(0, -1);
  }
  const middle = longest(word, ["est", "en", "er", "et", "st"]);
  if (middle && (middle !== "st" || /...[bdfghklmnt]st$/.test(word)) && (middle !== "et" || /(?<!(?:geordn|intern|plan|tick|tr)(?=et$))(?<=[dfgklmnrstUz])et$/.test(word))) cut(middle, first);
  const end = longest(word, ["isch", "lich", "heit", "keit", "end", "ung", "ig", "ik"]);
  if (!end || word.length - end.length < inner || (/^(ig|ik|isch)$/.test(end) && word.at(-end.length - 1) === "e")) return word.toLowerCase();
  word = word.slice(0, -end.length);
  if (/^(end|ung)$/.test(end) && /[^e]ig$/.test(word)) cut("ig", inner);
  else if (/^(lich|heit)$/.test(end) && /e[rn]$/.test(word)) cut("er", first);
  else if (end === "keit" && /(lich|ig)$/.test(word)) cut(longest(word, ["lich", "ig"]), inner);
  return word.toLowerCase();
}

// Both spellings of one word: colour and color, specialise and specialize.
const oneSpelling = word => word.replace(/([iy])s(?=(?:e[drs]?|ers|ing|ations?)$)/, "$1z").replace(/(?<=..)our(?=(?:s|ed|ing|ful|ite|ites|able)?$)/, "or");

export const stems = { en: word => english(oneSpelling(word)), de: german };

// Words that only join others, as they are in the index: a page without them is no worse.
const list = text => new Set(text.split(" "));

export const fillers = {
  en: list("a an and are as at be by can do does for from has have how i if in into is it its me my of on or our so that the their them there this to was we what when where which who why will with you your"),
  de: list("als am an auch auf aus bei das dass dem den der des die du ein eine einem einen einer es fur hat haben ich im in ist kann man mein mit nach oder sich sie sind so und uber um von war was wenn wer werden wie wird wo zu zum zur"),
};
