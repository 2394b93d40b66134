// Branch and cut, watched.

#include <math.h>
#include <string.h>

#include "monitor.h"
#include "trap.h"

typedef struct {
  const cglpk_search_options *options;
  const double *start;  // as GLPK counts, from 1; NULL once submitted
  cglpk_monitor *monitor;
  cglpk_search_result *result;
  double deadline;
  int64_t earlier_iterations;
  int first_iteration;
  bool maximize;
} search;

static bool is_tighter(const search *search, double candidate, double bound) {
  if (isnan(bound))
    return true;
  return search->maximize ? candidate < bound : candidate > bound;
}

// A bound proved for the open nodes says nothing beyond the best solution found:
// what remains open may be worse than it. So the bound never passes the best.
static double not_beyond(const search *search, double bound, double best) {
  if (isnan(best) || isnan(bound))
    return bound;
  return search->maximize ? fmax(bound, best) : fmin(bound, best);
}

static double best_found(glp_prob *handle) {
  int status = glp_mip_status(handle);
  return status == GLP_FEAS || status == GLP_OPT ? glp_mip_obj_val(handle) : NAN;
}

static int64_t iterations(const search *search, glp_tree *tree) {
  return glp_get_it_cnt(glp_ios_get_prob(tree)) - search->first_iteration;
}

static void update(search *search, glp_tree *tree) {
  glp_prob *handle = glp_ios_get_prob(tree);
  double best = best_found(handle);
  // The node being worked on stays in the active list until it is branched or
  // pruned, so the best active bound covers everything still open. It is
  // infinite before the root is solved. An empty list (0) proves nothing new here:
  // GLPK then leaves by itself, with a proof.
  int node = glp_ios_best_node(tree);
  if (node != 0) {
    double bound = glp_ios_node_bound(tree, node);
    if (fabs(bound) < 1e300) {
      bound = not_beyond(search, bound, best);
      // Each was proved when it was seen, so the tightest of all holds too.
      if (is_tighter(search, bound, search->result->bound))
        search->result->bound = bound;
    }
  }
  search->result->bound = not_beyond(search, search->result->bound, best);
  atomic_store(&search->monitor->best, best);
  atomic_store(&search->monitor->bound, search->result->bound);
  atomic_store(&search->monitor->nodes, search->result->nodes);
  atomic_store(&search->monitor->iterations, search->earlier_iterations + iterations(search, tree));
}

static bool gap_is_reached(const search *search, glp_tree *tree) {
  double best = best_found(glp_ios_get_prob(tree)), bound = search->result->bound;
  if (isnan(best) || isnan(bound) || search->options->relative_gap <= 0)
    return false;
  return fabs(best - bound) <= search->options->relative_gap * fmax(fabs(best), 1e-10);
}

static void stop(search *search, glp_tree *tree, int reason) {
  search->result->stop = reason;
  glp_ios_terminate(tree);
}

// Whether time is over or somebody said stop, which is then why the search stopped.
static bool is_over(search *search) {
  if (atomic_load(&search->monitor->cancelled))
    search->result->stop = CGLPK_STOP_CANCELLED;
  else if (cglpk_now() >= search->deadline)
    search->result->stop = CGLPK_STOP_TIME;
  else
    return false;
  return true;
}

// Corresponds to the cb_func of glp_iocp.
static void watch(glp_tree *tree, void *info) {
  search *search = info;
  int reason = glp_ios_reason(tree);
  if (reason == GLP_IHEUR && search->start != NULL) {
    // Refused or not: the caller compares its start with what the search finds.
    glp_ios_heur_sol(tree, search->start);
    search->start = NULL;
  }
  update(search, tree);
  if (search->result->stop != CGLPK_STOP_FINISHED)
    return;
  int64_t limit = search->options->node_limit;
  int64_t iteration_limit = search->options->iteration_limit;
  // The gap is judged here and not by GLPK (mip_gap), so that the bound reported is the one judged.
  if (gap_is_reached(search, tree))
    stop(search, tree, CGLPK_STOP_GAP);
  else if (is_over(search))
    glp_ios_terminate(tree);
  else if (iteration_limit >= 0 && iterations(search, tree) >= iteration_limit)
    stop(search, tree, CGLPK_STOP_ITERATIONS);
  else if (reason == GLP_ISELECT && limit >= 0 && search->result->nodes >= limit)
    stop(search, tree, CGLPK_STOP_NODES);
  else if (reason == GLP_ISELECT)
    search->result->nodes += 1;
}

