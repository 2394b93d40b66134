/* ROTA, Monthly Rota of a Social-Mediation Team */

/* Written in GNU MathProg for ronde */

/* A team of mediators keeps a place open and walks through social-housing
   residences, at fixed hours, every week. Somebody must decide each month
   who works on which day, how many people stand at each post while nothing
   changes, and through which residences the units on patrol pass.

   The law of work and the availability of people are hard; coverage is
   elastic. So there is always a rota: whatever the team cannot do is a gap,
   and each gap has a price.

   Two problems share the statement. Stage 1 looks for the fewest priced
   gaps. Stage 2 keeps that coverage and looks for the best hours, fairness
   and wishes.

   Openings are cut into stretches: nobody comes or goes, and no window or
   band of the clock begins or ends, inside a stretch. Times are elapsed
   minutes since the midnight that begins the first planned day, so that a
   night when the clocks change counts what it lasts. Days and moments are
   named as the calendar and the clock on the wall name them.

   An event, such as an outing or an open-doors afternoon, is a post that is
   open once, and takes no more people than it wants. With the evening after
   it, it is one duty in two parts.

   The planned days reach to the end of the last civil week, beyond the days
   that the rota is for: the days after those are provisional, there only so
   that the rests of that week can be kept.

   The data of a month are written by the program:

   ronde model SCENARIO --month 2010-04 --format mathprog > month.mod
   glpsol --math month.mod

   Known optimum: six mediators of Bellefontaine, five of them required at one
   premises post every evening of April 2010, two days off in a row owed each
   civil week. At 110 a missing hour stage 1 costs 3520 if those two days may
   straddle Sunday and Monday, 4840 if they must lie inside the week: 32 and 44
   hours missing, those of the provisional 2 May included. */

param stage, integer, >= 1, <= 2;
/* the problem to solve: 1 is coverage, 2 is quality at that coverage */

param coverageAtMost, default 0;
/* what the gaps may cost in stage 2: what stage 1 found, and half a unit
   more, lest rounding shut the rota itself out */

set PRICES;
/* what has a price, by the scenario's keys */

param price{PRICES}, >= 0;
/* what is paid for one person-hour, pass, run, day or duty */

param settled, >= 0, default 0;
/* what the gaps of published days cost, which nothing can change */

/* 1. The calendar */

set DAYS;
/* days to plan, whole civil weeks at their end */

set HORIZON, within DAYS;
/* days that the rota is for; the others are provisional */

set CIVIL;
/* days of all the civil weeks in which a rule speaks of a planned day, and
   those around the planned days that a run of work may hold */

param order{CIVIL}, integer;
/* how many days after the first planned day a day comes */

param knownSince, integer, <= 0;
/* order of the first day of which all work is known: those from it to the
   horizon are published */

param week{CIVIL}, symbolic;
/* the Monday of a day's civil week */

param begins{CIVIL};
/* midnight that begins a day */

param ends{CIVIL};
/* midnight that ends a day: 23, 24 or 25 hours later */

set WEEKS := setof{d in DAYS} week[d];
/* civil weeks that hold a planned day */

set SATURDAYS, within CIVIL;
/* days on which a weekend begins */

set SUNDAYS, within DAYS;
/* days that fairness counts as Sundays */

set HOLIDAYS, within DAYS;
/* days that fairness counts as public holidays */

/* 2. The people and their duties */

set PEOPLE;
/* the team */

set ROLES;
/* what people can do */

set HOLDS, within PEOPLE cross ROLES;
/* who can do what */

set DUTIES{m in PEOPLE}, dimen 2;
/* day and name of each duty that person m may be given: available, in
   contract, of the right role, legal by itself; none on a published day, and
   on a day with locked duties these alone */

param locked{m in PEOPLE, (d,s) in DUTIES[m]}, binary, default 0;
/* 1 if the coordinator has fixed the duty */

param dutyAt{m in PEOPLE, (d,s) in DUTIES[m]}, symbolic, default 'here';
/* neighbourhood where the holder of the duty stands */

param postFrom{m in PEOPLE, (d,s) in DUTIES[m]};
/* when the holder of the duty takes a post */

param postTo{m in PEOPLE, (d,s) in DUTIES[m]};
/* when the holder of the duty leaves it */

param dutyFrom{m in PEOPLE, (d,s) in DUTIES[m]};
/* first minute of the duty, briefing included */

param dutyTo{m in PEOPLE, (d,s) in DUTIES[m]};
/* end of the duty, report included */

param unpaidFrom{m in PEOPLE, (d,s) in DUTIES[m]}, default 0;
/* when an unpaid break begins; a paid one is work like the rest */

param unpaidTo{m in PEOPLE, (d,s) in DUTIES[m]}, default 0;
/* when an unpaid break ends */

set BETWEEN{m in PEOPLE, (d,s) in DUTIES[m]}, default {};
/* numbers of the times between two parts of a duty: an event in the afternoon
   and the evening are one duty with hours off between them */

param awayFrom{m in PEOPLE, (d,s) in DUTIES[m], i in BETWEEN[m,d,s]};
/* when the holder leaves the last post of the earlier part */

param awayTo{m in PEOPLE, (d,s) in DUTIES[m], i in BETWEEN[m,d,s]};
/* when the holder takes the first post of the later part */

param offFrom{m in PEOPLE, (d,s) in DUTIES[m], i in BETWEEN[m,d,s]};
/* end of the earlier part, report included */

param offTo{m in PEOPLE, (d,s) in DUTIES[m], i in BETWEEN[m,d,s]};
/* first minute of the later part, briefing included */

param endsAt{m in PEOPLE, (d,s) in DUTIES[m]};
/* clock time of the end, in minutes after the midnight that begins day d */

param paid{m in PEOPLE, (d,s) in DUTIES[m]} :=
   dutyTo[m,d,s] - dutyFrom[m,d,s] - (unpaidTo[m,d,s] - unpaidFrom[m,d,s])
   - sum{i in BETWEEN[m,d,s]} (offTo[m,d,s,i] - offFrom[m,d,s,i]);
/* minutes of work */

set CHOICES{m in PEOPLE} :=
   setof{(d,s) in DUTIES[m]: not locked[m,d,s]} (d,s);
/* duties that person m may take or leave */

set CHOICE_DAYS{m in PEOPLE} := setof{(d,s) in CHOICES[m]} d;
/* days of such duties */

set DUTY_DAYS{m in PEOPLE} := setof{(d,s) in DUTIES[m]} d;
/* days on which person m may have a duty */

/* 3. The presence wanted */

set POSTS;
/* kinds of presence */

param kind{p in POSTS}, symbolic,
   in {'premises', 'standby', 'patrol', 'event'};
/* people in a fixed place, free for requests, units that walk, or people at
   something that takes place once */

param required{p in POSTS}, integer, >= 0;
/* people, or units of a patrol, without whom there is a gap */

param welcome{p in POSTS}, integer, >= required[p];
/* people or units that would be welcome */

param closes{p in POSTS}, binary, default 0;
/* 1 if the post stays shut for the whole opening when it is short */

set SIZES{p in POSTS}, default {};
/* how many people may form a unit of patrol p: two at least, for field work
   is never done alone */

param people{p in POSTS} :=
   if kind[p] = 'patrol' then min{z in SIZES[p]} z else 1;
/* how many people one missing unit of the staffing stands for */

param wanted{p in POSTS, r in ROLES}, integer, >= 0, default 0;
/* people present at post p who must hold role r */

set STRETCHES;
/* pieces of the openings inside which nothing changes, by their start */

param stretchFrom{t in STRETCHES};
/* when a stretch begins */

param stretchTo{t in STRETCHES}, > stretchFrom[t];
/* when a stretch ends */

param site{t in STRETCHES}, symbolic, default 'here';
/* neighbourhood whose posts are open in a stretch */

param minutes{t in STRETCHES} := stretchTo[t] - stretchFrom[t];
/* how long a stretch lasts */

set OPEN, within POSTS cross STRETCHES;
/* which post is open in which stretch */

param evening{(p,t) in OPEN}, symbolic, in DAYS;
/* day to whose evening the opening belongs, even past midnight */

param opening{(p,t) in OPEN}, symbolic;
/* moment at which the opening began */

set IN_SESSION{t in STRETCHES}, within PEOPLE, default {};
/* people to whom a locked duty gives a session in a stretch */

set PRESENT{t in STRETCHES} := setof{m in PEOPLE, (d,s) in DUTIES[m]:
   m not in IN_SESSION[t] and dutyAt[m,d,s] = site[t] and postFrom[m,d,s] <= stretchFrom[t] and stretchTo[t] <= postTo[m,d,s]
   and not (exists{i in BETWEEN[m,d,s]} (awayFrom[m,d,s,i] < stretchTo[t]
      and stretchFrom[t] < awayTo[m,d,s,i]))
   and not (locked[m,d,s] and exists{(e,v) in DUTIES[m]: locked[m,e,v]
      and (e < d or e = d and v < s)}
      (dutyAt[m,e,v] = site[t] and postFrom[m,e,v] <= stretchFrom[t] and stretchTo[t] <= postTo[m,e,v]
      and not (exists{i in BETWEEN[m,e,v]} (awayFrom[m,e,v,i] < stretchTo[t]
         and stretchFrom[t] < awayTo[m,e,v,i]))))}
   (m,d,s);
/* duties whose holders are on duty throughout a stretch, and locked in no
   session; somebody locked twice is still one person */

param available{t in STRETCHES} := card(setof{(m,d,s) in PRESENT[t]} m);
/* people who could be on duty in a stretch */

