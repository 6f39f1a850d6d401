#pragma once

#include "domain/project_call.h"
#include "domain/results/allocation.h"
#include "domain/results/match.h"
#include "usecase/desk.h"
#include "usecase/export_rows.h"
#include "usecase/import_source.h"

#include <span>
#include <string>
#include <vector>

namespace geo::usecase {

// A space that a call offers, with its site (without its other spaces).
struct CallOffer {
    domain::Space space;
    domain::Site site;
};

// An application with its project.
struct CallAnswer {
    domain::Application application;
    domain::Project project;
};

// A call with everything that belongs to it, as it is at one instant.
struct CallContents {
    domain::ProjectCall call;
    std::vector<CallOffer> offers;   // by site and space
    std::vector<CallAnswer> answers; // by rank of the decision, then by name
};

// By state (drafts first), then by name.
[[nodiscard]] Result<std::vector<domain::ProjectCall>> readCalls(const Desk& desk, JobControl& job);
// Error: notFound.
[[nodiscard]] Result<CallContents> readCall(const Desk& desk, domain::ProjectCallId call, JobControl& job);

// draft > open > closed > decided; a closed call may be opened again.
[[nodiscard]] std::span<const domain::CallState> nextStates(domain::CallState state);

// A draft with its spaces, as one undoable step; its number is the first of the report. Errors: what
// domain::violations finds; referenceMissing.
[[nodiscard]] Result<CommitReport> createCall(Desk& desk, const domain::ProjectCall& call,
                                              const std::vector<SpaceId>& spaces);
// Offers these spaces and no others, as one undoable step. Error: transitionForbidden once the call is closed.
[[nodiscard]] Result<CommitReport> setCallSpaces(Desk& desk, domain::ProjectCallId call,
                                                 const std::vector<SpaceId>& spaces, JobControl& job);
// Opens, closes or reopens, as one undoable step; deciding is `decideCall`. Errors: transitionForbidden (from, to,
// allowed); valueRequired (call_space, "space_id") where nothing is offered.
[[nodiscard]] Result<CommitReport> moveCall(Desk& desk, domain::ProjectCallId call, domain::CallState to,
                                            JobControl& job);

// What is public of the spaces of a call: its sites and spaces without what names or reaches persons, by the export of
// the program. Tables of one kind (CSV) hold the spaces. Errors: those of exportRows; notFound.
[[nodiscard]] Result<WriteReport> publishCall(const Desk& desk, domain::ProjectCallId call, ExportRequest request,
                                              JobControl& job);

// A form's row that is no application, and why.
struct RefusedApplication {
    std::int64_t row = 0;
    std::string name; // as far as the row says it
    Diagnostic reason;
};
struct GatheredApplications {
    std::vector<std::string> matched; // projects that were known: by code, else by name
    std::vector<std::string> added;   // new ones
    std::vector<std::string> already; // that had answered before
    std::vector<RefusedApplication> refused;
    std::vector<Diagnostic> diagnostics; // of rows that are kept
};
// Reads a form (CSV, XLSX...; a row an application, columns as of an import of projects), as one undoable step: an
// unknown project is added, a known one stays as it is, each gets its application. Of the request, `source`, `layer`,
// `encoding` and `fields` count, and `dryRun`. A column "choices" (choix, espaces) may name spaces of the call by
// number, the dearest first. Errors: those of importSource; transitionForbidden unless the call is open or closed.
[[nodiscard]] Result<GatheredApplications> gatherApplications(Desk& desk, domain::ProjectCallId call,
                                                              const ImportRequest& request, Date receivedOn,
                                                              JobControl& job);
// One application of a project that is kept, by hand. One undoable step.
[[nodiscard]] Result<CommitReport> addApplication(Desk& desk, domain::ProjectCallId call, ProjectId project,
                                                  Date receivedOn);

// A project in a space of the call.
struct CallPair {
    ProjectId project;
    SpaceId space;
    bool eligible = false;
    domain::Method method = domain::Method::weightedSum; // that the project chose: ranks the spaces for it
    double score = 0.0;            // by that method, where eligible: 0..1; of PROMETHEE II the net flow, -1..1
    double sum = 0.0;              // the weighted sum, 0..1: what can be compared between projects
    std::size_t rankOfSpace = 0;   // among the spaces of the project, 1 is first; 0 where not eligible
    std::size_t rankOfProject = 0; // among the projects of the space, by `sum` times priority as an allocation has it
    std::vector<domain::Rule> broken;  // why it is not
    std::vector<domain::Rule> unknown; // not answered
};
struct CallRanking {
    domain::MatchParams params;  // date and unknownExcludes; what else is chosen is each project's own
    std::vector<CallPair> pairs; // by project as in the contents, best space first, those not eligible last
};
// Every project of a call in every space of it, each ranked by the choices kept with the project (method, weights,
// value functions, whether what is not known excludes); `unknownExcludes` holds for all besides. Error: cancelled.
[[nodiscard]] Result<CallRanking> rankCall(const Desk& desk, const CallContents& contents, Date date,
                                           bool unknownExcludes, JobControl& job);

// What was decided of one application.
struct CallDecision {
    domain::ApplicationId application;
    domain::Decision decision = domain::Decision::pending;
    std::optional<std::int64_t> rank;
    std::optional<SpaceId> space; // that it gets
    std::string reason;
    std::optional<SquareMetres> area =
        {}; // of the space; none, as the period: what was decided before of the same space
    std::optional<Period> period = {};
};
// As one undoable step. Errors: valueRequired: "space_id" of one that is selected, "reason" of one that is declined;
// referenceMissing for a space that the call does not offer; transitionForbidden unless the call is closed; notFound.
[[nodiscard]] Result<CommitReport> decideApplications(Desk& desk, domain::ProjectCallId call,
                                                      const std::vector<CallDecision>& decisions, JobControl& job);

// What an allocation makes of a call.
struct CallAllocation {
    CallContents contents; // as they were
    domain::AllocationReport report;
    std::vector<CallDecision> decisions; // of those that have a place: selected, the best first; reasons as they were
};
// Looks for places for the applications that are neither selected nor declined, in what those that are selected leave
// of the spaces. Of `asked`, projects and spaces are set to those of the call. Writes nothing: hand the decisions to
// `decideApplications`. Errors: transitionForbidden unless the call is closed; those of `allocate`; notFound.
[[nodiscard]] Result<CallAllocation> allocateCall(const Desk& desk, domain::ProjectCallId call,
                                                  const domain::AllocationParams& asked, JobControl& job);

// What a call is closed with: its minutes, and placements.
struct CallOutcome {
    Date day;
    std::string author;  // who decided
    std::string minutes; // as they were written
};
// Keeps the minutes and makes the selected applications approved placements in their spaces (a placement that the
// project has there is taken), as one undoable step. Errors: valueRequired ("decision") while one is pending;
// transitionForbidden unless the call is closed.
[[nodiscard]] Result<CommitReport> decideCall(Desk& desk, domain::ProjectCallId call, const CallOutcome& outcome,
                                              JobControl& job);

} // namespace geo::usecase
