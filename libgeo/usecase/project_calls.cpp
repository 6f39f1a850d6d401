#include "usecase/project_calls.h"

#include "domain/placement_change.h"
#include "usecase/allocate.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace geo::usecase {

namespace {

using domain::Application;
using domain::CallSpace;
using domain::CallState;
using domain::Kind;
using domain::Placement;
using domain::PlacementState;
using domain::ProjectCall;
using domain::ProjectCallId;
using domain::Record;

template <class T>
Result<T> objectOf(Record record) {
    std::vector<Diagnostic> unread;
    return store::objectOf<T>(std::move(record), unread);
}

template <class T>
Result<T> objectById(const Desk& desk, std::int64_t id) {
    GEO_ASSIGN(auto record, desk.rowById(T::kKind, id));
    return objectOf<T>(std::move(record));
}

template <class T>
Result<std::vector<T>> referring(const Desk& desk, std::string_view field, std::int64_t id) {
    GEO_ASSIGN(auto rows, desk.referring(T::kKind, field, id));
    std::vector<T> objects;
    for (Record& row : rows) {
        GEO_ASSIGN(auto object, objectOf<T>(std::move(row)));
        objects.push_back(std::move(object));
    }
    return objects;
}

std::unexpected<Error> forbidden(CallState from, CallState to) {
    std::string allowed;
    for (const CallState state : nextStates(from))
        allowed += (allowed.empty() ? "" : " ") + std::string{domain::codeOf(state)};
    return fail(
        ErrorCode::transitionForbidden,
        {{"from", std::string{domain::codeOf(from)}}, {"to", std::string{domain::codeOf(to)}}, {"allowed", allowed}});
}

std::unexpected<Error> missing(Kind kind, std::string_view field) {
    return fail(ErrorCode::valueRequired, {{"kind", std::string{domain::name(kind)}}, {"field", std::string{field}}});
}

// A reference to a row that gets its number in the same step (negative) is none yet for the codec.
Result<Record> referring(Record record, std::string_view field, std::int64_t number) {
    GEO_ASSIGN(const std::size_t index, domain::infoOf(record.kind).indexOf(field));
    record.values[index] = number;
    return record;
}

bool takesSpaces(CallState state) {
    return state == CallState::draft || state == CallState::open;
}

std::int64_t rankOf(const CallAnswer& answer) {
    return answer.application.rank.value_or(std::numeric_limits<std::int64_t>::max());
}

Record callSpace(ProjectCallId call, SpaceId space) {
    CallSpace made;
    made.call = call;
    made.space = space;
    return domain::toRecord(made);
}

Record applicationOf(ProjectCallId call, ProjectId project, Date receivedOn) {
    Application made;
    made.call = call;
    made.project = project;
    made.receivedOn = receivedOn;
    return domain::toRecord(made);
}

// Null for a space that is not offered.
const CallOffer* offerOf(const CallContents& contents, SpaceId space) {
    const auto found = std::ranges::find(contents.offers, space, [](const CallOffer& offer) { return offer.space.id; });
    return found == contents.offers.end() ? nullptr : &*found;
}

// How much of the space, and when: as decided now, else as before of the same space.
void takeStay(Application& after, const Application& before, const CallDecision& decision) {
    if (after.space != before.space) after.area.reset();
    if (after.space != before.space) after.from = after.until = std::nullopt;
    if (decision.area) after.area = decision.area;
    if (!decision.period) return;
    after.from = decision.period->from;
    after.until = decision.period->until;
}

} // namespace

std::span<const CallState> nextStates(CallState state) {
    static constexpr std::array kOfDraft = {CallState::open};
    static constexpr std::array kOfOpen = {CallState::closed};
    static constexpr std::array kOfClosed = {CallState::open, CallState::decided};
    switch (state) {
    case CallState::draft:
        return kOfDraft;
    case CallState::open:
        return kOfOpen;
    case CallState::closed:
        return kOfClosed;
    case CallState::decided:
        return {};
    }
    return {};
}

Result<std::vector<ProjectCall>> readCalls(const Desk& desk, JobControl& job) {
    GEO_ASSIGN(auto calls, desk.workspace().all<ProjectCall>(job));
    std::ranges::sort(calls.value, {}, [](const ProjectCall& call) {
        return std::tuple{call.state, domain::folded(call.name), call.id.value};
    });
    return std::move(calls.value);
}

