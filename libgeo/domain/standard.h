#pragma once

#include "domain/record.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace geo::domain {

// What a value of an official standard must look like.
enum class StandardType : std::uint8_t {
    text,
    integer,
    decimal,
    date, // ISO 8601
    year,
    oneOf, // of StandardField::values
    url,   // http or https
    urlOrMail,
    mail,
    insee,
    parcel, // the 14 characters of the cadastre
    naf,    // A00.00A
    catpro, // owner type of the fiscal files, as Cerema groups them: P4a
    siret,
    siren,
    distances, // three whole numbers
    point,
    area
};

// A field of an official standard, as its schema gives it: the one table from which the columns of its kind, the
// recognition of its files, the checks at the field, the form and the export are made.
struct StandardField {
    std::string_view name;           // in the files: "ban-id"
    std::string_view column;         // here: "ban_id"
    std::string_view shortName = {}; // in shapefiles, normalised, where it is not the beginning of the name
    StandardType type = StandardType::text;
    bool required = false;
    bool several = false; // values joined by "|"
    std::span<const std::string_view> values = {};
    bool personal = false;        // names a person or how to reach one
    std::string_view heldBy = {}; // of a face: the field or shape of its site that says the same; of others: the shape
};

// The column of every class of a standard that holds what its file said beside the standard: a JSON object, field of the
// file -> text. Places that the row could not take whole are there too, under the name of their field.
inline constexpr std::string_view kOtherFields = "other_fields";

// Whether a kind is a class of an official standard: its rows keep the texts as they were published, and are checked by
// `standardProblems`, never refused.
[[nodiscard]] bool isOfStandard(Kind kind);

// The site whose face a row is, as the field that holds its number: "dossier_id"; "" for what is no face. A face goes
// where its site goes, and there is at most one of a kind for a site.
[[nodiscard]] std::string_view dossierFieldOf(Kind kind);

// The kinds that are faces of a site: friche, terrainEco, tiersLieu.
[[nodiscard]] std::span<const Kind> facesOfSites();

// The fields of a standard's class in their official order; none for other kinds.
[[nodiscard]] std::span<const StandardField> standardFieldsOf(Kind kind);

// Whether the field is a column of its kind. Those that the site holds word for word are not kept twice; of those that
// it holds in another form (a list of parcels, an area) the published wording stays here.
[[nodiscard]] bool isColumn(Kind kind, const StandardField& field);

// What is wrong with a text for a field by its standard: none, or valueRequired, valueNotNumber, valueNotDate,
// valueNotInList, valueMalformed, each with field (the column) and value. Labels compare without regard to case,
// accents and punctuation (they differ between the standard and its schema). The parts of a list are checked one by
// one.
[[nodiscard]] std::optional<Error> standardProblem(const StandardField& field, std::string_view text);

// Everything that keeps a row from conforming to its standard, field by field in their order, then the rules across
// fields (valuesContradict). `textOf` gives the text of a field as it would be published, "" for nothing.
[[nodiscard]] std::vector<Error> standardProblems(Kind kind,
                                                  const std::function<std::string(const StandardField&)>& textOf);

} // namespace geo::domain
