// Trapped calls into GLPK 5.
//
// GLPK answers a mistake with abort(). Every function below that reaches GLPK
// installs an error hook and a jump buffer in its own frame first, so that a
// fatal error comes back as a return code and the process survives. No Swift
// frame is ever unwound: GLPK is never left through a Swift callback.
//
// Conventions, here and nowhere else:
//  - rows and columns are counted from 0 on this side, from 1 in GLPK;
//  - an absent bound is an infinity; two equal bounds fix;
//  - lists of names are packed: each name ends with a zero byte, one after another;
//  - a function returns CGLPK_OK, one of the negative codes below, or a positive
//    GLPK code (GLP_EFAIL, GLP_ESING…).

#ifndef CGLPK_H
#define CGLPK_H

#include <stdbool.h>
#include <stdint.h>

typedef struct cglpk_problem cglpk_problem;
typedef struct cglpk_monitor cglpk_monitor;

enum cglpk_code {
  CGLPK_OK = 0,
  // GLPK raised a fatal error; cglpk_message tells. The problem is poisoned.
  CGLPK_TRAPPED = -1,
  // An earlier call trapped: GLPK left its structures half changed.
  CGLPK_POISONED = -2,
  // GLPK's environment is per thread; this is not the thread that made the problem.
  CGLPK_WRONG_THREAD = -3,
  // A number that is not finite (or, for a bound, not a number) was refused.
  CGLPK_BAD_NUMBER = -4,
  // A file could not be written or read, or a translation failed; see cglpk_log.
  CGLPK_FILE = -5,
  CGLPK_NO_MEMORY = -6,
};

enum cglpk_direction { CGLPK_MINIMIZE = 1, CGLPK_MAXIMIZE = 2 };

// MARK: Life

// NULL only when memory is short. The problem belongs to the calling thread.
cglpk_problem *cglpk_create(const char *name, int direction);
// Never aborts. From another thread it refuses, and the problem leaks on purpose.
int cglpk_free(cglpk_problem *problem);
// What GLPK said when it last trapped or what was refused; "" before that.
const char *cglpk_message(const cglpk_problem *problem);
// Everything GLPK would have printed (the last 128 KiB of it).
const char *cglpk_log(const cglpk_problem *problem);

// MARK: Building, at once or on a live problem

// Corresponds to glp_add_cols. Keeps the basis: the primal simplex continues.
// `starts` has count + 1 places into `rows` and `values`, or is NULL: empty columns.
int cglpk_append_columns(
    cglpk_problem *problem, int count, const char *names, const double *lower,
    const double *upper, const bool *integer, const double *objective, const int *starts,
    const int *rows, const double *values);
// Corresponds to glp_add_rows. Keeps the basis: the dual simplex continues.
int cglpk_append_rows(
    cglpk_problem *problem, int count, const char *names, const double *lower,
    const double *upper, const int *starts, const int *columns, const double *values);
// Deleting a basic column breaks the basis: call cglpk_slack_basis then.
int cglpk_delete_columns(cglpk_problem *problem, int count, const int *columns);
int cglpk_set_row_bounds(cglpk_problem *problem, int row, double lower, double upper);
int cglpk_set_column_bounds(cglpk_problem *problem, int column, double lower, double upper);
int cglpk_set_objective(cglpk_problem *problem, int column, double coefficient);
int cglpk_set_objective_constant(cglpk_problem *problem, double constant);

// MARK: Solving

// Several GLPK calls in other frames share one monitor: it may be read and
// cancelled from any thread while one thread solves.
cglpk_monitor *cglpk_monitor_create(void);
void cglpk_monitor_free(cglpk_monitor *monitor);
void cglpk_monitor_cancel(cglpk_monitor *monitor);
bool cglpk_monitor_is_cancelled(const cglpk_monitor *monitor);
// Forgets the progress, not a cancellation.
void cglpk_monitor_restart(cglpk_monitor *monitor);
int64_t cglpk_monitor_iterations(const cglpk_monitor *monitor);
int64_t cglpk_monitor_nodes(const cglpk_monitor *monitor);
// NaN while there is none.
double cglpk_monitor_best(const cglpk_monitor *monitor);
double cglpk_monitor_bound(const cglpk_monitor *monitor);

enum cglpk_stop {
  CGLPK_STOP_FINISHED,
  CGLPK_STOP_ITERATIONS,
  CGLPK_STOP_NODES,
  CGLPK_STOP_TIME,
  CGLPK_STOP_CANCELLED,
  CGLPK_STOP_GAP,
};

enum cglpk_method { CGLPK_PRIMAL, CGLPK_DUAL };
enum cglpk_pricing { CGLPK_STEEPEST_EDGE, CGLPK_LARGEST_COEFFICIENT };

typedef struct {
  int method;
  int pricing;
  // GLPK's simplex has no callback: it runs this many iterations at a time, at first.
  int slice;
  int64_t iteration_limit;  // negative: none
  double seconds;           // infinite: none
} cglpk_simplex_options;