set STAYS{m in PEOPLE, (d,s) in DUTIES[m]}, default {};
/* numbers of the places that a locked duty names */

param stayPost{m in PEOPLE, (d,s) in DUTIES[m], i in STAYS[m,d,s]}, symbolic,
   in POSTS;
/* the post */

param stayFrom{m in PEOPLE, (d,s) in DUTIES[m], i in STAYS[m,d,s]};
/* from when */

param stayTo{m in PEOPLE, (d,s) in DUTIES[m], i in STAYS[m,d,s]};
/* until when */

set POSTED{t in STRETCHES} := setof{(m,d,s) in PRESENT[t], i in STAYS[m,d,s]:
   (stayPost[m,d,s,i],t) in OPEN and stayFrom[m,d,s,i] <= stretchFrom[t]
   and stretchTo[t] <= stayTo[m,d,s,i]} (m,stayPost[m,d,s,i]);
/* people whom a locked duty puts at a post */

param room{(p,t) in OPEN} := if kind[p] = 'event'
   then min(available[t], max(required[p],
      card(setof{(m,p) in POSTED[t]} m)))
   else available[t];
/* people who may stand at post p: no more at an event than are wanted */

set TEAMS := setof{(p,t) in OPEN, z in SIZES[p]} (p,z,t);
/* sizes that a unit of patrol p may have in stretch t */

set SHUTTERS := setof{(p,t) in OPEN: closes[p]} (p,opening[p,t]);
/* openings of the posts that close when short, by the moment they begin */

set SEATS := setof{(p,t) in OPEN, r in ROLES: wanted[p,r] > 0} (p,r,t);
/* roles wanted at post p in stretch t */

set SEATED := setof{(p,r,t) in SEATS} (p,t);
/* posts that want a role */

set SOUGHT{t in STRETCHES} := setof{(p,r,t) in SEATS} r;
/* roles wanted in a stretch, at one post or another */

set JOINED;
/* names of sets of roles: all that can be wanted in one stretch */

set AMONG{j in JOINED}, within ROLES;
/* the roles of such a set */

set SEAT_SETS;
/* names of sets of roles at posts: all that can be wanted in one stretch in
   which somebody is locked at a post */

set SEATS_OF{c in SEAT_SETS}, within POSTS cross ROLES;
/* the posts and roles of such a set */

set UNIT_SIZES := setof{p in POSTS, z in SIZES[p]} z;
/* sizes that a unit may have */

set CUTS, default {};
/* numbers of what keeps the rota from more units than its people can form:
   some may not walk together, or only with one of some others */

param takes{CUTS, UNIT_SIZES}, integer, >= 0, default 0;
/* what a unit of z people takes */

param brings{CUTS, PEOPLE}, integer, >= 0, default 0;
/* what each person on duty brings to it */

param spare{CUTS}, integer, >= 0, default 0;
/* the most that units can take which may be formed, beyond what their people
   bring */

/* 4. The passes wanted */

param passMinutes{p in POSTS}, integer, > 0, default 1;
/* how long a unit of patrol p stays in a residence */

param walkMinutes{p in POSTS}, integer, >= 0, default 0;
/* its longest walk to the next one */

param approachMinutes{p in POSTS}, integer, >= 0, default 0;
/* what a duty loses there at its start, before the first pass */

set MENU, dimen 2;
/* duties of each day's menu, whoever may be given them */

param menuFrom{(d,s) in MENU};
/* when the holder of such a duty takes a post */

param menuTo{(d,s) in MENU};
/* when the holder of such a duty leaves it */

set MENU_BETWEEN{(d,s) in MENU}, default {};
/* numbers of the times between two parts of such a duty */

param menuAwayFrom{(d,s) in MENU, i in MENU_BETWEEN[d,s]};
/* when its holder leaves the earlier part */

param menuAwayTo{(d,s) in MENU, i in MENU_BETWEEN[d,s]};
/* when its holder takes a post again */

param menuAt{(d,s) in MENU}, symbolic, default 'here';
/* neighbourhood where the holder stands */

param breakFrom{(d,s) in MENU}, default 0;
/* when the scenario puts the break */

param breakMinutes{(d,s) in MENU}, default 0;
/* how long the break lasts */

set WALKING{(p,t) in OPEN} := setof{(d,s) in MENU: d = evening[p,t] and
   menuAt[d,s] = site[t] and menuFrom[d,s] <= stretchFrom[t] and stretchTo[t] <= menuTo[d,s]
   and not (exists{i in MENU_BETWEEN[d,s]} (menuAwayFrom[d,s,i] < stretchTo[t]
      and stretchFrom[t] < menuAwayTo[d,s,i]))} (d,s);
/* duties of the menu whose holders may walk in stretch t */

param approachLost{(p,t) in OPEN} :=
   if exists{(d,s) in WALKING[p,t]} (menuFrom[d,s] = stretchFrom[t]
      or exists{i in MENU_BETWEEN[d,s]} menuAwayTo[d,s,i] = stretchFrom[t])
   then approachMinutes[p] else 0;
/* a duty loses its approach in the first stretch of each part */

set RESTING{(p,t) in OPEN} := setof{(d,s) in WALKING[p,t]:
   stretchFrom[t] <= breakFrom[d,s] and breakFrom[d,s] < stretchTo[t]} (d,s);
/* those whose break begins in it */

param breakLost{(p,t) in OPEN} := if card(RESTING[p,t]) > 0 then
   max{(d,s) in RESTING[p,t]} breakMinutes[d,s] else 0;
/* and its break in the stretch in which it begins; where duties differ, the
   one that loses most decides, so that a round can always be walked */

param fits{(p,t) in OPEN} :=
   max(0, minutes[t] - approachLost[p,t] - breakLost[p,t])
   div (passMinutes[p] + walkMinutes[p]);
/* passes that one unit can make in a stretch */

set RESIDENCES;
/* places to pass through */

set VISITS{p in POSTS}, within RESIDENCES, default {};
/* residences where patrol p goes */

param mostPasses{r in RESIDENCES}, default Infinity;
/* the most passes through a residence that make sense in one stretch */

set TARGETS;
/* promises made to residences */

set BANDED, within TARGETS, default {};
/* promises of passes in a band of the clock */

param bandFrom{k in BANDED, d in DAYS};
/* when the band of a day begins */

param bandTo{k in BANDED, d in DAYS};
/* when it ends */

set DUE, within TARGETS cross RESIDENCES cross DAYS;
/* target, residence and first planned day of each period with passes due */

param due{(k,r,d) in DUE}, integer, > 0;
/* passes due in the period */

param made{(k,r,d) in DUE}, integer, >= 0, default 0;
/* passes of the period that are published already */

set DUE_DAYS{(k,r,d) in DUE}, within DAYS;
/* planned days whose passes count */

set RUNS, within TARGETS cross RESIDENCES cross DAYS;
/* target, residence and last day of each run of open days that must hold a
   pass */

param passed{(k,r,d) in RUNS}, binary, default 0;
/* 1 if a published day of the run has one */

set RUN_DAYS{(k,r,d) in RUNS}, within DAYS;
/* planned days of the run */

set PROMISED := setof{(k,r,d) in DUE} r union setof{(k,r,d) in RUNS} r;
/* residences through which a pass is of use */

set ROUTES := setof{(p,t) in OPEN, r in VISITS[p] inter PROMISED:
   kind[p] = 'patrol' and fits[p,t] > 0} (p,r,t);
/* where a patrol may go, and when */

set REQUESTS;
/* what the team is asked for and has not answered yet */

set ANSWERING{q in REQUESTS}, within POSTS, default {};
/* posts whose people can answer: patrols by a visit, the others where they
   stand */

set VISITED_FOR{q in REQUESTS}, within RESIDENCES, default {};
/* the residence to visit, if there is one */

param askedFrom{q in REQUESTS};
/* when the request may be answered */

param askedTo{q in REQUESTS};
/* when it is due */

param askedMinutes{q in REQUESTS}, integer, >= 0;
/* how long the answer takes */

param slots{q in REQUESTS, p in ANSWERING[q]} := max(1,
   ceil((askedMinutes[q] + walkMinutes[p]) / (passMinutes[p] + walkMinutes[p])));
/* slots of a walk and a pass, in a row, that a visit by patrol p takes with the
   walk to it */

param visitsFitting{q in REQUESTS, p in ANSWERING[q], (p,t) in OPEN} :=
   if card(RESTING[p,t]) = 0
   then fits[p,t] div slots[q,p] else (fits[p,t] + 1) div slots[q,p] - 1;
/* such visits that one unit can make: a break may part any two slots, and is
   not to part a visit */

set VISITING := setof{q in REQUESTS, p in ANSWERING[q], (p,t) in OPEN:
   kind[p] = 'patrol' and askedFrom[q] <= stretchFrom[t]
   and stretchTo[t] <= askedTo[q] and visitsFitting[q,p,t] >= 1} (q,p,t);
/* which patrol may answer which request by a visit, and when */

param visitsAUnit{(q,p,t) in VISITING} :=
   max{i in 0..12: 2 ** i <= visitsFitting[q,p,t]} 2 ** i;
/* the same number down to a power of two: visits that take visitsAUnit, quarters
   and eighths of a unit fill units without a rest, in whatever order */

set LONG := setof{(q,p,t) in VISITING: slots[q,p] > 1} (p,t);
/* patrols that may make a visit of several slots */

