import { describe, expect, it } from 'vitest';
import { SafeLink } from '../../components/SafeLink';
import { draw } from './draw';

describe('a link out of the extension', () => {
  it('gives the page it leads to neither a way back nor where one came from', () => {
    const link = draw(<SafeLink url="https://paper.example/story">Paper</SafeLink>).querySelector(
      'a',
    );
    expect(link?.href).toBe('https://paper.example/story');
    expect(link?.target).toBe('_blank');
    expect(link?.rel.split(' ').sort()).toEqual(['noopener', 'noreferrer']);
  });

  it.each([
    'javascript:alert(1)',
    ' jAvAsCrIpT:alert(1)',
    'data:text/html,<script>1</script>',
    'http://paper.example/',
    'https://user:secret@paper.example/',
    '//paper.example/',
    'chrome-extension://abcdefgh/options.html',
    'file:///etc/passwd',
    '',
    null,
  ])('is only its text where the address is %j', (url) => {
    const root = draw(<SafeLink url={url}>Paper</SafeLink>);
    expect(root.querySelector('a')).toBeNull();
    expect(root.textContent).toBe('Paper');
  });

  it('shows markup in its text as text', () => {
    const root = draw(
      <SafeLink url="https://a.example/">{'<img src=x onerror=alert(1)>'}</SafeLink>,
    );
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toBe('<img src=x onerror=alert(1)>');
  });
});
