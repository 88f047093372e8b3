// Ties the parts together: an address is read, everything is drawn anew.
let view = parseAddress(location.hash);
let measured = null;
let measuredFor = '';

function draw() {
  const key = JSON.stringify([view.filter.dimensions.map(each => each && [...each]),
    view.filter.severity && [...view.filter.severity], view.filter.state && [...view.filter.state],
    view.filter.category && [...view.filter.category]]);
  if (key !== measuredFor) {
    measured = measure(view.filter);
    measuredFor = key;
  }
  const one = view.weakness >= 0;
  document.getElementById('overview').hidden = one;
  document.getElementById('weakness').hidden = !one;
  showFilters(view);
  if (one) {
    renderWeakness(measured, view);
    return;
  }
  document.title = document.querySelector('h1').textContent;
  renderHeadline(measured, view);
  renderWeaknesses(measured, view);
  renderTrend(measured);
  renderHeat(measured, view);
  renderPairs(measured, view);
  for (const name of Object.keys(SORTS)) {
    document.querySelector(`#sort-${name} a`).setAttribute('href', addressOf({...view, sort: name}));
  }
}

/** Redraws after the address changed, and puts the focus where the reader went. */
function follow() {
  const before = view.weakness;
  view = parseAddress(location.hash);
  draw();
  if (view.weakness >= 0 && view.weakness !== before) {
    window.scrollTo(0, 0);
    document.getElementById('weakness-title').focus({preventScroll: true});
  } else if (before >= 0 && view.weakness < 0) {
    const row = document.querySelector(`#row-${before} a`);
    if (row) row.focus();
    else document.getElementById('weaknesses-title').focus();
  }
}

/** Keeps a change of the filters as an address; typing does not fill the history. */
function change(f) {
  const next = f < 0 ? {...view, search: document.getElementById('search').value}
      : {...view, filter: FILTERS[f].set(view.filter, chosenBoxes(f))};
  if (f < 0) {
    history.replaceState(null, '', addressOf(next));
    view = next;
    draw();
  } else {
    location.hash = addressOf(next);
  }
}

buildFilters(change);
window.addEventListener('hashchange', follow);
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && view.weakness >= 0 && !event.target.closest('details.menu')) {
    location.hash = addressOf({...view, weakness: -1});
  }
});
document.getElementById('theme').addEventListener('click', () => {
  const root = document.documentElement;
  const dark = root.dataset.theme
      ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
});
draw();
if (view.weakness >= 0) document.getElementById('weakness-title').focus({preventScroll: true});
