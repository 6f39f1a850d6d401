#pragma once

#include "base/result.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace geo {

// The number of a row in a workspace; 0 is a row that is not kept yet. Numbers of different tables do not mix.
template <class Tag>
struct RowId {
    std::int64_t value = 0;

    constexpr RowId() = default;
    constexpr explicit RowId(std::int64_t v)
        : value(v) {}
    [[nodiscard]] constexpr bool isKept() const { return value > 0; }
    friend constexpr auto operator<=>(const RowId&, const RowId&) = default;
};

using SiteId = RowId<struct SiteIdTag>;
using SpaceId = RowId<struct SpaceIdTag>;
using ThirdPlaceId = RowId<struct ThirdPlaceIdTag>;
using ProjectId = RowId<struct ProjectIdTag>;
using PlacementId = RowId<struct PlacementIdTag>;
using DatasetId = RowId<struct DatasetIdTag>;
using JournalId = RowId<struct JournalIdTag>;

// An official code kept as text, with its zeros. `parse` accepts the form that its standard gives and nothing else.
template <class Rule>
class OfficialCode {
public:
    // Error: valueMalformed (value, expected).
    [[nodiscard]] static Result<OfficialCode> parse(std::string_view text) {
        if (!Rule::accepts(text))
            return fail(ErrorCode::valueMalformed,
                        {{"value", std::string{text}}, {"expected", std::string{Rule::kForm}}});
        return OfficialCode{text};
    }

    [[nodiscard]] const std::string& text() const { return m_text; }
    friend auto operator<=>(const OfficialCode&, const OfficialCode&) = default;

private:
    explicit OfficialCode(std::string_view text)
        : m_text(text) {}
    std::string m_text;
};

// INSEE, Code officiel géographique: two characters of the département (2A, 2B in Corsica) and three digits.
struct InseeRule {
    static constexpr std::string_view kForm = "44109";
    [[nodiscard]] static bool accepts(std::string_view text);
};
using InseeCode = OfficialCode<InseeRule>;

// QPV: of 2015, QP + département (3) + order (3), e.g. QP044001; of 2024 (décret 2023-1314), QN + département (3) +
// order (2) + a letter, e.g. QN04405M.
struct QpvRule {
    static constexpr std::string_view kForm = "QN04405M";
    [[nodiscard]] static bool accepts(std::string_view text);
};
using QpvCode = OfficialCode<QpvRule>;

// Cadastral parcel (idu), 14 characters: commune 5, préfixe 3, section 2 (left-padded with 0), number 4.
struct ParcelRule {
    static constexpr std::string_view kForm = "44109000AB0123";
    [[nodiscard]] static bool accepts(std::string_view text);
};
using ParcelId = OfficialCode<ParcelRule>;

// INSEE, IRIS: commune 5 and four digits, e.g. 441090101.
struct IrisRule {
    static constexpr std::string_view kForm = "441090101";
    [[nodiscard]] static bool accepts(std::string_view text);
};
using IrisCode = OfficialCode<IrisRule>;

} // namespace geo

template <class Tag>
struct std::hash<geo::RowId<Tag>> {
    std::size_t operator()(const geo::RowId<Tag>& id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};

template <class Rule>
struct std::hash<geo::OfficialCode<Rule>> {
    std::size_t operator()(const geo::OfficialCode<Rule>& code) const noexcept {
        return std::hash<std::string>{}(code.text());
    }
};