set KEEPING := setof{q in REQUESTS, p in ANSWERING[q], (p,t) in OPEN:
   kind[p] <> 'patrol' and stretchFrom[t] < askedTo[q]
   and askedFrom[q] < stretchTo[t]
   and max{(p,u) in OPEN: opening[p,u] = opening[p,t]}
      min(stretchTo[u], askedTo[q])
   - max(stretchFrom[t], askedFrom[q]) >= askedMinutes[q]} (q,p,t);
/* posts whose people can answer where they stand, from a stretch on */

set WHILE{(q,p,t) in KEEPING} := setof{(p,u) in OPEN:
   opening[p,u] = opening[p,t] and stretchFrom[t] <= stretchFrom[u]
   and (u = t or min(stretchFrom[u], askedTo[q])
      - max(stretchFrom[t], askedFrom[q]) < askedMinutes[q])} u;
/* stretches in which somebody must then be there: as few as the answer takes */

set WALKED := setof{(p,r,t) in ROUTES} (p,t)
   union setof{(q,p,t) in VISITING} (p,t);
/* patrols that have somewhere to go */

set LACKING := setof{(k,r,d) in DUE: due[k,r,d] > made[k,r,d]} (k,r,d);
/* periods whose passes are not all published already */

set BARE := setof{(k,r,d) in RUNS: not passed[k,r,d]} (k,r,d);
/* runs without a published pass */

/* 5. The sessions wanted */

set BENEFICIARIES, default {};
/* households, young people, quarters: those to whom sessions are due */

set FOLLOW_UPS, default {};
/* what is due to one of them of one service */

param toWhom{f in FOLLOW_UPS}, symbolic, in BENEFICIARIES;
/* the beneficiary */

set SITTINGS, default {};
/* what people hold: the sessions of one follow-up, or those of a service in
   which several beneficiaries meet */

param sitting{f in FOLLOW_UPS}, symbolic, default 'none';
/* the sitting at which the sessions of a follow-up take place */

param sessionMinutes{s in SITTINGS}, integer, > 0;
/* how long it takes */

param mostGuests{s in SITTINGS}, integer, >= 1;
/* how many beneficiaries meet at the most */

param venue{s in SITTINGS}, symbolic, default 'anywhere';
/* where it takes place, if two cannot at once */

set CHAIRS{s in SITTINGS}, default {};
/* numbers of its seats */

param chairs{s in SITTINGS, i in CHAIRS[s]}, integer, > 0;
/* people whom a seat takes */

set SUITABLE{s in SITTINGS, i in CHAIRS[s]}, default {};
/* roles of which each of them holds one at least */

set FACES{s in SITTINGS}, within PEOPLE, default {};
/* the referent, and those who have held sessions of the follow-up */

param stretchDay{t in STRETCHES}, symbolic, default 'none';
/* day to which a stretch belongs */

set SESSIONS, within FOLLOW_UPS cross DAYS;
/* follow-up and first planned day of each period with sessions due */

set SESSION_DAYS{(f,d) in SESSIONS}, within DAYS, default {};
/* planned days whose sessions count */

param sessionsLeft{(f,d) in SESSIONS}, integer, > 0;
/* sessions due, less those that are published or locked */

set SUITED, within FOLLOW_UPS cross STRETCHES;
/* stretches whose hours suit a follow-up */

param onlyForSessions{m in PEOPLE, (d,s) in DUTIES[m]}, binary, default 0;
/* 1 if a duty is given only to somebody who holds a session in it */

param pauseFrom{m in PEOPLE, (d,s) in DUTIES[m]}, default 0;
/* when the break of a duty begins */

param pauseTo{m in PEOPLE, (d,s) in DUTIES[m]}, default 0;
/* when it ends */

set UNTIED{t in STRETCHES} := setof{(m,d,v) in PRESENT[t]:
   not (exists{(m,p) in POSTED[t]} 1 = 1)
   and not (pauseFrom[m,d,v] < stretchTo[t] and stretchFrom[t] < pauseTo[m,d,v])}
   (m,d,v);
/* duties whose holders could hold a session: on no break, and locked nowhere */

set DUE_ON{f in FOLLOW_UPS} := setof{(f,d) in SESSIONS, e in SESSION_DAYS[f,d]} e;
/* days on which a session of a follow-up counts */

set ABLE_TO{s in SITTINGS, i in CHAIRS[s], t in STRETCHES} :=
   setof{(m,d,v) in UNTIED[t], r in SUITABLE[s,i]: (m,r) in HOLDS} m;
/* people who could take a seat */

set SLOTS := setof{s in SITTINGS, t in STRETCHES: minutes[t] >= sessionMinutes[s]
   and exists{(f,t) in SUITED: sitting[f] = s} stretchDay[t] in DUE_ON[f]
   and forall{i in CHAIRS[s]} card(ABLE_TO[s,i,t]) >= chairs[s,i]} (s,t);
/* sittings that could be held in a stretch */

set CHANCES := setof{(s,t) in SLOTS, (f,t) in SUITED:
   sitting[f] = s and stretchDay[t] in DUE_ON[f]} (f,t);
/* follow-ups that could have a session in a stretch */

set SEERS := setof{(s,t) in SLOTS, i in CHAIRS[s], m in ABLE_TO[s,i,t]} (m,t);
/* people who could hold one */

param joint{s in SITTINGS} := if sum{i in CHAIRS[s]} chairs[s,i] > 1 then 1 else 0;
/* 1 if a sitting takes several people */

set VENUES := setof{s in SITTINGS: venue[s] <> 'anywhere'} venue[s];
/* places in which one sitting takes place at a time */

set KNOWN, default {};
/* numbers of the sessions that are published or locked */

param knownOf{k in KNOWN}, symbolic, in FOLLOW_UPS;
/* whose they are */

param knownOrder{k in KNOWN}, integer;
/* how many days after the first planned day they take place */

set FIRST{f in FOLLOW_UPS}, within FOLLOW_UPS, default {};
/* follow-ups of which a session must have come before one of follow-up f */

param waits{f in FOLLOW_UPS}, binary, default 0;
/* 1 if none has come before anything that is published */

param partner{f in FOLLOW_UPS}, symbolic, default 'none';
/* follow-up with whose sessions those of follow-up f take turns */

param mostAhead{f in FOLLOW_UPS}, integer, default 1;
/* how many sessions more f may have had than its partner */

param lead{f in FOLLOW_UPS, d in DAYS} :=
   sum{k in KNOWN: knownOrder[k] <= order[d]}
   (if knownOf[k] = f then 1 else if knownOf[k] = partner[f] then -1 else 0);
/* how many more known ones it has until a day */

param daysApart{f in FOLLOW_UPS}, integer, >= 1, default 1;
/* how many days lie between the beginnings of two sessions at the least */

set SILENCES, within BENEFICIARIES cross DAYS;
/* beneficiary and last day of each run of days that must hold a session */

set SILENT_DAYS{(b,d) in SILENCES}, within DAYS, default {};
/* planned days of the run */

set SEEN{s in SITTINGS, i in CHAIRS[s]} :=
   setof{(s,t) in SLOTS, m in ABLE_TO[s,i,t]: m not in FACES[s]} m;
/* people who could take a seat and are no known faces */

param welcomeFaces{s in SITTINGS, i in CHAIRS[s]} :=
   if card(FACES[s]) = 0 then chairs[s,i] else 0;
/* how many of them may come without being too many */

set STRANGE := setof{s in SITTINGS, i in CHAIRS[s]: stage = 2 and mostGuests[s] = 1
   and card(SEEN[s,i]) > welcomeFaces[s,i]} (s,i);
/* seats at which too many people may come */

/* 6. The rules of work */

param restBetween{m in PEOPLE}, default 0;
/* rest that person m is owed between the duties of two days, in minutes */

set SUMS;
/* rules that limit a sum */

param quantity{g in SUMS}, symbolic,
   in {'minutes', 'days', 'weekends', 'duties'};
/* minutes of work; civil days with at least one minute of a duty; weekends
   whose Saturday lies in the period, with at least one such day; or duties
   of one entry of the menu */

param period{g in SUMS}, symbolic, in {'day', 'week', 'horizon'};
/* the civil day, the civil week, or all the days of a rota, over which the
   sum is taken; the provisional days belong to the rota after this one */

set COUNTED{g in SUMS}, dimen 3;
/* duties that have the hours of the entry that the rule counts, if it counts
   duties */

param published{g in SUMS, m in PEOPLE, c in CIVIL}, integer, >= 0, default 0;
/* published duties of a day that have those hours */

set LIMITED, within SUMS cross PEOPLE;
/* whom the rule binds; a rule that others imply binds nobody here */

param most{(g,m) in LIMITED}, >= 0;
/* the limit */

set STINTS{m in PEOPLE}, default {};
/* numbers of the pieces of work of person m that are no choice: published,
   in training, or locked */

param workFrom{m in PEOPLE, i in STINTS[m]};
/* when such work begins */

param workTo{m in PEOPLE, i in STINTS[m]};
/* when such work ends */

set TAKEN{m in PEOPLE}, within CIVIL, default {};
/* civil days of person m that hold such work */

set TOUCHED{m in PEOPLE, (d,s) in DUTIES[m]} :=
   setof{c in CIVIL: dutyFrom[m,d,s] < ends[c] and begins[c] < dutyTo[m,d,s]}
   c;
/* civil days on which a duty falls: a report until 0:15 spoils the day it
   ends on */

set OWN{m in PEOPLE, c in CIVIL diff TAKEN[m]} :=
   setof{(d,s) in CHOICES[m]: d = c and c in TOUCHED[m,d,s]} (d,s);
