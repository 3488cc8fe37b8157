import type { Chance } from './chance';

/** A group as lists of threat actors have them: four spellings, each built as vendors build theirs. */
export type Spellings = readonly [name: string, number: string, code: string, word: string];

const QUALITIES =
  'Amber Ashen Azure Barren Bitter Blazing Boreal Brazen Bronze Cerulean Charcoal Cobalt Copper Coral Crimson Cryptic Distant Dusky Ebony Ember Emerald Fallen Feral Fervent Flaxen Frozen Furtive Gilded Glacial Granite Hazel Hidden Hollow Indigo Iron Ivory Jade Jagged Lapis Lavish Lunar Magenta Marble Midnight Mossy Muted Nimble Obsidian Ochre Onyx Opal Pallid Patient Pewter Phantom Quartz Quiet Ragged Restless Ruby Russet Rustic Sable Saffron Scarlet Severe Shaded Silent Silver Slate Sleepless Solar Sterile Stoic Sullen Tawny Topaz Twilight Umber Velvet Verdant Vermilion Vivid Wandering Weathered Wicked Winter Woven Zinc'.split(
    ' ',
  );
const BEASTS =
  'Adder Albatross Antelope Asp Badger Bantam Barracuda Basilisk Bison Bittern Boar Bobcat Bullfinch Caiman Caracal Cassowary Centipede Chamois Cheetah Cicada Civet Cobra Condor Cormorant Coyote Crane Cricket Curlew Dingo Dormouse Dragonfly Egret Eland Ermine Falcon Ferret Finch Firefly Gannet Gazelle Gecko Gibbon Goshawk Grouse Gryphon Halibut Hare Harrier Hedgehog Heron Hornet Hyena Ibex Ibis Iguana Jackal Jackdaw Jaguar Kestrel Kingfisher Kite Lamprey Lapwing Lemur Leopard Linnet Locust Lynx Macaque Magpie Mamba Manta Marlin Marmot Marten Merlin Mink Mongoose Moray Moth Narwhal Newt Nightjar Ocelot Oriole Osprey Otter Panther Partridge Peregrine Petrel Pike Piranha Plover Polecat Puffin Puma Python Quail Raven Sable Salamander Sandpiper Scorpion Serval Shrike Skink Skua Spider Starling Stoat Stork Sturgeon Swift Tapir Tarantula Tern Thrush Tortoise Urchin Viper Vulture Walrus Warbler Wasp Weasel Wolverine Wombat Wren Yak'.split(
    ' ',
  );
const ROLES = ['', ' Crew', ' Gang', ' Team'];
const BEGINS = 'Bra Cor Dra Fen Gol Hex Jor Kra Lum Mor Nok Ost Pry Quo Rav Shad Tor Ulm Vex Zor';
const MIDDLES = 'a be do ek fi go hu ir ko la mi no ol pe ra si tu ul vo za';
const ENDS = 'blade cage dex fang gate lash lock mist nix phage quill rex shade spawn veil worm';
const SIGNS = [...'海莲花毒云藤蔓灵鹰狼虎龙雀蝎蜂影幽暗白黑金银紫蓝'];

/** That many groups with four spellings each, all of them different, the same for the same seed. */
export function manyNames(count: number, chance: Chance): Spellings[] {
  const used = new Set<string>();
  const one = (build: () => string): string => {
    let name = build();
    while (used.has(name)) name = build();
    used.add(name);
    return name;
  };
  const of = (all: readonly string[]): string => all[chance.below(all.length)] ?? '';
  const part = (all: string): string => of(all.split(' '));
  return Array.from({ length: count }, () => [
    one(() => `${of(QUALITIES)} ${of(BEASTS)}${of(ROLES)}`),
    one(() => `UNC${chance.below(90_000) + 10_000}`),
    one(() => `APT-${part('C K Q S X')}-${chance.below(9000) + 1000}`),
    chance.below(10) === 0
      ? one(() => of(SIGNS) + of(SIGNS) + of(SIGNS) + of(SIGNS))
      : one(() => part(BEGINS) + part(MIDDLES) + part(MIDDLES) + part(ENDS)),
  ]);
}

/** As a file that can be taken in. */
export function csvOf(groups: readonly Spellings[]): string {
  const rows = groups.map(([name, ...others]) => `${name},${others.join(';')}`);
  return ['name,aliases', ...rows].join('\n');
}
