/* TEAMS, Units of One Evening of a Social-Mediation Team */

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

set UNITS;
/* units to form, those that want the same people counted as one */

param number{UNITS}, integer, >= 1;
/* how many of them there are */

set TEAMS{UNITS};
/* sets of people who could form one, by name */

set MEMBERS{u in UNITS, TEAMS[u]}, within PEOPLE;
/* the people of the set, beside those of the unit who stay */

param forbidden{u in UNITS, TEAMS[u]}, binary, default 0;
/* 1 if the people may not walk together */

param strangeness{u in UNITS, TEAMS[u]}, integer, >= 0, default 0;
/* evenings that all pairs of them lack to be used to one another */

param preferred{u in UNITS, TEAMS[u]}, integer, >= 0, default 0;
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

var form{u in UNITS, t in TEAMS[u]}, binary;
/* the people of set t are one of the units u */

var keep{(m,p) in KEEPERS}, binary;
/* person m keeps post p */

minimize cost:
   sum{u in UNITS, t in TEAMS[u]}
      (price['forbidden'] * forbidden[u,t] + price['stranger'] * strangeness[u,t]
      + price['preferred'] * preferred[u,t]) * form[u,t]
   + sum{(m,p) in KEEPERS} price['keeper'] * kept[m,p] * keep[m,p];

s.t. formed{u in UNITS}:
   sum{t in TEAMS[u]} form[u,t] = number[u];
/* every unit is formed */

s.t. held{(p,k) in KEEPINGS}:
   sum{(m,p) in KEEPERS: kind[m] = k} keep[m,p] = places[p,k];
/* every place is kept */

s.t. once{m in PEOPLE}:
   sum{u in UNITS, t in TEAMS[u]: m in MEMBERS[u,t]} form[u,t]
   + sum{(m,p) in KEEPERS} keep[m,p] = 1;
/* everybody is in one place */

solve;

printf "\n";
for {u in UNITS, t in TEAMS[u]: form[u,t] > 0.5} printf "%s\n", t;
for {(m,p) in KEEPERS: keep[m,p] > 0.5} printf "%s: %s\n", p, m;
end;