Result<CallContents> readCall(const Desk& desk, ProjectCallId call, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    CallContents contents;
    GEO_ASSIGN(contents.call, objectById<ProjectCall>(desk, call.value));
    GEO_ASSIGN(const auto spaces, referring<CallSpace>(desk, "call_id", call.value));
    for (const CallSpace& each : spaces) {
        GEO_TRY(job.step(Phase::reading, 0, 0));
        CallOffer offer;
        GEO_ASSIGN(offer.space, objectById<domain::Space>(desk, each.space.value));
        GEO_ASSIGN(offer.site, objectById<domain::Site>(desk, offer.space.site.value));
        contents.offers.push_back(std::move(offer));
    }
    GEO_ASSIGN(auto applications, referring<Application>(desk, "call_id", call.value));
    for (Application& application : applications) {
        GEO_ASSIGN(auto project, objectById<domain::Project>(desk, application.project.value));
        contents.answers.push_back({std::move(application), std::move(project)});
    }
    std::ranges::sort(contents.offers, {}, [](const CallOffer& offer) {
        return std::tuple{domain::folded(offer.site.name), offer.space.id.value};
    });
    std::ranges::sort(contents.answers, {}, [](const CallAnswer& answer) {
        return std::tuple{rankOf(answer), domain::folded(answer.project.name), answer.project.id.value};
    });
    return contents;
}

Result<CommitReport> createCall(Desk& desk, const ProjectCall& call, const std::vector<SpaceId>& spaces) {
    ProjectCall draft = call;
    draft.id = {};
    draft.state = CallState::draft;
    store::Step step{domain::Action::add, desk.who(), {}};
    step.changes.push_back({Kind::projectCall, -1, domain::toRecord(draft), {}});
    for (const SpaceId space : std::set(spaces.begin(), spaces.end())) {
        GEO_ASSIGN(auto row, referring(callSpace({}, space), "call_id", -1));
        step.changes.push_back({Kind::callSpace, 0, std::move(row), {}});
    }
    return desk.workspace().commit(step);
}

Result<CommitReport> setCallSpaces(Desk& desk, ProjectCallId call, const std::vector<SpaceId>& spaces,
                                   JobControl& job) {
    GEO_ASSIGN(const CallContents contents, readCall(desk, call, job));
    if (!takesSpaces(contents.call.state)) return forbidden(contents.call.state, contents.call.state);
    GEO_ASSIGN(const auto present, referring<CallSpace>(desk, "call_id", call.value));
    std::set<SpaceId> wanted(spaces.begin(), spaces.end());
    store::Step step{domain::Action::edit, desk.who(), {}};
    for (const CallSpace& each : present)
        if (wanted.erase(each.space) == 0) step.changes.push_back({Kind::callSpace, each.id.value, {}, {}});
    for (const SpaceId space : wanted) step.changes.push_back({Kind::callSpace, 0, callSpace(call, space), {}});
    if (step.changes.empty()) return CommitReport{};
    return desk.workspace().commit(step);
}

Result<CommitReport> moveCall(Desk& desk, ProjectCallId call, CallState to, JobControl& job) {
    GEO_ASSIGN(const CallContents contents, readCall(desk, call, job));
    const auto next = nextStates(contents.call.state);
    if (std::ranges::find(next, to) == next.end() || to == CallState::decided)
        return forbidden(contents.call.state, to);
    if (contents.offers.empty()) return missing(Kind::callSpace, "space_id");
    ProjectCall after = contents.call;
    after.state = to;
    return desk.workspace().commit(
        {domain::Action::decide,
         desk.who(),
         {{Kind::projectCall, call.value, domain::toRecord(after), domain::toRecord(contents.call)}}});
}

Result<WriteReport> publishCall(const Desk& desk, ProjectCallId call, ExportRequest request, JobControl& job) {
    GEO_ASSIGN(const CallContents contents, readCall(desk, call, job));
    request.publicOnly = true;
    request.only = {{Kind::site, {}}, {Kind::space, {}}};
    for (const CallOffer& offer : contents.offers) {
        request.only[Kind::site].insert(offer.site.id.value);
        request.only[Kind::space].insert(offer.space.id.value);
    }
    const auto extension = request.target.extension();
    const bool isOneTable = extension == ".csv" || extension == ".shp" || extension == ".geojson";
    const std::vector<Kind> kinds =
        isOneTable ? std::vector{extension == ".csv" ? Kind::space : Kind::site} : std::vector{Kind::site, Kind::space};
    return exportRows(desk, kinds, "", request, job);
}

