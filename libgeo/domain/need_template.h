#pragma once

#include "domain/needs.h"

#include <span>
#include <string>

namespace geo::domain {

// What projects of a filière and stage usually need, as the workspace has it. A workspace without the row uses
// defaultNeeds.
struct NeedTemplate {
    static constexpr Kind kKind = Kind::needTemplate;
    RowId<struct NeedTemplateTag> id;
    Filiere filiere = Filiere::ecoConstruction; // with the stage, unique
    Stage stage = Stage::incubation;
    std::string needs; // JSON object: values of fields of a project by their names, as needsToJson writes it
};

// What projects of a filière usually need at full size. Plain working assumptions of the program, to be edited: orders
// of magnitude that suit such activities, from no survey. 0: asks nothing.
struct UsualNeeds {
    Filiere filiere = Filiere::ecoConstruction;
    std::span<const SpaceKind> kinds = {};
    SquareMetres area{};            // least
    EurosPerSquareMetreYear rent{}; // most
    KilogramsPerSquareMetre load{}; // least
    Kilowatts power{};              // least
    Decibels noise{};               // most
    NeedLevel groundFloor = NeedLevel::indifferent;
    NeedLevel vehicleAccess = NeedLevel::indifferent;
    NeedLevel openToPublic = NeedLevel::indifferent;
    NeedLevel water = NeedLevel::indifferent;
    NeedLevel sanitation = NeedLevel::indifferent;
    NeedLevel outdoor = NeedLevel::indifferent;
    std::int64_t years = 3; // of stay, of a grown project
    std::int64_t jobs = 8;  // expected, of a grown project
};
[[nodiscard]] const UsualNeeds& usualNeeds(Filiere filiere);
// The part of the room of full size that a project of this stage is content with. Assumption, as above.
[[nodiscard]] double roomOf(Stage stage);

// The template that the program starts with: a project of which only needs are set.
[[nodiscard]] Project defaultNeeds(Filiere filiere, Stage stage);

// The needs of a project as NeedTemplate keeps them: what it asks of any place, not where it is (anchor, communes,
// reach) nor when (dates).
[[nodiscard]] std::string needsToJson(const Project& project);
// A project of which only these needs are set. Fields of a later program are left out. Error: valueMalformed (field
// "needs", value, expected), or the first value that its field does not take.
[[nodiscard]] Result<Project> needsFromJson(std::string_view text);

// Whether a template fills only what a project does not say, or all that the template says.
enum class Fill : std::uint8_t { empty, all };
// The project with the needs of a template, their levels with them. Areas are filled together, so that they stay in
// order.
[[nodiscard]] Project withNeeds(Project project, const Project& needs, Fill fill);

} // namespace geo::domain