/* duties of a civil day that fall on it */

set OVER{m in PEOPLE, c in CIVIL diff TAKEN[m]} :=
   setof{(d,s) in CHOICES[m]: d <> c and c in TOUCHED[m,d,s]} (d,s);
/* duties of the days around that reach into it */

set SHARED{m in PEOPLE} := setof{c in CIVIL diff TAKEN[m]:
   card(OWN[m,c]) > 0 and card(OVER[m,c]) > 0} c;
/* civil days that two duties may spoil, and which then count once */

set ROTAS := setof{d in DAYS: order[d] = 0 or order[d] = card(HORIZON)} d;
/* the first days of the rota and of the one that follows it */

set PERIODS{g in SUMS} := if period[g] = 'day' then DAYS
   else if period[g] = 'week' then WEEKS else ROTAS;
/* periods of a rule, by their first day */

set SPAN{g in SUMS, w in PERIODS[g]} := setof{c in CIVIL:
   (period[g] = 'day' and c = w) or (period[g] = 'week' and week[c] = w)
   or (period[g] = 'horizon' and c in DAYS
      and (if c in HORIZON then 1 else 0) = (if w in HORIZON then 1 else 0))}
   c;
/* civil days of a period */

set WEEKEND{w in SATURDAYS} :=
   setof{c in CIVIL: 0 <= order[c] - order[w] and order[c] - order[w] <= 1} c;
/* the two days of a weekend */

set FREE{m in PEOPLE} := setof{w in SATURDAYS: card(WEEKEND[w]) = 2
   and card(WEEKEND[w] inter TAKEN[m]) = 0
   and sum{c in WEEKEND[w] diff TAKEN[m]} (card(OWN[m,c]) + card(OVER[m,c])) > 0} w;
/* weekends that only duties can make ones with work */

param periodFrom{g in SUMS, w in PERIODS[g]} := min{c in SPAN[g,w]} begins[c];
/* when a period begins */

param periodTo{g in SUMS, w in PERIODS[g]} := max{c in SPAN[g,w]} ends[c];
/* when a period ends */

param adds{(g,m) in LIMITED, w in PERIODS[g], (d,s) in CHOICES[m]} :=
   if quantity[g] = 'minutes' then
      max(0, min(dutyTo[m,d,s], periodTo[g,w])
         - max(dutyFrom[m,d,s], periodFrom[g,w]))
      - max(0, min(unpaidTo[m,d,s], periodTo[g,w])
         - max(unpaidFrom[m,d,s], periodFrom[g,w]))
      - sum{i in BETWEEN[m,d,s]} max(0, min(offTo[m,d,s,i], periodTo[g,w])
         - max(offFrom[m,d,s,i], periodFrom[g,w]))
   else if quantity[g] = 'duties' then
      (if d in SPAN[g,w] and (m,d,s) in COUNTED[g] then 1 else 0)
   else if quantity[g] = 'weekends' then 0
   else
      card((TOUCHED[m,d,s] inter SPAN[g,w]) diff (TAKEN[m] union SHARED[m]));
/* what a duty adds to the sum; shared days and weekends are counted by
   themselves */

param left{(g,m) in LIMITED, w in PERIODS[g]} :=
   max(0, most[g,m] - if quantity[g] = 'minutes' then
      sum{i in STINTS[m]} max(0, min(workTo[m,i], periodTo[g,w])
         - max(workFrom[m,i], periodFrom[g,w]))
   else if quantity[g] = 'duties' then
      sum{(m,d,s) in COUNTED[g]: d in SPAN[g,w]} locked[m,d,s]
      + sum{c in SPAN[g,w]} published[g,m,c]
   else if quantity[g] = 'weekends' then
      sum{c in SATURDAYS inter SPAN[g,w]}
         (if card(WEEKEND[c] inter TAKEN[m]) > 0 then 1 else 0)
   else card(SPAN[g,w] inter TAKEN[m]));
/* what may be added to the work that is no choice */

param reach{(g,m) in LIMITED, w in PERIODS[g]} :=
   if quantity[g] = 'minutes' or quantity[g] = 'duties' then
      sum{d in CHOICE_DAYS[m]} max{(d,s) in CHOICES[m]} adds[g,m,w,d,s]
   else if quantity[g] = 'weekends' then card(FREE[m] inter SPAN[g,w])
   else sum{c in SPAN[g,w] diff TAKEN[m]}
      if card(OWN[m,c]) + card(OVER[m,c]) > 0 then 1 else 0;
/* the most that duties could add */

set LIMITS := setof{(g,m) in LIMITED, w in PERIODS[g]:
   reach[g,m,w] > left[g,m,w]} (g,m,w);
/* limits that duties could exceed */

set WEEKENDS := setof{(g,m,w) in LIMITS, c in FREE[m] inter SPAN[g,w]:
   quantity[g] = 'weekends'} (m,c);
/* weekends of which a limited number is worked, by their Saturday */

set LONGEST, dimen 2;
/* rule and person, where a run of days with work has a greatest length */

param longest{(g,m) in LONGEST}, integer, >= 0;
/* that length */

set SHORTEST, dimen 2;
/* rule and person, where such a run has a least length */

param shortest{(g,m) in SHORTEST}, integer, >= 2;
/* that length */

set APART, dimen 2;
/* rule and person, where the days off between two such runs have a least
   number */

param apart{(g,m) in APART}, integer, >= 2;
/* that number */

set PACES := setof{(g,m) in SHORTEST union APART} g;
/* rules by which runs must not be too short or too close */

set LEFT{g in PACES, m in PEOPLE}, default {};
/* beginnings of runs that work which is no choice makes too short, or puts
   too close after another: the report says so, the model leaves it at that */

set PACED := setof{(g,m) in SHORTEST union APART} m;
/* whom they bind */

set ABLE{m in PEOPLE} := setof{c in CIVIL diff TAKEN[m]:
   card(OWN[m,c]) + card(OVER[m,c]) > 0} c;
/* civil days that duties can make ones with work */

set COUNTED_ONCE{m in PEOPLE} := setof{c in SHARED[m]:
   exists{(g,m) in LONGEST union SHORTEST union APART} 1 = 1
   or exists{(g,m,w) in LIMITS: quantity[g] = 'days'} c in SPAN[g,w]} c;
/* shared days that a rule counts as worked or not */

set AFTER_OFF{m in PACED} := setof{c in ABLE[m] union TAKEN[m]:
   order[c] > knownSince and order[c] <= card(DAYS)
   and exists{e in CIVIL diff TAKEN[m]} order[e] = order[c] - 1} c;
/* known days with work, perhaps, after a day perhaps without */

set STARTS{m in PACED} := setof{c in AFTER_OFF[m]: c in ABLE[m]
   or exists{e in ABLE[m]} order[e] = order[c] - 1} c;
/* days on which a run may begin or not */

set BEGUN{m in PACED} := AFTER_OFF[m] diff STARTS[m];
/* days on which one begins for certain */

set UNBROKEN{m in PACED} := setof{c in BEGUN[m]: order[c] >= 0
   or not exists{e in CIVIL diff TAKEN[m]} (order[c] < order[e] and order[e] < 0)}
   c;
/* those of runs that may last into the planned days */

set ROW{(g,m) in LONGEST, c in CIVIL} := setof{e in CIVIL:
   order[c] <= order[e] and order[e] <= order[c] + longest[g,m]} e;
/* one day more in a row, from day c on, than may be worked */

set LATELY{(g,m) in SHORTEST, c in DAYS} := setof{e in CIVIL:
   order[c] - shortest[g,m] < order[e] and order[e] <= order[c]} e;
/* days on which a run begins that must hold day c */

param begun{(g,m) in SHORTEST, c in DAYS} :=
   card((LATELY[g,m,c] inter UNBROKEN[m]) diff LEFT[g,m]);
/* how many runs have begun for certain that must hold day c */

set SOON{(g,m) in APART, c in CIVIL} := setof{e in CIVIL:
   order[c] < order[e] and order[e] <= order[c] + apart[g,m]} e;
/* days on which a run begins for which day c must be off */

param following{(g,m) in APART, c in CIVIL} := card(setof{e in BEGUN[m]:
   order[e] >= 0 and e in SOON[g,m,c] and e not in LEFT[g,m]} e);
/* how many runs begin for certain, in the planned days, for which day c must
   be off */

set RESTS, dimen 3;
/* rule, person and Monday of each rest owed that does not come by itself */

set BLOCKS{(g,m,w) in RESTS};
/* blocks of time among which to choose that rest, by their start; all begin
   in the week */

param blockFrom{(g,m,w) in RESTS, b in BLOCKS[g,m,w]};
/* when a block begins */

param blockTo{(g,m,w) in RESTS, b in BLOCKS[g,m,w]};
/* when a block ends */

set ONCE, default {};
/* rules of rest whose blocks count once, for the week in which they begin */

set TORN, within RESTS;
/* rests that work which is no choice lets begin only before the rest of the
   week before has ended: the report says so, the model leaves it at that */

set RESTED := setof{(g,m,w) in RESTS} w;
/* Mondays of the weeks in which such a rest is owed */

param weekTo{w in RESTED} :=
   max{c in CIVIL: week[c] = w} ends[c];
/* when a civil week ends */

set SPOILT{(g,m,w) in RESTS, (d,s) in CHOICES[m]} := setof{b in BLOCKS[g,m,w]:
   blockFrom[g,m,w,b] < dutyTo[m,d,s] and dutyFrom[m,d,s] < blockTo[g,m,w,b]}
   b;
