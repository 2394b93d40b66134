// Private to this target: the trap around every call into GLPK.

#ifndef CGLPK_TRAP_H
#define CGLPK_TRAP_H

#include <glpk.h>
#include <math.h>
#include <setjmp.h>
#include <stddef.h>

#include "cglpk.h"

struct cglpk_problem {
  glp_prob *handle;
  uint64_t thread;
  bool poisoned;
  jmp_buf trap;
  char *log;
  size_t log_length, log_capacity;
  // The last two things GLPK printed: a fatal error is printed in two pieces.
  size_t last_output, previous_output;
  char message[1024];
};

// CGLPK_OK, or why this call must not reach GLPK. Installs the hooks.
int cglpk_enter(cglpk_problem *problem);
// Removes the hooks and passes `code` through.
int cglpk_leave(cglpk_problem *problem, int code);
// What the second return of setjmp does: keeps the message, poisons the problem.
int cglpk_trapped(cglpk_problem *problem);
// Keeps a message for a call refused before it reached GLPK.
int cglpk_refuse(cglpk_problem *problem, int code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

// A macro, because setjmp must live in the very frame that calls GLPK. After the
// second return only `problem` is read, and it is never assigned: no local needs volatile.
#define CGLPK_ENTER(problem)                           \
  do {                                                 \
    int cglpk_refusal = cglpk_enter(problem);          \
    if (cglpk_refusal != CGLPK_OK)                     \
      return cglpk_refusal;                            \
    if (setjmp((problem)->trap) != 0)                  \
      return cglpk_trapped(problem);                   \
  } while (0)

// GLPK's five kinds of bounds, from two numbers.
static inline int cglpk_bounds_type(double lower, double upper) {
  if (lower == upper)
    return GLP_FX;
  if (isinf(lower))
    return isinf(upper) ? GLP_FR : GLP_UP;
  return isinf(upper) ? GLP_LO : GLP_DB;
}

// A lower bound of plus infinity, an upper one of minus infinity and NaN mean
// nothing to GLPK, which would iterate on them for ever.
static inline bool cglpk_are_bounds(double lower, double upper) {
  return lower < INFINITY && upper > -INFINITY;
}

#endif
