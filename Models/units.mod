/* UNITS, Who Walks with Whom on One Evening of a Social-Mediation Team */

/* Written in GNU MathProg for ronde */

/* The month's rota says how many units walk on an evening, and how many people
   keep each place. It remains to say who walks with whom. People whose hours
   are the same may take one another's place: they are of one kind.

   Every set of people who could form a unit is a column, so that whatever is
   known of them together is a number: whether they may walk together, how many
   evenings they lack to be used to one another, who asked to walk with whom.
   Places are kept in turn. */

set PRICES := {'forbidden', 'stranger', 'preferred', 'keeper'};
/* what an evening pays for, or gains */

param price{PRICES};
/* what is paid for one; the price of 'preferred' is a gain */

set PEOPLE;
/* people who may take another one's place */

param kind{PEOPLE}, integer, >= 1;
/* people of the same kind have the same hours, and the same of the roles that
   posts ask for */

set CLASSES;
/* classes of units: those of one class want the same people */

param units{CLASSES}, integer, >= 1;
/* how many units of the class there are */

set CANDIDATES{CLASSES};
/* sets of people who could form one, by name */

set MEMBERS{c in CLASSES, CANDIDATES[c]}, within PEOPLE;
/* the people of the set, beside those of the unit who stay */

param forbidden{c in CLASSES, CANDIDATES[c]}, binary, default 0;
/* 1 if those who are there together at some moment may not walk together */

param strangeness{c in CLASSES, CANDIDATES[c]}, integer, >= 0, default 0;
/* evenings that all pairs of them lack to be used to one another */

param preferred{c in CLASSES, CANDIDATES[c]}, integer, >= 0, default 0;
/* pairs of them who walk together when they can */

set POSTS;
/* posts that are no patrol */

set KEEPINGS, dimen 2;
/* such posts, and the kinds of people who keep them */

param places{KEEPINGS}, integer, >= 1;
/* how many people of the kind keep the post */

set KEEPERS := setof{m in PEOPLE, (p,k) in KEEPINGS: kind[m] = k} (m,p);
/* who could keep which post */

param kept{PEOPLE, POSTS}, integer, >= 0, default 0;
/* evenings of the last weeks on which a person kept the post */

var form{c in CLASSES, u in CANDIDATES[c]}, binary;
/* the people of set u are one of the units of class c */

var keep{(m,p) in KEEPERS}, binary;
/* person m keeps post p */

minimize cost:
   sum{c in CLASSES, u in CANDIDATES[c]}
      (price['forbidden'] * forbidden[c,u] + price['stranger'] * strangeness[c,u]
      + price['preferred'] * preferred[c,u]) * form[c,u]
   + sum{(m,p) in KEEPERS} price['keeper'] * kept[m,p] * keep[m,p];

s.t. formed{c in CLASSES}:
   sum{u in CANDIDATES[c]} form[c,u] = units[c];
/* every unit is formed */

s.t. held{(p,k) in KEEPINGS}:
   sum{(m,p) in KEEPERS: kind[m] = k} keep[m,p] = places[p,k];
/* every place is kept */

s.t. once{m in PEOPLE}:
   sum{c in CLASSES, u in CANDIDATES[c]: m in MEMBERS[c,u]} form[c,u]
   + sum{(m,p) in KEEPERS} keep[m,p] = 1;
/* everybody is in one place */

solve;

printf "\n";
for {c in CLASSES, u in CANDIDATES[c]: form[c,u] > 0.5} printf "%s\n", u;
for {(m,p) in KEEPERS: keep[m,p] > 0.5} printf "%s: %s\n", p, m;
end;