/* blocks that a duty does not leave free */

/* 7. Hours, fairness and wishes */

set COUNTS, dimen 2;
/* what is counted of whom: hours, sundays, holidays, lateEnds */

param share{(k,m) in COUNTS}, >= 0;
/* minutes that the contract asks for, or the fair number of duties,
   computed before anything is planned */

param done{(k,m) in COUNTS}, >= 0, default 0;
/* minutes or duties that are counted already */

param lateFrom;
/* clock time from which an end is late, in minutes after midnight */

param counts{(k,m) in COUNTS, (d,s) in DUTIES[m]} :=
   if k = 'hours' then paid[m,d,s]
   else if k = 'sundays' then (if d in SUNDAYS then 1 else 0)
   else if k = 'holidays' then (if d in HOLIDAYS then 1 else 0)
   else (if endsAt[m,d,s] >= lateFrom then 1 else 0);
/* what a duty adds to a count */

set AMOUNTS{(k,m) in COUNTS} :=
   setof{(d,s) in DUTIES[m]: counts[k,m,d,s] > 0} counts[k,m,d,s];
/* what one duty or another adds to a count */

set MIXED := setof{(k,m) in COUNTS: card(AMOUNTS[k,m]) > 1} (k,m);
/* counts to which not all duties add the same */

param top{(k,m) in COUNTS} :=
   sum{d in DUTY_DAYS[m]} max(max{(d,s) in DUTIES[m]} counts[k,m,d,s],
      sum{(d,s) in DUTIES[m]: locked[m,d,s]} counts[k,m,d,s]);
/* the most that a count can reach: one duty a day, or all that are locked */

param divisor{(k,m) in COUNTS} :=
   max{u in 1..max{(d,s) in DUTIES[m]} counts[k,m,d,s]:
      forall{(d,s) in DUTIES[m]} counts[k,m,d,s] mod u = 0} u;
/* the greatest number of which all sums are multiples */

param grain{(k,m) in COUNTS} :=
   divisor[k,m] * ceil(ceil(top[k,m] / 64) / divisor[k,m]);
/* distance between two values at which the cost is interpolated: at those
   that the count can take, but in no more than 64 steps */

param steps{(k,m) in COUNTS} := ceil(top[k,m] / grain[k,m]);
/* number of steps from one such value to the next */

param level{(k,m) in COUNTS, i in 0..steps[k,m]} := min(i * grain[k,m], top[k,m]);
/* the values */

param off{(k,m) in COUNTS, i in 0..steps[k,m]} :=
   done[k,m] + level[k,m,i] - share[k,m];
/* distance from what the contract asks for, or from the fair share */

param tenth{(k,m) in COUNTS} := max(share[k,m] / 600, 0.5);
/* a tenth of the contract in hours; half an hour where it asks for nothing */

param tenths{(k,m) in COUNTS, i in 0..steps[k,m]} :=
   floor(abs(off[k,m,i]) / 60 / tenth[k,m]);
/* whole tenths of the contract in that distance */

param worth{(k,m) in COUNTS, i in 0..steps[k,m]} :=
   if k = 'hours' then
      (if off[k,m,i] < 0 then price['hoursBelow'] else price['hoursAbove'])
      * (tenths[k,m,i] * (tenths[k,m,i] + 1) / 2 * tenth[k,m]
         + (tenths[k,m,i] + 1)
         * (abs(off[k,m,i]) / 60 - tenths[k,m,i] * tenth[k,m]))
   else
      (if k = 'sundays' then price['sunday']
       else if k = 'holidays' then price['holiday']
       else price['lateEnd']) * off[k,m,i] ** 2;
/* what a count costs: hours, dearer with each further tenth of the contract;
   duties that people would rather share, the square of the distance */

set WISHES, default {};
/* numbers of the wishes of one person for one day */

param wish{i in WISHES}, symbolic, in {'off', 'on'};
/* to be off, or to work */

param weight{i in WISHES}, default 1;
/* how many times the price of a wish it is worth */

set WISHED{i in WISHES}, dimen 3;
/* duties against which, or for which, the wish is */

/* 8. Decisions */

var assign{m in PEOPLE, (d,s) in DUTIES[m]}, integer, >= locked[m,d,s], <= 1;
/* 1 if person m works duty s of day d */

var staff{(p,t) in OPEN: kind[p] <> 'patrol'}, integer, >= 0,
   <= room[p,t];
/* people at premises, standby post or event p */

var units{(p,z,t) in TEAMS}, integer, >= 0, <= available[t] div z;
/* complete units of z people of patrol p */

var idle{t in STRETCHES}, integer, >= 0;
/* people on duty with nowhere to stand */

var displaced{t in STRETCHES, (m,p) in POSTED[t]}, binary;
/* 1 if person m stands elsewhere than at post p, where a locked duty says */

var open{(p,w) in SHUTTERS}, binary;
/* 1 if a post that closes when short is open, from moment w to the end */

var answer{(q,p,t) in VISITING}, binary;
/* patrol post p answers request q by a visit in stretch t */

var keeps{(q,p,t) in KEEPING}, binary;
/* somebody keeps post p while request q is answered there, from stretch t */

var gapRequest{q in REQUESTS}, integer, >= 0, <= 1;
/* 1 if request q is not answered */

var passes{(p,r,t) in ROUTES}, integer, >= 0, <= mostPasses[r];
/* passes of patrol p through residence r */

var held{(s,t) in SLOTS}, binary;
/* 1 if a sitting is held in a stretch */

var sees{(s,t) in SLOTS, i in CHAIRS[s], m in ABLE_TO[s,i,t]}, binary;
/* 1 if person m takes a seat at it */

var joins{(f,t) in CHANCES: mostGuests[sitting[f]] > 1}, binary;
/* 1 if the beneficiary of a follow-up joins a sitting of several */

var engaged{(m,t) in SEERS}, binary;
/* 1 if person m holds sessions in a stretch, and stands at no post */

var gapSessions{(f,d) in SESSIONS}, integer, >= 0, <= sessionsLeft[f,d];
/* sessions missing */

var gapContact{(b,d) in SILENCES}, integer, >= 0, <= 1;
/* 1 if a run of days has no session */

var meets{(s,i) in STRANGE, m in SEEN[s,i]}, binary;
/* 1 if somebody who is no known face holds a session of a follow-up */

var strangers{(s,i) in STRANGE}, >= 0;
/* people too many who do */

var rest{(g,m,w) in RESTS, b in BLOCKS[g,m,w]}, binary;
/* 1 if block b is the rest of week w */

var works{m in PEOPLE, c in COUNTED_ONCE[m]}, >= 0, <= 1;
/* 1 if one duty or another spoils civil day c */

var weekend{(m,w) in WEEKENDS}, >= 0, <= 1;
/* 1 if the weekend that begins on day w is worked */

var start{m in PACED, c in STARTS[m]}, >= 0, <= 1;
/* 1 if a run of days with work begins on day c */

var gapCover{(p,t) in OPEN: not closes[p]}, integer, >= 0, <= required[p];
/* people or units that post p lacks of those required */

var gapDesired{(p,t) in OPEN: welcome[p] > required[p]}, integer, >= 0,
   <= welcome[p] - required[p];
/* people or units that it lacks beyond those, of the desired ones */

var gapRole{(p,r,t) in SEATS}, integer, >= 0, <= wanted[p,r];
/* people of role r that post p lacks */

var gapPasses{(k,r,d) in LACKING}, integer, >= 0,
   <= due[k,r,d] - made[k,r,d];
/* passes through residence r that target k lacks */

var gapSpread{(k,r,d) in BARE}, integer, >= 0, <= 1;
/* 1 if the run of open days that ends on day d has no pass */

var times{(k,m) in MIXED, a in AMOUNTS[k,m]}, integer, >= 0,
   <= card(setof{(d,s) in DUTIES[m]: counts[k,m,d,s] = a} (d,s));
/* how many duties of person m add amount a to count k */

var step{(k,m) in COUNTS, i in 1..steps[k,m]}, >= 0,
   <= level[k,m,i] - level[k,m,i-1];
/* how far count k of person m climbs the i-th step of its cost */

/* 9. Objective */

minimize cost:
   if stage = 1 then
      sum{(p,t) in OPEN: not closes[p]}
         price[if kind[p] = 'patrol' then 'requiredUnit'
            else if kind[p] = 'event' then 'event' else 'premises']
         * people[p] * minutes[t] / 60 * gapCover[p,t]
      + sum{(p,t) in OPEN: closes[p]}
         price['premises'] * minutes[t] / 60
         * required[p] * (1 - open[p,opening[p,t]])
      + sum{(p,t) in OPEN: welcome[p] > required[p]}
         price['desiredUnit'] * people[p] * minutes[t] / 60 * gapDesired[p,t]
      + sum{(p,r,t) in SEATS}
         price['role'] * minutes[t] / 60 * gapRole[p,r,t]
      + sum{(k,r,d) in LACKING}
         price[if k in BANDED then 'latePass' else 'pass'] * gapPasses[k,r,d]
      + sum{(k,r,d) in BARE} price['spread'] * gapSpread[k,r,d]
      + sum{q in REQUESTS} price['request'] * gapRequest[q]
      + sum{(f,d) in SESSIONS} price['session'] * gapSessions[f,d]
      + sum{(b,d) in SILENCES} price['contact'] * gapContact[b,d]
      + sum{t in STRETCHES} price['idle'] * minutes[t] / 60 * idle[t]
      + sum{t in STRETCHES, (m,p) in POSTED[t]}
         price['displaced'] * minutes[t] / 60 * displaced[t,m,p]
      + settled
   else
      sum{(k,m) in COUNTS} (worth[k,m,0] + sum{i in 1..steps[k,m]}
         (worth[k,m,i] - worth[k,m,i-1]) / (level[k,m,i] - level[k,m,i-1])
         * step[k,m,i])
      + sum{i in WISHES} price['wish'] * weight[i] * (if wish[i] = 'off'
         then sum{(m,d,s) in WISHED[i]} assign[m,d,s]
         else 1 - sum{(m,d,s) in WISHED[i]} assign[m,d,s])
      + sum{(s,i) in STRANGE} price['face'] * strangers[s,i]
      + (if card(DAYS) > card(HORIZON) then
         sum{(p,t) in OPEN: evening[p,t] in HORIZON and kind[p] <> 'event'}
         price['early'] / 60
         * people[p] * minutes[t] * (if closes[p]
            then required[p] * (1 - open[p,opening[p,t]])
            else gapCover[p,t])
         else 0);