Result<CommitReport> addApplication(Desk& desk, ProjectCallId call, ProjectId project, Date receivedOn) {
    return desk.add(applicationOf(call, project, receivedOn));
}

Result<CommitReport> decideApplications(Desk& desk, ProjectCallId call, const std::vector<CallDecision>& decisions,
                                        JobControl& job) {
    GEO_ASSIGN(const CallContents contents, readCall(desk, call, job));
    if (contents.call.state != CallState::closed) return forbidden(contents.call.state, CallState::decided);
    store::Step step{domain::Action::decide, desk.who(), {}};
    for (const CallDecision& decision : decisions) {
        const auto found = std::ranges::find(contents.answers, decision.application,
                                             [](const CallAnswer& answer) { return answer.application.id; });
        if (found == contents.answers.end())
            return fail(ErrorCode::notFound,
                        {{"kind", "application"}, {"key", std::to_string(decision.application.value)}});
        if (decision.decision == domain::Decision::selected && !decision.space)
            return missing(Kind::application, "space_id");
        if (decision.decision == domain::Decision::declined && decision.reason.empty())
            return missing(Kind::application, "reason");
        if (decision.space && offerOf(contents, *decision.space) == nullptr)
            return fail(ErrorCode::referenceMissing,
                        {{"kind", "call_space"}, {"key", std::to_string(decision.space->value)}});
        Application after = found->application;
        after.decision = decision.decision;
        after.rank = decision.rank;
        after.space = decision.decision == domain::Decision::declined ? std::nullopt : decision.space;
        takeStay(after, found->application, decision);
        after.reason = decision.reason;
        step.changes.push_back(
            {Kind::application, after.id.value, domain::toRecord(after), domain::toRecord(found->application)});
    }
    return desk.workspace().commit(step);
}

namespace {

// What the project wants of it, as far as there is.
std::optional<SquareMetres> areaIn(const domain::Space& space, const domain::Project& project) {
    const auto wanted = project.areaIdeal ? project.areaIdeal : project.areaMax ? project.areaMax : project.areaMin;
    if (!wanted) return space.area;
    return space.area ? std::optional{std::min(*wanted, *space.area)} : wanted;
}

// Whether nothing is to be decided of it any more.
bool isSettled(const Placement& placement) {
    return placement.state >= PlacementState::approved && placement.state != PlacementState::declined;
}

// `before`, or a new one, as it is once the project is selected for the space.
Placement approved(const CallContents& contents, const CallAnswer& answer, const Placement* before) {
    Placement after = before != nullptr ? *before : Placement{};
    after.project = answer.project.id;
    after.space = *answer.application.space;
    after.state = PlacementState::approved;
    after.reason = answer.application.reason;
    if (answer.application.area) after.area = answer.application.area;
    if (answer.application.from) after.from = answer.application.from;
    if (answer.application.until) after.until = answer.application.until;
    const CallOffer* offer = offerOf(contents, after.space);
    if (!after.area && offer != nullptr) after.area = areaIn(offer->space, answer.project);
    return after;
}

// The approved placement of an application that was selected, and its row of steps. `provisional` is its number while
// it has none.
Result<void> addPlacement(const Desk& desk, const CallContents& contents, const CallAnswer& answer,
                          const CallOutcome& outcome, std::int64_t provisional, store::Step& step) {
    GEO_ASSIGN(const auto placements, referring<Placement>(desk, "project_id", answer.project.id.value));
    const auto there = std::ranges::find(placements, *answer.application.space, &Placement::space);
    const Placement* before = there != placements.end() ? &*there : nullptr;
    if (before != nullptr && isSettled(*before)) return {};
    const std::int64_t number = before != nullptr ? before->id.value : provisional;
    step.changes.push_back({Kind::placement, number, domain::toRecord(approved(contents, answer, before)),
                            before != nullptr ? std::optional{domain::toRecord(*before)} : std::nullopt});
    domain::PlacementChange change;
    change.state = PlacementState::approved;
    change.happenedOn = outcome.day;
    change.author = outcome.author;
    change.reason = answer.application.reason.empty() ? contents.call.name : answer.application.reason;
    GEO_ASSIGN(auto row, referring(domain::toRecord(change), "placement_id", number));
    step.changes.push_back({Kind::placementChange, 0, std::move(row), {}});
    return {};
}

bool isSelected(const CallAnswer& answer) {
    return answer.application.decision == domain::Decision::selected && answer.application.space;
}

bool isUndecided(const CallAnswer& answer) {
    return answer.application.decision == domain::Decision::pending ||
           answer.application.decision == domain::Decision::reserve;
}

// Those who are selected hold their room as they will once the call is decided.
void holdSelected(const CallContents& contents, std::vector<Placement>& placements) {
    std::vector<Placement> held;
    for (const CallAnswer& answer : contents.answers) {
        if (!isSelected(answer)) continue;
        const auto there = std::ranges::find_if(placements, [&](const Placement& each) {
            return each.project == answer.project.id && each.space == *answer.application.space;
        });
        const Placement* before = there != placements.end() ? &*there : nullptr;
        if (before == nullptr || !isSettled(*before)) held.push_back(approved(contents, answer, before));
    }
    std::ranges::move(held, std::back_inserter(placements));
}

// By score times priority, behind those who have their rank already.
std::vector<CallDecision> decisionsOf(const CallContents& contents, const domain::AllocationReport& report) {
    std::int64_t rank = 0;
    std::vector<std::pair<double, CallDecision>> placed;
    for (const CallAnswer& answer : contents.answers) {
        if (isSelected(answer)) rank = std::max(rank, answer.application.rank.value_or(0));
        const auto allotment = std::ranges::find(report.allotments, answer.project.id, &domain::Allotment::project);
        if (!isUndecided(answer) || allotment == report.allotments.end()) continue;
        placed.emplace_back(allotment->score * answer.project.priority,
                            CallDecision{answer.application.id,
                                         domain::Decision::selected,
                                         {},
                                         allotment->space,
                                         answer.application.reason,
                                         allotment->area,
                                         Period{allotment->from, allotment->until}});
    }
    std::ranges::stable_sort(placed, std::greater{}, [](const auto& each) { return each.first; });
    std::vector<CallDecision> decisions;
    for (auto& [worth, decision] : placed) {
        decision.rank = ++rank;
        decisions.push_back(std::move(decision));
    }
    return decisions;
}

// The call and what its allocation looks at, at one instant.
Result<domain::AllocationSnapshot> readAllocationOf(const Desk& desk, ProjectCallId call, CallContents& contents,
                                                    JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    GEO_ASSIGN(contents, readCall(desk, call, job));
    if (contents.call.state != CallState::closed) return forbidden(contents.call.state, CallState::decided);
    GEO_ASSIGN(const auto read, readAllocation(desk, job));
    domain::AllocationSnapshot snapshot = *read;
    holdSelected(contents, snapshot.placements);
    return snapshot;
}

} // namespace