int cglpk_scale(cglpk_problem *problem);
int cglpk_unscale(cglpk_problem *problem);
int cglpk_advanced_basis(cglpk_problem *problem);
int cglpk_slack_basis(cglpk_problem *problem);
// Corresponds to glp_factorize, which aborts on a problem without rows.
int cglpk_factorize(cglpk_problem *problem);
// Corresponds to glp_simplex, in slices.
int cglpk_simplex(
    cglpk_problem *problem, const cglpk_simplex_options *options, cglpk_monitor *monitor,
    int *stop);
// Corresponds to glp_exact, in slices: rational arithmetic from the present basis.
int cglpk_exact(
    cglpk_problem *problem, const cglpk_simplex_options *options, cglpk_monitor *monitor,
    int *stop);

enum cglpk_branching {
  CGLPK_BRANCH_PSEUDO_COST,
  CGLPK_BRANCH_MOST_FRACTIONAL,
  CGLPK_BRANCH_FIRST_FRACTIONAL,
  CGLPK_BRANCH_DRIEBECK_TOMLIN,
};
enum cglpk_backtracking {
  CGLPK_BACKTRACK_BEST_PROJECTION,
  CGLPK_BACKTRACK_BEST_BOUND,
  CGLPK_BACKTRACK_DEPTH_FIRST,
};

typedef struct {
  int branching;
  int backtracking;
  bool gomory_cuts, mir_cuts, cover_cuts, clique_cuts;
  bool rounding, feasibility_pump;
  bool presolve;  // a start is then not submitted: the presolver renumbers the columns
  double relative_gap;  // 0: search until proof
  int64_t node_limit;       // negative: none
  int64_t iteration_limit;  // negative: none
  double seconds;           // infinite: none
} cglpk_search_options;

typedef struct {
  int stop;
  int64_t nodes;
  double bound;  // NaN: none
} cglpk_search_result;

// Corresponds to glp_intopt, after an optimal cglpk_simplex.
// `start` is NULL or a value per column that the caller has proved feasible: GLPK
// checks integrality only.
int cglpk_search(
    cglpk_problem *problem, const cglpk_search_options *options, const double *start,
    cglpk_monitor *monitor, cglpk_search_result *result);

// MARK: Answers

enum cglpk_status {
  CGLPK_UNDEFINED = 1,
  CGLPK_FEASIBLE = 2,
  CGLPK_INFEASIBLE = 3,
  CGLPK_NO_FEASIBLE = 4,
  CGLPK_OPTIMAL = 5,
  CGLPK_UNBOUNDED = 6,
};

typedef struct {
  int primal, dual;  // CGLPK_UNDEFINED … CGLPK_NO_FEASIBLE
  double objective;
  int64_t iterations;
} cglpk_basic_status;

typedef struct {
  int status;
  double objective;
} cglpk_integer_status;

int cglpk_get_basic_status(cglpk_problem *problem, cglpk_basic_status *status);
int cglpk_get_integer_status(cglpk_problem *problem, cglpk_integer_status *status);
// Each fills a value per row and per column; the caller gives the room.
int cglpk_get_basic_values(cglpk_problem *problem, double *rows, double *columns);
int cglpk_get_basic_duals(cglpk_problem *problem, double *rows, double *columns);
int cglpk_get_integer_values(cglpk_problem *problem, double *rows, double *columns);

// MARK: Files

enum cglpk_format { CGLPK_FORMAT_LP, CGLPK_FORMAT_FREE_MPS, CGLPK_FORMAT_FIXED_MPS };

int cglpk_write(cglpk_problem *problem, int format, const char *path);
int cglpk_read(cglpk_problem *problem, int format, const char *path);
// The file's bytes, from malloc: the caller frees them with cglpk_release_text.
int cglpk_write_text(cglpk_problem *problem, int format, char **text, int64_t *length);
void cglpk_release_text(char *text);
// Corresponds to glp_mpl_read_model, glp_mpl_read_data, glp_mpl_generate and
// glp_mpl_build_prob. At most one of `data_path` and `data_text` is not NULL.
int cglpk_read_mathprog(
    cglpk_problem *problem, const char *model_path, const char *data_path,
    const char *data_text);

// Prints a number as GLPK's translator does in names: "%.15g", which Swift cannot call.
void cglpk_print_number(double value, char *text, int room);

// MARK: Reading a problem back

typedef struct {
  int direction, rows, columns, entries;
  double constant;
  const char *name, *objective_name;  // may be NULL; live as long as the problem is unchanged
} cglpk_shape;

typedef struct {
  const char *name;  // may be NULL
  double lower, upper, objective;
  bool integer;
} cglpk_column;

typedef struct {
  const char *name;  // may be NULL
  double lower, upper;
  int entries;
} cglpk_row;

int cglpk_get_shape(cglpk_problem *problem, cglpk_shape *shape);
int cglpk_get_column(cglpk_problem *problem, int index, cglpk_column *column);
int cglpk_get_row(cglpk_problem *problem, int index, cglpk_row *row);
// Room for as many entries as there are columns is always enough.
int cglpk_get_row_entries(cglpk_problem *problem, int index, int *columns, double *values);

#endif
