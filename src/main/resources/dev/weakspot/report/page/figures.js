// The data, and every figure counted from its rows under a filter.
const data = JSON.parse(document.getElementById('data').textContent);
const SEVERITIES = data.severities;
const PERIODS = data.periods;
const CATEGORIES = data.categories;
const WEAKNESSES = data.weaknesses;
const DIMENSIONS = data.dimensions;
const Z = 1.959963984540054;

/** All rows as integers: for each document its values, period, copy, number of failures, failures. */
const cells = (() => {
  const digits = new Uint8Array(128);
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].forEach(
      (letter, digit) => { digits[letter.charCodeAt(0)] = digit; });
  const numbers = new Int32Array(data.rows.length);
  let size = 0;
  let number = 0;
  let shift = 0;
  for (let index = 0; index < data.rows.length; index++) {
    const digit = digits[data.rows.charCodeAt(index)];
    number |= (digit & 31) << shift;
    if (digit > 31) {
      shift += 5;
    } else {
      numbers[size++] = number;
      number = 0;
      shift = 0;
    }
  }
  return numbers.slice(0, size);
})();

/**
 * The periods that charts show: all but stragglers at the ends, which together hold at most a hundredth
 * of the documents at each end. Nothing is left out of a figure or a table.
 */
const SPAN = (() => {
  const totals = new Int32Array(PERIODS.length);
  for (let at = 0; at < cells.length; at += DIMENSIONS.length + 3 + cells[at + DIMENSIONS.length + 2]) {
    totals[cells[at + DIMENSIONS.length]]++;
  }
  const most = totals.reduce((sum, each) => sum + each, 0) / 100;
  let from = 0;
  let to = PERIODS.length;
  for (let left = most; from < to - 2 && totals[from] <= left; from++) left -= totals[from];
  for (let left = most; to > from + 2 && totals[to - 1] <= left; to--) left -= totals[to - 1];
  return {from, to, before: totals.slice(0, from).reduce((sum, each) => sum + each, 0),
    after: totals.slice(to).reduce((sum, each) => sum + each, 0)};
})();

/** A filter without a choice takes everything. A choice is a set of numbers. */
function noFilter() {
  return {dimensions: DIMENSIONS.map(() => null), severity: null, state: null, category: null};
}

const isWhole = filter =>
    filter.dimensions.every(each => each === null) && filter.severity === null;
const isEverything = filter =>
    isWhole(filter) && filter.state === null && filter.category === null;

function tally(size) {
  return {
    failures: new Int32Array(size), documents: new Int32Array(size),
    distinctFailures: new Int32Array(size), distinctDocuments: new Int32Array(size),
    severities: new Int32Array(size * 5), trend: new Int32Array(size * PERIODS.length),
    squares: new Float64Array(size), products: new Float64Array(size),
  };
}

/**
 * Counts the failures that the filter takes. The scope is what the choices of documents and severity
 * leave; state and category choose weaknesses within it, so shares are shares of the scope.
 */
function measure(filter) {
  const D = DIMENSIONS.length;
  const P = PERIODS.length;
  const weaknesses = tally(WEAKNESSES.length);
  const categories = tally(CATEGORIES.length);
  const scope = tally(1);
  const chosen = tally(1);
  const chosenTrend = new Int32Array(P * 5);
  const heat = DIMENSIONS.map(each => ({
    values: new Int32Array(each.values.length),
    cells: new Int32Array(each.values.length * CATEGORIES.length),
  }));
  const pairs = data.pairs.map(() => 0);
  const mine = new Int32Array(WEAKNESSES.length + CATEGORIES.length);
  const touched = [];
  let at = 0;
  while (at < cells.length) {
    const start = at;
    const size = cells[start + D + 2];
    const period = cells[start + D];
    const copy = cells[start + D + 1] === 1;
    at = start + D + 3 + size;
    let taken = true;
    for (let d = 0; d < D && taken; d++) {
      taken = filter.dimensions[d] === null || filter.dimensions[d].has(cells[start + d]);
    }
    if (!taken) continue;
    let all = 0;
    let some = 0;
    touched.length = 0;
    for (let f = start + D + 3; f < at; f++) {
      const severity = cells[f] % 5;
      if (filter.severity !== null && !filter.severity.has(severity)) continue;
      const [weakness, category, state] = data.targets[(cells[f] - severity) / 5];
      all++;
      scope.severities[severity]++;
      if (mine[WEAKNESSES.length + category]++ === 0) touched.push(WEAKNESSES.length + category);
      categories.severities[category * 5 + severity]++;
      if (weakness >= 0) {
        if (mine[weakness]++ === 0) touched.push(weakness);
        weaknesses.severities[weakness * 5 + severity]++;
      }
      if ((filter.state === null || filter.state.has(state))
          && (filter.category === null || filter.category.has(category))) {
        some++;
        chosen.severities[severity]++;
        if (!copy) chosenTrend[period * 5 + severity]++;
      }
    }
    if (all === 0) continue;
    add(scope, 0, all, all, copy, period);
    if (some > 0) add(chosen, 0, some, all, copy, period);
    for (const thing of touched) {
      const category = thing - WEAKNESSES.length;
      if (category < 0) {
        add(weaknesses, thing, mine[thing], all, copy, period);
      } else {
        add(categories, category, mine[thing], all, copy, period);
        if (!copy) {
          for (let d = 0; d < D; d++) {
            heat[d].cells[category * DIMENSIONS[d].values.length + cells[start + d]]++;
          }
        }
      }
    }
    if (!copy) {
      for (let d = 0; d < D; d++) heat[d].values[cells[start + d]]++;
      data.pairs.forEach((pair, index) => {
        if (mine[pair.first] > 0 && mine[pair.second] > 0) pairs[index]++;
      });
    }
    for (const thing of touched) mine[thing] = 0;
  }
  return {filter, weaknesses, categories, scope, chosen, chosenTrend, heat, pairs};
}

