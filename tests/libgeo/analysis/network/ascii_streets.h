#pragma once

#include "domain/street_edge.h"

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

// Streets drawn as text. Capital letters are places; a run of marks between two of them, across or down, is a street,
// straight, of `step` metres a character (lines down likewise, y towards the north):
//   - |      a street for all
//   =        a bridge, across or down
//   > < v ^  one-way for cars
//   x        private: nobody may use it
//   ~        a river: a barrier, no street
//   w        a footway without cars
//   +        another street or river passes here, without a vertex; the run goes on straight
// A street is named by its two places, left or upper one first.
namespace ascii_streets {

struct Drawing {
    std::vector<geo::domain::StreetEdge> rows;
    std::map<char, geo::geom::PointM> places;

    [[nodiscard]] geo::geom::PointM at(char place) const { return places.at(place); }
};

inline bool isPlace(char mark) {
    return mark >= 'A' && mark <= 'Z';
}

inline geo::domain::StreetEdge streetOf(const std::string& marks) {
    geo::domain::StreetEdge street;
    const auto has = [&marks](char mark) { return marks.find(mark) != std::string::npos; };
    const bool isPrivate = has('x') || has('~');
    street.type = has('~') ? "river" : has('w') ? "footway" : "residential";
    street.walk = !isPrivate;
    street.cycle = !isPrivate && !has('w');
    street.drive = !isPrivate && !has('w');
    street.bridge = has('=');
    street.oneWay = has('>') || has('<') || has('v') || has('^');
    street.speed = geo::KilometresPerHour{30.0};
    return street;
}

inline Drawing drawn(const std::vector<std::string>& lines, double step = 10.0) {
    const auto markAt = [&lines](std::size_t row, std::size_t column) {
        return row < lines.size() && column < lines[row].size() ? lines[row][column] : ' ';
    };
    const auto placeAt = [step](std::size_t row, std::size_t column) {
        return geo::geom::PointM{step * static_cast<double>(column), -step * static_cast<double>(row)};
    };
    Drawing drawing;
    const auto follow = [&](std::size_t row, std::size_t column, bool isDown) {
        const char begin = markAt(row, column);
        const std::string own = isDown ? "|=xv^~w+" : "-=x><~w+";
        std::string marks;
        std::size_t length = 1;
        const auto next = [&] { return isDown ? markAt(row + length, column) : markAt(row, column + length); };
        for (; own.find(next()) != std::string::npos; ++length) marks += next();
        if (marks.empty()) return;
        if (!isPlace(next())) throw std::runtime_error("a street that ends nowhere");
        geo::domain::StreetEdge street = streetOf(marks);
        street.name = {begin, next()};
        street.line.points = {placeAt(row, column),
                              isDown ? placeAt(row + length, column) : placeAt(row, column + length)};
        if (marks.find('<') != std::string::npos || marks.find('^') != std::string::npos)
            std::swap(street.line.points.front(), street.line.points.back());
        street.id.value = static_cast<std::int64_t>(drawing.rows.size()) + 1;
        drawing.rows.push_back(street);
    };
    for (std::size_t row = 0; row < lines.size(); ++row)
        for (std::size_t column = 0; column < lines[row].size(); ++column) {
            if (!isPlace(markAt(row, column))) continue;
            drawing.places[markAt(row, column)] = placeAt(row, column);
            follow(row, column, false);
            follow(row, column, true);
        }
    return drawing;
}

} // namespace ascii_streets
