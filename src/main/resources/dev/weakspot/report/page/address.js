// A view is its address: #/?platform=cdk or #/weakness/ID?severity=critical,high
function parseAddress(text) {
  const [path, query] = text.replace(/^#\/?/, '').split('?');
  const parts = path.split('/').map(decoded);
  const choices = new Map();
  for (const part of (query || '').split('&')) {
    const [name, value] = part.split('=');
    if (name && value) choices.set(decoded(name), value.split(',').map(decoded));
  }
  const filter = noFilter();
  DIMENSIONS.forEach((dimension, d) => {
    filter.dimensions[d] = numbers(choices.get(dimension.name), dimension.values.map(named));
  });
  filter.severity = numbers(choices.get('severity'), SEVERITIES);
  filter.state = numbers(choices.get('state'), data.states);
  filter.category = numbers(choices.get('category'), CATEGORIES.map(each => each.id));
  const weakness = parts[0] === 'weakness'
      ? WEAKNESSES.findIndex(each => each.id === parts[1]) : -1;
  const heat = DIMENSIONS.findIndex(each => each.name === (choices.get('map') || [''])[0]);
  return {
    weakness, filter,
    search: (choices.get('search') || ['']).join(','),
    sort: (choices.get('sort') || ['priority'])[0],
    all: choices.has('all'),
    heat: Math.max(0, heat),
  };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (malformed) {
    return text;
  }
}

function numbers(names, known) {
  const found = (names || []).map(each => known.indexOf(each)).filter(each => each >= 0);
  return found.length === 0 ? null : new Set(found);
}

function addressOf(view) {
  const parts = [];
  const put = (name, set, known) => {
    if (set !== null) {
      parts.push(`${encodeURIComponent(name)}=`
          + [...set].sort((a, b) => a - b).map(each => encodeURIComponent(known[each])).join(','));
    }
  };
  DIMENSIONS.forEach((dimension, d) => {
    put(dimension.name, view.filter.dimensions[d], dimension.values.map(named));
  });
  put('severity', view.filter.severity, SEVERITIES);
  put('state', view.filter.state, data.states);
  put('category', view.filter.category, CATEGORIES.map(each => each.id));
  if (view.search) parts.push(`search=${encodeURIComponent(view.search)}`);
  if (view.sort !== 'priority') parts.push(`sort=${view.sort}`);
  if (view.all) parts.push('all=1');
  if (view.heat > 0) parts.push(`map=${encodeURIComponent(DIMENSIONS[view.heat].name)}`);
  const path = view.weakness >= 0
      ? `weakness/${encodeURIComponent(WEAKNESSES[view.weakness].id)}` : '';
  return `#/${path}${parts.length ? `?${parts.join('&')}` : ''}`;
}

/** Each value of a filter as a query's condition. */
function conditionsOf(filter) {
  const conditions = [];
  const put = (column, set, known) => {
    if (set === null) return;
    const values = [...set].map(each => `'${known[each].replaceAll("'", "''")}'`);
    conditions.push(`${column} IN (${values.join(', ')})`);
  };
  DIMENSIONS.forEach((dimension, d) =>
      put(`d.${dimension.name}`, filter.dimensions[d], dimension.values));
  put('f.severity', filter.severity, SEVERITIES);
  return conditions;
}