/* stage 1: priced gaps, a shut place lacking all its people, idle hours, and
   dearest of all a locked duty away from its post;
   stage 2: hours, fairness, wishes and faces, and, where the provisional days could
   as well be short as the horizon, the horizon is covered */

/* 10. Duties */

s.t. oneDuty{m in PEOPLE, d in DUTY_DAYS[m]}:
   sum{(d,s) in DUTIES[m]} assign[m,d,s]
   <= max(1, sum{(d,s) in DUTIES[m]} locked[m,d,s]);
/* a person has at most one duty a day, unless more are locked: the report
   says so, the model leaves it at that */

/* 11. Presence */

s.t. place{t in STRETCHES}:
   sum{(p,t) in OPEN: kind[p] <> 'patrol'} staff[p,t]
   + sum{(p,t) in OPEN, z in SIZES[p]} z * units[p,z,t]
   + sum{(m,t) in SEERS} engaged[m,t] + idle[t] - sum{(m,d,s) in PRESENT[t]} assign[m,d,s] = 0;
/* everybody on duty stands in one place, or holds sessions; people outside the premises are in
   complete units, hence never alone */

s.t. cover{(p,t) in OPEN}:
   (if kind[p] = 'patrol' then sum{z in SIZES[p]} units[p,z,t]
    else staff[p,t])
   - (if closes[p] then required[p] * open[p,opening[p,t]] else 0)
   + (if closes[p] then 0 else gapCover[p,t])
   >= if closes[p] then 0 else required[p];
/* post p has its required number, or a gap; one that closes when short has
   it throughout or is shut */

s.t. shut{(p,t) in OPEN: closes[p]}:
   (if kind[p] = 'patrol' then sum{z in SIZES[p]} units[p,z,t]
    else staff[p,t])
   <= available[t] * open[p,opening[p,t]];
/* nobody stands at a post that is shut */

s.t. desired{(p,t) in OPEN: welcome[p] > required[p]}:
   (if kind[p] = 'patrol' then sum{z in SIZES[p]} units[p,z,t]
    else staff[p,t])
   + (if closes[p] then required[p] * (1 - open[p,opening[p,t]])
      else gapCover[p,t])
   + gapDesired[p,t] >= welcome[p];
/* post p has its desired number, or a gap beyond the required one */

s.t. stays{(p,t) in OPEN: exists{(m,p) in POSTED[t]} 1}:
   (if kind[p] = 'patrol' then sum{z in SIZES[p]} z * units[p,z,t]
    else staff[p,t])
   + sum{(m,p) in POSTED[t]} displaced[t,m,p] >= card(setof{(m,p) in POSTED[t]} m);
/* who is locked at post p stands there, unless displaced */

s.t. paired{c in CUTS, t in STRETCHES: exists{(p,z,t) in TEAMS} 1 = 1}:
   sum{(p,z,t) in TEAMS} takes[c,z] * units[p,z,t]
   - sum{(m,d,s) in PRESENT[t]}
      (if exists{(m,p) in POSTED[t]} kind[p] = 'patrol'
       then max{z in UNIT_SIZES} takes[c,z] else brings[c,m])
      * assign[m,d,s]
   + sum{(m,t) in SEERS} brings[c,m] * engaged[m,t]
   <= spare[c];
/* units take no more than those on duty bring, and the spare: with 0 brought
   by a set of people, 1 by others, and 1 taken, no more than that set can form
   by itself and one for each of the others (Edmonds, 1965); who is locked on
   patrol stays there whoever else is there */

/* 12. Roles */

s.t. seats{(p,t) in SEATED}:
   sum{(p,r,t) in SEATS}
      (wanted[p,r] * (if closes[p] then open[p,opening[p,t]] else 1)
      - gapRole[p,r,t])
   <= if kind[p] = 'patrol' then sum{z in SIZES[p]} z * units[p,z,t]
      else staff[p,t];
/* those who fill the roles of post p stand there, each filling one */

s.t. role{j in JOINED, t in STRETCHES: AMONG[j] within SOUGHT[t]}:
   sum{(p,r,t) in SEATS: r in AMONG[j]}
      (wanted[p,r] * (if closes[p] then open[p,opening[p,t]] else 1)
      - gapRole[p,r,t])
   <= sum{(m,d,s) in PRESENT[t]: exists{(m,r) in HOLDS} r in AMONG[j]}
      assign[m,d,s]
      - sum{(m,t) in SEERS: exists{(m,r) in HOLDS} r in AMONG[j]} engaged[m,t];
/* for every set of roles wanted in a stretch, those who hold one of them are
   as many as the seats filled (Hall): somebody with two roles counts once */

s.t. seatsKept{(p,t) in SEATED, j in JOINED:
   (forall{r in AMONG[j]} (p,r,t) in SEATS)
   and exists{(m,p) in POSTED[t]} forall{r in AMONG[j]} (m,r) not in HOLDS}:
   sum{r in AMONG[j]}
      (wanted[p,r] * (if closes[p] then open[p,opening[p,t]] else 1)
      - gapRole[p,r,t])
   + sum{(m,p) in POSTED[t]: forall{r in AMONG[j]} (m,r) not in HOLDS}
      (1 - displaced[t,m,p])
   <= if kind[p] = 'patrol' then sum{z in SIZES[p]} z * units[p,z,t]
      else staff[p,t];
/* where somebody is locked who holds none of some roles, nobody else stands */

s.t. roleKept{c in SEAT_SETS, t in STRETCHES:
   (forall{(p,r) in SEATS_OF[c]} (p,r,t) in SEATS)
   and exists{(m,q) in POSTED[t]} ((exists{(p,r) in SEATS_OF[c]} (m,r) in HOLDS)
      and not (exists{(q,r) in SEATS_OF[c]} (m,r) in HOLDS))}:
   sum{(p,r) in SEATS_OF[c]}
      (wanted[p,r] * (if closes[p] then open[p,opening[p,t]] else 1)
      - gapRole[p,r,t])
   + sum{(m,q) in POSTED[t]: (exists{(p,r) in SEATS_OF[c]} (m,r) in HOLDS)
      and not (exists{(q,r) in SEATS_OF[c]} (m,r) in HOLDS)}
      (1 - displaced[t,m,q])
   <= sum{(m,d,s) in PRESENT[t]: exists{(p,r) in SEATS_OF[c]} (m,r) in HOLDS}
      assign[m,d,s]
      - sum{(m,t) in SEERS: exists{(p,r) in SEATS_OF[c]} (m,r) in HOLDS}
         engaged[m,t];
/* Hall's condition with people locked at their posts: for every set of roles
   at posts, those who hold one of them and are not locked elsewhere */

s.t. roleShut{(p,r,t) in SEATS: closes[p]}:
   wanted[p,r] * open[p,opening[p,t]] - gapRole[p,r,t] >= 0;
/* a post that is shut lacks no role */

/* 13. Passes */

s.t. capacity{(p,t) in WALKED}:
   sum{(p,r,t) in ROUTES} passes[p,r,t]
   + sum{(q,p,t) in VISITING} slots[q,p] * answer[q,p,t]
   <= fits[p,t] * sum{z in SIZES[p]} units[p,z,t];
/* the passes of a patrol, and its visits, fit in the time of its units */

s.t. together{(p,t) in LONG}:
   sum{(q,p,t) in VISITING: slots[q,p] > 1} answer[q,p,t] / visitsAUnit[q,p,t]
   <= sum{z in SIZES[p]} units[p,z,t];
/* each visit of several slots has them in a row, and of one unit */

s.t. request{q in REQUESTS: card(VISITED_FOR[q]) > 0}:
   sum{(q,p,t) in VISITING} answer[q,p,t] + gapRequest[q] = 1;
/* each request for a visit has one, or is a gap */

s.t. atPlace{q in REQUESTS: card(VISITED_FOR[q]) = 0}:
   sum{(q,p,t) in KEEPING} keeps[q,p,t] + gapRequest[q] >= 1;
/* each other request is answered by whoever stands there, or is a gap */

s.t. kept{(q,p,t) in KEEPING, u in WHILE[q,p,t]}: keeps[q,p,t] <= staff[p,u];
/* who answers is there as long as the answer takes */