Result<CallAllocation> allocateCall(const Desk& desk, ProjectCallId call, const domain::AllocationParams& asked,
                                    JobControl& job) {
    CallAllocation allocation;
    GEO_ASSIGN(const auto snapshot, readAllocationOf(desk, call, allocation.contents, job));
    const CallContents& contents = allocation.contents;
    domain::AllocationParams params = asked;
    params.projects.clear();
    params.spaces.clear();
    for (const CallAnswer& answer : contents.answers)
        if (isUndecided(answer)) params.projects.push_back(answer.project.id);
    for (const CallOffer& offer : contents.offers) params.spaces.push_back(offer.space.id);
    // None would be all.
    if (params.projects.empty()) return fail(ErrorCode::nothingToAllocate, {{"what", "project"}});
    if (params.spaces.empty()) return fail(ErrorCode::nothingToAllocate, {{"what", "space"}});
    GEO_ASSIGN(allocation.report, allocate(snapshot, params, job));
    allocation.decisions = decisionsOf(contents, allocation.report);
    return allocation;
}

Result<CommitReport> decideCall(Desk& desk, ProjectCallId call, const CallOutcome& outcome, JobControl& job) {
    GEO_ASSIGN(const CallContents contents, readCall(desk, call, job));
    if (contents.call.state != CallState::closed) return forbidden(contents.call.state, CallState::decided);
    store::Step step{domain::Action::decide, desk.who(), {}};
    ProjectCall after = contents.call;
    after.state = CallState::decided;
    after.minutes = outcome.minutes;
    step.changes.push_back({Kind::projectCall, call.value, domain::toRecord(after), domain::toRecord(contents.call)});
    std::int64_t provisional = 0;
    for (const CallAnswer& answer : contents.answers) {
        if (answer.application.decision == domain::Decision::pending) return missing(Kind::application, "decision");
        if (!isSelected(answer)) continue;
        GEO_TRY(addPlacement(desk, contents, answer, outcome, --provisional, step));
    }
    return desk.workspace().commit(step);
}

} // namespace geo::usecase
