#pragma once

#include "carto/sld.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo::carto::detail {

// What a style file lost on its way, each thing once.
class Lost {
public:
    void tell(std::string_view part, std::string_view value);
    [[nodiscard]] std::vector<StyleLoss> take() { return std::move(m_lost); }

private:
    std::vector<StyleLoss> m_lost;
};

// The look of a class of a style file, and which rows it is about.
struct RuleLook {
    std::vector<FillStyle> fills;
    std::optional<OutlineStyle> outline;
    std::optional<MarkerStyle> marker;
    [[nodiscard]] bool isEmpty() const { return fills.empty() && !outline && !marker; }
};

enum class RuleRows : std::uint8_t { all, others, category, numbers };

struct StyleRule {
    RuleRows rows = RuleRows::all;
    std::string field{};
    std::vector<std::string> codes{}; // of a category
    double low = 0.0;                 // of numbers
    double high = 0.0;
    std::string title{};
    RuleLook look{};
    bool isShown = true;
};

// The style of these rules: classes by the one field that most are about, the look of the rest from the rule for all or
// for the others. Rules about another field are lost; more than 1,000 too. Numbers are put in order, and where they
// overlap cut.
[[nodiscard]] LayerStyle styleOfRules(std::vector<StyleRule> rules, Lost& lost);

// Without what the table of the subject is not drawn with; all of it where that says no shapes. `keepsMarkers`: those
// that another table draws, and names, stay.
[[nodiscard]] LayerStyle drawnWith(LayerStyle style, const StyleSubject& subject, bool keepsMarkers);

// Within what checkStyle takes.
[[nodiscard]] double heldSize(double size, double least, double most = 400.0);
// "12.5" with a point, whatever follows it ("12.5 "); none where it is no finite number.
[[nodiscard]] std::optional<double> numberIn(std::string_view text);
// The shortest text that reads back to the same number.
[[nodiscard]] std::string numberText(double value);

} // namespace geo::carto::detail
