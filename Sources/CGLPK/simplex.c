// The simplex method, in slices.

#include <limits.h>

#include "monitor.h"
#include "trap.h"

int cglpk_scale(cglpk_problem *problem) {
  CGLPK_ENTER(problem);
  // No level of detail can be asked for here: silence, or five lines in every log. The
  // next entry turns the output on again.
  glp_term_out(GLP_OFF);
  glp_scale_prob(problem->handle, GLP_SF_AUTO);
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_unscale(cglpk_problem *problem) {
  CGLPK_ENTER(problem);
  glp_unscale_prob(problem->handle);
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_advanced_basis(cglpk_problem *problem) {
  CGLPK_ENTER(problem);
  glp_term_out(GLP_OFF);
  // GLPK aborts on a problem without rows or columns; the slack basis is the only one there.
  if (glp_get_num_rows(problem->handle) == 0 || glp_get_num_cols(problem->handle) == 0)
    glp_std_basis(problem->handle);
  else
    glp_adv_basis(problem->handle, 0);
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_slack_basis(cglpk_problem *problem) {
  CGLPK_ENTER(problem);
  glp_std_basis(problem->handle);
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_factorize(cglpk_problem *problem) {
  CGLPK_ENTER(problem);
  return cglpk_leave(problem, glp_factorize(problem->handle));
}

static void publish(glp_prob *handle, cglpk_monitor *monitor, int64_t iterations) {
  atomic_store(&monitor->iterations, iterations);
  if (glp_get_prim_stat(handle) == GLP_FEAS)
    atomic_store(&monitor->best, glp_get_obj_val(handle));
}

// The two methods of GLPK share their parameters and their return codes.
typedef int simplex_method(glp_prob *handle, const glp_smcp *parameters);

static int run_in_slices(
    glp_prob *handle, simplex_method *method, const cglpk_simplex_options *options,
    cglpk_monitor *monitor, int *stop) {
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_ERR;
  parameters.meth = options->method == CGLPK_DUAL ? GLP_DUALP : GLP_PRIMAL;
  parameters.pricing = options->pricing == CGLPK_LARGEST_COEFFICIENT ? GLP_PT_STD : GLP_PT_PSE;
  double deadline = cglpk_now() + options->seconds;
  int64_t earlier = atomic_load(&monitor->iterations);
  int start = glp_get_it_cnt(handle);
  // GLPK perturbs against cycling, and forgets that at the end of a slice: slices that
  // stay short could go round for ever. Every eighth doubles them.
  int slice = options->slice;
  for (int slices = 1;; slices++) {
    if (slices % 8 == 0 && slice < INT_MAX / 2)
      slice *= 2;
    int64_t done = glp_get_it_cnt(handle) - start;
    *stop = CGLPK_STOP_FINISHED;
    if (atomic_load(&monitor->cancelled))
      *stop = CGLPK_STOP_CANCELLED;
    else if (options->iteration_limit >= 0 && done >= options->iteration_limit)
      *stop = CGLPK_STOP_ITERATIONS;
    else if (cglpk_now() >= deadline)
      *stop = CGLPK_STOP_TIME;
    if (*stop != CGLPK_STOP_FINISHED)
      return CGLPK_OK;
    // Slices are counted in iterations alone: where a slice ends changes the path
    // of the simplex, and the path must not depend on the clock.
    parameters.it_lim = slice;
    if (options->iteration_limit >= 0 && options->iteration_limit - done < slice)
      parameters.it_lim = (int)(options->iteration_limit - done);
    parameters.tm_lim = cglpk_milliseconds_until(deadline);
    int code = method(handle, &parameters);
    publish(handle, monitor, earlier + glp_get_it_cnt(handle) - start);
    if (code != GLP_EITLIM && code != GLP_ETMLIM)
      return code;
  }
}

int cglpk_simplex(
    cglpk_problem *problem, const cglpk_simplex_options *options, cglpk_monitor *monitor,
    int *stop) {
  CGLPK_ENTER(problem);
  int code = run_in_slices(problem->handle, glp_simplex, options, monitor, stop);
  return cglpk_leave(problem, code);
}

int cglpk_exact(
    cglpk_problem *problem, const cglpk_simplex_options *options, cglpk_monitor *monitor,
    int *stop) {
  CGLPK_ENTER(problem);
  int code = run_in_slices(problem->handle, glp_exact, options, monitor, stop);
  return cglpk_leave(problem, code);
}
