// Solid, with a keyed list: https://docs.solidjs.com/reference/components/for
import { createMemo, createSignal, For, onMount, Show } from "solid-js";
import { render } from "solid-js/web";

import { find, load } from "../model.js";

const catalogue = await load();

function Card(props) {
  return (
    <li>
      <article class="card" data-modality={props.item.id}>
        <header>
          <h4>{props.item.name}</h4>
          <ul class="names">
            <For each={props.item.other_names}>{({ name, language }) => <li lang={language}>{name}</li>}</For>
          </ul>
          <button class="compare" type="button" aria-pressed={props.isPicked()} onClick={props.pick}>
            Comparer
          </button>
        </header>
        <p class="definition">{props.item.definition.text}</p>
        <p class="note">{props.item.note}</p>
        <dl class="facts">
          <For each={props.item.facts}>
            {({ name, text, why }) => (
              <div class="fact">
                <dt>{name}</dt>
                <dd>
                  <span class="said">{text}</span>
                  <Show when={why}>
                    <details class="why">
                      <summary>Pourquoi ?</summary>
                      <div class="reason">
                        <p>{why}</p>
                      </div>
                    </details>
                  </Show>
                </dd>
              </div>
            )}
          </For>
        </dl>
      </article>
    </li>
  );
}

function Table(props) {
  return (
    <table>
      <thead>
        <tr>
          <td />
          <For each={props.items}>{({ name }) => <th scope="col">{name}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={props.items[0].facts}>
          {({ name }, at) => (
            <tr>
              <th scope="row">{name}</th>
              <For each={props.items}>{({ facts }) => <td>{facts[at()].text}</td>}</For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function Page() {
  const [ticked, setTicked] = createSignal([]);
  const [query, setQuery] = createSignal("");
  const [order, setOrder] = createSignal("catalogue");
  const [picked, setPicked] = createSignal(new Set());
  const [view, setView] = createSignal("cards");
  const result = createMemo(() => find(catalogue, { ticked: ticked(), query: query(), order: order() }));
  const tick = (at, value, isOn) =>
    setTicked((all) => [...all.filter(([a, b]) => a !== at || b !== value), ...(isOn ? [[at, value]] : [])]);
  const pick = (id) =>
    setPicked((all) => {
      const next = new Set(all);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  onMount(() => (document.documentElement.dataset.ready = ""));
  return (
    <>
      <For each={["cards", "table"]}>
        {(name) => <input type="radio" name="view" id={`view-${name}`} onChange={() => setView(name)} />}
      </For>
      <input id="search" type="search" onInput={(event) => setQuery(event.currentTarget.value)} />
      <select id="order" onInput={(event) => setOrder(event.currentTarget.value)}>
        <option value="catalogue">Ordre du catalogue</option>
        <option value="name">Nom</option>
      </select>
      <For each={catalogue.criteria}>
        {({ name, values }, at) => (
          <fieldset>
            <legend>{name}</legend>
            <For each={values}>
              {({ label }, value) => (
                <label>
                  <input
                    type="checkbox"
                    id={`value-${at()}-${value()}`}
                    onChange={(event) => tick(at(), value(), event.currentTarget.checked)}
                  />
                  {label}
                  <span class="number">{result().counts[at()][value()]}</span>
                </label>
              )}
            </For>
          </fieldset>
        )}
      </For>
      <div class="results">
        <Show
          when={view() === "cards"}
          fallback={<Table items={catalogue.items.filter(({ id }) => picked().has(id))} />}
        >
          <p class="count">{result().found.length} modalités</p>
          <ul class="cards">
            <For each={result().found}>
              {(item) => <Card item={item} isPicked={() => picked().has(item.id)} pick={() => pick(item.id)} />}
            </For>
          </ul>
        </Show>
      </div>
    </>
  );
}

render(() => <Page />, document.querySelector("main"));
