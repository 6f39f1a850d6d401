#pragma once

#include "domain/placement.h"

namespace geo::domain {

enum class CallState : std::uint8_t { draft, open, closed, decided };
template <>
struct Codes<CallState> {
    static constexpr std::array<std::string_view, 4> kTexts = {"draft", "open", "closed", "decided"};
};

using ProjectCallId = RowId<struct ProjectCallTag>;

// A call for projects (appel à projets, appel à manifestation d'intérêt) of the land company on a set of spaces.
struct ProjectCall {
    static constexpr Kind kKind = Kind::projectCall;
    ProjectCallId id;
    std::string name;
    CallState state = CallState::draft;
    std::optional<Date> opensOn; // half-open with closesOn
    std::optional<Date> closesOn;
    std::string terms;   // what is asked of those who apply
    std::string minutes; // what was decided and why, once it was
};

// A space that a call offers.
struct CallSpace {
    static constexpr Kind kKind = Kind::callSpace;
    RowId<struct CallSpaceTag> id;
    ProjectCallId call;
    SpaceId space;
};

enum class Decision : std::uint8_t { pending, selected, reserve, declined };
template <>
struct Codes<Decision> {
    static constexpr std::array<std::string_view, 4> kTexts = {"pending", "selected", "reserve", "declined"};
};

using ApplicationId = RowId<struct ApplicationTag>;

// A project that answers a call.
struct Application {
    static constexpr Kind kKind = Kind::application;
    ApplicationId id;
    ProjectCallId call;
    ProjectId project;
    std::optional<Date> receivedOn;
    std::vector<SpaceId> choices; // the spaces it asks for, first the dearest; none: as its ranking says
    Decision decision = Decision::pending;
    std::optional<std::int64_t> rank; // in the decision; 1 is first
    std::optional<SpaceId> space;     // that it gets
    std::optional<SquareMetres> area; // of it
    std::optional<Date> from;         // half-open
    std::optional<Date> until;
    std::string reason;
};

} // namespace geo::domain