s.t. target{(k,r,d) in LACKING}:
   sum{(p,r,t) in ROUTES: evening[p,t] in DUE_DAYS[k,r,d]
      and (k not in BANDED or bandFrom[k,evening[p,t]] <= stretchFrom[t]
         and stretchTo[t] <= bandTo[k,evening[p,t]])} passes[p,r,t]
   + sum{(q,p,t) in VISITING: r in VISITED_FOR[q]
      and evening[p,t] in DUE_DAYS[k,r,d]
      and (k not in BANDED or bandFrom[k,evening[p,t]] <= stretchFrom[t]
         and stretchTo[t] <= bandTo[k,evening[p,t]])} answer[q,p,t]
   + gapPasses[k,r,d] >= due[k,r,d] - made[k,r,d];
/* residence r gets the passes that target k promises in the period, wholly
   within its band of the clock if it has one, or a gap; a visit that answers
   a request is a pass as well */

s.t. spread{(k,r,d) in BARE}:
   sum{(p,r,t) in ROUTES: evening[p,t] in RUN_DAYS[k,r,d]} passes[p,r,t]
   + sum{(q,p,t) in VISITING: r in VISITED_FOR[q]
      and evening[p,t] in RUN_DAYS[k,r,d]} answer[q,p,t]
   + gapSpread[k,r,d] >= 1;
/* a run of open days has at least one pass through residence r, or a gap */

/* 14. Sessions */

s.t. staffed{(s,t) in SLOTS, i in CHAIRS[s]}:
   sum{m in ABLE_TO[s,i,t]} sees[s,t,i,m] - chairs[s,i] * held[s,t] = 0;
/* a sitting is held by as many people as it takes */

s.t. joined{(f,t) in CHANCES: mostGuests[sitting[f]] > 1}:
   joins[f,t] - held[sitting[f],t] <= 0;
/* beneficiaries meet where a sitting is held */

s.t. seatsLeft{(s,t) in SLOTS: mostGuests[s] > 1}:
   sum{(f,t) in CHANCES: sitting[f] = s} joins[f,t] - mostGuests[s] * held[s,t] <= 0;
/* no more than there is room for */

s.t. guests{(s,t) in SLOTS: mostGuests[s] > 1}:
   sum{(f,t) in CHANCES: sitting[f] = s} joins[f,t] - held[s,t] >= 0;
/* and one at least */

s.t. onDuty{(m,t) in SEERS}:
   engaged[m,t] - sum{(m,d,v) in UNTIED[t]} assign[m,d,v] <= 0;
/* who holds sessions is on duty, and on no break */

s.t. hoursSeen{(m,t) in SEERS}:
   sum{(s,t) in SLOTS, i in CHAIRS[s]: m in ABLE_TO[s,i,t]}
      sessionMinutes[s] * sees[s,t,i,m] - minutes[t] * engaged[m,t] <= 0;
/* sessions fit in a stretch, one after another */

s.t. inSession{(m,t) in SEERS}:
   engaged[m,t] - sum{(s,t) in SLOTS, i in CHAIRS[s]: m in ABLE_TO[s,i,t]}
      sees[s,t,i,m] <= 0;
/* nobody is said to be in a session who is idle */

s.t. jointly{(m,t) in SEERS: exists{(s,t) in SLOTS, i in CHAIRS[s]:
   m in ABLE_TO[s,i,t]} joint[s] = 1}:
   sum{(s,t) in SLOTS, i in CHAIRS[s]: m in ABLE_TO[s,i,t] and joint[s] = 1}
      sees[s,t,i,m] - engaged[m,t] <= 0;
/* nobody has two sittings of several people in a stretch: all can then begin
   with it */

s.t. called{m in PEOPLE, (d,v) in DUTIES[m]:
   onlyForSessions[m,d,v] and not locked[m,d,v]}:
   assign[m,d,v]
   - sum{(s,t) in SLOTS, i in CHAIRS[s]: (m,d,v) in UNTIED[t] and m in ABLE_TO[s,i,t]}
      sees[s,t,i,m] <= 0;
/* whoever is called for sessions alone holds one */

s.t. venueFree{h in VENUES, t in STRETCHES:
   card(setof{(s,t) in SLOTS: venue[s] = h} s) > 1}:
   sum{(s,t) in SLOTS: venue[s] = h} held[s,t] <= 1;
/* one sitting at a time in a venue */

s.t. sessions{(f,d) in SESSIONS}:
   sum{(f,t) in CHANCES: stretchDay[t] in SESSION_DAYS[f,d]}
      (if mostGuests[sitting[f]] > 1 then joins[f,t] else held[sitting[f],t])
   + gapSessions[f,d] = sessionsLeft[f,d];
/* as many sessions as are due, no more, or a gap */

s.t. afterFirst{f in FOLLOW_UPS, d in DAYS: waits[f]
   and exists{(f,t) in CHANCES} stretchDay[t] = d
   and not exists{k in KNOWN: knownOf[k] in FIRST[f]} knownOrder[k] < order[d]}:
   sum{(f,t) in CHANCES: stretchDay[t] = d}
      (if mostGuests[sitting[f]] > 1 then joins[f,t] else held[sitting[f],t])
   - sum{g in FIRST[f], (g,t) in CHANCES: order[stretchDay[t]] < order[d]}
      (if mostGuests[sitting[g]] > 1 then joins[g,t] else held[sitting[g],t])
   <= 0;
/* a session that must wait for one of another service comes on a later day */

s.t. turn{f in FOLLOW_UPS, d in DAYS: partner[f] <> 'none'
   and exists{(g,t) in CHANCES: g = f or g = partner[f]} stretchDay[t] = d}:
   sum{(g,t) in CHANCES: (g = f or g = partner[f])
      and order[stretchDay[t]] <= order[d]} (if g = f then 1 else -1)
      * (if mostGuests[sitting[g]] > 1 then joins[g,t] else held[sitting[g],t])
   <= max(0, mostAhead[f] - lead[f,d]);
/* the sessions of two follow-ups take turns: neither is ahead by more than
   one, as far as what is known leaves that possible */

s.t. turnBack{f in FOLLOW_UPS, d in DAYS: partner[f] <> 'none'
   and exists{(g,t) in CHANCES: g = f or g = partner[f]} stretchDay[t] = d}:
   sum{(g,t) in CHANCES: (g = f or g = partner[f])
      and order[stretchDay[t]] <= order[d]} (if g = f then 1 else -1)
      * (if mostGuests[sitting[g]] > 1 then joins[g,t] else held[sitting[g],t])
   >= min(0, mostAhead[f] - 1 - lead[f,d]);
/* and neither is behind by more than that */

s.t. spaced{f in FOLLOW_UPS, d in DAYS: daysApart[f] > 1
   and exists{(f,t) in CHANCES} stretchDay[t] = d}:
   sum{(f,t) in CHANCES: order[d] <= order[stretchDay[t]]
      and order[stretchDay[t]] < order[d] + daysApart[f]}
      (if mostGuests[sitting[f]] > 1 then joins[f,t] else held[sitting[f],t])
   <= max(0, 1 - card({k in KNOWN: knownOf[k] = f and order[d] <= knownOrder[k]
      and knownOrder[k] < order[d] + daysApart[f]}));
/* two sessions lie so many days apart at the least */

s.t. spacedKnown{f in FOLLOW_UPS, k in KNOWN: daysApart[f] > 1 and knownOf[k] = f
   and exists{(f,t) in CHANCES: knownOrder[k] <= order[stretchDay[t]]}
      order[stretchDay[t]] < knownOrder[k] + daysApart[f]}:
   sum{(f,t) in CHANCES: knownOrder[k] <= order[stretchDay[t]]
      and order[stretchDay[t]] < knownOrder[k] + daysApart[f]}
      (if mostGuests[sitting[f]] > 1 then joins[f,t] else held[sitting[f],t])
   <= 0;
/* from those that are known on as well */

s.t. onceADay{b in BENEFICIARIES, d in DAYS:
   card(setof{(f,t) in CHANCES: toWhom[f] = b and stretchDay[t] = d} (f,t))
   > (if exists{k in KNOWN: toWhom[knownOf[k]] = b} knownOrder[k] = order[d]
      then 0 else 1)}:
   sum{(f,t) in CHANCES: toWhom[f] = b and stretchDay[t] = d}
      (if mostGuests[sitting[f]] > 1 then joins[f,t] else held[sitting[f],t])
   <= if exists{k in KNOWN: toWhom[knownOf[k]] = b} knownOrder[k] = order[d]
      then 0 else 1;
/* a beneficiary has one session a day at the most */

s.t. contact{(b,d) in SILENCES}:
   sum{(f,t) in CHANCES: toWhom[f] = b and stretchDay[t] in SILENT_DAYS[b,d]}
      (if mostGuests[sitting[f]] > 1 then joins[f,t] else held[sitting[f],t])
   + gapContact[b,d] >= 1;
/* a run of days has a session of whatever service, or a gap */

s.t. face{(s,i) in STRANGE, m in SEEN[s,i]}:
   sum{(s,t) in SLOTS: m in ABLE_TO[s,i,t]} sees[s,t,i,m]
   - (sum{(f,d) in SESSIONS: sitting[f] = s} sessionsLeft[f,d]) * meets[s,i,m]
   <= 0;
/* somebody holds a session of a follow-up, or none */

s.t. strange{(s,i) in STRANGE}:
   sum{m in SEEN[s,i]} meets[s,i,m] - strangers[s,i] <= welcomeFaces[s,i];
/* beyond the known faces, or the first, each is one too many */

/* 15. Rules of work */