static int branching(int technique) {
  switch (technique) {
    case CGLPK_BRANCH_MOST_FRACTIONAL:
      return GLP_BR_MFV;
    case CGLPK_BRANCH_FIRST_FRACTIONAL:
      return GLP_BR_FFV;
    case CGLPK_BRANCH_DRIEBECK_TOMLIN:
      return GLP_BR_DTH;
    default:
      return GLP_BR_PCH;
  }
}

static int backtracking(int technique) {
  switch (technique) {
    case CGLPK_BACKTRACK_BEST_BOUND:
      return GLP_BT_BLB;
    case CGLPK_BACKTRACK_DEPTH_FIRST:
      return GLP_BT_DFS;
    default:
      return GLP_BT_BPH;
  }
}

static void set_parameters(glp_iocp *parameters, search *search) {
  const cglpk_search_options *options = search->options;
  glp_init_iocp(parameters);
  parameters->msg_lev = GLP_MSG_ERR;
  parameters->br_tech = branching(options->branching);
  parameters->bt_tech = backtracking(options->backtracking);
  parameters->gmi_cuts = options->gomory_cuts ? GLP_ON : GLP_OFF;
  parameters->mir_cuts = options->mir_cuts ? GLP_ON : GLP_OFF;
  parameters->cov_cuts = options->cover_cuts ? GLP_ON : GLP_OFF;
  parameters->clq_cuts = options->clique_cuts ? GLP_ON : GLP_OFF;
  parameters->sr_heur = options->rounding ? GLP_ON : GLP_OFF;
  parameters->fp_heur = options->feasibility_pump ? GLP_ON : GLP_OFF;
  // What is given up as no better counts as proven: rows and bounds rest on it.
  parameters->tol_obj = 1e-12;
  // Within one long LP the callback is not called; GLPK's own limit is.
  parameters->tm_lim = cglpk_milliseconds_until(search->deadline);
  parameters->presolve = options->presolve ? GLP_ON : GLP_OFF;
  parameters->cb_func = watch;
  parameters->cb_info = search;
}

// GLPK counts the values of a solution from 1. The block is GLPK's, to go with
// the environment after a trap.
static double *shifted_start(glp_prob *handle, const double *start) {
  int columns = glp_get_num_cols(handle);
  double *shifted = glp_alloc(1 + columns, sizeof *shifted);
  shifted[0] = 0;
  memcpy(shifted + 1, start, (size_t)columns * sizeof *shifted);
  return shifted;
}

static int run(search *search, glp_prob *handle) {
  glp_iocp parameters;
  set_parameters(&parameters, search);
  int code = glp_intopt(handle, &parameters);
  double best = best_found(handle);
  if (code == 0) {
    // Proof: nothing open is better. Without any solution there is nothing to bound.
    search->result->stop = CGLPK_STOP_FINISHED;
    search->result->bound = best;
  } else if (code == GLP_ENOPFS) {
    // The presolver's word for: no whole point at all.
    search->result->stop = CGLPK_STOP_FINISHED;
    search->result->bound = NAN;
    code = CGLPK_OK;
  } else if (code == GLP_ETMLIM) {
    search->result->stop = CGLPK_STOP_TIME;
    code = CGLPK_OK;
  } else if (code == GLP_ESTOP) {
    code = CGLPK_OK;
  }
  search->result->bound = not_beyond(search, search->result->bound, best);
  atomic_store(&search->monitor->best, best);
  atomic_store(&search->monitor->bound, search->result->bound);
  atomic_store(&search->monitor->nodes, search->result->nodes);
  return code;
}

int cglpk_search(
    cglpk_problem *problem, const cglpk_search_options *options, const double *start,
    cglpk_monitor *monitor, cglpk_search_result *result) {
  CGLPK_ENTER(problem);
  glp_prob *handle = problem->handle;
  search search = {
      .options = options,
      .monitor = monitor,
      .result = result,
      .deadline = cglpk_now() + options->seconds,
      .earlier_iterations = atomic_load(&monitor->iterations),
      .first_iteration = glp_get_it_cnt(handle),
      .maximize = glp_get_obj_dir(handle) == GLP_MAX,
  };
  *result = (cglpk_search_result){.stop = CGLPK_STOP_FINISHED, .bound = NAN};
  // The relaxation the caller has just solved bounds every solution.
  if (glp_get_status(handle) == GLP_OPT)
    result->bound = glp_get_obj_val(handle);
  bool submits = start != NULL && !options->presolve;
  double *shifted = submits ? shifted_start(handle, start) : NULL;
  search.start = shifted;
  // The presolver asks for neither the time nor a cancellation.
  int code = is_over(&search) ? CGLPK_OK : run(&search, handle);
  if (shifted != NULL)
    glp_free(shifted);
  return cglpk_leave(problem, code);
}
