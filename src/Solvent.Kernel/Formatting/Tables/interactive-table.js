// Makes the tables of an output sort, filter and page in place. Without this script the tables are complete and readable.
// It stands in XML too, so it has neither a "less than" nor an ampersand. It leaves no name behind, and may run any number of times.
(() => {
  // Notebooks run scripts from anywhere in the page, some more than once: whichever tables are not yet alive are meant.
  const root = document.currentScript?.getRootNode() ?? document;
  const units = { '': 1, '%': 1, B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15, ms: 1, s: 1e3, min: 6e4, h: 36e5 };
  const part = /^(?:[\x3c>] )?([-+]?(?:\d[\d,]*)?\.?\d+(?:e[-+]?\d+)?)(?:\s*([%A-Za-z]+))?(?:\s+|$)/i;
  const texts = new Intl.Collator(undefined, { numeric: true });
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // The number that a text stands for, such as 1,024, 12.5 % or 3 min 20 s; NaN when it is not one.
  const quantity = text => {
    const sign = text.startsWith('-') ? -1 : 1;
    if (/^[-+]?(∞|Infinity)$/.test(text)) return sign * Infinity;
    let total = 0;
    let rest = text;
    while (rest) {
      const match = part.exec(rest);
      const unit = units[match?.[2] ?? ''];
      // Numbers side by side are no sum: a date is a text.
      if (!match || !unit || (rest !== text ? !match[2] : false)) return NaN;
      total += Math.abs(Number(match[1].replaceAll(',', ''))) * unit;
      rest = rest.slice(match[0].length);
    }
    return sign * total;
  };

  const valueOf = cell => {
    const text = cell?.dataset.slvKey ?? cell?.textContent.trim() ?? '';
    return ['', '–', 'NaN'].includes(text) || cell.classList.contains('slv-missing') ? null : text;
  };

  const enliven = table => {
    table.slvAlive = true;
    // A page that was saved while its tables were alive comes with dead controls.
    if (table.parentElement.previousElementSibling?.classList.contains('slv-bar')) table.parentElement.previousElementSibling.remove();
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    const contents = new Map(rows.map(row => [row, [...row.cells].map(cell => cell.textContent).join('\n').toLowerCase()]));
    let order = rows;
    let size = Number(table.dataset.slvPage);
    let page = 0;
    let words = [];

    const status = make('span', { className: 'slv-status' });
    status.setAttribute('role', 'status');
    const filter = make('input', { type: 'search', placeholder: 'Filter rows' });
    filter.setAttribute('aria-label', 'Filter rows');
    const step = (text, label, by) => {
      const button = make('button', { type: 'button', textContent: text, title: label, onclick: () => { page += by; show(); } });
      button.setAttribute('aria-label', label);
      return button;
    };
    const back = step('‹', 'Previous page', -1);
    const next = step('›', 'Next page', 1);
    const sizes = [...new Set([10, size, 50])].filter(each => rows.length > each).sort((a, b) => a - b);
    const choice = make('select', { onchange: () => { size = Number(choice.value); page = 0; show(); } },
      ...sizes.map(each => new Option(`${each} rows`, each)), new Option('all rows', 'Infinity'));
    choice.value = sizes.includes(size) ? size : 'Infinity';
    choice.setAttribute('aria-label', 'Rows on a page');

    const show = () => {
      const found = order.filter(row => words.every(word => contents.get(row).includes(word)));
      const pages = Math.max(1, Math.ceil(found.length / size));
      page = Math.max(0, Math.min(page, pages - 1));
      found.forEach((row, i) => { row.hidden = Math.floor(i / size) !== page; });
      body.replaceChildren(...found);
      const first = page ? page * size : 0;
      const last = Math.min(found.length, first + size);
      status.textContent = found.length === 0 ? 'no row matches'
        : `${pages > 1 ? `${first + 1}–${last} of ` : ''}${found.length} rows${words.length ? ` (of ${rows.length})` : ''}`;
      back.disabled = page === 0;
      next.disabled = page === pages - 1;
    };

    const sort = (column, direction) => {
      const entries = rows.map(row => ({ row, value: valueOf(row.cells[column]) }));
      const present = entries.filter(entry => entry.value !== null);
      const numbers = present.map(entry => quantity(entry.value));
      if (!numbers.some(Number.isNaN)) present.forEach((entry, i) => { entry.value = numbers[i]; });
      const compare = numbers.some(Number.isNaN) ? texts.compare : (a, b) => (a === b ? 0 : a > b ? 1 : -1);
      // Sorting is stable, in both directions; what is missing stays last.
      present.sort((a, b) => direction * compare(a.value, b.value));
      order = direction === 0 ? rows : [...present, ...entries.filter(entry => entry.value === null)].map(entry => entry.row);
      heads.forEach((head, i) => head.setAttribute('aria-sort', i !== column || direction === 0 ? 'none' : direction > 0 ? 'ascending' : 'descending'));
      page = 0;
      show();
    };

    heads.forEach((head, column) => {
      const type = head.querySelector('.slv-type');
      type?.remove();
      const button = make('button', { type: 'button', className: 'slv-sort', title: 'Sort', textContent: head.textContent });
      if (!head.textContent) button.setAttribute('aria-label', 'Sort by row');
      button.onclick = () => sort(column, { ascending: -1, descending: 0 }[head.getAttribute('aria-sort')] ?? 1);
      head.replaceChildren(button, ...(type ? [type] : []));
      head.setAttribute('aria-sort', 'none');
    });
    filter.oninput = () => { words = filter.value.toLowerCase().split(/\s+/).filter(Boolean); page = 0; show(); };

    const bar = make('div', { className: 'slv-bar' }, filter, status, ...(sizes.length ? [back, next, choice] : []));
    // What is typed here is no shortcut of the notebook.
    bar.dataset.lmSuppressShortcuts = 'true';
    bar.onkeydown = event => event.stopPropagation();
    // Columns keep their width from page to page.
    table.style.minWidth = `${table.offsetWidth}px`;
    table.parentElement.classList.add('slv-alive');
    table.parentElement.before(bar);
    show();
  };

  for (const table of root.querySelectorAll('table[data-slv-page]')) if (!table.slvAlive) enliven(table);
})();
