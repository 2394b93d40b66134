// Progress and cancellation, across threads.

#include "monitor.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

cglpk_monitor *cglpk_monitor_create(void) {
  cglpk_monitor *monitor = calloc(1, sizeof *monitor);
  if (monitor == NULL)
    return NULL;
  atomic_init(&monitor->cancelled, false);
  cglpk_monitor_restart(monitor);
  return monitor;
}

void cglpk_monitor_free(cglpk_monitor *monitor) { free(monitor); }

void cglpk_monitor_cancel(cglpk_monitor *monitor) { atomic_store(&monitor->cancelled, true); }

bool cglpk_monitor_is_cancelled(const cglpk_monitor *monitor) {
  return atomic_load(&monitor->cancelled);
}

void cglpk_monitor_restart(cglpk_monitor *monitor) {
  atomic_store(&monitor->iterations, 0);
  atomic_store(&monitor->nodes, 0);
  atomic_store(&monitor->best, NAN);
  atomic_store(&monitor->bound, NAN);
}

int64_t cglpk_monitor_iterations(const cglpk_monitor *monitor) {
  return atomic_load(&monitor->iterations);
}

int64_t cglpk_monitor_nodes(const cglpk_monitor *monitor) { return atomic_load(&monitor->nodes); }

double cglpk_monitor_best(const cglpk_monitor *monitor) { return atomic_load(&monitor->best); }

double cglpk_monitor_bound(const cglpk_monitor *monitor) { return atomic_load(&monitor->bound); }

double cglpk_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

int cglpk_milliseconds_until(double deadline) {
  double milliseconds = 1000 * (deadline - cglpk_now());
  if (milliseconds >= INT_MAX)
    return INT_MAX;
  // What is no number is no time.
  return milliseconds >= 1 ? (int)milliseconds : 1;
}
