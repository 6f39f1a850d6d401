#include "sample_data/river_course.h"

#include <algorithm>
#include <limits>

namespace geo::sample {

// Stations downstream, from north-east to west: the Loire through the metropolis, see SOURCES.md.
RiverCourse::RiverCourse()
    : m_main(smoothed(
          {{{374000, 6699800}, 200}, {{370500, 6698200}, 200}, {{367600, 6696300}, 200}, {{365800, 6694300}, 205},
           {{363900, 6692900}, 210}, {{362600, 6691800}, 215}, {{361200, 6690500}, 220}, {{359300, 6689600}, 200},
           {{357600, 6689300}, 135}, {{355500, 6689100}, 130}, {{353600, 6688450}, 135}, {{352000, 6687500}, 190},
           {{350200, 6686900}, 230}, {{348300, 6687100}, 230}, {{346600, 6687600}, 235}, {{344600, 6688800}, 245},
           {{342900, 6689150}, 250}, {{341000, 6689050}, 255}, {{339300, 6689550}, 260}, {{337500, 6689850}, 270},
           {{336000, 6691050}, 280}, {{334500, 6692500}, 290}, {{333400, 6694700}, 300}, {{331000, 6696900}, 300},
           {{328500, 6699000}, 300}, {{325000, 6701500}, 300}}))
    , m_arm(smoothed({{{359300, 6689600}, 140},
                      {{358300, 6688900}, 125},
                      {{357400, 6688050}, 120},
                      {{356000, 6687500}, 120},
                      {{354200, 6687450}, 125},
                      {{353000, 6687350}, 135},
                      {{352000, 6687500}, 150}})) {}

RiverCourse::Course RiverCourse::smoothed(const Course& stations) {
    constexpr int kSteps = 24; // between stations; a Catmull-Rom spline through them
    Course course;
    for (std::size_t i = 0; i + 1 < stations.size(); ++i) {
        const Station& b = stations[i];
        const Station& c = stations[i + 1];
        const PointM a = i > 0 ? stations[i - 1].at : b.at + b.at - c.at;
        const PointM d = i + 2 < stations.size() ? stations[i + 2].at : c.at + c.at - b.at;
        for (int step = 0; step < kSteps; ++step) {
            const double t = static_cast<double>(step) / kSteps;
            const PointM p = (b.at * 2.0 + (c.at - a) * t + (a * 2.0 - b.at * 5.0 + c.at * 4.0 - d) * (t * t) +
                              (b.at * 3.0 - a - c.at * 3.0 + d) * (t * t * t)) *
                             0.5;
            course.push_back({p, b.half + (c.half - b.half) * t});
        }
    }
    course.push_back(stations.back());
    return spaced(course, 100.0);
}

RiverCourse::Course RiverCourse::spaced(const Course& course, double spacing) {
    Course stations{course.front()};
    double left = spacing;
    for (std::size_t i = 0; i + 1 < course.size(); ++i) {
        const PointM a = course[i].at;
        const double length = lengthOf(course[i + 1].at - a);
        double walked = 0.0;
        while (length - walked >= left) {
            walked += left;
            left = spacing;
            const double t = walked / length;
            stations.push_back(
                {a + (course[i + 1].at - a) * t, course[i].half + (course[i + 1].half - course[i].half) * t});
        }
        left -= length - walked;
    }
    return stations;
}

RiverCourse::Nearest RiverCourse::nearest(const Course& course, PointM p) {
    Nearest best{-std::numeric_limits<double>::infinity(), false};
    double bestSquared = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i + 1 < course.size(); ++i) {
        const PointM along = course[i + 1].at - course[i].at;
        const PointM to = p - course[i].at;
        const double t = std::clamp(dot(to, along) / dot(along, along), 0.0, 1.0);
        const double squared = squaredDistance(p, course[i].at + along * t);
        if (squared >= bestSquared) continue;
        bestSquared = squared;
        best = {course[i].half + (course[i + 1].half - course[i].half) * t, cross(along, to) > 0.0};
    }
    best.depth -= std::sqrt(bestSquared);
    return best;
}

double RiverCourse::depthAt(PointM p) const {
    return std::max(nearest(m_main, p).depth, nearest(m_arm, p).depth);
}

Bank RiverCourse::bankOf(PointM p) const {
    // Downstream is west: the north lies on the right.
    if (!nearest(m_main, p).isLeft) return Bank::north;
    const bool besideArm = p.x > m_arm.back().at.x && p.x < m_arm.front().at.x;
    return besideArm && !nearest(m_arm, p).isLeft ? Bank::island : Bank::south;
}

void RiverCourse::addBankPoints(const Course& course, const Course& other, double spacing,
                                std::vector<BankPoint>& points) {
    const Course stations = spaced(course, spacing);
    for (std::size_t i = 1; i + 1 < stations.size(); ++i) {
        const PointM normal = leftOf(unitOf(stations[i + 1].at - stations[i - 1].at));
        const double reach = stations[i].half / 2.0;
        for (const double side : {1.0, -1.0}) {
            const PointM at = stations[i].at + normal * (side * stations[i].half);
            if (nearest(other, at).depth < -0.6 * reach) points.push_back({at, normal * side, reach});
        }
    }
}

std::vector<RiverCourse::BankPoint> RiverCourse::bankPoints(double spacing) const {
    std::vector<BankPoint> points;
    addBankPoints(m_main, m_arm, spacing, points);
    addBankPoints(m_arm, m_main, spacing, points);
    return points;
}

Corners RiverCourse::midstream(double spacing) const {
    Corners points;
    for (const Course* course : {&m_main, &m_arm})
        for (const Station& station : spaced(*course, spacing)) points.push_back(station.at);
    return points;
}

} // namespace geo::sample