s.t. succession{m in PEOPLE, (d,s) in DUTIES[m], e in DUTY_DAYS[m]: d < e
   and exists{(e,v) in DUTIES[m]: not (locked[m,d,s] and locked[m,e,v])}
      dutyFrom[m,e,v] < dutyTo[m,d,s] + restBetween[m]}:
   assign[m,d,s]
   + sum{(e,v) in DUTIES[m]: not (locked[m,d,s] and locked[m,e,v])
      and dutyFrom[m,e,v] < dutyTo[m,d,s] + restBetween[m]} assign[m,e,v]
   <= max(1, sum{(e,v) in DUTIES[m]: not (locked[m,d,s] and locked[m,e,v])
      and dutyFrom[m,e,v] < dutyTo[m,d,s] + restBetween[m]} locked[m,e,v]);
/* after duty s of day d, no duty of day e that begins too soon, be it one or
   several that are locked */

s.t. worksOwn{m in PEOPLE, c in COUNTED_ONCE[m]}:
   sum{(d,s) in OWN[m,c]} assign[m,d,s] <= works[m,c];
/* a civil day is spoilt by the duty that begins on it */

s.t. worksOver{m in PEOPLE, c in COUNTED_ONCE[m]}:
   sum{(d,s) in OVER[m,c]} assign[m,d,s] <= works[m,c];
/* and by the one that reaches into it from the day before */

s.t. worksNone{m in PACED, c in COUNTED_ONCE[m]}:
   works[m,c] <= sum{(d,s) in OWN[m,c]} assign[m,d,s]
   + sum{(d,s) in OVER[m,c]} assign[m,d,s];
/* and by nothing else: a day with work may be what a rule asks for */

s.t. weekendOwn{(m,w) in WEEKENDS, c in WEEKEND[w]: card(OWN[m,c]) > 0}:
   sum{(d,s) in OWN[m,c]} assign[m,d,s] <= weekend[m,w];
/* a weekend is worked by the duties that begin on either of its days */

s.t. weekendOver{(m,w) in WEEKENDS, c in WEEKEND[w]: card(OVER[m,c]) > 0}:
   sum{(d,s) in OVER[m,c]} assign[m,d,s] <= weekend[m,w];
/* and by those that reach into one */

s.t. limit{(g,m,w) in LIMITS}:
   sum{(d,s) in CHOICES[m]} adds[g,m,w,d,s] * assign[m,d,s]
   + (if quantity[g] = 'days'
      then sum{c in SHARED[m] inter SPAN[g,w]} works[m,c] else 0)
   + (if quantity[g] = 'weekends'
      then sum{c in FREE[m] inter SPAN[g,w]} weekend[m,c] else 0)
   <= left[g,m,w];
/* minutes, days, weekends or duties stay within what the rule leaves */

s.t. runMost{(g,m) in LONGEST, c in CIVIL:
   card(ROW[g,m,c] inter ABLE[m]) > 0
   and card(ROW[g,m,c] inter (ABLE[m] union TAKEN[m])) = longest[g,m] + 1}:
   sum{e in ROW[g,m,c] inter ABLE[m]} (if e in SHARED[m] then works[m,e]
      else sum{(d,s) in OWN[m,e] union OVER[m,e]} assign[m,d,s])
   <= longest[g,m] - card(ROW[g,m,c] inter TAKEN[m]);
/* of one day more in a row than may be worked, one is off */

s.t. runStart{m in PACED, c in STARTS[m]}:
   sum{e in ABLE[m]: 0 <= order[c] - order[e] and order[c] - order[e] <= 1}
      (if e = c then 1 else -1) * (if e in SHARED[m] then works[m,e]
      else sum{(d,s) in OWN[m,e] union OVER[m,e]} assign[m,d,s])
   - start[m,c] <= if c in TAKEN[m] then -1 else 0;
/* a run begins on a day with work after a day without */

s.t. runLength{(g,m) in SHORTEST, c in DAYS diff TAKEN[m]:
   card(LATELY[g,m,c] inter STARTS[m])
   + (if c in ABLE[m] then begun[g,m,c] else 0) > 0}:
   sum{e in LATELY[g,m,c] inter STARTS[m]} start[m,e]
   - sum{e in ABLE[m]: e = c} (if e in SHARED[m] then works[m,e]
      else sum{(d,s) in OWN[m,e] union OVER[m,e]} assign[m,d,s])
   <= - begun[g,m,c];
/* a day is worked when a run began less than its least length before; one
   that lasts to the end of the planned days may go on */

s.t. runGap{(g,m) in APART, c in ABLE[m] union TAKEN[m]:
   order[c] >= knownSince - 1 and order[c] < card(DAYS)
   and card(SOON[g,m,c] inter STARTS[m])
   + (if c in ABLE[m] then following[g,m,c] else 0) > 0}:
   sum{e in SOON[g,m,c] inter STARTS[m]} start[m,e]
   + sum{e in ABLE[m]: e = c} (if e in SHARED[m] then works[m,e]
      else sum{(d,s) in OWN[m,e] union OVER[m,e]} assign[m,d,s])
   <= (if c in TAKEN[m] then 0 else 1) - following[g,m,c];
/* a day is off when a run begins no more than the least number of days off
   after it (both rows after Rajan and Takriti, 2005) */

s.t. restDue{(g,m,w) in RESTS}:
   sum{b in BLOCKS[g,m,w]} rest[g,m,w,b] >= 1;
/* each civil week has its rest */

s.t. restKept{(g,m,w) in RESTS, (d,s) in CHOICES[m]:
   card(SPOILT[g,m,w,d,s]) > 0 and not exists{(d,v) in CHOICES[m]: v < s}
      (SPOILT[g,m,w,d,v] within SPOILT[g,m,w,d,s]
      and SPOILT[g,m,w,d,s] within SPOILT[g,m,w,d,v])}:
   sum{(d,v) in CHOICES[m]: SPOILT[g,m,w,d,s] within SPOILT[g,m,w,d,v]}
      assign[m,d,v]
   + sum{b in SPOILT[g,m,w,d,s]} rest[g,m,w,b] <= 1;
/* no duty within the rest: in one row, all the blocks of the week that duty s
   of day d spoils and all the duties of that day that spoil them, for rows of
   one block and one duty halve the bound; duties that spoil the same blocks
   share the row of the first */

s.t. restApart{(g,m,w) in RESTS, b in BLOCKS[g,m,w]: g in ONCE
   and (g,m,w) not in TORN and exists{(g,m,v) in RESTS, a in BLOCKS[g,m,v]: weekTo[v] = begins[w]}
      blockTo[g,m,v,a] > blockFrom[g,m,w,b]}:
   sum{(g,m,v) in RESTS, a in BLOCKS[g,m,v]: weekTo[v] = begins[w]
      and blockTo[g,m,v,a] > blockFrom[g,m,w,b]} rest[g,m,v,a]
   + sum{a in BLOCKS[g,m,w]: blockFrom[g,m,w,a] <= blockFrom[g,m,w,b]}
      rest[g,m,w,a] <= 1;
/* a rest that counts once ends before the rest of the next week begins */

/* 16. From stage 1 to stage 2 */

s.t. coverageKept{n in 2..stage}:
   sum{(p,t) in OPEN: not closes[p]}
      price[if kind[p] = 'patrol' then 'requiredUnit'
         else if kind[p] = 'event' then 'event' else 'premises']
      * people[p] * minutes[t] / 60 * gapCover[p,t]
   + sum{(p,t) in OPEN: closes[p]}
      price['premises'] * minutes[t] / 60
      * required[p] * (1 - open[p,opening[p,t]])
   + sum{(p,t) in OPEN: welcome[p] > required[p]}
      price['desiredUnit'] * people[p] * minutes[t] / 60 * gapDesired[p,t]
   + sum{(p,r,t) in SEATS}
      price['role'] * minutes[t] / 60 * gapRole[p,r,t]
   + sum{(k,r,d) in LACKING}
      price[if k in BANDED then 'latePass' else 'pass'] * gapPasses[k,r,d]
   + sum{(k,r,d) in BARE} price['spread'] * gapSpread[k,r,d]
   + sum{q in REQUESTS} price['request'] * gapRequest[q]
   + sum{(f,d) in SESSIONS} price['session'] * gapSessions[f,d]
   + sum{(b,d) in SILENCES} price['contact'] * gapContact[b,d]
   + sum{t in STRETCHES} price['idle'] * minutes[t] / 60 * idle[t]
   + sum{t in STRETCHES, (m,p) in POSTED[t]}
      price['displaced'] * minutes[t] / 60 * displaced[t,m,p]
   + settled
   <= coverageAtMost;
/* stage 2 keeps the coverage that stage 1 found */

s.t. ofAmount{(k,m) in MIXED, a in AMOUNTS[k,m]: stage = 2}:
   sum{(d,s) in DUTIES[m]: counts[k,m,d,s] = a} assign[m,d,s] - times[k,m,a]
   = 0;
/* duties cannot add up to every total: cuts and branches see that on the number
   of duties of each amount, not on single days */

s.t. count{(k,m) in COUNTS: stage = 2}:
   (if (k,m) in MIXED then sum{a in AMOUNTS[k,m]} a * times[k,m,a]
    else sum{(d,s) in DUTIES[m]} counts[k,m,d,s] * assign[m,d,s])
   - sum{i in 1..steps[k,m]} step[k,m,i] = 0;
/* what a person works climbs the steps of its cost */

solve;

printf "\n";
for {d in DAYS}
{  printf "%s", d;
   printf{m in PEOPLE, (d,s) in DUTIES[m]: assign[m,d,s] > 0.5} "  %s: %s", m, s;
   printf "\n";
}
end;
