import { equal } from 'uvu/assert';
import { type ListRequest, listRequestOf, queryOf } from '../../../server/pages/list-request.ts';
import { type ListShape, listed } from '../../../server/pages/views/listed.ts';
import { suite } from '../../lib/suite.ts';

interface Person {
  readonly name: string;
  readonly number: string;
}

const people: readonly Person[] = [
  { name: 'Émile Zola', number: '1002' },
  { name: 'bob Brown', number: '' },
  { name: 'Alice Wonderland', number: '1001' },
];
const shape: ListShape<Person> = {
  text: ({ name, number }) => `${name} ${number}`,
  columns: { name: ({ name }) => name, number: ({ number }) => number },
};
const list = suite('A list on a page');

const names = (query: string): string[] =>
  listed(people, shape, listRequestOf(new URLSearchParams(query))).items.map(({ name }) => name);

list('is as it comes, unless an order is asked for that it has', () => {
  equal(names(''), ['Émile Zola', 'bob Brown', 'Alice Wonderland']);
  equal(names('sort=constructor'), ['Émile Zola', 'bob Brown', 'Alice Wonderland']);
});

list('is put in order without regard to accents and case, what is empty last, and backwards', () => {
  equal(names('sort=name'), ['Alice Wonderland', 'bob Brown', 'Émile Zola']);
  equal(names('sort=-name'), ['Émile Zola', 'bob Brown', 'Alice Wonderland']);
  equal(names('sort=number'), ['Alice Wonderland', 'Émile Zola', 'bob Brown']);
});

list('has only the rows in which every word of a search stands', () => {
  equal(names('q=EMILE+zo'), ['Émile Zola']);
  equal(names('q=100'), ['Émile Zola', 'Alice Wonderland']);
  equal(names('q=nobody'), []);
});

list('has pages of fifty, and the nearest page for one that is not there', () => {
  const many = Array.from({ length: 120 }, (_, index) => ({ name: `n${index}`, number: String(index) }));
  const page = (query: string) => {
    const { items, page, pages, found, all } = listed(many, shape, listRequestOf(new URLSearchParams(query)));
    return { first: items[0]?.name, count: items.length, page, pages, found, all };
  };
  equal(page('page=3'), { first: 'n100', count: 20, page: 3, pages: 3, found: 120, all: 120 });
  equal(page('page=99'), { first: 'n100', count: 20, page: 3, pages: 3, found: 120, all: 120 });
  equal(page('page=0&q=n11'), { first: 'n11', count: 11, page: 1, pages: 1, found: 11, all: 120 });
  equal(page('page=-1').page, 1);
});

list('is told by its address, and begins anew with another search', () => {
  const request: ListRequest = { search: 'zoë & co', sort: 'name', descending: true, page: 3 };
  equal(queryOf(request, { page: 4 }), { q: 'zoë & co', sort: '-name', page: '4' });
  equal(queryOf(request, { search: '' }), { q: undefined, sort: '-name', page: undefined });
  equal(listRequestOf(new URLSearchParams('q=zo%C3%AB+%26+co&sort=-name&page=3')), request);
});

list.run();
