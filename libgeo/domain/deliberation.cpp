// The descriptions of how staff decide: steps of placements, calls and their applications, scenarios, assumptions.
#include "domain/assumption.h"
#include "domain/member_field.h"
#include "domain/placement_change.h"
#include "domain/project_call.h"
#include "domain/scenario.h"
#include "domain/study_part.h"

namespace geo::domain {

namespace {

void callRules(const ProjectCall& call, std::vector<Error>& errors) {
    if (call.opensOn && call.closesOn && *call.closesOn <= *call.opensOn)
        contradict(errors, Kind::projectCall, "closes_on", "opens_on");
}

void applicationRules(const Application& application, std::vector<Error>& errors) {
    if (!Period{application.from, application.until}.isOrdered())
        contradict(errors, Kind::application, "until_date", "from_date");
}

} // namespace

std::span<const Assumption> defaultAssumptions() {
    static const std::array<Assumption, 9> assumptions{
        {{{}, std::string{kRoofPower}, 0.2, "kWp/m2", "IEC 60904-3 (1000 W/m2), 20 %", ""},
         {{}, std::string{kRoofCover}, 0.7, "m2/m2", "", ""},
         {{}, std::string{kWalkSpeed}, 5.0, "km/h", "OSRM, foot.lua", ""},
         {{}, std::string{kCycleSpeed}, 15.0, "km/h", "OSRM, bicycle.lua", ""},
         {{}, std::string{kDriveShare}, 0.75, "", "", ""},
         {{}, std::string{kTargetQpvWalk}, 15.0, "min", "Ville du quart d'heure (C. Moreno, 2016)", ""},
         {{}, std::string{kTargetDrive}, 20.0, "min", "Objectif de territoires comparables", ""},
         {{}, std::string{kTargetResidents}, 18000.0, "hab.", "Objectif de territoires comparables", ""},
         {{}, std::string{kTargetQpvShare}, 0.2, "", "", ""}}};
    return assumptions;
}

template <>
const Description<PlacementChange>& descriptionOf<PlacementChange>() {
    static const Description<PlacementChange> description{
        {field<&PlacementChange::placement>("placement_id", {.required = true, .refersTo = Kind::placement}),
         field<&PlacementChange::state>("state", {.required = true}),
         field<&PlacementChange::happenedOn>("happened_on", {.required = true}),
         field<&PlacementChange::reason>("reason"), field<&PlacementChange::author>("author"),
         field<&PlacementChange::document>("document")},
        {},
        "",
        ""};
    return description;
}

template <>
const Description<ProjectCall>& descriptionOf<ProjectCall>() {
    static const Description<ProjectCall> description{
        {field<&ProjectCall::name>("name", {.required = true}), field<&ProjectCall::state>("state", {.required = true}),
         field<&ProjectCall::opensOn>("opens_on"), field<&ProjectCall::closesOn>("closes_on"),
         field<&ProjectCall::terms>("terms"), field<&ProjectCall::minutes>("minutes")},
        {},
        "",
        "name",
        &callRules};
    return description;
}

template <>
const Description<CallSpace>& descriptionOf<CallSpace>() {
    static const Description<CallSpace> description{
        {field<&CallSpace::call>("call_id", {.required = true, .refersTo = Kind::projectCall}),
         field<&CallSpace::space>("space_id", {.required = true, .refersTo = Kind::space})},
        {},
        "",
        ""};
    return description;
}

template <>
const Description<Application>& descriptionOf<Application>() {
    static const Description<Application> description{
        {field<&Application::call>("call_id", {.required = true, .refersTo = Kind::projectCall}),
         field<&Application::project>("project_id", {.required = true, .refersTo = Kind::project}),
         field<&Application::receivedOn>("received_on"), field<&Application::choices>("choices"),
         field<&Application::decision>("decision", {.required = true}),
         field<&Application::rank>("decision_rank", {.range = Range{1.0, 1.0e6}}),
         field<&Application::space>("space_id", {.refersTo = Kind::space}),
         field<&Application::area>("area_m2", {.range = Range{0.0, 1.0e9}}), field<&Application::from>("from_date"),
         field<&Application::until>("until_date"), field<&Application::reason>("reason")},
        {},
        "",
        "",
        &applicationRules};
    return description;
}

template <>
const Description<Scenario>& descriptionOf<Scenario>() {
    static const Description<Scenario> description{
        {field<&Scenario::name>("name", {.required = true}), field<&Scenario::topic>("topic", {.required = true}),
         field<&Scenario::takenOn>("taken_on"), field<&Scenario::author>("author"),
         field<&Scenario::spec>("spec", {.required = true}), field<&Scenario::result>("result"),
         field<&Scenario::note>("note")},
        {},
        "name",
        "name"};
    return description;
}

template <>
const Description<StudyPart>& descriptionOf<StudyPart>() {
    static const Description<StudyPart> description{
        {field<&StudyPart::scenario>("scenario_id", {.required = true, .refersTo = Kind::scenario}),
         field<&StudyPart::part>("part", {.required = true}), field<&StudyPart::text>("text")},
        {},
        "",
        ""};
    return description;
}

template <>
const Description<Assumption>& descriptionOf<Assumption>() {
    static const Description<Assumption> description{
        {field<&Assumption::code>("code", {.required = true}), field<&Assumption::value>("value", {.required = true}),
         field<&Assumption::unit>("unit"), field<&Assumption::source>("source"), field<&Assumption::note>("note")},
        {},
        "code",
        "code"};
    return description;
}

} // namespace geo::domain
