// Putting rows and columns into a problem, before its first solve and after.

#include <string.h>

#include "trap.h"

static const char *next_name(const char *name) { return name + strlen(name) + 1; }

static bool all_finite(int count, const double *values) {
  for (int k = 0; k < count; k++)
    if (!isfinite(values[k]))
      return false;
  return true;
}

// GLPK counts from 1 and ignores place 0 of its arrays: shift the indices into
// `shifted`, and give the values from one place before their start.
static void shift_indices(int count, const int *indices, int *shifted) {
  for (int k = 0; k < count; k++)
    shifted[k + 1] = indices[k] + 1;
}

static int longest(int count, const int *starts) {
  int length = 0;
  for (int k = 0; starts != NULL && k < count; k++)
    if (starts[k + 1] - starts[k] > length)
      length = starts[k + 1] - starts[k];
  return length;
}

static int refuse_column(cglpk_problem *problem, int place, const char *name, const char *what) {
  return cglpk_refuse(
      problem, CGLPK_BAD_NUMBER, "column %d%s%s: %s is not a usable number", place,
      name == NULL ? "" : " ", name == NULL ? "" : name, what);
}

static int refuse_row(cglpk_problem *problem, int place, const char *name, const char *what) {
  return cglpk_refuse(
      problem, CGLPK_BAD_NUMBER, "row %d%s%s: %s is not a usable number", place,
      name == NULL ? "" : " ", name == NULL ? "" : name, what);
}

static int check_columns(
    cglpk_problem *problem, int count, const char *names, const double *lower,
    const double *upper, const double *objective, const int *starts, const double *values) {
  const char *name = names;
  for (int k = 0; k < count; k++) {
    if (!cglpk_are_bounds(lower[k], upper[k]))
      return refuse_column(problem, k, name, "a bound");
    if (!isfinite(objective[k]))
      return refuse_column(problem, k, name, "the objective coefficient");
    if (starts != NULL && !all_finite(starts[k + 1] - starts[k], values + starts[k]))
      return refuse_column(problem, k, name, "a coefficient");
    if (name != NULL)
      name = next_name(name);
  }
  return CGLPK_OK;
}

int cglpk_append_columns(
    cglpk_problem *problem, int count, const char *names, const double *lower,
    const double *upper, const bool *integer, const double *objective, const int *starts,
    const int *rows, const double *values) {
  int refusal =
      check_columns(problem, count, names, lower, upper, objective, starts, values);
  if (refusal != CGLPK_OK)
    return refusal;
  if (count == 0)
    return CGLPK_OK;
  CGLPK_ENTER(problem);
  // GLPK's allocator: after a trap the block goes with the environment.
  int *shifted = glp_alloc(1 + longest(count, starts), sizeof *shifted);
  int first = glp_add_cols(problem->handle, count);
  const char *name = names;
  for (int k = 0; k < count; k++) {
    int type = cglpk_bounds_type(lower[k], upper[k]);
    glp_set_col_bnds(problem->handle, first + k, type, lower[k], upper[k]);
    if (integer != NULL && integer[k])
      glp_set_col_kind(problem->handle, first + k, GLP_IV);
    glp_set_obj_coef(problem->handle, first + k, objective[k]);
    if (name != NULL) {
      glp_set_col_name(problem->handle, first + k, name);
      name = next_name(name);
    }
    if (starts != NULL) {
      int length = starts[k + 1] - starts[k];
      shift_indices(length, rows + starts[k], shifted);
      glp_set_mat_col(problem->handle, first + k, length, shifted, values + starts[k] - 1);
    }
  }
  glp_free(shifted);
  return cglpk_leave(problem, CGLPK_OK);
}

static int check_rows(
    cglpk_problem *problem, int count, const char *names, const double *lower,
    const double *upper, const int *starts, const double *values) {
  const char *name = names;
  for (int k = 0; k < count; k++) {
    if (!cglpk_are_bounds(lower[k], upper[k]))
      return refuse_row(problem, k, name, "a bound");
    if (starts != NULL && !all_finite(starts[k + 1] - starts[k], values + starts[k]))
      return refuse_row(problem, k, name, "a coefficient");
    if (name != NULL)
      name = next_name(name);
  }
  return CGLPK_OK;
}

int cglpk_append_rows(
    cglpk_problem *problem, int count, const char *names, const double *lower,
    const double *upper, const int *starts, const int *columns, const double *values) {
  int refusal = check_rows(problem, count, names, lower, upper, starts, values);
  if (refusal != CGLPK_OK)
    return refusal;
  if (count == 0)
    return CGLPK_OK;
  CGLPK_ENTER(problem);
  int *shifted = glp_alloc(1 + longest(count, starts), sizeof *shifted);
  int first = glp_add_rows(problem->handle, count);
  const char *name = names;
  for (int k = 0; k < count; k++) {
    int type = cglpk_bounds_type(lower[k], upper[k]);
    glp_set_row_bnds(problem->handle, first + k, type, lower[k], upper[k]);
    if (name != NULL) {
      glp_set_row_name(problem->handle, first + k, name);
      name = next_name(name);
    }
    if (starts != NULL) {
      int length = starts[k + 1] - starts[k];
      shift_indices(length, columns + starts[k], shifted);
      glp_set_mat_row(problem->handle, first + k, length, shifted, values + starts[k] - 1);
    }
  }
  glp_free(shifted);
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_delete_columns(cglpk_problem *problem, int count, const int *columns) {
  if (count == 0)
    return CGLPK_OK;
  CGLPK_ENTER(problem);
  int *shifted = glp_alloc(1 + count, sizeof *shifted);
  shift_indices(count, columns, shifted);
  glp_del_cols(problem->handle, count, shifted);
  glp_free(shifted);
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_set_row_bounds(cglpk_problem *problem, int row, double lower, double upper) {
  if (!cglpk_are_bounds(lower, upper))
    return refuse_row(problem, row, NULL, "a bound");
  CGLPK_ENTER(problem);
  int type = cglpk_bounds_type(lower, upper);
  glp_set_row_bnds(problem->handle, row + 1, type, lower, upper);
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_set_column_bounds(cglpk_problem *problem, int column, double lower, double upper) {
  if (!cglpk_are_bounds(lower, upper))
    return refuse_column(problem, column, NULL, "a bound");
  CGLPK_ENTER(problem);
  int type = cglpk_bounds_type(lower, upper);
  glp_set_col_bnds(problem->handle, column + 1, type, lower, upper);
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_set_objective(cglpk_problem *problem, int column, double coefficient) {
  if (!isfinite(coefficient))
    return refuse_column(problem, column, NULL, "the objective coefficient");
  // GLPK takes column 0 for the constant term.
  if (column < 0)
    return cglpk_refuse(problem, CGLPK_BAD_NUMBER, "there is no column %d", column);
  CGLPK_ENTER(problem);
  glp_set_obj_coef(problem->handle, column + 1, coefficient);
  return cglpk_leave(problem, CGLPK_OK);
}

int cglpk_set_objective_constant(cglpk_problem *problem, double constant) {
  if (!isfinite(constant))
    return cglpk_refuse(
        problem, CGLPK_BAD_NUMBER, "the objective's constant is not a usable number");
  CGLPK_ENTER(problem);
  glp_set_obj_coef(problem->handle, 0, constant);
  return cglpk_leave(problem, CGLPK_OK);
}