function add(to, thing, failures, all, copy, period) {
  to.failures[thing] += failures;
  to.documents[thing]++;
  if (copy) return;
  to.distinctFailures[thing] += failures;
  to.distinctDocuments[thing]++;
  to.trend[thing * PERIODS.length + period]++;
  to.squares[thing] += failures * failures;
  to.products[thing] += failures * all;
}

/**
 * The figures of one thing. Without a choice they are the run's own, with bootstrap intervals; else the
 * interval comes from the variance of the ratio over documents.
 */
function figuresOf(measured, tallied, thing, own) {
  const severities = [...tallied.severities.subarray(thing * 5, thing * 5 + 5)];
  const trend = [...tallied.trend.subarray(thing * PERIODS.length, (thing + 1) * PERIODS.length)];
  if (isWhole(measured.filter)) {
    const [failures, documents, distinctFailures, distinctDocuments] = own.counts;
    const {low, high} = own.share.interval;
    return {failures, documents, distinctFailures, distinctDocuments, share: own.share.value, low,
      high, severities, trend};
  }
  const all = measured.scope.distinctFailures[0];
  const n = measured.scope.distinctDocuments[0];
  const distinctFailures = tallied.distinctFailures[thing];
  const share = all === 0 ? 0 : distinctFailures / all;
  const squares = tallied.squares[thing] - 2 * share * tallied.products[thing]
      + share * share * measured.scope.squares[0];
  const half = n < 2 || all === 0 ? 0 : Z * Math.sqrt(Math.max(0, squares) * n / (n - 1)) / all;
  return {
    failures: tallied.failures[thing], documents: tallied.documents[thing], distinctFailures,
    distinctDocuments: tallied.distinctDocuments[thing], share,
    low: Math.max(0, share - half), high: Math.min(1, share + half), severities, trend,
  };
}

/** Its share of the distinct documents of each period: what a growing corpus does not bend. */
function sharesOf(figures, measured) {
  return figures.trend.map((named, p) =>
      (measured.scope.trend[p] === 0 ? 0 : named / measured.scope.trend[p]));
}

/** Documents that name a weakness, by the values of one dimension, with lift. */
function slicesOf(weakness, filter) {
  const D = DIMENSIONS.length;
  const slices = DIMENSIONS.map(each => each.values.map(value => ({value, named: 0, all: 0})));
  for (let at = 0; at < cells.length;) {
    const start = at;
    at = start + D + 3 + cells[start + D + 2];
    if (cells[start + D + 1] === 1) continue;
    let taken = true;
    for (let d = 0; d < D && taken; d++) {
      taken = filter.dimensions[d] === null || filter.dimensions[d].has(cells[start + d]);
    }
    if (!taken) continue;
    let all = false;
    let names = false;
    for (let f = start + D + 3; f < at; f++) {
      const severity = cells[f] % 5;
      if (filter.severity !== null && !filter.severity.has(severity)) continue;
      all = true;
      names = names || data.targets[(cells[f] - severity) / 5][0] === weakness;
    }
    for (let d = 0; d < D; d++) {
      if (all) slices[d][cells[start + d]].all++;
      if (names) slices[d][cells[start + d]].named++;
    }
  }
  return slices;
}

/** How many times as often inside as outside. */
function liftOf(named, inside, allNamed, all) {
  const outside = all - inside;
  if (inside === 0 || outside === 0 || allNamed === 0) return 1;
  return (named / inside) / ((allNamed - named) / outside);
}
