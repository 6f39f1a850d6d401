#pragma once

#include "carto/style.h"
#include "domain/codes.h"

// The texts by which the parts of a style are kept and exchanged.

template <>
struct geo::domain::Codes<geo::carto::FillPattern> {
    static constexpr std::array<std::string_view, 9> kTexts = {"none", "solid",      "diagonal", "crosshatch",   "dots",
                                                               "grid", "horizontal", "vertical", "back_diagonal"};
};

template <>
struct geo::domain::Codes<geo::carto::Dash> {
    static constexpr std::array<std::string_view, 4> kTexts = {"solid", "dashed", "dotted", "dash_dot"};
};

template <>
struct geo::domain::Codes<geo::carto::MarkerShape> {
    static constexpr std::array<std::string_view, 10> kTexts = {"square",    "hourglass", "diamond", "ring_with_dot",
                                                                "half_disc", "triangle",  "disc",    "cross",
                                                                "star",      "pentagon"};
};

template <>
struct geo::domain::Codes<geo::carto::ClassedBy> {
    static constexpr std::array<std::string_view, 3> kTexts = {"nothing", "category", "number"};
};

template <>
struct geo::domain::Codes<geo::carto::ClassMethod> {
    static constexpr std::array<std::string_view, 5> kTexts = {"by_hand", "quantiles", "equal_intervals",
                                                               "natural_breaks", "pretty"};
};

template <>
struct geo::domain::Codes<geo::carto::LabelPlacement> {
    static constexpr std::array<std::string_view, 3> kTexts = {"automatic", "around", "over"};
};
