#include "carto/text_dump.h"

#include "carto/symbol_codes.h"
#include "geom/geometry.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace geo::carto {
namespace {

std::string text(Colour colour) {
    std::string hex = fmt::format("#{:02X}{:02X}{:02X}", colour.r, colour.g, colour.b);
    if (colour.a != 255) hex += fmt::format("{:02X}", colour.a);
    return hex;
}

// A tenth of a pixel, without "-0" and without ".0".
std::string text(double number) {
    const double rounded = std::round(number * 10.0) / 10.0 + 0.0;
    return fmt::format("{}", rounded);
}

std::string text(ScreenPoint point) {
    return text(point.x) + " " + text(point.y);
}

std::string text(const Path& path) {
    std::string out;
    for (std::size_t ring = 0; ring < path.starts.size(); ++ring) {
        const std::size_t end = ring + 1 < path.starts.size() ? path.starts[ring + 1] : path.points.size();
        out += " (";
        for (std::size_t i = path.starts[ring]; i < end; ++i) {
            if (i > path.starts[ring]) out += ", ";
            out += text(path.points[i]);
        }
        out += ")";
    }
    return out;
}

std::string line(const FillItem& item) {
    return fmt::format("fill {} {}{}", domain::codeOf(item.pattern), text(item.colour), text(item.path));
}

std::string line(const StrokeItem& item) {
    return fmt::format("stroke {} {}{}{}{}", text(item.width), text(item.colour),
                       item.dash == Dash::solid ? "" : fmt::format(" {}", domain::codeOf(item.dash)),
                       item.path.closed ? " closed" : "", text(item.path));
}

std::string line(const MarkerItem& item) {
    std::string out = fmt::format("marker {} {} {} at {}", domain::codeOf(item.shape), text(item.size),
                                  text(item.colour), text(item.at));
    if (item.struck) out += " struck";
    if (item.haloWidth > 0.0) out += " halo " + text(item.halo);
    if (item.taken) out += item.taken->isKnown ? " taken " + text(item.taken->share) : " taken ?";
    return out;
}

std::string text(const Shapes& shapes, std::size_t from, std::size_t to) {
    std::string out;
    for (std::size_t ring = from; ring < to; ++ring) {
        const std::size_t end = ring + 1 < shapes.starts.size() ? shapes.starts[ring + 1] : shapes.points.size();
        out += " (";
        for (std::size_t i = shapes.starts[ring]; i < end; ++i) {
            if (i > shapes.starts[ring]) out += ", ";
            out += text(ScreenPoint{shapes.points[i].x, shapes.points[i].y});
        }
        out += ")";
    }
    return out;
}

std::string line(const AreasItem& item) {
    std::string out = "areas";
    for (std::size_t area = 0; area < item.areas.size(); ++area) {
        const std::size_t end = area + 1 < item.areas.size() ? item.areas[area + 1] : item.shapes->starts.size();
        out += (area == 0 ? " " : "; ") + text(item.colours[item.looks[area]]);
        out += text(*item.shapes, item.areas[area], end);
    }
    return out;
}

std::string line(const LinesItem& item) {
    std::string out = fmt::format("lines {} {}{}", text(item.width), text(item.colour), item.closed ? " closed" : "");
    for (std::size_t i = 0; i < item.shapes->starts.size(); ++i) {
        out += text(*item.shapes, i, i + 1);
        if (!item.strengths.empty() && item.strengths[i] != 255) out += fmt::format(" strength {}", item.strengths[i]);
    }
    return out;
}

std::string line(const PixelsItem& item) {
    std::string out = fmt::format("pixels {} {}", item.width, item.height);
    for (std::size_t look = 1; look < item.colours.size(); ++look)
        out += fmt::format(" {} {}", text(item.colours[look]), std::ranges::count(item.looks, look));
    return out;
}

std::string line(const TextItem& item) {
    std::string out = fmt::format("text {}{}{} {} at {}", text(item.size), item.bold ? " bold" : "",
                                  item.smallCapitals ? " smallcaps" : "", text(item.colour), text(item.at));
    if (item.anchor == TextAnchor::left) out += " left";
    if (item.anchor == TextAnchor::right) out += " right";
    out += " \"";
    for (const char c : item.text) out += c == '\n' ? std::string{"\\n"} : std::string{c};
    return out + "\"";
}

} // namespace

std::string dump(const DisplayList& list) {
    std::string out;
    for (const DisplayItem& item : list.items)
        out += std::visit([](const auto& one) { return line(one); }, item) + "\n";
    return out;
}

} // namespace geo::carto
