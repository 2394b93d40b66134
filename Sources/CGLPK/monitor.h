// Private to this target: what the solving thread writes and the others read.

#ifndef CGLPK_MONITOR_H
#define CGLPK_MONITOR_H

#include <stdatomic.h>

#include "cglpk.h"

struct cglpk_monitor {
  atomic_bool cancelled;
  atomic_int_least64_t iterations, nodes;
  _Atomic double best, bound;
};

// Seconds of a clock that never goes back.
double cglpk_now(void);
// Milliseconds left until `deadline`, as GLPK counts its limits: 1 … INT_MAX.
int cglpk_milliseconds_until(double deadline);

#endif
