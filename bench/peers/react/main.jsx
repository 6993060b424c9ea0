// React with react-instantsearch, over an index in the page given as a search client of one's own:
// https://www.algolia.com/doc/guides/building-search-ui/going-further/backend-search/how-to/react
import { memo, useCallback, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import {
  Configure,
  InstantSearch,
  useHits,
  useRefinementList,
  useSearchBox,
  useSortBy,
  useStats,
} from "react-instantsearch";

import { find, load } from "../model.js";

const catalogue = await load();
const positions = new Map(catalogue.criteria.map(({ id }, at) => [id, at]));

/** One request of InstantSearch as a state of ours, and what is found as an answer of theirs. */
function answer({ indexName, params = {} }) {
  const ticked = [params.facetFilters ?? []].flat(2).map((filter) => {
    const [id, value] = filter.split(":v");
    return [positions.get(id), Number(value)];
  });
  const order = indexName === "name" ? "name" : "catalogue";
  const { found, counts } = find(catalogue, { ticked, query: params.query ?? "", order });
  const facets = Object.fromEntries(
    catalogue.criteria.map(({ id, values }, at) => [
      id,
      Object.fromEntries(values.map((value, nth) => [value.id, counts[at][nth]])),
    ]),
  );
  const size = params.hitsPerPage ?? 20;
  return {
    hits: size ? found.slice(0, size).map((item) => ({ ...item, objectID: item.id, item })) : [],
    nbHits: found.length,
    page: 0,
    nbPages: 1,
    hitsPerPage: size,
    processingTimeMS: 1,
    query: params.query ?? "",
    params: "",
    index: indexName,
    exhaustiveNbHits: true,
    facets,
  };
}
const searchClient = { search: async (requests) => ({ results: requests.map(answer) }) };
const future = { preserveSharedStateOnUnmount: true };

const Card = memo(function Card({ item, isPicked, pick }) {
  return (
    <li>
      <article className="card" data-modality={item.id}>
        <header>
          <h4>{item.name}</h4>
          <ul className="names">
            {item.other_names.map(({ name, language }) => (
              <li key={name} lang={language}>
                {name}
              </li>
            ))}
          </ul>
          <button className="compare" type="button" aria-pressed={isPicked} onClick={() => pick(item.id)}>
            Comparer
          </button>
        </header>
        <p className="definition">{item.definition.text}</p>
        <p className="note">{item.note}</p>
        <dl className="facts">
          {item.facts.map(({ name, text, why }) => (
            <div className="fact" key={name}>
              <dt>{name}</dt>
              <dd>
                <span className="said">{text}</span>
                {why && (
                  <details className="why">
                    <summary>Pourquoi ?</summary>
                    <div className="reason">
                      <p>{why}</p>
                    </div>
                  </details>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </article>
    </li>
  );
});

function Search() {
  const { refine } = useSearchBox();
  return <input id="search" type="search" onChange={(event) => refine(event.target.value)} />;
}

function Order() {
  const { currentRefinement, options, refine } = useSortBy({
    items: [
      { value: "catalogue", label: "Ordre du catalogue" },
      { value: "name", label: "Nom" },
    ],
  });
  return (
    <select id="order" value={currentRefinement} onChange={(event) => refine(event.target.value)}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Group({ criterion, at }) {
  const { items, refine } = useRefinementList({ attribute: criterion.id, operator: "or" });
  return (
    <fieldset>
      <legend>{criterion.name}</legend>
      {criterion.values.map(({ id, label }, value) => {
        const item = items.find((item) => item.value === id);
        return (
          <label key={id}>
            <input
              type="checkbox"
              id={`value-${at}-${value}`}
              checked={item?.isRefined ?? false}
              onChange={() => refine(id)}
            />
            {label}
            <span className="number">{item?.count ?? 0}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Cards({ picked, pick }) {
  const { items } = useHits();
  const { nbHits } = useStats();
  useEffect(() => {
    if (items.length) document.documentElement.dataset.ready = "";
  }, [items]);
  return (
    <>
      <p className="count">{nbHits} modalités</p>
      <ul className="cards">
        {items.map(({ item }) => (
          <Card key={item.id} item={item} isPicked={picked.has(item.id)} pick={pick} />
        ))}
      </ul>
    </>
  );
}

function Table({ items }) {
  return (
    <table>
      <thead>
        <tr>
          <td />
          {items.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items[0].facts.map(({ name }, at) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {items.map(({ id, facts }) => (
              <td key={id}>{facts[at].text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Page() {
  const [picked, setPicked] = useState(new Set());
  const [view, setView] = useState("cards");
  const pick = useCallback(
    (id) =>
      setPicked((all) => {
        const next = new Set(all);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  return (
    <InstantSearch searchClient={searchClient} indexName="catalogue" future={future}>
      <Configure hitsPerPage={catalogue.items.length} />
      {["cards", "table"].map((name) => (
        <input
          key={name}
          type="radio"
          name="view"
          id={`view-${name}`}
          checked={view === name}
          onChange={() => setView(name)}
        />
      ))}
      <Search />
      <Order />
      {catalogue.criteria.map((criterion, at) => (
        <Group key={criterion.id} criterion={criterion} at={at} />
      ))}
      <div className="results">
        {view === "cards" ? (
          <Cards picked={picked} pick={pick} />
        ) : (
          <Table items={catalogue.items.filter(({ id }) => picked.has(id))} />
        )}
      </div>
    </InstantSearch>
  );
}

createRoot(document.querySelector("main")).render(<Page />);
