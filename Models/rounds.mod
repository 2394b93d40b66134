/* ROUNDS, Evening Round of a Social-Mediation Team */

/* Written in GNU MathProg for ronde */

/* One evening. The month's rota says who walks with whom, and how many passes
   each residence gets in each stretch of the evening. It remains to say which
   unit passes where, and at what time.

   The time of a unit is cut into slots, each long enough for the longest walk
   and a pass, so that a unit can go anywhere from anywhere; where the walk is
   shorter, the unit stays longer in the residence. Breaks lie between slots.

   A unit's evening is a path through a network: a layer for each slot, a node
   for each place. A path by itself comes out whole when whole numbers are not
   asked for; only the passes that are due, and residences in which two units
   would meet, couple the units.

   Times are elapsed minutes since the midnight that begins the evening's day. */

set PRICES := {'missing', 'again', 'crowd', 'walk', 'stale', 'stranger'};
/* what a round would rather not have */

param price{PRICES}, >= 0;
/* what is paid for one, in minutes of walking */

/* 1. The units and their slots */

set UNITS;
/* units that walk that evening; one whose people change is another one */

set RESIDENCES;
/* places to pass through */

set POSTS;
/* patrols that the units belong to */

set STRETCHES;
/* parts of the evening in which passes are due */

param post{UNITS}, symbolic, in POSTS;
/* the patrol of a unit */

param slots{UNITS}, integer, >= 0;
/* how many passes a unit can make */

param from{u in UNITS, 1..slots[u]};
/* when the slot begins, with a walk */

param to{u in UNITS, 1..slots[u]};
/* when it ends, with the pass */

param stretch{u in UNITS, 1..slots[u]}, symbolic, in STRETCHES;
/* the stretch in which it lies */

set TURNS{u in UNITS} := 1..slots[u] - 1;
/* slots after which there is another one */

/* 2. Walks, habits and promises */

param longest{UNITS}, >= 0;
/* minutes of a unit's longest walk */

param walk{u in UNITS, RESIDENCES, RESIDENCES}, >= 0, default longest[u];
/* minutes from one residence to another, or back to the same */

param staleness{u in UNITS, 1..slots[u], RESIDENCES}, integer, >= 0, default 0;
/* how much a pass in this slot would repeat the evenings before */

param wellKnown, integer, >= 0;
/* the acquaintance beyond which there is no better one */

param acquaintance{UNITS, RESIDENCES}, integer, >= 0, <= wellKnown, default 0;
/* how well the residence knows the people of the unit */

set DUE, within POSTS cross RESIDENCES cross STRETCHES;
/* residences in which a patrol has passes to make in a stretch */

param due{DUE}, integer, >= 1;
/* how many, by the month's plan */

set VISITS{u in UNITS, j in 1..slots[u]} :=
   setof{(p,r,t) in DUE: p = post[u] and t = stretch[u,j]} r;
/* where a unit may pass in a slot */

set PLACES{u in UNITS, j in 1..slots[u]} := VISITS[u,j] union {'*'};
/* where it may spend it; '*' is nowhere */

set TIMES;
/* when a slot of any unit begins, those not decided on here included */

set UNDERWAY{s in TIMES} :=
   setof{u in UNITS, j in 1..slots[u]: from[u,j] <= s and s < to[u,j]} (u,j);
/* slots that hold a time */

param others{TIMES, RESIDENCES}, integer, >= 0, default 0;
/* units not decided on here that visit a residence at a time */

set CROWDS := setof{s in TIMES, r in RESIDENCES:
   sum{(u,j) in UNDERWAY[s]: r in VISITS[u,j]} 1 > 0
   and others[s,r] + sum{(u,j) in UNDERWAY[s]: r in VISITS[u,j]} 1 > 1} (s,r);
/* times at which units could meet */

/* 3. Decisions */

var visit{u in UNITS, j in 1..slots[u], r in PLACES[u,j]}, binary;
/* unit u spends slot j at place r */

var leg{u in UNITS, j in TURNS[u], q in PLACES[u,j], r in PLACES[u,j+1]}, >= 0;
/* it goes from q in slot j to r in the next */

var missing{(p,r,t) in DUE}, >= 0, <= due[p,r,t];
/* passes that no unit makes */

var crowd{(s,r) in CROWDS}, >= 0;
/* units too many in a residence at a time */

/* 4. The objective */

minimize cost:
   sum{u in UNITS, j in 1..slots[u], r in VISITS[u,j]}
      (price['stale'] * staleness[u,j,r]
      + price['stranger'] * (wellKnown - acquaintance[u,r])) * visit[u,j,r]
   + sum{u in UNITS, j in TURNS[u], q in PLACES[u,j], r in VISITS[u,j+1]}
      (price['walk'] * (if q = '*' then longest[u] else walk[u,q,r])
      + (if q = r then price['again'])) * leg[u,j,q,r]
   + sum{(p,r,t) in DUE} price['missing'] * missing[p,r,t]
   + sum{(s,r) in CROWDS} price['crowd'] * crowd[s,r];

/* 5. Paths */

s.t. onePlace{u in UNITS, j in 1..slots[u]}:
   sum{r in PLACES[u,j]} visit[u,j,r] = 1;
/* a unit is in one place at a time */

s.t. leave{u in UNITS, j in TURNS[u], q in PLACES[u,j]}:
   sum{r in PLACES[u,j+1]} leg[u,j,q,r] - visit[u,j,q] = 0;
/* it leaves the place where it was */

s.t. come{u in UNITS, j in TURNS[u], r in PLACES[u,j+1]}:
   sum{q in PLACES[u,j]} leg[u,j,q,r] - visit[u,j+1,r] = 0;
/* and comes to the place where it is next */

/* 6. What couples the units */

s.t. promise{(p,r,t) in DUE}:
   sum{u in UNITS, j in 1..slots[u]: post[u] = p and stretch[u,j] = t}
      visit[u,j,r] + missing[p,r,t] = due[p,r,t];
/* each residence has the passes of the month's plan, and no more */

s.t. apart{(s,r) in CROWDS}:
   sum{(u,j) in UNDERWAY[s]: r in VISITS[u,j]} visit[u,j,r] - crowd[s,r]
   <= max(0, 1 - others[s,r]);
/* no unit comes to a residence where another one is */

solve;

printf "\n";
for {u in UNITS}
{  printf "%s:", u;
   printf{j in 1..slots[u], r in VISITS[u,j]: visit[u,j,r] > 0.5} "  %d %s", from[u,j], r;
   printf "\n";
}
end;
